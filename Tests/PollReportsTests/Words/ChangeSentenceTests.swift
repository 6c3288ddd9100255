import PollData
@testable import PollStatistics
import Testing

@testable import PollReports

@Suite("Sentences say no more than their verdict")
struct ChangeSentenceTests {
    private func comparison(_ verdict: Verdict) -> Comparison {
        Comparison(
            kind: .independentSamples, estimate: 0.04,
            interval: Interval(lower: 0.01, upper: 0.07, level: .percent95, method: "Newcombe"),
            roundingRange: 0.039...0.041, verdict: verdict, breakEvenDesignEffect: nil, designEffectIsAssumed: true,
            standardError: nil, z: nil, p: nil)
    }

    private func text(_ verdict: Verdict, points: Double, _ language: Language) -> String {
        ChangeSentence(
            subject: .waves(from: "2022", to: "2023"), points: points, decimals: 1, comparison: comparison(verdict)
        ).text(in: language)
    }

    static let verbs: [Language: [String]] = [
        .english: ["rose", "fell"], .japanese: ["上昇した", "低下した"], .korean: ["상승했다", "하락했다"],
    ]

    @Test("a verb of change stands only where the verdict holds", arguments: Language.allCases)
    func verbs(_ language: Language) throws {
        let verbs = try #require(Self.verbs[language])
        #expect(text(.holds, points: 4, language).contains(verbs[0]))
        #expect(text(.holds, points: -4, language).contains(verbs[1]))
        for verdict in [Verdict.doesNotHold, .dependsOnRounding] {
            for points in [4.0, -4, 0] {
                let sentence = text(verdict, points: points, language)
                #expect(verbs.allSatisfy { !sentence.contains($0) }, "\(sentence)")
            }
        }
    }

    @Test("each verdict has its own sentence", arguments: Language.allCases)
    func different(_ language: Language) {
        let sentences = [Verdict.holds, .doesNotHold, .dependsOnRounding].map { text($0, points: 4, language) }
        #expect(Set(sentences).count == 3)
    }

    @Test("a gap names the side that is ahead")
    func sides() {
        func sides(_ points: Double) -> String {
            ChangeSentence(
                subject: .sides(first: "Japan", second: "South Korea"), points: points, decimals: 1,
                comparison: comparison(.holds)
            ).text(in: .english)
        }
        #expect(sides(8.5) == "Japan is 8.5 points above South Korea.")
        #expect(sides(-8.5) == "South Korea is 8.5 points above Japan.")
    }
}
