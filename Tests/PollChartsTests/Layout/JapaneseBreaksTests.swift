import Testing

@testable import PollCharts

@Suite("Japanese line breaks")
struct JapaneseBreaksTests {
    @Test("a number keeps its thousands, and a name its version")
    func numbers() {
        #expect(JapaneseBreaks.phrases(of: "韓国：n = 1,003～1,010；2回。").contains { $0.contains("1,003～1,010") })
        #expect(
            JapaneseBreaks.phrases(of: "出所：内閣府。PollKitアーカイブ\u{A0}2026.11.1。").last
                == "PollKitアーカイブ\u{A0}2026.11.1。")
    }

    @Test("small print breaks between phrases where it can")
    func running() {
        let sheet = Sheet(size: .column, theme: .light, language: .japanese, measurer: FixedMeasurer())
        let text = "標本数不明のため区間なし：日本と韓国の調査では標本の大きさが公表されていない。"
        let block = sheet.runningBlock(text, sheet.footerFont, width: 110)
        #expect(block.lines.count > 1)
        #expect(block.lines.joined() == text)
        #expect(block.width <= 110)
        #expect(JapaneseBreaks.cost(of: block.lines) == 0)
    }
}
