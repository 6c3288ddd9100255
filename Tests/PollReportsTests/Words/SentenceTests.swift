import PollData
import PollStatistics
import Testing

@testable import PollReports

@Suite("Sentences say no more than their verdict")
struct SentenceTests {
    /// One of each kind; a new case belongs here, and `kind` does not compile until it is named.
    static let claims: [Sentence.Claim] = [
        .change(from: "2022", to: "2023"), .lead(first: "Japan", second: "South Korea"),
        .gapChange(first: "Japan", second: "South Korea", from: "2022", to: "2023"),
        .slope(from: "2013", to: "2023"), .gapSlope(first: "Japan", second: "South Korea", from: "2013", to: "2023"),
        .acrossEvent("Agreement announced", from: "2015", to: "2016"), .levelAtEvent("Agreement announced"),
        .spread(first: "Japan", second: "South Korea"),
    ]

    private static func kind(_ claim: Sentence.Claim) -> Int {
        switch claim {
        case .change: 0
        case .lead: 1
        case .gapChange: 2
        case .slope: 3
        case .gapSlope: 4
        case .acrossEvent: 5
        case .levelAtEvent: 6
        case .spread: 7
        }
    }

    /// What only a verdict that holds may say.
    static let verbs: [Language: [String]] = [
        .english: ["rose", "fell", "above", "higher", "lower", "differ in"],
        .japanese: ["上昇した", "低下した", "上回る", "高い", "低い", "異なる"],
        .korean: ["상승했다", "하락했다", "높다", "낮다", "다르다:"],
    ]

    /// Words that would say what made a change happen.
    static let causes: [Language: [String]] = [
        .english: ["because", "caused", "due to", "led to", "effect", "response", "owing", "impact", "thanks to"],
        .japanese: ["ため", "により", "によって", "影響", "効果", "原因", "受けて"],
        .korean: ["때문", "으로 인해", "영향", "효과", "원인", "결과"],
    ]

    static let cases = claims.flatMap { claim in Language.allCases.map { (claim, $0) } }

    private func text(
        _ claim: Sentence.Claim, _ verdict: Verdict, _ points: Double, _ language: Language, reported: Bool = false
    ) -> String {
        Sentence(claim: claim, points: points, decimals: 1, verdict: verdict, isReported: reported).text(in: language)
    }

    @Test("every kind is among the cases")
    func complete() {
        #expect(Set(Self.claims.map(Self.kind)) == Set(0...7))
    }

    @Test("flipping the verdict takes the verb away, and each verdict reads differently", arguments: cases)
    func mutation(_ claim: Sentence.Claim, _ language: Language) throws {
        let verbs = try #require(Self.verbs[language])
        for points in [4.0, -4] {
            for reported in [false, true] {
                let texts = [Verdict.holds, .doesNotHold, .dependsOnRounding].map {
                    text(claim, $0, points, language, reported: reported)
                }
                #expect(verbs.contains { texts[0].contains($0) }, "\(texts[0])")
                #expect(verbs.allSatisfy { !texts[1].contains($0) && !texts[2].contains($0) }, "\(texts)")
                #expect(Set(texts).count == 3)
            }
        }
    }

    @Test("flipping the sign changes the sentence", arguments: cases)
    func sign(_ claim: Sentence.Claim, _ language: Language) {
        // A distance has no sign.
        if case .spread = claim { return }
        for verdict in Verdict.allCases {
            #expect(text(claim, verdict, 4, language) != text(claim, verdict, -4, language))
        }
    }

    @Test("no sentence says what made a change happen", arguments: cases)
    func neverCausal(_ claim: Sentence.Claim, _ language: Language) throws {
        let causes = try #require(Self.causes[language])
        for verdict in Verdict.allCases {
            let sentence = text(claim, verdict, 4, language)
            #expect(causes.allSatisfy { !sentence.lowercased().contains($0) }, "\(sentence)")
        }
    }

    @Test("where people were asked differently, the words are about answers", arguments: Language.allCases)
    func reported(_ language: Language) {
        let word = [Language.english: "reported", .japanese: "回答では", .korean: "응답상"][language] ?? ""
        for claim in Self.claims {
            for verdict in Verdict.allCases {
                switch claim {
                case .lead, .gapChange, .gapSlope, .spread:
                    let sentence = text(claim, verdict, 4, language, reported: true)
                    #expect(sentence.lowercased().contains(word), "\(sentence)")
                    #expect(!text(claim, verdict, 4, language).lowercased().contains(word))
                case .change, .slope, .acrossEvent, .levelAtEvent: break
                }
            }
        }
    }

    @Test("a gap names the side that is ahead, and Korean particles follow their word")
    func sides() {
        let claim = Sentence.Claim.lead(first: "Japan", second: "South Korea")
        #expect(text(claim, .holds, 8.5, .english) == "Japan is 8.5 points above South Korea.")
        #expect(text(claim, .holds, -8.5, .english) == "South Korea is 8.5 points above Japan.")
        #expect(
            text(.lead(first: "일본", second: "한국"), .holds, 8.5, .korean, reported: true)
                == "응답상 일본이 한국보다 8.5%포인트 높다.")
        #expect(
            text(.lead(first: "러시아", second: "중국"), .doesNotHold, 1, .korean)
                == "러시아에서 중국을 뺀 차이는 공표값 기준 +1.0%포인트로, 표본오차 범위 안이다.")
        #expect(
            text(.gapSlope(first: "일본", second: "한국", from: "2013년", to: "2023년"), .doesNotHold, 0.5, .korean)
                == "2013년 – 2023년: 일본과 한국의 격차(일본 − 한국)에서 조사 간 산포를 넘는 추세는 없다(연 +0.5%포인트).")
    }
}
