/// Finds the header of a table in long form and gives its columns the names that a release has.
struct SheetHeader {
    private let table: CSVTable
    private(set) var repairs: [Repair] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether the header cannot be read at all, so that nothing below it can be understood.
    private(set) var isLost = false
    private var found = LongSheet(columns: [], rows: [])

    /// Titles above the header, and empty lines between, are looked through no further than this.
    private static let mostTitles = 20

    /// - Parameter table: Every record of the file; the header is one of them.
    init(_ table: CSVTable) {
        self.table = table
        let named = Self.headerRecord(of: table)
        if named == nil, let finding = Self.noHeader(of: table) {
            diagnostics.append(finding)
            isLost = true
            return
        }
        let header = named ?? 0
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

    /// The first record that names two columns.
    private static func headerRecord(of table: CSVTable) -> Int? {
        (0..<min(mostTitles, table.count)).first { record in
            let names = table.records[record].indices.prefix(CSVReader.maximumColumns).map { index in
                table.text(record, index - table.records[record].lowerBound).trimmedOfBlanks
            }
            return Set(names.compactMap(HeaderNames.column(of:))).subtracting([HeaderNames.comment]).count >= 2
        }
    }

    /// Why no line is a header; `nil` where the first names a column at least.
    private static func noHeader(of table: CSVTable) -> Diagnostic? {
        let cells = table.records[0].indices.prefix(CSVReader.maximumColumns).map {
            table.text(0, $0 - table.records[0].lowerBound).trimmedOfBlanks
        }
        guard cells.allSatisfy({ HeaderNames.column(of: $0) == nil }),
            cells.allSatisfy({ Spelling.nearest(to: $0, among: Columns.release) == nil })
        else { return nil }
        let other = Separator.allCases.first { separator in
            cells.count == 1 && cells[0].utf8.count { $0 == separator.byte } >= 2
        }
        let isWide =
            cells.dropFirst().contains { PopulationNames.code(of: $0) != nil }
            && !cells.contains { DecimalText.parse($0.utf8) != nil }
        return Diagnostic(
            code: "no-header", at: table.location(0, 0), "no line names the columns of a release",
            hint: other.map { "the line has \($0.plural); say --separator \($0.rawValue)" }
                ?? (isWide
                    ? "a table with a column for each population is read with --wide"
                    : cells.contains { $0.utf8.contains { $0 >= 0x80 } }
                        ? "if its letters look wrong, the file was opened in a wrong encoding before it was saved; else "
                            + "name the columns: poll,population,question,option,percent,…"
                        : "the first line names the columns: poll,population,question,option,percent,…"))
    }

    /// The records that fit the header, or lack no more than empty cells at the end.
    private mutating func soundRecords(after header: Int, width: Int) -> [Int] {
        var sound: [Int] = []
        var empty: [Int] = []
        for record in (header + 1)..<max(header + 1, table.count) {
            let count = table.records[record].count
            if (0..<count).allSatisfy({ table.text(record, $0).trimmedOfBlanks.isEmpty }) {
                empty.append(record)
            } else if count > width {
                // Even an empty cell too many may come from a comma inside a number, which moved the others.
                report(record, width, count, width)
            } else if count < width, !mayLackItsEnd(record, count, header, width) {
                report(record, count - 1, count, width)
            } else {
                if count < width {
                    repairs.append(
                        Repair(
                            "short-row", at: table.location(record, count - 1),
                            Repair.Noun("row without its last separators", "rows without their last separators"),
                            written: "", read: "complete"))
                }
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
            return text.isEmpty || TidySheet.fits(text, column(index))
        }
    }

    private mutating func report(_ record: Int, _ place: Int, _ count: Int, _ width: Int) {
        guard diagnostics.count < CSVScan.maximumDiagnostics else { return }
        diagnostics.append(CSVReader.widthFault(of: table, record, at: place, count: count, width: width))
    }

    private mutating func name(_ header: Int, width: Int, records: [Int]) {
        let lost = (0..<width).filter { index in
            let text = table.text(header, index).trimmedOfBlanks
            return MissingMark.mayBeLost(text) && HeaderNames.column(of: text) == nil
        }
        if let first = lost.first {
            diagnostics.append(
                Diagnostic(
                    code: "lost-characters", at: table.location(header, first),
                    lost.count == 1
                        ? "the name of this column lost its characters when the file was saved"
                        : "the names of \(lost.count) columns, this the first, lost their characters when the file was saved",
                    hint: "the encoding it was saved in does not have them: save it again as CSV UTF-8"))
            isLost = true
            return
        }
        let doubled = doubledColumns(header, width)
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
                        Repair.Noun("column of other poll files", "columns of other poll files"), written: trimmed,
                        read: ""))
                continue
            }
            let meant = HeaderNames.column(of: trimmed)
            if meant == HeaderNames.comment || doubled.contains(index) { continue }
            let name = meant == HeaderNames.source ? Self.sourceColumn(values) : meant ?? trimmed
            if name != written.text, name != HeaderNames.period {
                repairs.append(
                    Repair(
                        "header", at: table.location(header, index), Repair.Noun("column"), written: written.text,
                        read: name))
            }
            found.columns.append(LongSheet.Column(name: name, header: trimmed, offset: written.offset))
            columnsOfFile.append(index)
        }
        found.rows = records.map { record in columnsOfFile.map { table.sheetCell(record, $0) } }
        repairs += unused.map { _, index in
            Repair(
                "empty-column", at: table.location(header, index), Repair.Noun("empty column"), written: "", read: "")
        }
    }

    private var columnsOfFile: [Int] = []

    /// Columns that mean what another means too: what they say may differ, so none is chosen silently.
    private mutating func doubledColumns(_ header: Int, _ width: Int) -> Set<Int> {
        var first: [String: Int] = [:]
        var doubled: Set<Int> = []
        func text(_ index: Int) -> String { table.text(header, index).trimmedOfBlanks }
        for index in 0..<width {
            guard !text(index).isEmpty else { continue }
            let name = HeaderNames.column(of: text(index)) ?? text(index)
            guard name != HeaderNames.comment, name != HeaderNames.source else { continue }
            guard let known = first[name] else {
                first[name] = index
                continue
            }
            let isSame = text(known) == text(index)
            diagnostics.append(
                Diagnostic(
                    code: "duplicate-column", at: table.location(header, index),
                    isSame
                        ? "the column '\(text(index))' appears twice"
                        : "the columns '\(text(known))' and '\(text(index))' are both \(name)",
                    hint: isSame
                        ? "keep one of them" : "keep one, or write # before the name of the other to leave it out"))
            // The rows are read by the column that bears the name itself, to see what else is wrong with them.
            if text(index) == name, !isSame {
                doubled.insert(known)
                first[name] = index
            } else {
                doubled.insert(index)
            }
        }
        return doubled
    }

    /// 出典 may be an address or a title; its first cell tells.
    private static func sourceColumn(_ cells: [LongSheet.Cell]) -> String {
        let first = cells.lazy.map { $0.text.trimmedOfBlanks.lowercased() }.first { !$0.isEmpty } ?? ""
        return first.hasPrefix("http") || first.hasPrefix("www.") ? "source_url" : "source_title"
    }
}
