import PollData
import Testing

@Suite("docs/data.md")
struct DataGuideTests {
    private func guide() throws -> String {
        try String(decoding: FileBytes.read("\(ShippedArchive.folder)/../docs/data.md"), as: UTF8.self)
    }

    @Test("lists every figure that was left out, with the reason")
    func leftOut() throws {
        let guide = try guide()
        for row in try EvidenceTable("left-out.csv").rows {
            let cell = { row[$0, default: ""] }
            let figure =
                "\(cell("poll_id")) \(cell("population")) `\(cell("question_id"))/\(cell("option_id"))` \(cell("percent"))"
            #expect(guide.contains("| \(figure) | \(cell("reason")) |"))
        }
    }

    @Test("explains every column, and every word that a column may hold")
    func columns() throws {
        let guide = try guide()
        for (table, columns) in DataPackageTests.tables {
            for column in columns { #expect(guide.contains("`\(column)`"), "\(table).\(column)") }
        }
        func check<Word: RawRepresentable & CaseIterable>(_: Word.Type) where Word.RawValue == String {
            for word in Word.allCases { #expect(guide.contains("`\(word.rawValue)`")) }
        }
        check(Question.Kind.self)
        check(Question.Option.Role.self)
        check(Sample.Sampling.self)
        check(Sample.Mode.self)
        check(Sample.ResponseRateKind.self)
        check(Break.Kind.self)
        check(Break.Certainty.self)
        check(Figure.Status.self)
    }
}
