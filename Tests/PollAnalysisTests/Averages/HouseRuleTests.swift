import PollData
import PollStatistics
import Testing

@testable import PollAnalysis

/// When houses have effects, and what an effect is of, on small archives made for it.
@Suite("The rule of house effects")
struct HouseRuleTests {
    private let telephone = MadeHouse(name: "a-news", modes: ["telephone"])
    private let web = MadeHouse(name: "b-times", modes: ["web"], percent: 46)

    @Test("where each house used one mode, one effect a house is estimated, of house and mode together")
    func oneModeEach() throws {
        let average = try MadeArchive([telephone, web]).average()
        #expect(average.refusal == nil)
        let level = try #require(average.levels.first)
        #expect(average.levels.count == 1)
        #expect(level.effects.map(\.run.program) == [telephone.program, web.program])
        #expect(level.meaning == .houseAndMode)
        // Six points apart with errors of 1.5: mostly kept, evenly shared, a little drawn together.
        let means = level.effects.map(\.estimate.mean)
        #expect(abs(means[0] + means[1]) < 1e-9)
        #expect(means[0] < -2 && means[0] > -3)
    }

    @Test("where all used the same mode, the effect is of the house; where one used two, they are named")
    func otherModes() throws {
        var other = web
        other.modes = ["telephone"]
        #expect(try MadeArchive([telephone, other]).average().levels.first?.meaning == .house(.telephone))
        other.modes = ["telephone", "web"]
        #expect(
            try MadeArchive([telephone, other]).average().levels.first?.meaning == .severalModes([other.program]))
        other.modes = [""]
        #expect(try MadeArchive([telephone, other]).average().levels.first?.meaning == .modeUnknown([other.program]))
    }

    @Test("three polls of each house in the time that both cover are enough, two are not")
    func threeEach() throws {
        var other = web
        other.polls = 3
        #expect(try MadeArchive([telephone, other]).average().refusal == nil)
        other.polls = 2
        #expect(try MadeArchive([telephone, other]).average().refusal == .fewPolls(of: [telephone.program]))
        // Four polls, of which the second year's do not meet those of the other house.
        other.polls = 4
        other.firstYear = 2021
        let apart = try MadeArchive([telephone, other]).average()
        guard case .noCommonTime(_, _, polls: [0, 0])? = apart.refusal else {
            Issue.record("\(String(describing: apart.refusal))")
            return
        }
        #expect(apart.levels.isEmpty)
    }

    @Test("polls of another population or construct are no polls of this one")
    func others() throws {
        var korean = web
        korean.population = "KR"
        let both = try MadeArchive([telephone, korean])
        #expect(try both.average().refusal == .oneHouse(telephone.program))
        #expect(try both.average("economy-now", .korea).refusal == .oneHouse(korean.program))
        var later = web
        later.construct = "economy-next-year"
        let apart = try MadeArchive([telephone, later])
        #expect(try apart.average().refusal == .oneHouse(telephone.program))
        #expect(try apart.average("economy-next-year").refusal == .oneHouse(later.program))
        #expect(try apart.average("economy-now", .korea).refusal == .noPolls)
    }

    @Test("houses that never met are tied by a third that met both")
    func chain() throws {
        var later = web
        later.firstYear = 2021
        let between = MadeHouse(name: "c-daily", modes: ["mail"], polls: 10, percent: 42)
        let average = try MadeArchive([telephone, later, between]).average()
        #expect(average.refusal == nil && average.levels.count == 1)
        #expect(average.levels.first?.effects.count == 3)
    }
}
