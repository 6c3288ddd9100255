import Testing

@testable import PollStatistics

@Suite("Several comparisons together")
struct AdjustedPValuesTests {
    @Test(
        "adjusted values keep the order, lie in 0...1 and above what was given", arguments: MultiplicityMethod.allCases)
    func invariants(_ method: MultiplicityMethod) throws {
        var random = SplitMix64(seed: 8)
        for _ in 0..<100 {
            let count = Int.random(in: 0...12, using: &random)
            let given = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
            let adjusted = try #require(try method.adjusted(given)).compactMap { $0 }
            #expect(adjusted.count == count)
            for (p, q) in zip(given, adjusted) { #expect(q >= p - 1e-15 && q <= 1) }
            for (i, p) in given.enumerated() {
                for (j, other) in given.enumerated() where p < other { #expect(adjusted[i] <= adjusted[j] + 1e-15) }
            }
        }
    }

    @Test("the methods rank as they should: Hommel ≤ Hochberg ≤ Holm ≤ Bonferroni, BH ≤ BY")
    func ranking() throws {
        var random = SplitMix64(seed: 9)
        for _ in 0..<100 {
            let given = (0..<8).map { _ in Double.random(in: 0...0.2, using: &random) }
            func adjusted(_ method: MultiplicityMethod) throws -> [Double] {
                try #require(try method.adjusted(given)).compactMap { $0 }
            }
            for (better, worse) in [
                (MultiplicityMethod.hommel, MultiplicityMethod.hochberg), (.hochberg, .holm), (.holm, .bonferroni),
                (.benjaminiHochberg, .benjaminiYekutieli), (.benjaminiHochberg, .hommel),
            ] {
                for (q, r) in zip(try adjusted(better), try adjusted(worse)) { #expect(q <= r + 1e-15) }
            }
        }
    }

    @Test("a p value outside 0...1 is refused")
    func refusal() {
        #expect(throws: EstimationError.outOfRange("a p value", 1.5)) {
            try MultiplicityMethod.holm.adjusted([0.1, 1.5])
        }
        #expect(throws: EstimationError.self) { try MultiplicityMethod.holm.adjusted([.nan]) }
    }
}
