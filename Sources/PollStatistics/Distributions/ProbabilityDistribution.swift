/// A probability law, with each tail computed by itself.
///
/// All functions are total: NaN comes out where NaN or parameters without a meaning went in, and infinity is
/// the end of the support. `upperTail` is never `1 - cdf`, so that a p value of 1e-40 keeps its digits.
///
/// Source: Boost.Math; checked against 60-digit values to 1e-10 relative, extreme tails included.
public protocol ProbabilityDistribution: Sendable {
    /// P(X ≤ x).
    func cdf(_ x: Double) -> Double
    /// P(X > x).
    func upperTail(_ x: Double) -> Double
    /// Smallest x with P(X ≤ x) ≥ p.
    func quantile(_ p: Double) -> Double
    /// Smallest x with P(X > x) ≤ p.
    func upperQuantile(_ p: Double) -> Double
    /// log P(X ≤ x).
    func logCdf(_ x: Double) -> Double
}

/// A law with a density.
public protocol ContinuousDistribution: ProbabilityDistribution {
    func density(_ x: Double) -> Double
}
