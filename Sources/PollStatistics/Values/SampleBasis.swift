/// A sample as far as variance is concerned.
public struct SampleBasis: Sendable, Hashable {
    /// Interviews n.
    public let size: Int

    /// Variance of the design over that of a simple random sample of the same size.
    public let designEffect: Double

    /// Nobody published the design effect: what is computed holds as if for that assumption alone.
    public let designEffectIsAssumed: Bool

    /// N, where the sample is a noticeable part of the population; `nil` leaves the correction out.
    public let populationSize: Int?

    /// - Throws: `EstimationError` for a size below 1, a design effect that is not a positive finite number, and a
    ///   population that is not larger than the sample (a census has no sampling error to speak of).
    public init(
        size: Int, designEffect: Double = 1, designEffectIsAssumed: Bool = true, populationSize: Int? = nil
    ) throws(EstimationError) {
        guard size >= 1 else { throw .sampleSizeNotPositive(size) }
        guard designEffect > 0, designEffect.isFinite else { throw .designEffectNotPositive(designEffect) }
        if let populationSize, populationSize <= size {
            throw .populationNotLarger(population: populationSize, sample: size)
        }
        self.size = size
        self.designEffect = designEffect
        self.designEffectIsAssumed = designEffectIsAssumed
        self.populationSize = populationSize
    }

    /// The size of a simple random sample from an endless population that is worth as much.
    ///
    ///     nₑ = n / (deff · (1 − n/N))
    ///
    /// Edge cases: kept within 1e-300...1e300, so that no formula meets a zero or an infinity.
    ///
    /// Source: Kish (1965), "Survey Sampling", §8.2; Cochran (1977), "Sampling Techniques", §2.6.
    public var effectiveSize: Double {
        let unsampled = populationSize.map { Double($0 - size) / Double($0) } ?? 1
        return min(max(Double(size) / (designEffect * unsampled), 1e-300), 1e300)
    }
}
