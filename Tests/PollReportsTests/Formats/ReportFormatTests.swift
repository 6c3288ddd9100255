import Testing

@testable import PollReports

@Suite("A report in its formats")
struct ReportFormatTests {
    private let report = Report(
        command: "demo", title: "Title", selection: [],
        columns: [Report.Column("option"), Report.Column("%", isNumber: true)],
        rows: [
            Report.Row(
                ["良い", "9.5"], fields: [("label", .string("良い")), ("percent", .decimal(9.5, decimals: 1))], group: "日本"),
            Report.Row(
                ["Good, so|so", "10.0"],
                fields: [
                    ("label", .string("Good, so|so")), ("percent", .decimal(10, decimals: 1)),
                    ("interval", .object([("lower", .decimal(8.1, decimals: 3)), ("upper", .null)])),
                ], group: "KR"),
        ], words: ["A sentence."], notes: ["A note."])

    @Test("aligns by display width: a Japanese character takes two cells")
    func text() {
        #expect(
            report.formatted(as: .text) == """
                Title

                option          %
                日本
                良い          9.5

                KR
                Good, so|so  10.0

                A sentence.

                • A note.

                """)
    }

    @Test("flattens nested objects into CSV columns and quotes where needed")
    func csv() {
        #expect(
            report.formatted(as: .csv)
                == "label,percent,interval_lower,interval_upper\n良い,9.5,,\n\"Good, so|so\",10.0,8.100,\n")
    }

    @Test("has no empty column for an object that is missing in a row")
    func missingObjects() {
        let object = JSONValue.object([("lower", .integer(1))])
        let text = CSVTableText([[("n", .integer(1)), ("i", .null)], [("n", .null), ("i", object)]])
        #expect(text.output == "n,i_lower\n1,\n,1\n")
    }

    @Test("never lets a spreadsheet take a cell for a formula")
    func formulas() {
        let text = CSVTableText([[("a", .string("=1+1")), ("b", .decimal(-1.5, decimals: 1)), ("c", .string("-x"))]])
        #expect(text.output == "a,b,c\n'=1+1,-1.5,'-x\n")
    }

    @Test("quotes what a comma or a quote stands in, also where an accent follows it")
    func accents() {
        let text = CSVTableText([
            [("a", .string("x,\u{301}y")), ("b", .string("\"\u{301}")), ("c", .string("=\u{301}1"))]
        ])
        #expect(text.output == "a,b,c\n\"x,\u{301}y\",\"\"\"\u{301}\",'=\u{301}1\n")
    }

    @Test("escapes bars in Markdown")
    func markdown() {
        #expect(report.formatted(as: .markdown).contains("| Good, so\\|so | 10.0 |"))
    }

    @Test("is bold only where asked")
    func styled() {
        #expect(!report.formatted(as: .text).contains("\u{1B}"))
        #expect(report.formatted(as: .text, styled: true).hasPrefix("\u{1B}[1mTitle\u{1B}[0m\n"))
    }
}
