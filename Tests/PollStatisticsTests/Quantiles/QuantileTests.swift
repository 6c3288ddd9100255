import Testing

@testable import PollStatistics

@Suite("Quantiles")
struct QuantileTests {
    @Test("lie among the values and rise with p; equal weights agree with none", arguments: QuantileRule.allCases)
    func invariants(_ rule: QuantileRule) throws {
        var random = SplitMix64(seed: 12)
        for _ in 0..<60 {
            let count = Int.random(in: 1...20, using: &random)
            let values = (0..<count).map { _ in Double(Int.random(in: 0...9, using: &random)) }
            let weighted = try WeightedValues(values, weights: values.map { _ in 1 })
            var (before, weightedBefore) = (-1.0, -1.0)
            for p in stride(from: 0.0, through: 1, by: 0.0625) {
                let plain = try quantile(of: values, at: p, rule: rule)
                let same = try weighted.quantile(at: p, rule: rule)
                #expect(plain >= before - 1e-12 && same >= weightedBefore - 1e-12)
                #expect((0...9).contains(plain) && (0...9).contains(same))
                // Types 3 and, with ties, the merged ranks of its weighted form differ by design.
                if rule != .type3 { #expect(abs(plain - same) < 1e-9, "\(values) \(p)") }
                (before, weightedBefore) = (plain, same)
            }
        }
    }

    @Test("doubling all weights changes nothing, and a weight of 0 is no value")
    func weights() throws {
        let once = try WeightedValues([3, 1, 2, 9], weights: [1, 2.5, 1, 0])
        let twice = try WeightedValues([3, 1, 2], weights: [2, 5, 2])
        for rule in QuantileRule.allCases {
            for p in [0, 0.1, 0.5, 0.9, 1] {
                #expect(abs(try once.quantile(at: p, rule: rule) - (try twice.quantile(at: p, rule: rule))) < 1e-12)
            }
        }
        #expect(abs(once.mean - twice.mean) < 1e-15)
        #expect(once.frequencyVariance != twice.frequencyVariance)
    }

    @Test("what has no quantile is refused")
    func refusals() {
        #expect(throws: EstimationError.tooFewPoints(0, minimum: 1)) { try quantile(of: [], at: 0.5) }
        #expect(throws: EstimationError.outOfRange("a probability", 1.1)) { try quantile(of: [1], at: 1.1) }
        #expect(throws: EstimationError.self) { try WeightedValues([1], weights: [0]) }
        #expect(throws: EstimationError.outOfRange("a weight", -1)) { try WeightedValues([1], weights: [-1]) }
    }
}
