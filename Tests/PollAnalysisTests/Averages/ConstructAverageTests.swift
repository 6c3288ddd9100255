@testable import PollAnalysis
import PollData
import PollStatistics
import Testing

@Suite("Averages of several houses")
struct ConstructAverageTests {
    static func average(
        _ construct: String, _ population: Population, from: String? = nil,
        settings: EstimateSettings = EstimateSettings()
    ) throws -> ConstructAverage {
        let archive = try ShippedArchive.loaded.get()
        let questions = try ConstructQuestions(construct, in: archive)
        let series = questions.series(
            try questions.answers([], in: archive), in: population, of: archive, settings: settings)
        return ConstructAverage(
            series, in: population, from: from.flatMap { CalendarDate($0) }, settings: settings)
    }

    @Test("three houses that polled side by side share a level, and their effects sum to zero")
    func effects() throws {
        let average = try Self.average("relations-current", .japan)
        #expect(average.refusal == nil)
        let level = try #require(average.levels.first)
        #expect(average.levels.count == 1)
        #expect(Set(level.effects.map(\.run.program.rawValue)) == ["genron-eai", "cabinet-office", "yomiuri-hankook"])
        #expect(abs(level.effects.reduce(0) { $0 + $1.estimate.mean }) < 1e-9)
        // What is printed less the effect is what is adjusted.
        let effect = try #require(level.effects.first)
        let poll = try #require(effect.run.used.first)
        let adjusted = try #require(level.adjusted(poll, of: effect.run))
        #expect(abs(adjusted + effect.estimate.mean - poll.wave.value.percent) < 1e-9)
        #expect(level.effects.allSatisfy { $0.run.used.count >= ConstructAverage.pollsOfEachHouse })
    }

    @Test("a break makes two houses of one: interviews and mail never share an effect")
    func breaks() throws {
        let average = try Self.average("relations-current", .japan)
        let office = average.runs.filter { $0.program == .cabinetOffice }
        #expect(office.count == 3 && office.allSatisfy(\.isPartOfHouse))
        #expect(office.allSatisfy { $0.modes.count <= 1 })
        let joined = average.levels.flatMap(\.runs).filter { $0.program == .cabinetOffice }
        #expect(joined.count == 1 && joined[0].modes == [.mail])
        let across = try Self.average(
            "relations-current", .japan, settings: EstimateSettings(acrossBreaks: true))
        #expect(across.runs.filter { $0.program == .cabinetOffice }.count == 1)
    }

    @Test("what cannot be told apart from a house is named")
    func meaning() throws {
        let office = try Self.average("cabinet-office/relations-south-korea", .japan).runs
        let (interviews, mail) = (try #require(office.first), try #require(office.last))
        #expect(ConstructAverage.EffectMeaning([interviews, mail]) == .houseAndMode)
        #expect(ConstructAverage.EffectMeaning([mail, mail]) == .house(.mail))
        #expect(ConstructAverage.EffectMeaning([mail]) == .noEffects)
        let all = try #require(try Self.average("relations-current", .japan).levels.first)
        guard case .modeUnknown(let programs) = all.meaning else {
            Issue.record("\(all.meaning)")
            return
        }
        #expect(programs.contains(.genronEAI))
    }

    @Test("two houses with two polls each in the time that both cover have no common level")
    func noCommonTime() throws {
        let average = try Self.average("affinity-other-country", .japan)
        guard case .noCommonTime(let first, let second, let polls)? = average.refusal else {
            Issue.record("\(String(describing: average.refusal))")
            return
        }
        #expect([first.program, second.program] == [.cabinetOffice, .yomiuriHankook])
        #expect(polls == [2, 2])
        #expect(average.levels.isEmpty)
    }

    @Test("a house with three polls beside houses with fewer is refused, and named")
    func fewPolls() throws {
        let average = try Self.average("impression-of-other-country", .korea)
        #expect(average.refusal == .fewPolls(of: [.genronEAI]))
        #expect(average.levels.isEmpty)
    }

    @Test("one house alone has a level of its own in each run, without effects")
    func oneHouse() throws {
        let average = try Self.average("gallup-korea/president-approval", .korea)
        #expect(average.refusal == .oneHouse(.gallupKorea))
        let level = try #require(average.levels.first)
        #expect(level.effects.isEmpty && level.meaning == .noEffects)
        let last = try #require(level.last)
        let poll = try #require(level.runs[0].used.last)
        #expect(abs(last.level.mean - poll.wave.value.percent) < 3)
        let interval = level.interval(last, .percent95)
        #expect(interval.lower < last.level.mean && last.level.mean < interval.upper)
    }

    @Test("polls without n and opt-in polls are shown and not used")
    func unused() throws {
        let average = try Self.average("impression-of-other-country", .korea)
        let polls = average.runs.flatMap(\.polls)
        let optIn = polls.filter { $0.wave.sample.sampling == .optIn }
        #expect(!optIn.isEmpty && optIn.allSatisfy { $0.unused == .noEstimate(.optIn) })
        let unknown = polls.filter { $0.wave.sample.size == nil }
        #expect(!unknown.isEmpty && unknown.allSatisfy { !$0.isUsed && $0.variance == nil })
    }

    @Test("intervals of a level end where shares end")
    func limits() throws {
        let level = try #require(try Self.average("relations-current", .korea).levels.first)
        let raw = level.average.days.map { $0.interval().lower }.min() ?? 0
        #expect(raw < 0)
        #expect(level.average.days.allSatisfy { level.interval($0, .percent95).lower >= 0 })
    }

    @Test("constructs go before questions, and a misspelt name has the nearest")
    func names() throws {
        let archive = try ShippedArchive.loaded.get()
        #expect(try ConstructQuestions("relations-current", in: archive).questions.count > 2)
        #expect(try ConstructQuestions("genron-eai/current-bilateral-relations", in: archive).isOneQuestion)
        let error = #expect(throws: LookupError.self) { try ConstructQuestions("relations-curent", in: archive) }
        #expect(error?.hint == "did you mean 'relations-current'?")
    }
}
