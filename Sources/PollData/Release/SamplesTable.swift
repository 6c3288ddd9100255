/// `samples.csv` as bytes into which rows can be put without touching the others.
struct SamplesTable {
    private let table: CSVTable
    private let bytes: [UInt8]

    init(_ bytes: [UInt8], file: String) throws(DatasetError) {
        table = try CSVReader().read(bytes, file: file)
        self.bytes = bytes
    }

    /// The bytes with the samples of a release behind the last row of their program, else at the end.
    ///
    /// The new rows follow the header and the line ends that the file has.
    func adding(_ release: Release) throws(DatasetError) -> [UInt8] {
        let place = insertionPoint(for: release.program)
        let lineEnd = lineEnd
        var rows = ""
        if place > 0, !CSVScan.isLineEnd(bytes[place - 1]) { rows = lineEnd }
        for sample in release.sampleRows { rows += CSVWriter.record(try fields(of: sample), lineEnd: lineEnd) }
        return Array(bytes[..<place]) + Array(rows.utf8) + Array(bytes[place...])
    }

    /// The bytes with the samples of a release where those of the same poll stood.
    func replacing(_ release: Release) throws(DatasetError) -> [UInt8] {
        guard let column = table.header.firstIndex(of: "poll") else { return try adding(release) }
        let name = Array(release.poll.rawValue.utf8)
        let old = (0..<table.count).filter { table.raw($0, column).elementsEqual(name) }.map { range(of: $0) }
        guard let place = old.first?.lowerBound else { return try adding(release) }
        var rows = ""
        for sample in release.sampleRows { rows += CSVWriter.record(try fields(of: sample), lineEnd: lineEnd) }
        var kept: [UInt8] = []
        var position = 0
        for range in old {
            kept += bytes[position..<range.lowerBound]
            if range.lowerBound == place { kept += Array(rows.utf8) }
            position = range.upperBound
        }
        return kept + bytes[position...]
    }

    /// The bytes of a record with its line end.
    private func range(of record: Int) -> Range<Int> {
        let fields = table.fields[table.records[record]]
        guard let first = fields.first, let last = fields.last else { return bytes.count..<bytes.count }
        let start = Int(first.start) - (first.quoted ? 1 : 0)
        return start..<max(start, lineEnd(after: last))
    }

    /// The offset behind a record's last field and its line end.
    private func lineEnd(after field: CSVTable.Field) -> Int {
        var end = Int(field.end) + (field.quoted ? 1 : 0)
        if end < bytes.count, bytes[end] == CSVScan.carriageReturn { end += 1 }
        if end < bytes.count, bytes[end] == CSVScan.lineFeed { end += 1 }
        return end
    }

    /// A sample's facts in the order of this file's columns.
    private func fields(of sample: [String]) throws(DatasetError) -> [String] {
        for (name, text) in zip(Columns.samples, sample) where !text.isEmpty && !table.header.contains(name) {
            throw DatasetError([
                Diagnostic(
                    code: "missing-column", at: table.headerLocation(0), "the column '\(name)' is missing",
                    hint: "the release has '\(text)' for it; add the column to samples.csv")
            ])
        }
        return table.header.map { name in Columns.samples.firstIndex(of: name).map { sample[$0] } ?? "" }
    }

    private func insertionPoint(for program: Program.ID) -> Int {
        guard let column = table.header.firstIndex(of: "program") else { return bytes.count }
        let name = Array(program.rawValue.utf8)
        guard let last = (0..<table.count).last(where: { table.raw($0, column).elementsEqual(name) }),
            let field = table.fields[table.records[last]].last
        else { return bytes.count }
        return lineEnd(after: field)
    }

    /// What ends the header line.
    private var lineEnd: String {
        guard let field = table.fields[table.headerFields].last else { return "\n" }
        let end = Int(field.end) + (field.quoted ? 1 : 0)
        guard end < bytes.count, bytes[end] == CSVScan.carriageReturn else { return "\n" }
        return end + 1 < bytes.count && bytes[end + 1] == CSVScan.lineFeed ? "\r\n" : "\r"
    }
}
