/// A straight line through values of equal weight, by ordinary least squares.
///
/// Its classical standard errors take all values as equally exact and independent; `RobustError` gives those that
/// do not.
///
/// Edge cases: where every value lies on the line, standard errors are 0 and t infinite or NaN.
public struct OrdinaryTrend: Sendable, Hashable {
    /// α at time 0 and β for each unit of time.
    public let coefficients: LinePair
    /// n − 2.
    public let degreesOfFreedom: Double
    /// √( Σ e² / (n − 2) ).
    public let residualDeviation: Double
    /// 1 − Σe²/Σ(y − ȳ)²; NaN where all values are equal.
    public let rSquared: Double
    /// Σ (eᵢ − eᵢ₋₁)² / Σ e²: near 2 without correlation from one value to the next, near 0 with.
    ///
    /// Source: Durbin & Watson (1950), Biometrika 37, 409–428.
    public let durbinWatson: Double

    let design: LineDesign
    /// In the order of time, about the center.
    let centeredTimes: [Double]
    let residuals: [Double]

    /// - Throws: `EstimationError` for fewer than three points, points at one time and for what is not finite.
    public init(times: [Double], values: [Double]) throws(EstimationError) {
        let series = try TrendSeries(times: times, values: values, minimum: 3)
        let design = try LineDesign(series)
        let line = design.coefficients(series)
        let centeredTimes = series.times.map { $0 - design.center }
        let residuals = zip(centeredTimes, series.values).map { $1 - line.intercept - line.slope * $0 }
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        let total = series.values.reduce(0) { $0 + ($1 - line.intercept) * ($1 - line.intercept) }
        let steps = zip(residuals, residuals.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) }
        coefficients = LinePair(intercept: line.intercept - line.slope * design.center, slope: line.slope)
        degreesOfFreedom = Double(values.count - 2)
        residualDeviation = (squares / degreesOfFreedom).squareRoot()
        rSquared = 1 - squares / total
        durbinWatson = steps / squares
        self.design = design
        self.centeredTimes = centeredTimes
        self.residuals = residuals
    }

    /// Standard errors of both coefficients.
    public func standardErrors(_ error: RobustError = .classical) -> LinePair {
        error.covariance(self).moved(by: design.center).standardErrors
    }

    /// Coefficients over standard errors.
    public func t(_ error: RobustError = .classical) -> LinePair {
        let errors = standardErrors(error)
        return LinePair(
            intercept: coefficients.intercept / errors.intercept, slope: coefficients.slope / errors.slope)
    }

    /// Two-sided, by t with n − 2 degrees.
    public func p(_ error: RobustError = .classical) -> LinePair {
        t(error).map(StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedTail)
    }

    /// Of the slope, by t with n − 2 degrees.
    public func slopeInterval(_ level: ConfidenceLevel = .percent95, _ error: RobustError = .classical) -> Interval {
        let t = StudentT(degreesOfFreedom: degreesOfFreedom).upperQuantile(level.tail)
        return Interval(
            Limits(center: coefficients.slope, halfWidth: t * standardErrors(error).slope), level: level,
            method: error.name)
    }
}
