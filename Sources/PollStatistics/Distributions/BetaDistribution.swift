import CNumerics

/// The beta distribution on 0...1.
public struct BetaDistribution: ContinuousDistribution, Hashable {
    /// First shape: answers of the kind counted.
    public let a: Double
    /// Second shape: the other answers.
    public let b: Double

    /// Parameters that are not positive make every function NaN.
    public init(a: Double, b: Double) {
        self.a = a
        self.b = b
    }

    public func cdf(_ x: Double) -> Double { pk_beta_cdf(x, a, b) }
    public func upperTail(_ x: Double) -> Double { pk_beta_upper(x, a, b) }
    public func density(_ x: Double) -> Double { pk_beta_density(x, a, b) }
    public func quantile(_ p: Double) -> Double { pk_beta_quantile(p, a, b) }
    public func upperQuantile(_ p: Double) -> Double { pk_beta_upper_quantile(p, a, b) }
    public func logCdf(_ x: Double) -> Double { pk_beta_log_cdf(x, a, b) }
}
