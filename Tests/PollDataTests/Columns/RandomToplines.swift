@testable import PollData

/// Files as people save them, by chance: every way to quote, to end a line and to write a cell, and every fault.
struct RandomToplines {
    static let columns = [
        ColumnDescription("poll", .text, isRequired: true), ColumnDescription("label", .text),
        ColumnDescription("start", .date), ColumnDescription("size", .integer(1...99_999_999_999)),
        ColumnDescription("percent", .decimal(0...100)),
    ]

    private static let texts: [[String]] = [
        ["a", "p000001", "p000002", "nine-char", "genron-eai-2016", "sixteen-letters!", "seventeen-letters"],
        [
            "", "NHK", "한국리서치", "読売新聞", "Hankook Research", "a label that is much longer than sixteen bytes",
            "a label that is much longer than sixteen bytez", "comma, inside", "say \"\"yes\"\"", "two\nlines",
            "cr\r\nlf", "old\rmac",
        ],
        ["", "2016-11-03", "2016-11-03", "1999-12-31", "2016-02-29", "2016-11", "2016", "1800-01-01", "2199-12-31"],
        ["", "1", "12", "1000", "00012", "99999999", "123456789", "2147483647"],
        ["", "0", "59.1", "59.10", "100", "100.0", "0.05", "7.1234567", "33.333333333", "0012.5", "9", "99.999999"],
    ]
    private static let faults: [[String]] = [
        [""], ["x"],
        [
            "2016-02-30", "2016-13-01", "16-11-03", "2016/11/03", "2016-1-03", "2015-02-29", "1700-01-01", "2016年11月3日",
            "2016-11-0x",
        ],
        ["-1", "0", "1.5", "2147483648", "１２", "1O00", "12345678901234", "abc", "1 000"],
        [
            "-1", "100.1", "59,1", "1.", ".5", "1..5", "1.2.3", "5%", "８O％", "1e3", "12345678901234567", "-0.5", "+5",
            "NaN",
        ],
    ]

    var random: SplitMix64
    /// How often a cell is wrong, in a thousand.
    var faulty = 0

    /// The bytes of a file with so many rows.
    mutating func bytes(rows: Int) -> [UInt8] {
        var text = ["", "\u{FEFF}"].randomElement(using: &random) ?? ""
        let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        text += Self.columns.map(\.name).joined(separator: ",") + end
        for row in 0..<rows {
            var cells = (0..<5).map { cell($0) }
            if chance(faulty) { cells.removeLast() }
            if chance(faulty) { cells.append("more") }
            if chance(faulty / 2) {
                cells[0] = ["a\"b", "\"a\"b", "a\"\"", "\"\"\"x"].randomElement(using: &random) ?? ""
            }
            text += cells.joined(separator: ",")
            if row < rows - 1 || chance(500) { text += chance(20) ? "\n" : end }
            if chance(20) { text += end }
        }
        return Array(text.utf8)
    }

    private mutating func cell(_ column: Int) -> String {
        let texts = chance(faulty) ? Self.faults[column] : Self.texts[column]
        let text = texts.randomElement(using: &random) ?? ""
        let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        // A field that is required must not be empty in a file without faults.
        return needsQuotes || chance(100) ? "\"\(text)\"" : text
    }

    private mutating func chance(_ inThousand: Int) -> Bool { Int.random(in: 0..<1000, using: &random) < inThousand }
}
