/// A table in long form on its way to what the strict readers take: every cell read, every repair kept.
struct TidySheet {
    private let archive: Archive
    private let options: ReadingOptions
    /// Says where a byte of the decoded text lies.
    private let origin: SheetOrigin
    private(set) var sheet: LongSheet
    private(set) var repairs: [Repair] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Cells with an error; of those that only repeat one, it is not said again.
    private(set) var settled: Set<SourceLocation> = []

    init(_ sheet: LongSheet, origin: SheetOrigin, archive: Archive, options: ReadingOptions) {
        self.sheet = sheet
        self.origin = origin
        self.archive = archive
        self.options = options
        trim()
        splitPeriods()
        readPopulations()
        addFacts()
        readNames()
        readCells()
        restoreZeros()
        noteEmptyRows()
    }

    // MARK: - All cells

    /// Blanks at the ends, characters that were lost, and the apostrophe that keeps a formula a text.
    private mutating func trim() {
        for row in sheet.rows.indices {
            for column in sheet.rows[row].indices {
                let text = sheet.rows[row][column].text
                guard let first = text.utf8.first else { continue }
                var plain = text.trimmedOfBlanks
                if plain != text, !plain.isEmpty { repair("blanks", row, column, "cell", read: plain) }
                if first == UInt8(ascii: "'"), let next = plain.dropFirst().first,
                    "=+-@".contains(next) || next.isASCII && next.isNumber
                {
                    plain = String(plain.dropFirst())
                    repair("apostrophe", row, column, "cell", read: plain)
                }
                sheet.rows[row][column].text = plain
                if MissingMark.isLost(plain) {
                    reportLost(row, column)
                } else if MissingMark.isPartlyLost(plain), !Self.named.contains(sheet.columns[column].name) {
                    diagnostics.append(
                        Diagnostic(
                            .warning, code: "lost-characters", at: place(row, column),
                            "\(sheet.columns[column].name) '\(plain)' may have lost characters when the file was saved",
                            hint: "compare it with the source; if it did, save the file again as CSV UTF-8"))
                }
            }
        }
    }

    /// Columns whose texts are looked up; what is not found there is reported anyway.
    private static let named: Set<String> = ["poll", "program", "population", "question", "option"]

    private mutating func reportLost(_ row: Int, _ column: Int) {
        let text = sheet.rows[row][column].text
        report(
            "lost-characters", row, column,
            "\(sheet.columns[column].name) '\(text)' lost its characters when the file was saved",
            hint: "the encoding it was saved in does not have them: save it again as CSV UTF-8")
    }

    // MARK: - Periods, populations, facts from outside

    /// A period in one cell becomes its two ends.
    private mutating func splitPeriods() {
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
    private mutating func readPopulations() {
        guard let column = sheet.column("population") else { return }
        for row in sheet.rows.indices {
            let text = sheet.rows[row][column].text
            guard !text.isEmpty, let code = PopulationNames.code(of: text), code != text else { continue }
            repair("label", row, column, "population", "populations", read: code)
            sheet.rows[row][column].text = code
        }
    }

    private mutating func addFacts() {
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

    // MARK: - Names

    private mutating func readNames() {
        if let column = sheet.column("program") {
            let programs = LabelIndex.programs(of: archive)
            for row in sheet.rows.indices { rename(row, column, "program", by: programs) }
        }
        if let column = sheet.column("poll") {
            for row in sheet.rows.indices {
                let text = sheet.rows[row][column].text
                let plain = FullWidth.ascii(text)
                guard plain != text else { continue }
                repair("label", row, column, "poll", read: plain)
                sheet.rows[row][column].text = plain
            }
        }
        guard let program = archive.program(ofReleaseWith: texts("program"), polls: texts("poll")) else { return }
        readAnswers(of: program)
    }

    private func texts(_ name: String) -> [String] {
        guard let column = sheet.column(name) else { return [] }
        return sheet.rows.map { $0[column].text }
    }

    private mutating func readAnswers(of program: Program) {
        let questions = LabelIndex.questions(of: program.id, in: archive)
        guard let questionColumn = sheet.column("question") else { return }
        let optionColumn = sheet.column("option")
        var options: [Question.ID: LabelIndex] = [:]
        let archive = archive
        for row in sheet.rows.indices {
            if sheet.rows[row][questionColumn].text.hasPrefix("\(program.id)/") {
                let bare = String(sheet.rows[row][questionColumn].text.dropFirst(program.id.rawValue.count + 1))
                repair("label", row, questionColumn, "question", read: bare)
                sheet.rows[row][questionColumn].text = bare
            }
            rename(row, questionColumn, "question", by: questions)
            let id = Question.ID(sheet.rows[row][questionColumn].text)
            guard let optionColumn, let question = archive.question(id, of: program.id) else {
                reportUnknown(row, questionColumn) { place in
                    UnknownName.question(
                        id, of: program.id, in: archive, at: place)
                }
                continue
            }
            let index = options[id] ?? LabelIndex.options(of: question)
            options[id] = index
            rename(row, optionColumn, "option", by: index)
            let name = Question.Option.ID(sheet.rows[row][optionColumn].text)
            if question.option(name) == nil {
                reportUnknown(row, optionColumn) { UnknownName.option(name, of: question, at: $0, offersRow: true) }
            }
        }
    }

    /// A text that cannot even be a name is a label that nothing has; of others the strict reader speaks.
    private mutating func reportUnknown(_ row: Int, _ column: Int, _ diagnostic: (SourceLocation) -> Diagnostic) {
        let text = sheet.rows[row][column].text
        guard !text.isEmpty, !RecordReader.isName(text), !settled.contains(place(row, column)) else { return }
        settled.insert(place(row, column))
        diagnostics.append(diagnostic(place(row, column)))
    }

    private mutating func rename(_ row: Int, _ column: Int, _ what: String, by index: LabelIndex) {
        let text = sheet.rows[row][column].text
        guard !text.isEmpty else { return }
        switch index.meaning(of: text) {
        case .name(let name):
            guard name != text else { return }
            repair("label", row, column, what, read: name)
            sheet.rows[row][column].text = name
        case .several(let names):
            report(
                "ambiguous-label", row, column, "\(what) '\(text)' is the label of \(names.joined(separator: " and "))",
                hint: "write one of the names")
        case .none:
            // A question may end in a question mark of its own.
            let bare = what == "question" && text.hasSuffix("?") ? String(text.dropLast()) : text
            if MissingMark.mayBeLost(bare), !MissingMark.isLost(text) { reportLost(row, column) }
        }
    }

    // MARK: - Numbers, dates, words

    private static let shares: Set<String> = ["percent", "value"]
    private static let decimals: Set<String> = [
        "response_rate", "published_moe", "rounding", "design_effect", "sample_design_effect",
    ]
    private static let counts: Set<String> = ["sample_drawn", "sample_size", "base_size", "decimals", "reading"]
    private static let dates: Set<String> = ["field_start", "field_end", "released"]

    private static func kind(of column: String) -> SheetNumber.Kind? {
        shares.contains(column) ? .share : decimals.contains(column) ? .decimal : counts.contains(column) ? .count : nil
    }

    private mutating func readCells() {
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

    private mutating func take(_ cell: SheetCell, _ row: Int, _ column: Int, _ what: String, doubt: String) {
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

    // MARK: - Zeros and rows

    /// Rows whose share has two readings.
    private var doubtfulRows: Set<Int> = []

    private mutating func restoreZeros() {
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
    private mutating func noteEmptyRows() {
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

    // MARK: - Findings

    private func place(_ row: Int, _ column: Int) -> SourceLocation {
        origin.location(of: Int(sheet.rows[row][column].offset))
    }

    private mutating func repair(
        _ code: String, _ row: Int, _ column: Int, _ one: String, _ many: String? = nil, read: String
    ) {
        guard !sheet.rows[row][column].isGiven else { return }
        repairs.append(
            Repair(
                code, at: place(row, column), Repair.Noun(one, many), written: sheet.rows[row][column].text, read: read)
        )
    }

    /// A fact of a sample stands in all of its rows; what is wrong with it is said once.
    private mutating func report(_ code: String, _ row: Int, _ column: Int, _ message: String, hint: String) {
        settled.insert(place(row, column))
        let isFact = Columns.samples.contains(sheet.columns[column].name)
        if isFact, diagnostics.contains(where: { $0.code == code && $0.message == message }) { return }
        diagnostics.append(Diagnostic(code: code, at: place(row, column), message, hint: hint))
    }
}
