/// Numbers, dates and permitted words; what a spreadsheet cut off shares.
extension TidySheet {
    static let shares: Set<String> = ["percent", "value"]
    static let decimals: Set<String> = [
        "response_rate", "published_moe", "rounding", "design_effect", "sample_design_effect",
    ]
    static let counts: Set<String> = ["sample_drawn", "sample_size", "base_size", "decimals", "reading"]
    static let dates: Set<String> = ["field_start", "field_end", "released"]

    static func kind(of column: String) -> SheetNumber.Kind? {
        shares.contains(column) ? .share : decimals.contains(column) ? .decimal : counts.contains(column) ? .count : nil
    }

    mutating func readCells() {
        let kinds = sheet.columns.map { Self.kind(of: $0.name) }
        let hasCommas = sheet.rows.contains { row in
            kinds.indices.contains {
                kinds[$0] != nil && kinds[$0] != .count && SheetNumber.isDecimalComma(row[$0].text)
            }
        }
        let printed = sheet.column("decimals")
        for (column, kind) in kinds.enumerated() {
            let name = sheet.columns[column].name
            for row in sheet.rows.indices {
                let text = sheet.rows[row][column].text
                guard !text.isEmpty else { continue }
                if let kind {
                    let decimals = printed.flatMap { Int(sheet.rows[row][$0].text) }
                    let cell = SheetNumber(kind: kind, hasDecimalCommas: hasCommas).read(text, decimals: decimals)
                    take(cell, row, column, "number", doubt: "ambiguous-number")
                } else if Self.dates.contains(name) {
                    take(SheetDate.read(text), row, column, "date", doubt: "ambiguous-date")
                } else if KeywordNames.columns.contains(name) {
                    guard let word = KeywordNames.word(of: text, column: name), word != text else { continue }
                    repair("word", row, column, name.replacing("_", with: " "), read: word)
                    sheet.rows[row][column].text = word
                }
            }
        }
    }

    mutating func take(_ cell: SheetCell, _ row: Int, _ column: Int, _ what: String, doubt: String) {
        let text = sheet.rows[row][column].text
        switch cell {
        case .plain, .unreadable: break
        case .repaired(let plain):
            repair(what, row, column, what, read: plain)
            sheet.rows[row][column].text = plain
        case .missing:
            repair("missing", row, column, "cell", read: "")
            sheet.rows[row][column].text = ""
        case .doubtful(let message, let hint):
            if SheetNumber.Kind.share == Self.kind(of: sheet.columns[column].name) { doubtfulRows.insert(row) }
            report(doubt, row, column, "\(sheet.columns[column].name) '\(text)' \(message)", hint: hint)
        }
    }

    /// Whether a text can stand in a column of numbers, dates or addresses; in others everything can.
    static func fits(_ text: String, _ column: String) -> Bool {
        if let kind = kind(of: column) {
            return SheetNumber(kind: kind, hasDecimalCommas: false).read(text) != .unreadable
        }
        if dates.contains(column) { return SheetDate.read(text) != .unreadable }
        if column.hasSuffix("_url") { return text.lowercased().hasPrefix("http") || text.hasPrefix("www.") }
        return true
    }

    mutating func restoreZeros() {
        let zeros = LostZeros(sheet, without: doubtfulRows)
        if let decimals = options.decimals {
            for (row, column, padded) in zeros.padded(to: decimals) {
                repair("zeros", row, column, "share", read: padded)
                sheet.rows[row][column].text = padded
            }
        } else {
            for finding in zeros.findings() {
                diagnostics.append(
                    Diagnostic(
                        .warning, code: "lost-zeros", at: place(finding.row, finding.column), finding.message,
                        hint: finding.hint))
            }
        }
    }

    /// What was not published is absent: such rows only bring the facts of their sample.
    mutating func noteEmptyRows() {
        guard let share = sheet.column("percent") ?? sheet.column("value") else { return }
        let empty = sheet.rows.indices.filter { sheet.rows[$0][share].text.isEmpty }
        guard empty.count < sheet.rows.count else { return }
        for row in empty {
            repairs.append(
                Repair(
                    "row-without-value", at: place(row, share),
                    Repair.Noun("row without a value", "rows without a value"), written: "", read: ""))
        }
    }
}
