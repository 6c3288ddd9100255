/// A file of a spreadsheet as text and cells, before anything is known of their meaning.
struct SheetText {
    /// A release is a page of figures; beyond these a file is something else, or damaged.
    static let maximumBytes = 32 << 20
    static let maximumLine = 1 << 20

    /// The records with their places; the header is the first record, or the one that names columns.
    let table: CSVTable
    /// What is wrong with lines; their cells are left out of `table`.
    let faults: [Diagnostic]
    let repairs: [Repair]

    init(
        _ bytes: [UInt8], file: String, options: ReadingOptions, familiar: FamiliarCharacters
    ) throws(DatasetError) {
        let start = SourceLocation(file: file, line: 1, column: 1)
        func refuse(_ code: String, _ place: SourceLocation, _ message: String, _ hint: String) -> DatasetError {
            DatasetError([Diagnostic(code: code, at: place, message, hint: hint)])
        }
        guard bytes.count <= Self.maximumBytes else {
            throw refuse(
                "file-too-large", start, "the file has \(bytes.count) bytes; at most \(Self.maximumBytes) are read",
                "a release holds one poll; split it into one file for each poll")
        }
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw refuse(
                "not-a-csv", start, "the file is a workbook or another archive, not a CSV",
                "in the spreadsheet, save the sheet as CSV UTF-8")
        }
        let decoded = try EncodingDetection(file: file, familiar: familiar).decode(bytes, as: options.encoding)
        let text = decoded.bytes
        if let nul = text.firstIndex(of: 0) {
            throw refuse(
                "nul-byte", CSVReader.location(of: nul, in: text, file: file), "the file has NUL bytes",
                "it is not a text; save the table as CSV UTF-8")
        }
        if let line = Self.overlongLine(in: text) {
            throw refuse(
                "line-too-long", SourceLocation(file: file, line: line, column: 1),
                "this line has more than \(Self.maximumLine) bytes", "see whether the file is a CSV with line ends")
        }
        let separator = try SeparatorDetection(text: text, file: file).find(options.separator)
        var repairs = Self.repairs(of: decoded, file: file)
        if separator.separator != .comma {
            repairs.append(
                Repair(
                    file: "separator", at: start, written: separator.separator.rawValue, read: "comma",
                    sentence: "columns apart by \(separator.separator.plural) read as columns apart by commas"))
        }
        var scan = CSVScan(bytes: text, file: file, separator: separator.separator)
        scan.readRecords(from: separator.start)
        guard let first = scan.records.first, !scan.headerIsBroken else {
            guard scan.diagnostics.isEmpty else { throw DatasetError(scan.diagnostics) }
            throw refuse(
                "empty-file", start, "the file is empty",
                "the first line names the columns: poll,population,question,option,percent,…")
        }
        let all = CSVTable(
            file: file, header: [], bytes: text, records: scan.records, fields: scan.fields, headerFields: first)
        table = all
        faults = scan.diagnostics
        self.repairs = repairs
    }

    private static func repairs(of text: DecodedText, file: String) -> [Repair] {
        let start = SourceLocation(file: file, line: 1, column: 1)
        if text.encoding != .utf8 {
            let title = text.encoding.title
            return [
                Repair(
                    file: "encoding", at: start, written: text.encoding.rawValue, read: "utf-8",
                    sentence: "text in \(title) read as UTF-8")
            ]
        }
        guard text.hadMark else { return [] }
        return [
            Repair(
                file: "byte-order-mark", at: start, written: "U+FEFF", read: "",
                sentence: "the byte order mark at the start left out")
        ]
    }

    /// The number of a line with more bytes than a table can have, from 1.
    private static func overlongLine(in text: [UInt8]) -> Int? {
        var (line, length) = (1, 0)
        for (index, byte) in text.enumerated() {
            if CSVScan.isLineEnd(byte) {
                let isFirstOfTwo =
                    byte == CSVScan.carriageReturn && index + 1 < text.count && text[index + 1] == CSVScan.lineFeed
                if !isFirstOfTwo { line += 1 }
                length = 0
            } else {
                length += 1
                if length > maximumLine { return line }
            }
        }
        return nil
    }
}
