import PollData
import Testing

@testable import PollCharts

@Suite("Japanese line breaks")
struct JapaneseBreaksTests {
    @Test(
        "lines part no word and no ending",
        arguments: [
            ("親しみを感じない", ["親しみを", "感じない"]),
            ("あまり心配していない", ["あまり", "心配していない"]),
            ("ある程度心配している", ["ある程度", "心配している"]),
            ("賠償を肩代わりする案", ["賠償を", "肩代わりする", "案"]),
            ("重要だとみる人、2023年に最多", ["重要だとみる人、", "2023年に", "最多"]),
            ("10年を隔てて増加", ["10年を", "隔てて", "増加"]),
            ("お互いの印象とご意見", ["お互いの", "印象と", "ご意見"]),
            ("相手国に「良い印象」を持つ人の割合", ["相手国に", "「良い印象」を", "持つ人の", "割合"]),
            ("変化に取り組む", ["変化に", "取り組む"]),
            ("四角は重み、ひし形は統合推定値", ["四角は", "重み、", "ひし形は", "統合推定値"]),
            ("面接；郵送：日本（18歳以上）", ["面接；", "郵送：", "日本", "（18歳以上）"]),
            ("回答者に占める割合（%）。細線は95%信頼区間", ["回答者に", "占める", "割合（%）。", "細線は", "95%信頼区間"]),
            ("別の報道：日本20.6（2014年）", ["別の", "報道：", "日本20.6（2014年）"]),
            ("誤差は最大±3.0ポイント", ["誤差は", "最大±3.0ポイント"]),
        ])
    func phrases(_ example: (text: String, phrases: [String])) {
        #expect(JapaneseBreaks.phrases(of: example.text) == example.phrases)
    }

    @Test("inside a phrase a line parts words of two characters, before する and after て")
    func words() {
        #expect(JapaneseBreaks.words(of: "標本誤差") == ["標本", "誤差"])
        #expect(JapaneseBreaks.words(of: "信頼区間内") == ["信頼", "区間内"])
        #expect(JapaneseBreaks.words(of: "心配していない") == ["心配", "して", "いない"])
        #expect(JapaneseBreaks.words(of: "ウェブパネル") == ["ウェブパネル"])
        #expect(JapaneseBreaks.words(of: "感じない") == ["感じない"])
    }

    @Test("a number keeps its thousands, and a name its version")
    func numbers() {
        #expect(JapaneseBreaks.phrases(of: "韓国：n\u{A0}=\u{A0}1,003～1,010；2回。").contains { $0.contains("1,003～1,010") })
        #expect(
            JapaneseBreaks.phrases(of: KeptTogether.bound("出所：内閣府。PollKitアーカイブ 2026.11.1。")).last
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

    @Test("a phrase wider than the line is broken between its words, a word between its letters")
    func narrow() {
        let sheet = Sheet(size: .column, theme: .light, language: .japanese, measurer: FixedMeasurer())
        let font = Font(size: 10)
        #expect(sheet.block("標本誤差は", font, width: 40).lines == ["標本", "誤差は"])
        #expect(sheet.block("オプトイン", font, width: 30).lines == ["オプト", "イン"])
    }

    @Test("a title parts after its comma")
    func title() {
        func lines(_ text: String, _ language: Language, _ width: Double) -> [String] {
            let sheet = Sheet(size: .column, theme: .light, language: language, measurer: FixedMeasurer())
            return sheet.titleBlock(text, Font(size: 10), width: width).lines
        }
        #expect(lines("重要だとみる人、2023年に最多", .japanese, 110) == ["重要だとみる人、", "2023年に最多"])
        #expect(lines("良い印象を持つ人の割合（日本・韓国）", .japanese, 120) == ["良い印象を持つ人の割合", "（日本・韓国）"])
        #expect(
            lines("Japan: affinity has risen since 2020", .english, 170) == ["Japan: affinity has", "risen since 2020"])
    }
}
