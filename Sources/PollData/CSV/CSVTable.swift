/// A CSV file in memory: its bytes, and where each field lies in them.
///
/// Fields are found by position, so that an error can say line and column, and become text only when asked for.
/// The file follows RFC 4180: comma, double quotes, CRLF or LF; a byte order mark is skipped.
public struct CSVTable: Sendable {
    /// The name that diagnostics show.
    public let file: String
    /// The header's names as written.
    public let header: [String]
    let bytes: [UInt8]
    /// For each record after the header: its fields' indices in `fields`.
    let records: [Range<Int>]
    let fields: [Field]
    let headerFields: Range<Int>
    /// Where the fields stood in the file as it was saved; `nil` where `bytes` are the file.
    let origin: SheetOrigin?
    private let lines = LineIndex()

    init(
        file: String, header: [String], bytes: [UInt8], records: [Range<Int>], fields: [Field],
        headerFields: Range<Int>, origin: SheetOrigin? = nil
    ) {
        self.origin = origin
        self.file = file
        self.header = header
        self.bytes = bytes
        self.records = records
        self.fields = fields
        self.headerFields = headerFields
    }

    /// The bytes of one field: without its quotes; `quoted` when doubled quotes may stand inside.
    struct Field: Sendable {
        let start: Int32
        let end: Int32
        let quoted: Bool
    }

    /// The number of records after the header.
    public var count: Int { records.count }

    /// The field as text; empty when the record is short.
    public func text(_ record: Int, _ column: Int) -> String {
        guard let field = field(record, column), field.start < field.end else { return "" }
        let range = Int(field.start)..<Int(field.end)
        guard field.quoted, bytes[range].contains(UInt8(ascii: "\"")) else {
            return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
        }
        let raw = bytes[range]
        var unescaped: [UInt8] = []
        unescaped.reserveCapacity(raw.count)
        var skip = false
        for byte in raw {
            if byte == UInt8(ascii: "\""), !skip {
                skip = true
                unescaped.append(byte)
            } else if skip, byte == UInt8(ascii: "\"") {
                skip = false
            } else {
                skip = false
                unescaped.append(byte)
            }
        }
        return String(decoding: unescaped, as: UTF8.self)
    }

    /// The bytes of a field as they stand in the file, for numbers and for comparing; doubled quotes are kept.
    func raw(_ record: Int, _ column: Int) -> ArraySlice<UInt8> {
        guard let field = field(record, column) else { return [] }
        return bytes[Int(field.start)..<Int(field.end)]
    }

    func field(_ record: Int, _ column: Int) -> Field? {
        let range = records[record]
        let index = range.lowerBound + column
        return range.contains(index) ? fields[index] : nil
    }

    /// Where a field of a record starts; for a short record, where it would start.
    public func location(_ record: Int, _ column: Int) -> SourceLocation {
        let range = records[record]
        guard !range.isEmpty else { return SourceLocation(file: file, line: 1, column: 1) }
        let index = min(range.lowerBound + column, range.upperBound - 1)
        return location(ofField: fields[index])
    }

    /// Where the field of a named column starts; of a column that is missing, the record.
    func location(_ record: Int, of name: String) -> SourceLocation {
        location(record, header.firstIndex(of: name) ?? 0)
    }

    /// Where a column's name stands in the header.
    public func headerLocation(_ column: Int) -> SourceLocation {
        guard headerFields.contains(column) else { return SourceLocation(file: file, line: 1, column: 1) }
        return location(ofField: fields[column])
    }

    private func location(ofField field: Field) -> SourceLocation {
        if let origin { return origin.location(ofField: field.start) }
        return lines.location(of: Int(field.start) - (field.quoted ? 1 : 0), in: bytes, file: file)
    }
}
