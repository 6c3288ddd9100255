import Testing

@testable import PollStatistics

@Suite("Distributions of answers")
struct AnswerDistributionTests {
    private func random(_ count: Int, _ random: inout SplitMix64) throws -> AnswerDistribution {
        var amounts = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
        if Bool.random(using: &random) { amounts[Int.random(in: 0..<count, using: &random)] = 0 }
        amounts[Int.random(in: 0..<count, using: &random)] += 0.01
        return try AnswerDistribution(amounts)
    }

    @Test("distances are zero to oneself, symmetric, and bound each other")
    func distances() throws {
        var generator = SplitMix64(seed: 10)
        for _ in 0..<200 {
            let count = Int.random(in: 1...9, using: &generator)
            let (p, q) = (try random(count, &generator), try random(count, &generator))
            let (variation, hellinger) = (try p.totalVariation(to: q), try p.hellinger(to: q))
            let divergence = try p.jensenShannon(to: q)
            #expect(try p.totalVariation(to: p) == 0 && p.jensenShannon(to: p) == 0 && p.wasserstein(to: p) == 0)
            #expect(abs(variation - (try q.totalVariation(to: p))) < 1e-15)
            #expect(abs(divergence - (try q.jensenShannon(to: p))) < 1e-15)
            #expect(hellinger * hellinger <= variation + 1e-12)
            #expect(variation <= hellinger * 2.0.squareRoot() + 1e-12)
            #expect(divergence <= variation * log(2) + 1e-12)
            #expect(try p.kolmogorov(to: q) <= variation + 1e-12)
            #expect(try p.kullbackLeibler(from: q) >= 2 * variation * variation - 1e-12)
        }
    }

    @Test("turning a scale round changes neither agreement nor dispersion")
    func reversal() throws {
        var generator = SplitMix64(seed: 11)
        for _ in 0..<200 {
            let p = try random(Int.random(in: 2...11, using: &generator), &generator)
            let q = try AnswerDistribution(p.shares.reversed())
            #expect(abs(p.vanDerEijkAgreement - q.vanDerEijkAgreement) < 1e-9)
            #expect((-1.000001...1.000001).contains(p.vanDerEijkAgreement))
            #expect(abs(p.leikDispersion - q.leikDispersion) < 1e-9)
            #expect(abs(p.consensus - q.consensus) < 1e-9)
            #expect(abs(p.blairLacyConcentration - q.blairLacyConcentration) < 1e-9)
        }
    }

    @Test("what is no distribution is refused")
    func refusals() throws {
        #expect(throws: EstimationError.tooFewPoints(0, minimum: 1)) { try AnswerDistribution([]) }
        #expect(throws: EstimationError.self) { try AnswerDistribution([0, 0]) }
        #expect(throws: EstimationError.outOfRange("an amount", -1)) { try AnswerDistribution([1, -1]) }
        #expect(throws: EstimationError.self) { try AnswerDistribution([.nan]) }
        let (two, three) = (try AnswerDistribution([1, 1]), try AnswerDistribution([1, 1, 1]))
        #expect(throws: EstimationError.self) { try two.hellinger(to: three) }
        #expect(try AnswerDistribution([1e308, 1e308]).shares == [0.5, 0.5])
    }
}
