import Testing

@testable import PollStatistics

@Suite("Samples and shares")
struct SampleBasisTests {
    @Test("a design effect divides the size, a large sampling fraction multiplies it")
    func effectiveSize() throws {
        #expect(try SampleBasis(size: 1000).effectiveSize == 1000)
        #expect(try SampleBasis(size: 1000, designEffect: 2).effectiveSize == 500)
        #expect(try SampleBasis(size: 400, populationSize: 500).effectiveSize == 2000)
    }

    @Test("what cannot be a sample is refused by name")
    func refusals() {
        #expect(throws: EstimationError.sampleSizeNotPositive(0)) { try SampleBasis(size: 0) }
        #expect(throws: EstimationError.designEffectNotPositive(0)) { try SampleBasis(size: 1, designEffect: 0) }
        #expect(throws: EstimationError.designEffectNotPositive(.infinity)) {
            try SampleBasis(size: 1, designEffect: .infinity)
        }
        #expect(throws: EstimationError.populationNotLarger(population: 10, sample: 10)) {
            try SampleBasis(size: 10, populationSize: 10)
        }
        #expect(
            EstimationError.populationNotLarger(population: 10, sample: 10).description
                == "a population of 10 is not larger than its sample of 10; leave it out if it is unknown")
    }

    @Test("a box is cut at 0 and 1")
    func box() throws {
        #expect(try #require(RoundedShare(percent: 0, halfWidth: 0.5)).box == 0...0.005)
        #expect(try #require(RoundedShare(percent: 100, halfWidth: 0.5)).box == 0.995...1)
        #expect(RoundedShare(percent: 101, halfWidth: 0.5) == nil)
        #expect(RoundedShare(percent: 50, halfWidth: -1) == nil)
        #expect(RoundedShare(percent: 50, halfWidth: .nan) == nil)
    }

    @Test("48.2 is no share, and 95 no confidence level")
    func units() throws {
        #expect(Proportion(48.2) == nil)
        #expect(Proportion(.nan) == nil)
        #expect(abs(try #require(Proportion(percent: 48.2)).value - 0.482) < 1e-15)
        #expect(ConfidenceLevel(95) == nil)
        #expect(ConfidenceLevel(1) == nil)
        #expect(abs(ConfidenceLevel.percent95.z - 1.959963984540054) < 1e-14)
    }
}
