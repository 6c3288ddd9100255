import CNumerics

/// The number of answers of one kind among n independent people.
public struct BinomialDistribution: ProbabilityDistribution, Hashable {
    public let trials: Double
    public let probability: Double

    /// A count that is not a whole number from 0 and a probability outside 0...1 make every function NaN.
    public init(trials: Double, probability: Double) {
        self.trials = trials
        self.probability = probability
    }

    /// P(X = k); 0 where k is not a whole number.
    public func mass(_ k: Double) -> Double { pk_binomial_pmf(k, trials, probability) }
    public func cdf(_ k: Double) -> Double { pk_binomial_cdf(k, trials, probability) }
    public func upperTail(_ k: Double) -> Double { pk_binomial_upper(k, trials, probability) }
    public func quantile(_ p: Double) -> Double { pk_binomial_quantile(p, trials, probability) }
    public func upperQuantile(_ p: Double) -> Double { pk_binomial_upper_quantile(p, trials, probability) }
    public func logCdf(_ k: Double) -> Double { pk_binomial_log_cdf(k, trials, probability) }
}
