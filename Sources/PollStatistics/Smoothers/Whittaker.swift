/// A smooth series at even steps: close to the values, with small differences of an order.
///
///     minimise Σ w (y − z)² + λ Σ (Δᵈ z)²
///
/// Missing values have weight 0 and are filled in. A λ of 0 keeps the values, a large one gives a polynomial of degree d − 1.
///
/// Source: Whittaker (1923), Proceedings of the Edinburgh Mathematical Society 41, 63–75; Eilers (2003), Analytical
/// Chemistry 75, 3631–3636.
public struct Whittaker: Sendable, Hashable {
    /// One for each step, missing ones too.
    public let fitted: [Double]
    /// What each takes of its own value; 0 where that is missing.
    public let leverages: [Double]

    /// - Parameters:
    ///   - values: At even steps, `nil` where missing.
    ///   - weights: One over the variances, from 0; all 1 where `nil`.
    ///   - order: d, 1 or more.
    ///   - lambda: Above 0.
    /// - Throws: `EstimationError.tooFewPoints` for d values or fewer, and for what is not finite or out of range.
    public init(
        values: [Double?], weights: [Double]? = nil, order: Int = 2, lambda: Double
    ) throws(EstimationError) {
        guard order >= 1 else { throw .outOfRange("the order of differences", Double(order)) }
        guard lambda > 0, lambda.isFinite else { throw .outOfRange("lambda", lambda) }
        let given = weights ?? Array(repeating: 1, count: values.count)
        guard given.count == values.count else { throw .lengthsDiffer("values and weights", values.count, given.count) }
        for weight in given where !(weight >= 0 && weight.isFinite) { throw .outOfRange("a weight", weight) }
        guard values.allSatisfy({ $0?.isFinite ?? true }) else { throw .notFinite("values") }
        let known = zip(values, given).map { $0 == nil ? 0 : $1 }
        let count = known.filter { $0 > 0 }.count
        guard count > order else { throw .tooFewPoints(count, minimum: order + 1) }
        var matrix = BandedMatrix(size: values.count, bandwidth: order)
        for i in values.indices { matrix[i, i] = known[i] }
        let difference = Self.difference(order)
        for start in 0...(values.count - order - 1) {
            for i in 0...order {
                for j in 0...i { matrix[start + i, start + j] += lambda * difference[i] * difference[j] }
            }
        }
        guard let factor = matrix.decomposed() else {
            throw .degenerate("lambda is too extreme for these weights")
        }
        fitted = factor.solve(zip(values, known).map { ($0 ?? 0) * $1 })
        let inverse = factor.inverseBand()
        leverages = values.indices.map { known[$0] * inverse[$0, $0] }
    }

    /// Coefficients of Δᵈ: −1, 1 for d = 1.
    private static func difference(_ order: Int) -> [Double] {
        var coefficients = [1.0]
        for _ in 0..<order { coefficients = zip(coefficients + [0], [0] + coefficients).map { $1 - $0 } }
        return coefficients
    }
}
