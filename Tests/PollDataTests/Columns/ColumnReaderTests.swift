import Testing

@testable import PollData

@Suite("Column reader")
struct ColumnReaderTests {
    private static let header =
        "poll_id,pollster,population,field_start,field_end,sample_size,question_id,option_id,percent\n"

    private func table(_ text: String, block: Int = 1 << 18) throws -> ColumnTable {
        try ColumnReader(.toplines, blockBytes: block).read(Array(text.utf8), file: "t.csv")
    }

    private func faults(
        _ bytes: [UInt8], _ columns: [ColumnDescription] = .toplines, block: Int = 1 << 18, longest: Int = 16 << 20
    ) -> [String] {
        do {
            let reader = ColumnReader(columns, blockBytes: block, longestRecord: longest)
            return ["\(try reader.read(bytes, file: "t.csv").count) rows"]
        } catch let error as DatasetError {
            return error.diagnostics.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test("toplines become codes, days, counts and percentages")
    func toplines() throws {
        let table = try table(
            Self.header + "p1,NHK,JPN,2016-11-03,2016-11,1000,q1,fav,59.10\np1,\"Gallup, Inc.\",KOR,2016,,,q1,unfav,\n")
        #expect(table.count == 2)
        #expect(table.text("poll_id")?.codes.map { $0 } == [0, 0])
        #expect(table.text("pollster").map { Array($0.labels) } == ["NHK", "Gallup, Inc."])
        #expect(table.dates("field_start")?.days.map { $0 } == [17108, 16801])
        #expect(table.dates("field_start")?[1]?.description == "2016")
        #expect(table.dates("field_end")?[0]?.description == "2016-11")
        #expect(table.dates("field_end")?[1] == nil)
        #expect(table.integers("sample_size")?.values.map { $0 } == [1000, IntegerColumn.missing])
        #expect(table.decimals("percent")?[0] == 59.1)
        #expect(table.decimals("percent")?.decimals.map { $0 } == [2, 0])
        #expect(table.decimals("percent")?[1] == nil)
        #expect(table.text("percent") == nil)
    }

    @Test("columns may stand in any order among others")
    func order() throws {
        let columns = [ColumnDescription("b", .integer(0...9)), ColumnDescription("a", .text)]
        let table = try ColumnReader(columns).read(Array("x,a,y,b\n1,\"\",2,3\n4,한국,5,6".utf8), file: "t.csv")
        #expect(table.integers("b")?.values.map { $0 } == [3, 6])
        #expect((0..<2).map { table.text("a")?[$0] } == [nil, "한국"])
    }

    @Test("a decimal is the double nearest to its text, however long", arguments: 0..<4)
    func decimals(_ seed: Int) throws {
        var random = SplitMix64(state: UInt64(seed))
        let texts = (0..<500).map { _ in
            let digits = (0..<Int.random(in: 2...15, using: &random)).map { _ in
                "\(Int.random(in: 0...9, using: &random))"
            }
            let point = Int.random(in: 1..<digits.count, using: &random)
            return digits.prefix(point).joined() + "." + digits.dropFirst(point).joined()
        }
        let column = ColumnDescription("v", .decimal(0...1e15))
        let table = try ColumnReader([column]).read(Array("v\n\(texts.joined(separator: "\n"))".utf8), file: "t.csv")
        #expect(table.decimals("v")?.values.map { $0 } == texts.map { Double($0) })
    }

    @Test("as many labels as rows, of every length, are told apart")
    func labels() throws {
        let labels = (0..<3000).map { String(repeating: "ab", count: $0 % 14) + "\($0)" }
        let text = "a\n" + (labels + labels.reversed().map { "\"\($0)\"" }).joined(separator: "\n")
        let table = try ColumnReader([ColumnDescription("a", .text)]).read(Array(text.utf8), file: "t.csv")
        let column = try #require(table.text("a"))
        #expect(column.labels.count == 3000)
        #expect((0..<6000).map { column[$0] } == labels + labels.reversed())
    }

    @Test("a file that is read block by block gives what it gives at once")
    func files() throws {
        let rows = (0..<5000).map {
            "p\($0 / 7),\"N,\($0 % 5)\",JPN,2016-11-03,2016-11-04,\($0 + 1),q1,fav,\($0 % 100).5\r\n"
        }
        let text = Self.header + rows.joined()
        let folder = try FixtureArchive()
        try folder.write("large.csv", text)
        let small = try ColumnReader(.toplines, blockBytes: 1000).read(folder.path("large.csv"))
        let whole = try table(text)
        #expect(small.count == 5000)
        #expect(small.rows(.toplines) == whole.rows(.toplines))
    }

    @Test("every wrong cell has its place, its message and a hint")
    func wrongCells() {
        let text = Self.header + "p1,日本,J,2016-02-30,,8O0,q1,fav,101\n,,,,,,q1\n\np2,,,,,,,fav,\"59,1\"\n"
        #expect(
            faults(Array(text.utf8)) == [
                "t.csv:2:9: error: field_start '2016-02-30' is not a date\n  hint: 2016-02 has 29 days; write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known",
                "t.csv:2:21: error: sample_size '8O0' is not a whole number\n  hint: the second character is the letter O; write 800",
                "t.csv:2:32: error: percent 101 is outside 0 to 100\n  hint: see whether the point is missing: 10.1",
                "t.csv:3:7: error: this record has 7 fields; the header names 9\n  hint: write a comma for each missing field, or see whether a quote was left open above",
                "t.csv:5:9: error: the question_id is missing\n  hint: every row needs its question_id",
                "t.csv:5:14: error: percent '59,1' is not a number\n  hint: use a point for decimals: 59.1",
            ])
    }

    @Test("fifty faults are shown, and the others counted", arguments: [64, 1000, 1 << 18])
    func manyFaults(_ block: Int) {
        let text = "v\n" + String(repeating: "x\n", count: 1234)
        let found = faults(Array(text.utf8), [ColumnDescription("v", .decimal(0...100))], block: block)
        #expect(found.count == 51)
        #expect(found.first?.hasPrefix("t.csv:2:1: error: v 'x' is not a number") == true)
        #expect(found.last?.hasPrefix("t.csv:52:1: error: 1184 more faults from here on") == true)
    }

    @Test("what is no text or no table is refused in one sentence")
    func notTables() {
        let one = [ColumnDescription("a", .text)]
        func first(_ bytes: [UInt8], block: Int = 1 << 18, longest: Int = 16 << 20) -> String {
            let found = faults(bytes, one, block: block, longest: longest)
            return found.count == 1 ? found[0].prefix { $0 != "\n" }.description : "\(found)"
        }
        #expect(first([]) == "t.csv:1:1: error: the file is empty")
        #expect(first([0xEF, 0xBB, 0xBF, 10, 13, 10]) == "t.csv:1:1: error: the file is empty")
        #expect(
            first(Array("a\nb\0c\n".utf8)) == "t.csv:2:2: error: the file has NUL bytes; it may be UTF-16 or not a text"
        )
        #expect(first(Array("a\nb\n한".utf8) + [0xFF]) == "t.csv:3:2: error: the file is not UTF-8 from here on")
        #expect(
            first(Array("a\nb\n".utf8) + [0xED], block: 3) == "t.csv:3:1: error: the file is not UTF-8 from here on")
        #expect(first(Array("b\n1\n".utf8)) == "t.csv:1:1: error: the column 'a' is missing")
        #expect(first(Array("a,b,a\n1,2,3\n".utf8)) == "t.csv:1:5: error: the column 'a' appears twice")
        #expect(first(Array("a\"\n1\n".utf8)) == "t.csv:1:2: error: a quote in the middle of a field")
        #expect(
            first(Array("a\nb\n\"c\nd\n".utf8), block: 2) == "t.csv:3:1: error: a quote opens here and never closes")
        let wide = Array(repeatElement("a,", count: 1_000_000).joined().utf8)
        #expect(first(wide) == "t.csv:1:1: error: this record has more than 4096 fields")
        let long = Array("a\nb\n".utf8) + Array(repeating: 0x61, count: 3 << 20)
        #expect(first(long, block: 999, longest: 1 << 20) == "t.csv:3:1: error: this record is longer than 1 MB")
        #expect(first(long) == "2 rows")
    }

    @Test("a header alone is a table without rows")
    func headerAlone() throws {
        let table = try table(Self.header)
        #expect(table.count == 0)
        #expect(table.decimals("percent")?.values.isEmpty == true)
    }
}
