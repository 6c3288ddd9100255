import CNumerics

/// The chi-square distribution.
public struct ChiSquared: ContinuousDistribution, Hashable {
    /// May be fractional.
    public let degreesOfFreedom: Double

    /// Parameters that are not positive make every function NaN.
    public init(degreesOfFreedom: Double) {
        self.degreesOfFreedom = degreesOfFreedom
    }

    public func cdf(_ x: Double) -> Double { pk_chi_square_cdf(x, degreesOfFreedom) }
    public func upperTail(_ x: Double) -> Double { pk_chi_square_upper(x, degreesOfFreedom) }
    public func density(_ x: Double) -> Double { pk_chi_square_density(x, degreesOfFreedom) }
    public func quantile(_ p: Double) -> Double { pk_chi_square_quantile(p, degreesOfFreedom) }
    public func upperQuantile(_ p: Double) -> Double { pk_chi_square_upper_quantile(p, degreesOfFreedom) }
    public func logCdf(_ x: Double) -> Double { pk_chi_square_log_cdf(x, degreesOfFreedom) }
}
