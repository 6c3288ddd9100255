import CNumerics

/// Fisher's F distribution.
public struct FisherF: ContinuousDistribution, Hashable {
    /// May be fractional.
    public let numeratorDegreesOfFreedom: Double
    /// May be fractional.
    public let denominatorDegreesOfFreedom: Double

    /// Parameters that are not positive make every function NaN.
    public init(numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double) {
        self.numeratorDegreesOfFreedom = numeratorDegreesOfFreedom
        self.denominatorDegreesOfFreedom = denominatorDegreesOfFreedom
    }

    public func cdf(_ x: Double) -> Double { pk_f_cdf(x, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom) }
    public func upperTail(_ x: Double) -> Double {
        pk_f_upper(x, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
    }
    public func density(_ x: Double) -> Double {
        pk_f_density(x, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
    }
    public func quantile(_ p: Double) -> Double {
        pk_f_quantile(p, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
    }
    public func upperQuantile(_ p: Double) -> Double {
        pk_f_upper_quantile(p, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
    }
    public func logCdf(_ x: Double) -> Double {
        pk_f_log_cdf(x, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
    }
}
