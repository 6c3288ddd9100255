/// What belongs to a sample: its period, its population, and facts from outside the file.
extension TidySheet {
    /// A period in one cell becomes its two ends.
    mutating func splitPeriods() {
        guard let period = sheet.column(HeaderNames.period) else { return }
        if sheet.column("field_start") != nil || sheet.column("field_end") != nil {
            diagnostics.append(
                Diagnostic(
                    code: "duplicate-column", at: origin.location(of: Int(sheet.columns[period].offset)),
                    "the column '\(sheet.columns[period].header)' is a period, and field_start or field_end is there too",
                    hint: "keep the two dates, or the period; write # before the name of the other"))
            sheet.columns.remove(at: period)
            for row in sheet.rows.indices { sheet.rows[row].remove(at: period) }
            return
        }
        let cells = sheet.rows.map { $0[period] }
        sheet.columns[period].name = "field_start"
        sheet.columns.insert(
            LongSheet.Column(
                name: "field_end", header: sheet.columns[period].header, offset: sheet.columns[period].offset),
            at: period + 1)
        for (row, cell) in cells.enumerated() {
            sheet.rows[row].insert(cell, at: period + 1)
            guard !cell.text.isEmpty, !MissingMark.isMissing(cell.text) else { continue }
            switch SheetPeriod.read(cell.text) {
            case .success(let found):
                if found.start == found.end {
                    if found.start.description != cell.text {
                        repair("date", row, period, "date", read: found.start.description)
                    }
                } else {
                    repair("date", row, period, "period", read: "\(found.start) to \(found.end)")
                }
                sheet.rows[row][period].text = found.start.description
                sheet.rows[row][period + 1].text = found.end.description
            case .failure(let doubt):
                report(
                    doubt.message.isEmpty ? "not-a-date" : "ambiguous-date", row, period,
                    "the period '\(cell.text)' \(doubt.message.isEmpty ? "could not be read" : doubt.message)",
                    hint: doubt.hint.isEmpty
                        ? "write two columns, field_start and field_end, with dates such as 2016-06-18" : doubt.hint)
                sheet.rows[row][period + 1].text = ""
            }
        }
    }

    /// Before everything that belongs to one population.
    mutating func readPopulations() {
        guard let column = sheet.column("population") else { return }
        for row in sheet.rows.indices {
            let text = sheet.rows[row][column].text
            guard !text.isEmpty, let code = PopulationNames.code(of: text), code != text else { continue }
            repair("label", row, column, "population", "populations", read: code)
            sheet.rows[row][column].text = code
        }
    }

    mutating func addFacts() {
        for fact in options.facts {
            let column = sheet.addColumn(fact.column)
            let population = sheet.column("population")
            for row in sheet.rows.indices {
                if !fact.population.isEmpty, population.map({ sheet.rows[row][$0].text }) != fact.population {
                    continue
                }
                let text = sheet.rows[row][column].text
                if text.isEmpty {
                    sheet.rows[row][column].text = fact.text
                    sheet.rows[row][column].isGiven = true
                } else if text != fact.text {
                    report(
                        "contradiction", row, column,
                        "\(fact.column) is '\(text)' here, and '\(fact.text)' was said for the whole file",
                        hint: "leave one of the two away")
                }
            }
        }
        if sheet.column("population") != nil { readPopulations() }
    }
}
