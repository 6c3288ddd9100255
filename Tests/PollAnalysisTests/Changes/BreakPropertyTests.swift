import PollAnalysis
import PollStatistics
import Testing

@testable import PollData

@Suite("Breaks under random input")
struct BreakPropertyTests {
    /// A small generator with a seed (SplitMix64).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// Waves of one option with breaks of random certainty between some of them.
    private func series(_ random: inout Seeded) -> Series {
        let count = Int.random(in: 2...9, using: &random)
        let question = Question(
            program: Program.ID("p"), id: Question.ID("q"), construct: "q", kind: .single, maxAnswers: nil, object: "",
            text: LocalizedText(english: "?"), note: "", options: [])
        var waves: [Wave] = []
        var breaks: [[Break]] = []
        for index in 0..<count {
            let percent = Double(Int.random(in: 0...100, using: &random))
            let size = Int.random(in: 100...3000, using: &random)
            let poll = TestPoll.make(question: question.id, shares: ["a": percent], size: size)
            waves.append(Wave(sample: poll.samples[0], terms: [Wave.Term(figure: poll.figures[0], sign: 1)]))
            let certainty = Break.Certainty.allCases.randomElement(using: &random) ?? .declared
            let isBroken = index > 0 && Bool.random(using: &random)
            let item = Break(
                program: question.program, population: nil, question: nil, lastBefore: Poll.ID("\(index - 1)"),
                firstAfter: Poll.ID("\(index)"), kind: .mode, certainty: certainty,
                label: LocalizedText(english: "break \(index)"), sourceURL: "")
            breaks.append(isBroken ? [item] : [])
        }
        return Series(
            question: question, measure: .option(Question.Option.ID("a")), population: .japan, waves: waves,
            unplaced: [], leftOutQuoted: [], breaksBefore: breaks)
    }

    @Test("a cutting break between two waves removes their comparison, and nothing else does", arguments: 0..<60)
    func comparison(seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        let series = series(&random)
        for first in series.waves.indices {
            for second in series.waves.indices where second > first {
                let between = series.breaksBefore[(first + 1)...second].flatMap { $0 }
                let isCut = between.contains { $0.certainty.cuts }
                let change = series.change(from: first, to: second, settings: EstimateSettings())
                #expect((change.comparison == nil) == isCut)
                #expect(series.isComparable(first, second) == !isCut)
                if isCut {
                    #expect(change.missing == .breakBetween(between.filter(\.certainty.cuts)))
                }
                let across = series.change(from: first, to: second, settings: EstimateSettings(acrossBreaks: true))
                #expect(across.comparison != nil)
                #expect(across.ignoredBreaks == between.filter(\.certainty.cuts))
            }
        }
    }

    @Test("segments are the longest runs without a cut, in order and without gaps", arguments: 0..<60)
    func segments(seed: Int) {
        var random = Seeded(state: UInt64(seed) + 500)
        let series = series(&random)
        #expect(series.segments.flatMap { Array($0) } == Array(series.waves.indices))
        for segment in series.segments {
            #expect(series.isComparable(segment.lowerBound, segment.upperBound - 1))
            if segment.lowerBound > 0 { #expect(!series.isComparable(segment.lowerBound - 1, segment.lowerBound)) }
        }
    }
}
