/// Finds the header of a table in long form and gives its columns the names that a release has.
struct SheetHeader {
    private let table: CSVTable
    private(set) var repairs: [Repair] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var found = LongSheet(columns: [], rows: [])

    /// Titles above the header, and empty lines between, are looked through no further than this.
    private static let mostTitles = 20

    /// - Parameter table: Every record of the file; the header is one of them.
    init(_ table: CSVTable) {
        self.table = table
        let header = Self.headerRecord(of: table)
        let width = table.records[header].count
        if header > 0 {
            repairs.append(
                Repair(
                    "title", at: table.location(0, 0), Repair.Noun("line above the header", "lines above the header"),
                    written: "", read: ""))
            repairs += (1..<header).map { record in
                Repair(
                    "title", at: table.location(record, 0),
                    Repair.Noun("line above the header", "lines above the header"), written: "", read: "")
            }
        }
        let records = soundRecords(after: header, width: width)
        name(header, width: width, records: records)
    }

    var sheet: LongSheet { found }

    /// The first record that names two columns; the first of all where none does.
    private static func headerRecord(of table: CSVTable) -> Int {
        (0..<min(mostTitles, table.count)).first { record in
            let names = table.records[record].indices.prefix(CSVReader.maximumColumns).map { index in
                table.text(record, index - table.records[record].lowerBound).trimmedOfBlanks
            }
            return Set(names.compactMap(HeaderNames.column(of:))).subtracting([HeaderNames.comment]).count >= 2
        } ?? 0
    }

    /// The records that fit the header, or lack no more than empty cells at the end.
    private mutating func soundRecords(after header: Int, width: Int) -> [Int] {
        var sound: [Int] = []
        var empty: [Int] = []
        for record in (header + 1)..<max(header + 1, table.count) {
            let count = table.records[record].count
            if (0..<count).allSatisfy({ table.text(record, $0).trimmedOfBlanks.isEmpty }) {
                empty.append(record)
            } else if count > width, (width..<count).contains(where: { !table.text(record, $0).trimmedOfBlanks.isEmpty }) {
                report(record, width, count, width)
            } else if count < width, !mayLackItsEnd(record, count, header, width) {
                report(record, count - 1, count, width)
            } else {
                sound.append(record)
            }
        }
        repairs += empty.map {
            Repair("empty-row", at: table.location($0, 0), Repair.Noun("empty row"), written: "", read: "")
        }
        return sound
    }

    /// Excel leaves out the separators of cells that are empty to the end of a block of rows; so a short record is
    /// complete where what it lacks are texts, and what it has fits its columns.
    private func mayLackItsEnd(_ record: Int, _ count: Int, _ header: Int, _ width: Int) -> Bool {
        func column(_ index: Int) -> String {
            HeaderNames.column(of: table.text(header, index).trimmedOfBlanks) ?? ""
        }
        let texts: Set<String> = [
            "note", "source_title", "second_source_url", "sample_note", "sample_source_title", "base", "weighting",
            HeaderNames.comment, "",
        ]
        guard (count..<width).allSatisfy({ texts.contains(column($0)) }) else { return false }
        return (0..<count).allSatisfy { index in
            let text = table.text(record, index).trimmedOfBlanks
            guard column(index) == "percent" || column(index) == "value" else { return true }
            return SheetNumber(kind: .share, hasDecimalCommas: false).read(text) != .unreadable || text.isEmpty
        }
    }

    private mutating func report(_ record: Int, _ place: Int, _ count: Int, _ width: Int) {
        guard diagnostics.count < CSVScan.maximumDiagnostics else { return }
        diagnostics.append(CSVReader.widthFault(of: table, record, at: place, count: count, width: width))
    }

    private mutating func name(_ header: Int, width: Int, records: [Int]) {
        var unused: [(String, Int)] = []
        for index in 0..<width {
            let written = table.sheetCell(header, index)
            let trimmed = written.text.trimmedOfBlanks
            let values = records.map { table.sheetCell($0, index) }
            if trimmed.isEmpty {
                if let first = values.first(where: { !$0.text.trimmedOfBlanks.isEmpty }) {
                    diagnostics.append(
                        Diagnostic(
                            code: "unnamed-column", at: table.location(header, index),
                            "this column has no name, but cells such as '\(first.text.trimmedOfBlanks.prefix(40))'",
                            hint: "name it, or write # above it to leave it out"))
                } else {
                    unused.append((written.text, index))
                }
                continue
            }
            if HeaderNames.isForeign(trimmed), HeaderNames.column(of: trimmed) == nil {
                repairs.append(
                    Repair(
                        "unused-column", at: table.location(header, index),
                        Repair.Noun("column of other poll files", "columns of other poll files"), written: trimmed, read: ""))
                continue
            }
            let meant = HeaderNames.column(of: trimmed)
            if meant == HeaderNames.comment { continue }
            let name = meant == HeaderNames.source ? Self.sourceColumn(values) : meant ?? trimmed
            if name != written.text, name != HeaderNames.period {
                repairs.append(
                    Repair(
                        "header", at: table.location(header, index), Repair.Noun("column"), written: written.text,
                        read: name))
            }
            add(LongSheet.Column(name: name, header: trimmed, offset: written.offset), index, header)
            columnsOfFile.append(index)
        }
        found.rows = records.map { record in columnsOfFile.map { table.sheetCell(record, $0) } }
        repairs += unused.map { _, index in
            Repair("empty-column", at: table.location(header, index), Repair.Noun("empty column"), written: "", read: "")
        }
    }

    private var columnsOfFile: [Int] = []

    /// Two names for one column: what they say may differ, so none is chosen.
    private mutating func add(_ column: LongSheet.Column, _ index: Int, _ header: Int) {
        if let first = found.columns.first(where: { $0.name == column.name }), first.header != column.header {
            diagnostics.append(
                Diagnostic(
                    code: "duplicate-column", at: table.location(header, index),
                    "the columns '\(first.header)' and '\(column.header)' are both \(column.name)",
                    hint: "keep one, or write # before the name of the other to leave it out"))
        }
        found.columns.append(column)
    }

    /// 出典 may be an address or a title; its first cell tells.
    private static func sourceColumn(_ cells: [LongSheet.Cell]) -> String {
        let first = cells.lazy.map { $0.text.trimmedOfBlanks.lowercased() }.first { !$0.isEmpty } ?? ""
        return first.hasPrefix("http") || first.hasPrefix("www.") ? "source_url" : "source_title"
    }
}
