import Testing

@testable import PollStatistics

@Suite("Margins of error and sample sizes")
struct SampleSizeTests {
    @Test("Franklin's check: half of 1,000 is ± 3.1 points")
    func franklin() throws {
        let margin = marginOfError(basis: try SampleBasis(size: 1000))
        #expect(abs(margin - 0.0310) < 0.00005)
        let share = try #require(Proportion(percent: 48))
        #expect(abs(marginOfError(share: share, basis: try SampleBasis(size: 1000)) - 0.031) < 0.0005)
    }

    @Test("textbook sizes: 3 points need 1,068 interviews, 278 suffice for 5 points of 1,000 people")
    func textbook() {
        #expect(requiredSampleSize(marginOfError: 0.03) == 1068)
        #expect(requiredSampleSize(marginOfError: 0.05) == 385)
        #expect(requiredSampleSize(marginOfError: 0.05, populationSize: 1000) == 278)
        #expect(requiredSampleSize(marginOfError: 0.03, designEffect: 2) == 2135)
    }

    @Test("the size found reaches the margin, and one interview less does not")
    func inverse() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<300 {
            let margin = Double.random(in: 0.005...0.2, using: &random)
            let share = Proportion(clamping: Double.random(in: 0.05...0.95, using: &random))
            let population: Int? = Bool.random(using: &random) ? 50_000 : nil
            let size = requiredSampleSize(
                marginOfError: margin, share: share, designEffect: 1.3, populationSize: population)
            func reached(_ size: Int) throws -> Double {
                let basis = try SampleBasis(size: size, designEffect: 1.3, populationSize: population)
                return marginOfError(share: share, basis: basis)
            }
            #expect(try reached(size) <= margin * (1 + 1e-9))
            if size > 1 { #expect(try reached(size - 1) > margin * (1 - 1e-9)) }
        }
    }

    @Test("ask for everybody where no sample is large enough")
    func extremes() {
        #expect(requiredSampleSize(marginOfError: 0) == .max)
        #expect(requiredSampleSize(marginOfError: .nan) == .max)
        #expect(requiredSampleSize(marginOfError: 1e-300) == .max)
        #expect(requiredSampleSize(marginOfError: -1, populationSize: 300) == 300)
        #expect(requiredSampleSize(marginOfError: 1e-9, populationSize: 300) == 300)
        #expect(requiredSampleSize(marginOfError: .infinity) == 1)
        #expect(requiredSampleSize(marginOfError: 0.03, designEffect: .infinity) == .max)
        #expect(requiredSampleSize(marginOfError: 0.1, populationSize: -4) == 1)
    }
}
