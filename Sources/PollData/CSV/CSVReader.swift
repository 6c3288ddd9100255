/// Reads RFC 4180 bytes into a table, or says all that is wrong with them.
public struct CSVReader: Sendable {
    /// Beyond these a file is refused before it can fill memory.
    public static let maximumBytes = 1 << 30
    public static let maximumColumns = 4096

    public init() {}

    /// - Parameters:
    ///   - bytes: The file's content, UTF-8 with or without a byte order mark.
    ///   - file: The name that diagnostics show.
    /// - Throws: `DatasetError` with every fault: an empty file, invalid UTF-8, NUL bytes, stray and missing quotes,
    ///   records with more or fewer fields than the header.
    public func read(_ bytes: [UInt8], file: String) throws(DatasetError) -> CSVTable {
        guard bytes.count <= Self.maximumBytes else {
            throw DatasetError([
                Diagnostic(
                    code: "file-too-large", at: SourceLocation(file: file, line: 1, column: 1),
                    "the file has \(bytes.count) bytes; at most \(Self.maximumBytes) are read",
                    hint: "split it into one file for each poll")
            ])
        }
        var scan = CSVScan(bytes: bytes, file: file)
        scan.run()
        if !scan.diagnostics.isEmpty { throw DatasetError(scan.diagnostics) }
        guard let headerFields = scan.records.first else {
            throw DatasetError([
                Diagnostic(
                    code: "empty-file", at: SourceLocation(file: file, line: 1, column: 1), "the file is empty",
                    hint: "the first line names the columns: poll,population,question,option,percent,…")
            ])
        }
        let names = CSVTable(
            file: file, header: [], bytes: bytes, records: [headerFields], fields: scan.fields,
            headerFields: headerFields)
        let header = headerFields.indices.map { names.text(0, $0) }
        let table = CSVTable(
            file: file, header: header, bytes: bytes, records: Array(scan.records.dropFirst()), fields: scan.fields,
            headerFields: headerFields)
        try checkWidths(of: table)
        return table
    }

    private func checkWidths(of table: CSVTable) throws(DatasetError) {
        var diagnostics: [Diagnostic] = []
        for (index, record) in table.records.enumerated() where record.count != table.header.count {
            let more = record.count > table.header.count
            diagnostics.append(
                Diagnostic(
                    code: more ? "too-many-fields" : "too-few-fields",
                    at: table.location(index, more ? table.header.count : record.count - 1),
                    "this record has \(record.count) fields; the header names \(table.header.count)",
                    hint: more
                        ? "a comma inside a text needs quotes around the text: \"a, b\""
                        : "write a comma for each missing field, or see whether a quote was left open above"))
        }
        if !diagnostics.isEmpty { throw DatasetError(diagnostics) }
    }

    /// Line and column (in characters) of a byte offset.
    static func location(of offset: Int, in bytes: [UInt8], file: String) -> SourceLocation {
        let offset = max(0, min(offset, bytes.count))
        var line = 1
        var lineStart = bytes.starts(with: CSVScan.byteOrderMark) ? 3 : 0
        var index = lineStart
        while index < offset {
            if bytes[index] == CSVScan.lineFeed {
                line += 1
                lineStart = index + 1
            }
            index += 1
        }
        let before = String(decoding: bytes[min(lineStart, offset)..<offset], as: UTF8.self)
        return SourceLocation(file: file, line: line, column: before.count + 1)
    }
}

/// One pass over the bytes.
struct CSVScan {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// A file with thousands of faults has one; the rest of the list would only scroll it away.
    static let maximumDiagnostics = 100

    let bytes: [UInt8]
    let file: String
    var fields: [CSVTable.Field] = []
    var records: [Range<Int>] = []
    var diagnostics: [Diagnostic] = []

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        fields.reserveCapacity(bytes.count / 8)
    }

    mutating func run() {
        guard checkEncoding() else { return }
        var position = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
        while position < bytes.count, diagnostics.count < Self.maximumDiagnostics {
            position = readRecord(at: position)
        }
    }

    /// Reads fields up to the end of the line and returns where the next record starts.
    private mutating func readRecord(at start: Int) -> Int {
        let firstField = fields.count
        var position = start
        while true {
            position = bytes.at(position) == Self.quote ? readQuoted(at: position) : readPlain(at: position)
            if fields.count - firstField > CSVReader.maximumColumns {
                report(
                    "too-many-columns", at: start, "this record has more than \(CSVReader.maximumColumns) fields",
                    hint: "see whether the file is a CSV with commas")
                return bytes.count
            }
            switch bytes.at(position) {
            case Self.comma: position += 1
            case Self.carriageReturn: return close(firstField, next: position + (bytes.at(position + 1) == Self.lineFeed ? 2 : 1))
            default: return close(firstField, next: position + 1)
            }
        }
    }

    private mutating func close(_ firstField: Int, next: Int) -> Int {
        let empty = fields.count == firstField + 1 && fields[firstField].start == fields[firstField].end && !fields[firstField].quoted
        if empty {
            fields.removeLast()
        } else {
            records.append(firstField..<fields.count)
        }
        return next
    }

    private mutating func readPlain(at start: Int) -> Int {
        var position = start
        bytes.withUnsafeBufferPointer { buffer in
            while position < buffer.count {
                let byte = buffer[position]
                if byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn { break }
                if byte == Self.quote { break }
                position += 1
            }
        }
        if bytes.at(position) == Self.quote {
            report(
                "stray-quote", at: position, "a quote in the middle of a field",
                hint: "put quotes around the whole field and double those inside: \"he said \"\"yes\"\"\"")
            while let byte = bytes.at(position), byte != Self.comma, byte != Self.lineFeed { position += 1 }
        }
        append(start, position, quoted: false)
        return position
    }

    private mutating func readQuoted(at start: Int) -> Int {
        var position = start + 1
        while let byte = bytes.at(position) {
            if byte == Self.quote {
                if bytes.at(position + 1) != Self.quote { break }
                position += 1
            }
            position += 1
        }
        guard bytes.at(position) == Self.quote else {
            report(
                "unclosed-quote", at: start, "a quote opens here and never closes",
                hint: "close it at the end of the field, or double it if it belongs to the text")
            append(start + 1, bytes.count, quoted: true)
            return bytes.count
        }
        append(start + 1, position, quoted: true)
        position += 1
        if let byte = bytes.at(position), byte != Self.comma, byte != Self.lineFeed, byte != Self.carriageReturn {
            report(
                "text-after-quote", at: position, "text after the closing quote of a field",
                hint: "move it inside the quotes, or put a comma between the fields")
            while let byte = bytes.at(position), byte != Self.comma, byte != Self.lineFeed { position += 1 }
        }
        return position
    }

    private mutating func append(_ start: Int, _ end: Int, quoted: Bool) {
        fields.append(CSVTable.Field(start: Int32(clamping: start), end: Int32(clamping: end), quoted: quoted))
    }

    /// NUL bytes and invalid UTF-8 are told apart from everything else, because their remedy is another encoding.
    private mutating func checkEncoding() -> Bool {
        if let nul = bytes.firstIndex(of: 0) {
            report(
                "nul-byte", at: nul, "the file has NUL bytes; it may be UTF-16 or not a text",
                hint: "save it as CSV UTF-8")
            return false
        }
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        if let bad = UTF8Validation.firstInvalidByte(in: bytes) {
            report(
                "invalid-utf8", at: bad, "the file is not UTF-8 from here on",
                hint: "save it as CSV UTF-8; a Japanese or Korean spreadsheet may have used CP932 or CP949")
            return false
        }
        return true
    }

    private mutating func report(_ code: String, at offset: Int, _ message: String, hint: String) {
        diagnostics.append(
            Diagnostic(
                code: code, at: CSVReader.location(of: offset, in: bytes, file: file), message, hint: hint))
    }
}

extension [UInt8] {
    /// The byte at an index, or `nil` past the end.
    fileprivate func at(_ index: Int) -> UInt8? { index < count ? self[index] : nil }
}
