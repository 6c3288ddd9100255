import PollAnalysis
@testable import PollData
import PollStatistics
import Testing

@Suite("Gaps")
struct GapTests {
    private let settings = EstimateSettings(includingQuoted: true)

    private func gap(
        _ question: String, _ first: String, _ second: String, poll: String, _ population: Population
    ) throws -> OptionGap {
        let archive = try ShippedArchive.loaded.get()
        let question = try archive.findQuestion(question)
        let poll = try archive.findPoll(poll)
        let sample = try #require(poll.sample(of: population))
        let options = try [first, second].map { try archive.findOption($0, of: question) }
        return try #require(
            OptionGap(
                in: poll, sample: sample, question: question, first: options[0], second: options[1],
                settings: settings))
    }

    @Test("one answer allowed: the multinomial lead")
    func single() throws {
        let gap = try gap(
            "yomiuri-hankook/us-or-china-more-important", "usa", "china", poll: "yomiuri-hankook-2024", .japan)
        #expect(gap.comparison?.kind == .singleChoiceLead)
        #expect(gap.points == 54)
    }

    @Test("several answers allowed: bounds, never narrower than if they were exclusive")
    func multiple() throws {
        let gap = try gap(
            "genron-eai/military-threat-countries", "north-korea", "china", poll: "genron-eai-2016", .korea)
        let bounds = try #require(gap.comparison)
        #expect(bounds.kind == .multipleChoiceBounds)
        #expect(bounds.estimate == 0.48)
    }

    @Test("neighbouring ranks are compared as their lead is, p adjusted by Holm over the neighbours")
    func ranks() throws {
        let archive = try ShippedArchive.loaded.get()
        let question = try archive.findQuestion("yomiuri-hankook/military-threat-countries")
        let poll = try archive.findPoll("yomiuri-hankook-2023")
        let sample = try #require(poll.sample(of: .japan))
        let order = try ["china", "russia", "north-korea", "usa"].map { try archive.findOption($0, of: question) }
        let ranks = NeighbourRanks(of: order, in: poll, sample: sample, question: question, settings: settings)
        #expect(ranks.pairs.map(\.standApart) == [false, false, true])
        #expect(ranks.pairs.allSatisfy { $0.gap.comparison?.kind == .multipleChoiceBounds })
        for pair in ranks.pairs {
            let alone = try #require(pair.gap.comparison?.p)
            let adjusted = try #require(pair.adjustedP)
            #expect(adjusted >= alone)
        }
        let alone: [Double] = ranks.pairs.compactMap { $0.gap.comparison?.p }
        let smallest = try #require(alone.min())
        let adjusted: [Double] = ranks.pairs.compactMap(\.adjustedP)
        #expect(adjusted.min() == min(1, 3 * smallest))
        #expect(NeighbourRanks(of: [], in: poll, sample: sample, question: question, settings: settings).pairs.isEmpty)
    }

    @Test("a disputed figure comes with the other print")
    func disputed() throws {
        let gap = try gap(
            "genron-eai/military-threat-countries", "china", "north-korea", poll: "genron-eai-2016", .japan)
        #expect(gap.otherReadings.map(\.value.percent) == [80])
        #expect(gap.first.value.percent == 72.8)
    }

    @Test("a total and its part: the remainder, from either side")
    func nested() throws {
        let archive = try ShippedArchive.loaded.get()
        let question = try archive.findQuestion("cabinet-office/affinity-south-korea")
        let poll = try #require(
            archive.polls(of: .cabinetOffice).first { poll in
                Set(["do-not-feel-affinity-net", "do-not-feel-affinity"]).isSubset(
                    of: Set(poll.figures.filter { $0.question == question.id }.map(\.option.rawValue)))
                    && poll.samples.first?.size != nil
            })
        let total = try gap(
            question.qualifiedName, "do-not-feel-affinity-net", "do-not-feel-affinity", poll: poll.id.rawValue, .japan)
        let part = try gap(
            question.qualifiedName, "do-not-feel-affinity", "do-not-feel-affinity-net", poll: poll.id.rawValue, .japan)
        let forth = try #require(total.comparison)
        let back = try #require(part.comparison)
        #expect(forth.kind == .nestedShares)
        #expect(forth.verdict == .holds)
        #expect(abs(forth.estimate + back.estimate) < 1e-12)
        #expect(back.interval.upper == -forth.interval.lower)
    }

    @Test("two subtotals that share a part are refused by name")
    func overlapping() throws {
        func option(_ id: String, parts: [String] = []) -> Question.Option {
            Question.Option(
                id: Question.Option.ID(id), order: 1, role: .substantive, valence: nil, score: nil,
                parts: parts.map { Question.Option.ID($0) }, label: LocalizedText(english: id), validFrom: nil,
                validTo: nil)
        }
        let options = [
            option("a"), option("b"), option("c"), option("ab", parts: ["a", "b"]), option("bc", parts: ["b", "c"]),
        ]
        let question = Question(
            program: Program.ID("p"), id: Question.ID("q"), construct: "q", kind: .single, maxAnswers: nil, object: "",
            text: LocalizedText(english: "?"), note: "", options: options)
        let poll = TestPoll.make(question: question.id, shares: ["ab": 60, "bc": 55], size: 1000)
        let gap = try #require(
            OptionGap(
                in: poll, sample: poll.samples[0], question: question, first: options[3], second: options[4],
                settings: settings))
        #expect(gap.comparison == nil)
        #expect(gap.missing == .overlappingSubtotals(options[3].id, options[4].id))
    }

    @Test("between populations: independent samples, and the modes are named where they differ")
    func populations() throws {
        let gaps = PopulationGaps(
            try ShippedArchive.series("genron-eai/impression-of-other-country", "good", .japan),
            try ShippedArchive.series("genron-eai/impression-of-other-country", "good", .korea), settings: settings)
        let first = try #require(gaps.gaps.first)
        #expect(first.poll.rawValue == "genron-eai-2013")
        #expect(first.points == 18.9)
        #expect(first.comparison?.kind == .independentSamples)
        #expect(first.first.sample.mode != first.second.sample.mode)
    }

    @Test("the change of a gap takes all four samples, and no break lies between")
    func gapOfGaps() throws {
        let gaps = PopulationGaps(
            try ShippedArchive.series("genron-eai/impression-of-other-country", "good", .japan),
            try ShippedArchive.series("genron-eai/impression-of-other-country", "good", .korea), settings: settings)
        let at = try #require(gaps.gaps.firstIndex { $0.poll.rawValue == "genron-eai-2022" })
        let change = try gaps.change(from: at, to: at + 1, settings: settings)
        #expect(change.kind == .gapOfGaps)
        #expect(abs(change.estimate - 0.087) < 1e-9)
        let last = gaps.gaps.count - 1
        #expect(throws: NoEstimate.self) { try gaps.change(from: at, to: last, settings: settings) }
    }
}

/// A poll of one sample for a question that the archive does not have.
enum TestPoll {
    static func make(
        question: Question.ID, shares: KeyValuePairs<String, Double>, size: Int?,
        sampling: Sample.Sampling = .probability
    ) -> Poll {
        let id = Poll.ID("test")
        let sample = Sample(
            poll: id, program: Program.ID("p"), population: .japan, form: "", universe: "", conductor: "", sponsor: "",
            frame: "", sampling: sampling, mode: nil, fieldStart: CalendarDate(year: 2020), fieldEnd: nil,
            released: nil,
            sampleDrawn: nil, size: size, responseRate: nil, responseRateKind: nil, weighting: "", designEffect: nil,
            publishedMarginOfError: nil, sourceURL: "", sourceTitle: "", note: "")
        let figures = shares.map { option, percent in
            Figure(
                poll: id, population: .japan, form: "", subgroup: "", question: question,
                option: Question.Option.ID(option), measure: "percent",
                value: PublishedValue(percent: percent, decimals: 0), base: "", baseSize: nil, designEffect: nil,
                status: .final, reading: 1, sourceURL: "", sourceTitle: "", secondSourceURL: "", note: "")
        }
        return Poll(id: id, program: Program.ID("p"), samples: [sample], figures: figures)
    }
}
