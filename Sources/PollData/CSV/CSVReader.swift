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
        let (table, diagnostics) = readSoundRecords(bytes, file: file)
        guard let table, diagnostics.isEmpty else { throw DatasetError(diagnostics) }
        return table
    }

    /// Reads what can be read: the table of the sound records, and the faults of the others.
    ///
    /// With it the cells of a file are checked even where some of its lines are broken, and all faults are reported
    /// at once. The table is missing only where no header could be read.
    func readSoundRecords(_ bytes: [UInt8], file: String) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
        let start = SourceLocation(file: file, line: 1, column: 1)
        guard bytes.count <= Self.maximumBytes else {
            return (
                nil,
                [
                    Diagnostic(
                        code: "file-too-large", at: start,
                        "the file has \(bytes.count) bytes; at most \(Self.maximumBytes) are read",
                        hint: "split it into one file for each poll")
                ]
            )
        }
        var scan = CSVScan(bytes: bytes, file: file)
        scan.run()
        guard let headerFields = scan.records.first, !scan.headerIsBroken else {
            if !scan.diagnostics.isEmpty { return (nil, scan.diagnostics) }
            return (
                nil,
                [
                    Diagnostic(
                        code: "empty-file", at: start, "the file is empty",
                        hint: "the first line names the columns: poll,population,question,option,percent,…")
                ]
            )
        }
        let names = CSVTable(
            file: file, header: [], bytes: bytes, records: [headerFields], fields: scan.fields,
            headerFields: headerFields)
        let header = headerFields.indices.map { names.text(0, $0) }
        let all = CSVTable(
            file: file, header: header, bytes: bytes, records: Array(scan.records.dropFirst()), fields: scan.fields,
            headerFields: headerFields)
        let sound = CSVTable(
            file: file, header: header, bytes: bytes, records: all.records.filter { $0.count == header.count },
            fields: scan.fields, headerFields: headerFields)
        return (sound, scan.diagnostics + widthFaults(of: all))
    }

    private func widthFaults(of table: CSVTable) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for (index, record) in table.records.enumerated() where record.count != table.header.count {
            guard diagnostics.count < CSVScan.maximumDiagnostics else { break }
            let place = record.count > table.header.count ? table.header.count : record.count - 1
            diagnostics.append(
                Self.widthFault(of: table, index, at: place, count: record.count, width: table.header.count))
        }
        return diagnostics
    }

    /// A record with more or fewer fields than the header.
    static func widthFault(
        of table: CSVTable, _ record: Int, at column: Int, count: Int, width: Int
    ) -> Diagnostic {
        widthFault(at: table.location(record, column), count: count, width: width)
    }

    static func widthFault(at place: SourceLocation, count: Int, width: Int) -> Diagnostic {
        let more = count > width
        return Diagnostic(
            code: more ? "too-many-fields" : "too-few-fields", at: place,
            "this record has \(count) field\(count == 1 ? "" : "s"); the header names \(width)",
            hint: more
                ? "a comma inside a text needs quotes around the text: \"a, b\"; for decimals, write a point"
                : "write a comma for each missing field, or see whether a quote was left open above")
    }

    /// Line and column (in characters) of a byte offset.
    static func location(of offset: Int, in bytes: [UInt8], file: String) -> SourceLocation {
        LineIndex().location(of: offset, in: bytes, file: file)
    }
}
