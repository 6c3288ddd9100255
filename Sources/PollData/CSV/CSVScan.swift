/// One pass over the bytes.
struct CSVScan {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// A file with thousands of faults has one; the rest of the list would only scroll it away.
    static let maximumDiagnostics = 100

    static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    let bytes: [UInt8]
    let file: String
    /// What stands between the fields: a comma in the archive, in a release perhaps a semicolon or a tab.
    let separator: Separator
    var fields: [CSVTable.Field] = []
    var records: [Range<Int>] = []
    var diagnostics: [Diagnostic] = []
    /// Whether the first line has a fault, so that nothing below it can be understood.
    private(set) var headerIsBroken = false
    private var hasReadHeader = false

    init(bytes: [UInt8], file: String, separator: Separator = .comma) {
        self.bytes = bytes
        self.file = file
        self.separator = separator
        fields.reserveCapacity(bytes.count / 8)
    }

    mutating func run() {
        guard checkEncoding() else { return }
        readRecords(from: bytes.starts(with: Self.byteOrderMark) ? 3 : 0)
    }

    /// Reads the records of a text that is known to be sound UTF-8.
    mutating func readRecords(from start: Int) {
        var position = start
        while position < bytes.count, diagnostics.count < Self.maximumDiagnostics {
            position = readRecord(at: position)
        }
    }

    /// Reads fields up to the end of the line and returns where the next record starts.
    private mutating func readRecord(at start: Int) -> Int {
        let firstField = fields.count
        let faultsBefore = diagnostics.count
        var position = start
        while true {
            position = bytes.at(position) == Self.quote ? readQuoted(at: position) : readPlain(at: position)
            if fields.count - firstField > CSVReader.maximumColumns {
                report(
                    "too-many-columns", at: start, "this record has more than \(CSVReader.maximumColumns) fields",
                    hint: "see whether the file is a CSV with \(separator.plural)")
                headerIsBroken = true
                return bytes.count
            }
            switch bytes.at(position) {
            case separator.byte: position += 1
            case Self.carriageReturn:
                let next = position + (bytes.at(position + 1) == Self.lineFeed ? 2 : 1)
                return close(firstField, next: next, isSound: diagnostics.count == faultsBefore)
            default:
                return close(firstField, next: position + 1, isSound: diagnostics.count == faultsBefore)
            }
        }
    }

    /// Takes the record in; a blank line and a record with a fault are left out.
    private mutating func close(_ firstField: Int, next: Int, isSound: Bool) -> Int {
        let only = fields.count == firstField + 1 ? fields[firstField] : nil
        let isBlank = only.map { $0.start == $0.end && !$0.quoted } ?? false
        if isSound, !isBlank { records.append(firstField..<fields.count) }
        if !isBlank {
            if !hasReadHeader, !isSound { headerIsBroken = true }
            hasReadHeader = true
        }
        return next
    }

    private mutating func readPlain(at start: Int) -> Int {
        var position = start
        let separator = separator.byte
        bytes.withUnsafeBufferPointer { buffer in
            while position < buffer.count {
                let byte = buffer[position]
                if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
                if byte == Self.quote { break }
                position += 1
            }
        }
        if bytes.at(position) == Self.quote {
            report(
                "stray-quote", at: position, "a quote in the middle of a field",
                hint: "put quotes around the whole field and double those inside: \"he said \"\"yes\"\"\"")
            while let byte = bytes.at(position), byte != separator, byte != Self.lineFeed, byte != Self.carriageReturn {
                position += 1
            }
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
        if let byte = bytes.at(position), byte != separator.byte, byte != Self.lineFeed, byte != Self.carriageReturn {
            report(
                "text-after-quote", at: position, "text after the closing quote of a field",
                hint: "move it inside the quotes, or put \(separator.article) between the fields")
            while let byte = bytes.at(position), byte != separator.byte, byte != Self.lineFeed,
                byte != Self.carriageReturn
            {
                position += 1
            }
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
