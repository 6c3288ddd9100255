/// The common level of several polls, each with its own sampling error.
///
///     μ = Σ w y / Σ w        w = 1/(v + τ²)        se² = 1/Σ w
///     I² = 100 τ²/(τ² + s²)        H² = τ²/s² + 1        s² = (k − 1) Σ w / ((Σ w)² − Σ w²), w = 1/v
///
/// A fixed effect takes I² and H² from Q. The prediction interval is where the true level of one more such poll may lie,
/// μ ± t √(se² + τ²); it leaves out that poll's own sampling error.
///
/// With few polls τ² is hardly known: prefer Knapp and Hartung's interval, which is the default.
///
/// Source: `BetweenVariance`, `MetaRegression`; Higgins & Thompson (2002), Statistics in Medicine 21, 1539–1558; Higgins,
/// Thompson & Spiegelhalter (2009), J. Royal Statistical Society A 172, 137–159.
public struct PooledEstimate: Sendable, Hashable {
    /// Polls that a pooled level needs.
    public static let leastObservations = 2

    /// Of each poll; they sum to 1.
    public let weights: [Double]
    /// Percent of the scatter that is between polls, from 0 to 100.
    public let inconsistency: Double
    /// H²: total scatter over sampling scatter, 1 where there is none between polls.
    public let excess: Double
    /// The model with a column of ones, for what else it says.
    public let model: MetaRegression

    /// μ, in the unit of the values.
    public var mean: Double { model.coefficients[0] }
    public var standardError: Double { model.standardErrors[0] }
    /// τ².
    public var betweenVariance: Double { model.betweenVariance }
    /// Q and its p value.
    public var heterogeneity: ChiSquareTest { model.heterogeneity }
    /// Against 0; `nil` where the standard error is 0.
    public var statistic: Double? { model.statistic(0) }
    public var p: Double? { model.p(0) }

    /// - Throws: `EstimationError.tooFewPoints` for one poll or none, and for what is not finite or out of range.
    public init(
        values: [Double], standardErrors: [Double], method: BetweenVariance = .restrictedMaximumLikelihood,
        knappHartung: Bool = true
    ) throws(EstimationError) {
        let problem = try PoolingProblem(
            values: values, standardErrors: standardErrors, design: values.map { _ in [1] })
        model = try MetaRegression(problem, method: method, knappHartung: knappHartung)
        let between = model.betweenVariance
        let raw = problem.variances.map { 1 / ($0 + between) }
        let total = raw.reduce(0, +)
        weights = raw.map { $0 / total }
        let (degrees, q) = (problem.degreesOfFreedom, model.heterogeneity.statistic)
        if method == .fixedEffect {
            inconsistency = q > 0 ? max(0, 100 * (q - degrees) / q) : 0
            excess = q / degrees
        } else {
            let precisions = problem.variances.map { 1 / $0 }
            let sum = precisions.reduce(0, +)
            let typical = degrees * sum / (sum * sum - precisions.reduce(0) { $0 + $1 * $1 })
            inconsistency = 100 * between / (between + typical)
            excess = between / typical + 1
        }
    }

    public func interval(_ level: ConfidenceLevel = .percent95) -> Interval { model.interval(0, level: level) }

    /// Of the true level of one more poll; `nil` for a fixed effect, which knows only one level.
    public func predictionInterval(_ level: ConfidenceLevel = .percent95) -> Interval? {
        guard model.method != .fixedEffect else { return nil }
        let spread = (standardError * standardError + betweenVariance).squareRoot()
        return Interval(
            Limits(center: mean, halfWidth: model.criticalValue(level) * spread), level: level,
            method: model.method.name + " prediction")
    }
}
