import Testing

@testable import PollStatistics

@Suite("All options together")
struct SimultaneousTests {
    @Test("limits contain their shares, lie in 0...1 and are wider than each alone")
    func invariants() throws {
        var random = SplitMix64(seed: 14)
        for _ in 0..<60 {
            let options = Int.random(in: 2...8, using: &random)
            let answers = try #require(AnswerCounts((0..<options).map { _ in Int.random(in: 1...300, using: &random) }))
            let level = random.pick([ConfidenceLevel.percent90, .percent95, .percent99])
            let goodman = answers.goodman(level)
            let sisonGlaz = try #require(answers.sisonGlaz(level))
            for (index, share) in answers.shares.enumerated() {
                let alone = EffectiveShare(unchecked: share, size: answers.total).wilson(level)
                #expect(goodman[index].lower <= alone.lower && goodman[index].upper >= alone.upper)
                let limits = sisonGlaz.limits[index]
                #expect(limits.lower <= share && limits.upper >= share && limits.lower >= 0 && limits.upper <= 1)
            }
            #expect((0...1).contains(sisonGlaz.gamma))
        }
    }

    @Test("one option, empty options and large samples do not trap")
    func edges() throws {
        let one = try #require(AnswerCounts([10]))
        #expect(one.goodman().count == 1)
        _ = one.sisonGlaz()
        let empty = try #require(AnswerCounts([0, 1, 0]))
        #expect(empty.goodman().allSatisfy { $0.lower >= 0 && $0.upper <= 1 })
        _ = empty.sisonGlaz()
        let large = try #require(AnswerCounts([400_000, 350_000, 250_000]))
        let limits = try #require(large.sisonGlaz())
        #expect(limits.halfWidth > 1050 && limits.halfWidth < 1100)
        #expect(AnswerCounts([]) == nil && AnswerCounts([0]) == nil && AnswerCounts([-1, 2]) == nil)
    }
}
