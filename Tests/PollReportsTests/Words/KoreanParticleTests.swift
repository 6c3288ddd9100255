import Testing

@testable import PollReports

@Suite("Korean particles")
struct KoreanParticleTests {
    /// A word and how its particles 은/는, 이/가, 을/를, 과/와 and 으로/로 must read.
    static let words: [(String, [String])] =
        [
            "일본", "미국", "Web", "2020", "2023", "2016", "Genron NPN", "좋은 인상 (합계)",
        ].map { ($0, ["은", "이", "을", "과", "으로"]) }
        // A final ㄹ takes 로: 서울, 일, 칠, 팔, 알.
        + ["서울", "2021", "2017", "2018", "KR"].map { ($0, ["은", "이", "을", "과", "로"]) }
        + ["러시아", "2022", "2024", "2025", "2019", "EAI", "data", "50%"].map { ($0, ["는", "가", "를", "와", "로"]) }
        // Nobody can know how a kanji is to be read.
        + [("日本", ["은(는)", "이(가)", "을(를)", "과(와)", "으로(로)"])]

    @Test("follow the sound that the word ends in", arguments: words)
    func forms(_ word: String, _ particles: [String]) {
        #expect(KoreanParticle.allCases.map { $0.after(word) } == particles.map { word + $0 })
    }
}
