/// A straight line through values whose standard errors are known, as through the shares of poll after poll.
///
///     minimise Σ (yᵢ − α − β tᵢ)² / sᵢ²
///
/// Polls scatter about any line by more than sampling error allows: houses differ, and opinion does not move in
/// straight lines. Q measures that, and where it exceeds its degrees of freedom the standard errors grow with it.
///
///     Q = Σ (residual / sᵢ)²        φ = max(1, √(Q / (k − 2)))        β ± t · φ · se(β), t with k − 2 degrees
///
/// Few waves thus give wide intervals, by t and not by z; φ is never below 1, since values that lie on a line by
/// chance are not more exact than their samples.
///
/// Source: Birge (1932), Physical Review 40, 207–227; Particle Data Group, "Review of Particle Physics", §5.2.2.
public struct WeightedTrend: Sendable, Hashable {
    /// α is the value of the line at `origin`.
    public let coefficients: LinePair
    public let origin: Double
    /// k.
    public let points: Int
    /// Q on k − 2 degrees; `nil` for two points, through which every line goes.
    public let heterogeneity: ChiSquareTest?
    private let known: LineCovariance

    /// - Parameters:
    ///   - times: In any order and unit; the slope is per unit.
    ///   - standardErrors: One for each value, above 0.
    ///   - origin: The time at which the intercept is taken.
    /// - Throws: `EstimationError` for fewer than two points, for points at one time and for what is not finite.
    public init(
        times: [Double], values: [Double], standardErrors: [Double], origin: Double = 0
    ) throws(EstimationError) {
        for error in standardErrors where !(error > 0) { throw .outOfRange("a standard error", error) }
        let series = try TrendSeries(
            times: times.map { $0 - origin }, values: values, weights: standardErrors.map { 1 / ($0 * $0) }, minimum: 2)
        let design = try LineDesign(series)
        let centered = design.coefficients(series)
        self.origin = origin
        points = series.times.count
        coefficients = LinePair(
            intercept: centered.intercept - centered.slope * design.center, slope: centered.slope)
        known = LineCovariance(intercept: 1 / design.totalWeight, slope: 1 / design.spread, both: 0)
            .moved(by: design.center)
        let statistic = series.times.indices.reduce(0.0) { sum, i in
            let residual =
                series.values[i] - centered.intercept - centered.slope * (series.times[i] - design.center)
            return sum + series.weights[i] * residual * residual
        }
        heterogeneity =
            points > 2 ? ChiSquareTest(statistic: statistic, degreesOfFreedom: Double(points - 2)) : nil
    }

    /// If sampling were the only error.
    public var samplingErrors: LinePair { known.standardErrors }

    /// Of the two coefficients, if sampling were the only error.
    public var samplingCovariance: Double { known.both }

    /// √(Q / (k − 2)), which may be below 1; `nil` for two points.
    public var scatter: Double? {
        heterogeneity.map { ($0.statistic / $0.degreesOfFreedom).squareRoot() }
    }

    /// φ, what the standard errors are multiplied by: 1 where the scatter is what sampling explains, or unknown.
    public var overdispersion: Double { max(scatter ?? 1, 1) }

    /// With the scatter about the line: φ times the sampling errors.
    public var standardErrors: LinePair { samplingErrors.map { $0 * overdispersion } }

    /// Of the slope, by t with k − 2 degrees.
    ///
    /// - Throws: `EstimationError.tooFewPoints` for two points, which leave no degree of freedom.
    public func slopeInterval(_ level: ConfidenceLevel = .percent95) throws(EstimationError) -> Interval {
        let t = try studentT().upperQuantile(level.tail)
        return Interval(
            Limits(center: coefficients.slope, halfWidth: t * standardErrors.slope), level: level,
            method: "weighted least squares")
    }

    /// Two-sided p of a slope of zero, by t with k − 2 degrees.
    ///
    /// - Throws: `EstimationError.tooFewPoints` for two points.
    public func slopeP() throws(EstimationError) -> Double {
        try studentT().twoSidedTail(coefficients.slope / standardErrors.slope)
    }

    /// The line at a time.
    public func value(at time: Double) -> Double {
        coefficients.intercept + coefficients.slope * (time - origin)
    }

    /// Of the line at a time: where the series is, not where the next poll may fall.
    ///
    /// - Throws: `EstimationError.tooFewPoints` for two points.
    public func interval(at time: Double, level: ConfidenceLevel = .percent95) throws(EstimationError) -> Interval {
        let t = try studentT().upperQuantile(level.tail)
        let standardError = known.variance(at: time - origin).squareRoot() * overdispersion
        return Interval(
            Limits(center: value(at: time), halfWidth: t * standardError), level: level,
            method: "weighted least squares")
    }

    private func studentT() throws(EstimationError) -> StudentT {
        guard points > 2 else { throw .tooFewPoints(points, minimum: 3) }
        return StudentT(degreesOfFreedom: Double(points - 2))
    }
}
