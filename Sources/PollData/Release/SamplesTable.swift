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
        var end = Int(field.end) + (field.quoted ? 1 : 0)
        if end < bytes.count, bytes[end] == CSVScan.carriageReturn { end += 1 }
        if end < bytes.count, bytes[end] == CSVScan.lineFeed { end += 1 }
        return end
    }

    /// What ends the header line.
    private var lineEnd: String {
        guard let field = table.fields[table.headerFields].last else { return "\n" }
        let end = Int(field.end) + (field.quoted ? 1 : 0)
        guard end < bytes.count, bytes[end] == CSVScan.carriageReturn else { return "\n" }
        return end + 1 < bytes.count && bytes[end + 1] == CSVScan.lineFeed ? "\r\n" : "\r"
    }
}
