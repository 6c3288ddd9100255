import CNumerics

/// Student's t distribution.
public struct StudentT: ContinuousDistribution, Hashable {
    /// May be fractional.
    public let degreesOfFreedom: Double

    /// Parameters that are not positive make every function NaN.
    public init(degreesOfFreedom: Double) {
        self.degreesOfFreedom = degreesOfFreedom
    }

    public func cdf(_ x: Double) -> Double { pk_t_cdf(x, degreesOfFreedom) }
    public func upperTail(_ x: Double) -> Double { pk_t_upper(x, degreesOfFreedom) }
    public func density(_ x: Double) -> Double { pk_t_density(x, degreesOfFreedom) }
    public func quantile(_ p: Double) -> Double { pk_t_quantile(p, degreesOfFreedom) }
    public func upperQuantile(_ p: Double) -> Double { pk_t_upper_quantile(p, degreesOfFreedom) }
    public func logCdf(_ x: Double) -> Double { pk_t_log_cdf(x, degreesOfFreedom) }

    /// P(|T| > |t|), the p value of a two-sided test.
    public func twoSidedTail(_ t: Double) -> Double { min(2 * upperTail(abs(t)), 1) }
}
