import PollCharts
import PollData
import Testing

@Suite("Chart specification")
struct ChartSpecParsingTests {
    @Test("reads every key")
    func everyKey() throws {
        let yaml = """
            kind: trend
            question: genron-eai/impression-of-other-country
            options: [good, net]
            populations: [JP, NO]
            events: [2015-12-28, 2018…2019]
            from: 2013
            to: 2023-12
            title: {en: A title, ja: 題, ko: 제목}
            subtitle: One for all
            note: Be careful
            size: 120x80mm
            quoted: yes
            intervals: no
            axis: cut
            sort: value
            """
        let spec = try ChartSpec.parse(yaml, file: "x.yaml", name: "x")
        #expect(spec.kind == .trend)
        #expect(spec.options == ["good", "net"])
        #expect(spec.populations == ["JP", "NO"], "NO is a country")
        #expect(spec.events == ["2015-12-28", "2018…2019"])
        #expect(spec.from == CalendarDate("2013") && spec.to == CalendarDate("2023-12"))
        #expect(spec.title?[.korean] == "제목" && spec.subtitle?[.japanese] == "One for all")
        #expect(spec.size == PageSize("120x80mm"))
        #expect(spec.includeQuoted && !spec.intervals && spec.axis == .cut && spec.sort == .value)
        let rows = try ChartSpec.parse(
            "kind: dumbbell\nquestion: q\npolls: [a, b]\nrows: samples\n", file: "x.yaml", name: "x")
        #expect(rows.rows == .samples && rows.polls == ["a", "b"])
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let yaml: String
        let message: String
        var testDescription: String { yaml }
    }

    static let kinds = ChartKind.allCases.map(\.rawValue).joined(separator: ", ")
    static let good = "kind: trend\nquestion: q\n"

    static let mistakes: [Mistake] = [
        Mistake(
            yaml: good + "popluations: [JP]\n",
            message: "x.yaml:3:1: error: unknown key 'popluations'\n  hint: did you mean 'populations'?"),
        Mistake(
            yaml: "kind: trnd\nquestion: q\n",
            message: "x.yaml:1:7: error: unknown kind 'trnd'\n  hint: did you mean 'trend'?"),
        Mistake(
            yaml: "question: q\n",
            message:
                "x.yaml:1:1: error: 'kind' is missing\n  hint: write one of: \(kinds)"),
        Mistake(
            yaml: "kind: trend\n",
            message: "x.yaml:1:1: error: 'question' is missing\n"
                + "  hint: name what was asked, such as genron-eai/impression-of-other-country"),
        Mistake(
            yaml: good + "from: 2013-13\n",
            message: "x.yaml:3:7: error: '2013-13' is not a date\n  hint: write 2016, 2016-11 or 2016-11-03"),
        Mistake(
            yaml: good + "from: 2020\nto: 2013\n",
            message: "x.yaml:4:5: error: 'to' (2013) is before 'from' (2020)\n  hint: exchange the two"),
        Mistake(
            yaml: good + "events: [2015-12-28, tomorrow]\n",
            message: "x.yaml:3:22: error: 'tomorrow' is neither a date nor a period\n"
                + "  hint: write 2015-12-28, or 2015…2019 for all events of a period"),
        Mistake(
            yaml: good + "size: colum\n",
            message: "x.yaml:3:7: error: 'colum' is not a page size\n  hint: did you mean 'column'?"),
        Mistake(
            yaml: good + "size: 9000x9000mm\n",
            message:
                "x.yaml:3:7: error: '9000x9000mm' is too large for a page\n  hint: write web, social, slide, column, "
                + "double-column, or 120x80mm (in, pt, px; sides of 140 to 4000 pt)"),
        Mistake(
            yaml: good + "quoted: maybe\n",
            message: "x.yaml:3:9: error: 'maybe' is neither yes nor no\n  hint: write quoted: yes"),
        Mistake(
            yaml: good + "title: {en: A, fr: B}\n",
            message: "x.yaml:3:16: error: unknown language 'fr' in 'title'\n  hint: write en, ja, ko"),
        Mistake(
            yaml: good + "option: a\noptions: [b]\n",
            message: "x.yaml:4:1: error: both 'option' and 'options' are given\n  hint: keep one of them"),
        Mistake(
            yaml: good + "options: {a: b}\n",
            message:
                "x.yaml:3:10: error: 'options' is neither a value nor a list\n  hint: write options: [first, second]"),
        Mistake(
            yaml: good + "options: &a [x]\npopulations: *a\n",
            message: "x.yaml:3:10: error: anchors are not allowed\n  hint: leave out '&a'\n"
                + "x.yaml:4:1: error: aliases are not allowed\n"
                + "  hint: write the value out where it is used"),
        Mistake(
            yaml: "- trend\n",
            message: "x.yaml:1:1: error: the file is not a mapping\n"
                + "  hint: a specification is lines of 'key: value', the first of them 'kind: trend'"),
        Mistake(
            yaml: "",
            message: "x.yaml:1:1: error: the file is empty\n"
                + "  hint: a specification is lines of 'key: value', the first of them 'kind: trend'"),
        Mistake(
            yaml: "kind: [trend\n",
            message: "x.yaml:1:7: error: the list that opens here is not closed\n"
                + "  hint: end it with ], and part its items by commas"),
        Mistake(
            yaml: "kind: bras\nquestion: q\nsize: wbe\nfoo: 1\n",
            message: "x.yaml:1:7: error: unknown kind 'bras'\n  hint: did you mean 'bars'?\n"
                + "x.yaml:3:7: error: 'wbe' is not a page size\n  hint: did you mean 'web'?\n"
                + "x.yaml:4:1: error: unknown key 'foo'\n  hint: the keys are: \(SpecKey.all.map(\.name).joined(separator: ", "))"
        ),
        Mistake(
            yaml: good + "note: &unused text\n",
            message: "x.yaml:3:7: error: anchors are not allowed\n  hint: leave out '&unused'"),
        Mistake(
            yaml: good + "series: [{question: q}]\n",
            message: "x.yaml:2:11: error: 'question' beside 'series'\n"
                + "  hint: each item of 'series' names its own question, option and population"),
        Mistake(
            yaml: "kind: trend\nseries: q\n",
            message: "x.yaml:2:9: error: 'series' is not a list\n  hint: \(seriesHint)"),
        Mistake(
            yaml: "kind: trend\nseries: []\n",
            message: "x.yaml:2:9: error: 'series' is not a list\n  hint: \(seriesHint)"),
        Mistake(
            yaml: "kind: trend\nseries: [q]\n",
            message: "x.yaml:2:10: error: an item of 'series' is not a mapping\n  hint: \(seriesHint)"),
        Mistake(
            yaml: "kind: trend\nseries:\n  - {option: good}\n",
            message: "x.yaml:3:5: error: an item of 'series' has no 'question'\n  hint: \(seriesHint)"),
        Mistake(
            yaml: "kind: trend\nseries:\n  - {question: q, opton: good}\n",
            message: "x.yaml:3:19: error: unknown key 'opton' in 'series'\n  hint: did you mean 'option'?"),
        Mistake(
            yaml: "kind: trend\nseries:\n  - {question: q, label: {jp: x}}\n",
            message: "x.yaml:3:27: error: unknown language 'jp' in 'label'\n  hint: write en, ja, ko"),
        Mistake(
            yaml: "kind: bars\nseries: [{question: q}]\n",
            message:
                "x.yaml:2:9: error: 'series' in a chart of kind 'bars'\n"
                + "  hint: these kinds have series: trend, likert, heat, slope, cloud, forest, houses"
        ),
        Mistake(
            yaml: "kind: stacked\nquestion: q\nneutral: split\n",
            message:
                "x.yaml:3:10: error: 'neutral' in a chart of kind 'stacked'\n  hint: only 'kind: likert' has neutral"),
        Mistake(
            yaml: "kind: likert\nquestion: q\nneutral: middle\n",
            message: "x.yaml:3:10: error: unknown neutral 'middle'\n  hint: write one of: aside, split"),
        Mistake(
            yaml: "kind: gap\nquestion: q\npanels: polls\n",
            message:
                "x.yaml:3:9: error: 'panels: polls' in a chart of kind 'gap'\n  hint: kind: gap has panels: options; "
                + "waves stand side by side in each panel"),
        Mistake(
            yaml: "kind: slope\nquestion: q\nevents: [2015-12-28]\n",
            message: "x.yaml:3:9: error: 'events' in a chart of kind 'slope'\n  hint: these kinds have events: trend, "
                + "gap, cloud"),
        Mistake(
            yaml: good + "axes: free\n",
            message:
                "x.yaml:3:7: error: 'axes' without 'panels'\n  hint: one panel has one scale; write panels: options"),
        Mistake(
            yaml: good + "panels: option\n",
            message: "x.yaml:3:9: error: unknown panels 'option'\n  hint: did you mean 'options'?"),
        Mistake(
            yaml: good + "panels: series\n",
            message: "x.yaml:3:9: error: 'panels: series' without 'series'\n"
                + "  hint: list the lines under 'series:', or write panels: populations"),
        Mistake(
            yaml: good + "events:\n  - {label: A day}\n",
            message: "x.yaml:4:5: error: an item of 'events' has no 'date'\n"
                + "  hint: write {date: 2015-12-28, label: {en: …, ja: …, ko: …}}"),
        Mistake(
            yaml: good + "events:\n  - {date: 2015…2019, label: Years}\n",
            message: "x.yaml:4:12: error: a label for all events of '2015…2019'\n"
                + "  hint: name the date of the one event that the label is for"),
        Mistake(
            yaml: good + "events:\n  - {date: 2015-12-28, lable: A day}\n",
            message: "x.yaml:4:24: error: unknown key 'lable' in 'events'\n  hint: did you mean 'label'?"),
        Mistake(
            yaml: good + "events: {date: 2015-12-28}\n",
            message: "x.yaml:3:9: error: 'events' is neither a value nor a list\n"
                + "  hint: write events: [first, second]"),
    ]

    static let spanHint =
        "write items such as {from: 2022-05-10, to: 2025-04-04, label: {en: …, ja: …, ko: …}, source: …}"

    static let annotationMistakes: [Mistake] = [
        Mistake(
            yaml: good + "spans: 2015\n", message: "x.yaml:3:8: error: 'spans' is not a list\n  hint: \(spanHint)"),
        Mistake(
            yaml: good + "spans: [2015]\n",
            message: "x.yaml:3:9: error: an item of 'spans' is not a mapping\n  hint: \(spanHint)"),
        Mistake(
            yaml: good + "spans: [{from: 2015}]\n",
            message: "x.yaml:3:9: error: an item of 'spans' has no 'label'\n  hint: \(spanHint)"),
        Mistake(
            yaml: good + "spans: [{from: 2015, to: 2012, label: A}]\n",
            message: "x.yaml:3:26: error: 'to' (2012) is before 'from' (2015)\n  hint: exchange the two"),
        Mistake(
            yaml: good + "spans: [{from: May, label: A}]\n",
            message: "x.yaml:3:16: error: 'May' is not a date\n  hint: write 2016, 2016-11 or 2016-11-03"),
        Mistake(
            yaml: good + "spans: [{from: 2015, label: A, source: a book}]\n",
            message: "x.yaml:3:40: error: 'a book' is not an address\n"
                + "  hint: write the page that states the dates, with its https://"),
        Mistake(
            yaml: good + "callouts: [{text: A}]\n",
            message: "x.yaml:3:19: error: a callout without 'poll' or 'date'\n"
                + "  hint: name one wave, by its poll or by a date"),
        Mistake(
            yaml: good + "callouts: [{poll: a, date: 2015, text: A}]\n",
            message: "x.yaml:3:40: error: a callout with both 'poll' and 'date'\n"
                + "  hint: name one wave, by its poll or by a date"),
        Mistake(
            yaml: good + "callouts: [{poll: a, txt: A}]\n",
            message: "x.yaml:3:12: error: an item of 'callouts' has no 'text'\n"
                + "  hint: write items such as {date: 2019-06, population: JP, text: {en: …, ja: …, ko: …}}\n"
                + "x.yaml:3:22: error: unknown key 'txt' in 'callouts'\n  hint: did you mean 'text'?"),
        Mistake(
            yaml: good + "lines: [{value: half}]\n",
            message: "x.yaml:3:17: error: 'half' is not a percentage\n"
                + "  hint: write a number from 0 to 100, or from -100 to 100 for a gap or a net score"),
        Mistake(
            yaml: "kind: bars\nquestion: q\nrecords: yes\n",
            message: "x.yaml:3:10: error: 'records' in a chart of kind 'bars'\n"
                + "  hint: these kinds have records: trend, gap"),
        Mistake(
            yaml: "kind: bars\nquestion: q\naxis: cut\n",
            message: "x.yaml:3:7: error: 'axis' in a chart of kind 'bars'\n"
                + "  hint: these kinds have axis: trend, slope, cloud"),
    ]

    @Test("reads spans, callouts, lines and records")
    func annotations() throws {
        let yaml = """
            kind: trend
            question: q
            spans:
              - {from: 2013-02-25, to: 2017-03-10, label: {en: A, ja: 甲, ko: 가}, source: https://example.org}
              - {from: 2017-05, label: B}
            callouts:
              - {poll: p-2015, population: NO, option: good, text: A word}
              - {date: 2016-06, text: {en: Two, ja: 二, ko: 둘}}
            lines: [{value: 50}, {value: -12.5, label: Below}]
            records: yes
            latest: no
            """
        let found = try ChartSpec.parse(yaml, file: "x.yaml", name: "x").annotations
        #expect(found.spans.map(\.label.english) == ["A", "B"] && found.spans[1].to == nil)
        #expect(found.spans[0].source == "https://example.org" && found.spans[0].to == CalendarDate("2017-03-10"))
        #expect(
            found.callouts[0]
                == SpecCallout(
                    poll: "p-2015", population: "NO", option: "good", text: LocalizedText(english: "A word")))
        #expect(found.callouts[1].date == CalendarDate("2016-06") && found.callouts[1].text.korean == "둘")
        #expect(found.lines.map(\.value) == [50, -12.5] && found.lines[1].label?.english == "Below")
        #expect(found.records && !found.latest)
    }

    static let seriesHint =
        "write items such as {question: cabinet-office/affinity-china, option: feel-affinity-net}"

    @Test("reads lines of several questions, panels and labels of events")
    func lists() throws {
        let yaml = """
            kind: trend
            panels: series
            series:
              - question: cabinet-office/affinity-china
                option: net
                label: {en: China, ja: 中国, ko: 중국}
              - {question: q, population: NO}
            events:
              - 2012-08-10
              - {date: 2015-12-28, label: An agreement}
            """
        let spec = try ChartSpec.parse(yaml, file: "x.yaml", name: "x")
        #expect(spec.panels == .series && spec.question.isEmpty)
        #expect(
            spec.series == [
                SpecSeries(
                    question: "cabinet-office/affinity-china", option: "net",
                    label: LocalizedText(english: "China", japanese: "中国", korean: "중국")),
                SpecSeries(question: "q", population: "NO"),
            ])
        #expect(
            spec.events == ["2012-08-10", SpecEvent("2015-12-28", label: LocalizedText(english: "An agreement"))])
    }

    @Test("says what is wrong, where, and what to try", arguments: mistakes + annotationMistakes)
    func wordForWord(_ mistake: Mistake) {
        do {
            let spec = try ChartSpec.parse(mistake.yaml, file: "x.yaml", name: "x")
            Issue.record("read as \(spec)")
        } catch {
            #expect(error.description == mistake.message)
        }
    }

    @Test("an alias bomb is refused at once")
    func bomb() {
        var yaml = "kind: trend\nquestion: q\nnote: &a0 [x, x]\n"
        for level in 1...30 { yaml += "k\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(throws: DatasetError.self) { try ChartSpec.parse(yaml, file: "x.yaml", name: "x") }
    }

    @Test("page sizes keep their physical measure")
    func sizes() throws {
        let column = try #require(PageSize("column"))
        #expect(abs(column.width / 72 * 25.4 - 89) < 1e-9)
        let custom = try #require(PageSize("4x3in"))
        #expect(custom.width == 288 && custom.height == 216)
        #expect(PageSize("10x10mm") == nil && PageSize("x") == nil && PageSize("-5x100mm") == nil)
    }
}
