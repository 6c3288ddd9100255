import CNumerics

/// The normal distribution with mean 0 and standard deviation 1.
public struct NormalDistribution: ContinuousDistribution, Hashable {
    public static let standard = NormalDistribution()

    private init() {}

    public func cdf(_ x: Double) -> Double { pk_normal_cdf(x) }
    public func upperTail(_ x: Double) -> Double { pk_normal_upper(x) }
    public func density(_ x: Double) -> Double { pk_normal_density(x) }
    public func quantile(_ p: Double) -> Double { pk_normal_quantile(p) }
    public func upperQuantile(_ p: Double) -> Double { pk_normal_upper_quantile(p) }
    public func logCdf(_ x: Double) -> Double { pk_normal_log_cdf(x) }

    /// P(|Z| > |z|), the p value of a two-sided test.
    public func twoSidedTail(_ z: Double) -> Double { min(2 * pk_normal_upper(abs(z)), 1) }
}
