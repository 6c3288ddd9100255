import PollData
import Testing

@testable import PollCharts

@Suite("Words that stay on one line")
struct KeptTogetherTests {
    @Test(
        "a number stays with what it counts",
        arguments: [
            "n = 1,608–2,359", "Q = 227.9", "τ² = 70.3", "p < 0.001", "만 18세 이상", "95% 구간", "95% 신뢰구간", "95% intervals",
            "South Korea 2019", "±3.0 points", "20.6 (2014)", "PollKit archive 2026.11.1", "PollKit 아카이브 2026.11.1",
            "한국 2019", "“Will improve”", "‘좋아질 것’",
        ])
    func together(_ text: String) {
        #expect(!KeptTogether.bound(text).contains(" "))
        #expect(KeptTogether.plain(KeptTogether.bound(text)) == text)
    }

    @Test("other words part", arguments: ["adults 18+", "12 waves", "the South", "한국 조사", "in 2013"])
    func apart(_ text: String) {
        #expect(KeptTogether.bound(text) == text)
    }

    @Test("lines hold plain spaces, and part what is wider than they are")
    func lines() {
        let sheet = Sheet(size: .column, theme: .light, language: .english, measurer: FixedMeasurer())
        let font = Font(size: 10)
        #expect(sheet.block("asked in South Korea 2019", font, width: 110).lines == ["asked in", "South Korea 2019"])
        #expect(sheet.block("South Korea 2019", font, width: 70).lines == ["South Korea", "2019"])
    }

    @Test("a last line of one short word is avoided where that costs no line")
    func lastLine() {
        let sheet = Sheet(size: .column, theme: .light, language: .english, measurer: FixedMeasurer())
        let font = Font(size: 10)
        let text = "one two three four five six seven eight nine ten a"
        #expect(sheet.block(text, font, width: 290).lines == ["one two three four five six seven eight nine ten", "a"])
        #expect(sheet.runningBlock(text, font, width: 290).lines.last != "a")
    }
}
