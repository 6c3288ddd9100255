import Testing

@testable import PollData

@Suite("CSV reader")
struct CSVReaderTests {
    private func table(_ text: String) throws -> CSVTable { try CSVReader().read(Array(text.utf8), file: "a.csv") }

    private func faults(_ bytes: [UInt8]) -> [String] {
        CSVReader().readSoundRecords(bytes, file: "a.csv").diagnostics.map(\.description)
    }

    private func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

    @Test("fields may have quotes, commas and line ends inside quotes")
    func quotes() throws {
        let table = try table("a,b\n\"one, two\",\"say \"\"yes\"\"\"\n\"two\nlines\",\n")
        #expect(table.header == ["a", "b"])
        #expect(table.count == 2)
        #expect(table.text(0, 0) == "one, two")
        #expect(table.text(0, 1) == "say \"yes\"")
        #expect(table.text(1, 0) == "two\nlines")
        #expect(table.text(1, 1).isEmpty)
    }

    @Test("doubled quotes of any number keep their half", arguments: 1...6)
    func doubledQuotes(_ count: Int) throws {
        let table = try table("a,b\n\"\(String(repeating: "\"\"", count: count))\",x\n")
        #expect(table.text(0, 0) == String(repeating: "\"", count: count))
    }

    @Test("line ends of every kind, a missing last one and blank lines", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        let table = try table(["a,b", "1,2", "", "3,4"].joined(separator: end))
        #expect(table.count == 2)
        #expect(table.text(1, 1) == "4")
        #expect(table.location(1, 1).description == "a.csv:4:3")
    }

    @Test("a byte order mark is skipped and moves no column")
    func byteOrderMark() throws {
        let table = try table("\u{FEFF}a,b\n1,2\n")
        #expect(table.header == ["a", "b"])
        #expect(table.headerLocation(0).description == "a.csv:1:1")
        #expect(table.location(0, 1).description == "a.csv:2:3")
    }

    @Test("columns are counted in characters, as an editor shows them")
    func characters() throws {
        let table = try table("国,値\n日本国,x\nか\u{3099}行,y\n\"한국\",z\n")
        #expect(table.location(0, 1).description == "a.csv:2:5")
        #expect(table.location(1, 1).description == "a.csv:3:4")
        #expect(table.location(2, 1).description == "a.csv:4:6")
        #expect(table.location(2, 0).description == "a.csv:4:1")
    }

    @Test("every faulty line of a file is reported, and the sound ones are read")
    func allFaults() throws {
        let text = "a,b\n1,2,3\nx\"y,1\n\"p\"q,2\n7\n8,9\n"
        let (table, diagnostics) = CSVReader().readSoundRecords(Array(text.utf8), file: "a.csv")
        #expect(
            DatasetError(diagnostics).description == """
                a.csv:2:5: error: this record has 3 fields; the header names 2
                  hint: a comma inside a text needs quotes around the text: "a, b"; for decimals, write a point
                a.csv:3:2: error: a quote in the middle of a field
                  hint: put quotes around the whole field and double those inside: "he said ""yes""\"
                a.csv:4:4: error: text after the closing quote of a field
                  hint: move it inside the quotes, or put a comma between the fields
                a.csv:5:1: error: this record has 1 field; the header names 2
                  hint: write a comma for each missing field, or see whether a quote was left open above
                """)
        let sound = try #require(table)
        #expect(sound.count == 1)
        #expect(sound.text(0, 1) == "9")
        #expect(sound.location(0, 0).line == 6)
    }

    @Test("a quote that never closes is reported where it opens")
    func unclosedQuote() {
        #expect(
            faults("a,b\n1,2\n3,\"open\n4,5\n") == [
                "a.csv:3:3: error: a quote opens here and never closes\n"
                    + "  hint: close it at the end of the field, or double it if it belongs to the text"
            ])
    }

    @Test("what is no UTF-8 text is refused with its place")
    func encodings() {
        #expect(
            faults([0x61, 0x2C, 0x62, 0x0A, 0x93, 0xFA]) == [
                "a.csv:2:1: error: the file is not UTF-8 from here on\n"
                    + "  hint: save it as CSV UTF-8; a Japanese or Korean spreadsheet may have used CP932 or CP949"
            ])
        #expect(
            faults([0x61, 0x00, 0x62, 0x00]) == [
                "a.csv:1:2: error: the file has NUL bytes; it may be UTF-16 or not a text\n"
                    + "  hint: save it as CSV UTF-8"
            ])
        let empty =
            "a.csv:1:1: error: the file is empty\n"
            + "  hint: the first line names the columns: poll,population,question,option,percent,…"
        #expect(faults("") == [empty])
        #expect(faults("\u{FEFF}\n\n") == [empty])
    }

    @Test("a line of more fields than any table has is refused")
    func tooManyColumns() {
        let found = faults(String(repeating: ",", count: 5000) + "\n1\n")
        #expect(
            found == [
                "a.csv:1:1: error: this record has more than 4096 fields\n"
                    + "  hint: see whether the file is a CSV with commas"
            ])
    }
}
