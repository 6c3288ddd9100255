import CNumerics

/// Two straight lines that meet at a given time with a step between them, through values of equal weight.
///
///     y = α + β (t − T) + γ D + δ D (t − T)        D = 1 from T on, else 0
///
/// γ is the step at T and δ the change of slope. Their standard errors are Newey and West's, which allow for values
/// that scatter unevenly and move together from one to the next:
///
///     (X′X)⁻¹ S (X′X)⁻¹ · k/(k − 4)        S = Γ₀ + Σ (1 − l/(L + 1)) (Γₗ + Γₗ′)        Γₗ = Σ eᵢ eᵢ₋ₗ xᵢ xᵢ₋ₗ′
///
/// L = ⌊4 (k/100)^(2/9)⌋, and t has k − 4 degrees. A step says what lies on either side of T, not why.
///
/// Source: Newey & West (1987), Econometrica 55, 703–708; lag: Newey & West (1994), Review of Economic Studies 61,
/// 631–653; the design: Wagner et al. (2002), J. Clinical Pharmacy and Therapeutics 27, 299–309.
public struct SegmentedTrend: Sendable, Hashable {
    /// Values that each side needs.
    public static let valuesOnEachSide = 8

    /// Values before and from `time` on.
    public let before: Int
    public let after: Int
    public let lag: Int
    /// α, β, γ, δ.
    public let coefficients: [Double]
    public let standardErrors: [Double]

    /// γ.
    public var step: Double { coefficients[2] }
    /// δ.
    public var slopeChange: Double { coefficients[3] }

    /// - Parameters:
    ///   - time: T; values at T or later are after it.
    ///   - lag: L; by the rule above where `nil`.
    /// - Throws: `EstimationError.tooFewPoints` with fewer than `valuesOnEachSide` on one side, `degenerate` for a side
    ///   at one time.
    public init(times: [Double], values: [Double], at time: Double, lag: Int? = nil) throws(EstimationError) {
        let fit = try SegmentedFit(times: times, at: time, lag: lag)
        guard values.count == times.count else { throw .lengthsDiffer("times and values", times.count, values.count) }
        guard values.allSatisfy(\.isFinite) else { throw .notFinite("values") }
        let solved = fit.solve(values)
        (before, after, self.lag) = (fit.before, fit.after, fit.lag)
        (coefficients, standardErrors) = (solved.coefficients, solved.standardErrors)
    }

    private var degreesOfFreedom: Double { Double(before + after - 4) }

    public func stepInterval(_ level: ConfidenceLevel = .percent95) -> Interval { interval(2, level) }
    public func slopeChangeInterval(_ level: ConfidenceLevel = .percent95) -> Interval { interval(3, level) }

    /// Two-sided.
    public var stepP: Double { p(2) }
    public var slopeChangeP: Double { p(3) }

    private func interval(_ index: Int, _ level: ConfidenceLevel) -> Interval {
        let t = StudentT(degreesOfFreedom: degreesOfFreedom).upperQuantile(level.tail)
        return Interval(
            Limits(center: coefficients[index], halfWidth: t * standardErrors[index]), level: level,
            method: "segmented regression, Newey–West, lag \(lag)")
    }

    private func p(_ index: Int) -> Double {
        guard standardErrors[index] > 0 else { return coefficients[index] == 0 ? 1 : 0 }
        return StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedTail(coefficients[index] / standardErrors[index])
    }

    /// Whether the step's interval excludes zero for every set of values that round to the printed ones.
    ///
    /// Residuals enter the standard error as products of two, so the extremes over the box need not lie at corners
    /// and are searched for.
    public static func stepVerdict(
        times: [Double], values: [Double], halfWidths: [Double], at time: Double, level: ConfidenceLevel = .percent95
    ) throws(EstimationError) -> Verdict {
        let fit = try SegmentedFit(times: times, at: time, lag: nil)
        guard values.count == times.count else { throw .lengthsDiffer("times and values", times.count, values.count) }
        let t = StudentT(degreesOfFreedom: Double(times.count - 4)).upperQuantile(level.tail)
        return RoundingSearch(values: values, halfWidths: halfWidths).verdict { point in
            let solved = fit.solve(point)
            return Limits(center: solved.coefficients[2], halfWidth: t * solved.standardErrors[2])
        }
    }
}

/// What follows from the times alone.
private struct SegmentedFit {
    let before: Int
    let after: Int
    let lag: Int
    /// By time.
    private let order: [Int]
    private let rows: [[Double]]
    private let inverse: [[Double]]

    init(times: [Double], at time: Double, lag: Int?) throws(EstimationError) {
        guard times.allSatisfy(\.isFinite), time.isFinite else { throw .notFinite("times") }
        let order = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
        let early = order.filter { times[$0] < time }
        let late = order.filter { times[$0] >= time }
        let fewest = min(early.count, late.count)
        guard fewest >= SegmentedTrend.valuesOnEachSide else {
            throw .tooFewPoints(fewest, minimum: SegmentedTrend.valuesOnEachSide)
        }
        for side in [early, late] where Set(side.map { times[$0] }).count < 2 {
            throw .degenerate("all values on one side are from one time; a line needs two times or more")
        }
        rows = order.map { index in
            let distance = times[index] - time
            return distance < 0 ? [1, distance, 0, 0] : [1, distance, 1, distance]
        }
        self.order = order
        (before, after) = (early.count, late.count)
        let count = Double(times.count)
        self.lag = lag ?? Int((4 * power(count / 100, 2.0 / 9)).rounded(.down))
        var product = Array(repeating: Array(repeating: 0.0, count: 4), count: 4)
        for row in rows { for i in 0..<4 { for j in 0..<4 { product[i][j] += row[i] * row[j] } } }
        guard let inverse = inverted(product) else { throw .degenerate("the times leave no two lines to fit") }
        self.inverse = inverse
    }

    func solve(_ values: [Double]) -> (coefficients: [Double], standardErrors: [Double]) {
        let sorted = order.map { values[$0] }
        var moments = [0.0, 0, 0, 0]
        for (row, value) in zip(rows, sorted) { for i in 0..<4 { moments[i] += row[i] * value } }
        let coefficients = (0..<4).map { i in (0..<4).reduce(0) { $0 + inverse[i][$1] * moments[$1] } }
        let scores = zip(rows, sorted).map { row, value in
            let residual = value - (0..<4).reduce(0) { $0 + row[$1] * coefficients[$1] }
            return row.map { $0 * residual }
        }
        let scale = Double(rows.count) / Double(rows.count - 4)
        let errors = (0..<4).map { k in
            // The k-th row of (X′X)⁻¹ times each score: the variance is a sum of products of these.
            let influences = scores.map { score in (0..<4).reduce(0) { $0 + inverse[k][$1] * score[$1] } }
            var variance = influences.reduce(0) { $0 + $1 * $1 }
            for step in stride(from: 1, through: min(lag, influences.count - 1), by: 1) {
                let weight = 2 * (1 - Double(step) / Double(lag + 1))
                variance += weight * zip(influences.dropFirst(step), influences).reduce(0) { $0 + $1.0 * $1.1 }
            }
            return (max(variance, 0) * scale).squareRoot()
        }
        return (coefficients, errors)
    }
}

/// (X′X)⁻¹ from its rows; `nil` where the columns of X depend on each other.
private func inverted(_ matrix: [[Double]]) -> [[Double]]? {
    let size = matrix.count
    var inverse = Array(repeating: 0.0, count: size * size)
    guard pk_symmetric_inverse(matrix.flatMap { $0 }, Int32(size), &inverse) == 1 else { return nil }
    return (0..<size).map { Array(inverse[$0 * size..<($0 + 1) * size]) }
}
