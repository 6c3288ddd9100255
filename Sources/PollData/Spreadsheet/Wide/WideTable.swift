/// Reads a table as pollsters print it, a row for each answer and a column for each population, into long form.
///
///     日韓関係の印象,日本,韓国        a heading for each population
///     良い,26.9,26.8              an answer of the question above
///     回答者数,1000,1003           a fact of each sample
///
/// A row without values names the question of the rows below it. Rows whose label is a column of `samples.csv`, in any
/// language of `HeaderNames`, are facts of the samples.
struct WideTable {
    private let map: WideMap
    private let archive: Archive
    private let file: String
    private let origin: SheetOrigin
    private let program: Program?
    private let questions: LabelIndex
    private var grid: [[LongSheet.Cell]]
    private(set) var sheet: LongSheet
    private(set) var repairs: [Repair] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Facts of a population by column, until the first row of the population takes them.
    private var facts: [(population: String, column: String, cell: LongSheet.Cell)] = []

    private static let columns = ["population", "question", "option", "percent"]
    private static let totals: Set<String> = ["計", "合計", "total", "sum", "전체", "합계", "계", "総計"]

    init(_ table: CSVTable, options: ReadingOptions, map: WideMap, origin: SheetOrigin, archive: Archive) {
        self.map = map
        self.archive = archive
        self.origin = origin
        file = table.file
        let named = options.facts.first { $0.column == "program" }?.text ?? map.program
        let poll = options.facts.first { $0.column == "poll" }?.text
        program = archive.program(ofReleaseWith: [named ?? ""], polls: [poll ?? ""])
        questions = program.map { LabelIndex.questions(of: $0.id, in: archive) } ?? LabelIndex([])
        grid = (0..<table.count).map { record in
            table.records[record].indices.map { index in
                var cell = table.sheetCell(record, index - table.records[record].lowerBound)
                cell.text = cell.text.trimmedOfBlanks
                return cell
            }
        }
        sheet = LongSheet(columns: [], rows: [])
        if map.transposed { grid = Self.transposed(grid) }
        read()
    }

    private static func transposed(_ grid: [[LongSheet.Cell]]) -> [[LongSheet.Cell]] {
        let width = grid.map(\.count).max() ?? 0
        return (0..<width).map { column in
            grid.map { row in
                column < row.count ? row[column] : LongSheet.Cell(text: "", offset: row.last?.offset ?? 0)
            }
        }
    }

    private mutating func read() {
        let start = grid.first?.first?.offset ?? 0
        sheet.columns = Self.columns.map { LongSheet.Column(name: $0, header: $0, offset: start) }
        guard let header = headerRow() else {
            report(
                "no-heading", start, "no line of the table names a population",
                hint: "say which heading is which: --column '2026=JP'; and where the headings are: --header-line 2")
            return
        }
        let headings = headings(of: grid[header], above: grid[(header + 1)...])
        guard headings.contains(where: { $0.kind.isPopulation }) else { return }
        let labels = labelColumns(headings)
        var question: LongSheet.Cell?
        for row in grid.dropFirst(header + 1) {
            read(row, headings, labels, &question)
        }
        giveFacts()
    }

    // MARK: - Headings

    private enum Heading: Hashable {
        case population(String)
        /// A column of a release, the same for all populations: a note, a source.
        case column(String)
        case label
        case skipped

        var isPopulation: Bool {
            if case .population = self { return true }
            return false
        }
    }

    private func population(of text: String) -> String? {
        let named = map.columns[text] ?? map.columns.first { FoldedText.fold($0.key) == FoldedText.fold(text) }?.value
        return named.map { PopulationNames.code(of: $0) ?? $0 } ?? PopulationNames.code(of: text)
    }

    private func headerRow() -> Int? {
        if let line = map.header, !map.transposed {
            return grid.firstIndex { row in row.first.map { origin.location(of: Int($0.offset)).line == line } ?? false
            }
        }
        return grid.indices.prefix(60).first { row in
            grid[row].dropFirst().contains { !$0.text.isEmpty && population(of: $0.text) != nil }
        }
    }

    private mutating func headings(
        of row: [LongSheet.Cell], above body: ArraySlice<[LongSheet.Cell]>
    ) -> [(kind: Heading, cell: LongSheet.Cell)] {
        /// Whether a column has shares: then it is no column of labels, whatever stands above it.
        func hasShares(_ column: Int) -> Bool {
            body.contains { row in
                guard column > 0, column < row.count, !row[column].text.isEmpty else { return false }
                let cell = SheetNumber(kind: .share, hasDecimalCommas: false).read(row[column].text)
                return cell != .unreadable && cell != .missing
            }
        }
        var seen: [String: LongSheet.Cell] = [:]
        var found: [(Heading, LongSheet.Cell)] = []
        let firstPopulation = row.firstIndex { population(of: $0.text) != nil && !$0.text.isEmpty } ?? row.count
        for (index, cell) in row.enumerated() {
            if !cell.text.isEmpty, let code = population(of: cell.text), index > 0 {
                if code == "skip" {
                    found.append((.skipped, cell))
                    repairs.append(
                        Repair(
                            "unused-column", at: place(cell), Repair.Noun("column"), written: cell.text, read: ""))
                    continue
                }
                if let first = seen[code] {
                    report(
                        "duplicate-heading", cell.offset,
                        "the headings '\(first.text)' and '\(cell.text)' are both the population \(code)",
                        hint: "a release holds one poll; leave the other out: --column '\(cell.text)=skip'")
                    found.append((.skipped, cell))
                    continue
                }
                seen[code] = cell
                found.append((.population(code), cell))
            } else if index < firstPopulation, !hasShares(index) {
                found.append((.label, cell))
            } else if let column = HeaderNames.column(of: cell.text), Columns.release.contains(column) {
                found.append((.column(column), cell))
            } else {
                if !cell.text.isEmpty {
                    report(
                        "unknown-heading", cell.offset, "the heading '\(cell.text)' is no population",
                        hint: "say what it is: --column '\(cell.text)=JP', or --column '\(cell.text)=skip'")
                }
                found.append((.skipped, cell))
            }
        }
        return found.map { (kind: $0.0, cell: $0.1) }
    }

    /// Where the answers are named, and the questions where they have a column of their own.
    private func labelColumns(_ headings: [(kind: Heading, cell: LongSheet.Cell)]) -> (question: Int?, option: Int) {
        let labels = headings.indices.filter { headings[$0].kind == .label }
        func named(_ name: String) -> Int? { labels.first { HeaderNames.column(of: headings[$0].cell.text) == name } }
        let option = named("option") ?? labels.last ?? 0
        return (named("question") ?? labels.first { $0 < option }, option)
    }

    // MARK: - Rows

    private mutating func read(
        _ row: [LongSheet.Cell], _ headings: [(kind: Heading, cell: LongSheet.Cell)],
        _ labels: (question: Int?, option: Int), _ question: inout LongSheet.Cell?
    ) {
        func text(_ index: Int) -> String { index < row.count ? row[index].text : "" }
        let values = headings.indices.filter { headings[$0].kind.isPopulation }
        if let place = labels.question, !text(place).isEmpty { question = renamed(row[place], by: map.questions) }
        var labelPlace = labels.option
        // A label in the column of questions, above its answers or in a row of facts.
        if text(labelPlace).isEmpty, let place = labels.question { labelPlace = place }
        let label = text(labelPlace)
        let hasValues = values.contains { !text($0).isEmpty }
        guard !label.isEmpty else {
            if hasValues, let value = values.first(where: { !text($0).isEmpty }) {
                report(
                    "missing-value", row[value].offset, "this row has values and no label",
                    hint: "name the answer in its first cell")
            }
            return
        }
        if isSkipped(label, values.map(text)) {
            repairs.append(
                Repair("unused-row", at: place(row[labelPlace]), Repair.Noun("row"), written: label, read: ""))
        } else if !isAnswer(label, of: question), let column = factColumn(label) {
            for index in values where !text(index).isEmpty {
                if case .population(let code) = headings[index].kind { facts.append((code, column, row[index])) }
            }
        } else if !hasValues, !isAnswer(label, of: question) {
            question = renamed(row[labelPlace], by: map.questions)
            checkQuestion(question)
        } else {
            addAnswer(row, labelPlace, headings, question)
        }
    }

    private mutating func addAnswer(
        _ row: [LongSheet.Cell], _ label: Int, _ headings: [(kind: Heading, cell: LongSheet.Cell)],
        _ question: LongSheet.Cell?
    ) {
        let fixed = map.question.map { LongSheet.Cell(text: $0, offset: row[label].offset) }
        guard let asked = question ?? fixed else {
            report(
                "no-question", row[label].offset, "the answer '\(row[label].text)' stands under no question",
                hint:
                    "put the question in a row above, or say --question NAME; leave the row out with --skip '\(row[label].text)'"
            )
            return
        }
        for (index, heading) in headings.enumerated() where index < row.count {
            guard case .population(let code) = heading.kind else { continue }
            var cells = [
                LongSheet.Cell(text: code, offset: heading.cell.offset), asked, renamed(row[label], by: map.options),
                row[index],
            ]
            cells += sheet.columns.dropFirst(cells.count).map { _ in LongSheet.Cell(text: "", offset: row[index].offset)
            }
            sheet.rows.append(cells)
            for (other, heading) in headings.enumerated() where other < row.count {
                guard case .column(let name) = heading.kind, !row[other].text.isEmpty else { continue }
                let column = sheet.addColumn(name)
                sheet.rows[sheet.rows.count - 1][column] = row[other]
            }
        }
    }

    private func isSkipped(_ label: String, _ values: [String]) -> Bool {
        if map.skip.contains(label) { return true }
        guard Self.totals.contains(label.lowercased()) else { return false }
        return values.allSatisfy { $0.isEmpty || ["100", "100.0", "100%", "100.0%", "１００"].contains($0) }
    }

    private func isAnswer(_ label: String, of question: LongSheet.Cell?) -> Bool {
        if map.options[label] != nil { return true }
        let name = question?.text ?? map.question ?? ""
        guard let program, case .name(let id) = questions.meaning(of: name),
            let question = archive.question(Question.ID(id), of: program.id)
        else { return false }
        return LabelIndex.options(of: question).meaning(of: label) != .none
    }

    /// The column of `samples.csv` that a row's label means.
    private func factColumn(_ label: String) -> String? {
        if map.sizes.contains(label) { return "sample_size" }
        guard let column = HeaderNames.column(of: label) else { return nil }
        if column == HeaderNames.period { return column }
        if column == HeaderNames.source { return "sample_source_title" }
        let isShared = Columns.sharedWithResults.contains(column)
        return Columns.samples.contains(column) ? (isShared ? Columns.samplePrefix + column : column) : nil
    }

    /// The facts of a sample stand in its first row.
    private mutating func giveFacts() {
        for (population, name, cell) in facts {
            guard let row = sheet.rows.firstIndex(where: { $0[0].text == population }) else { continue }
            let column = sheet.addColumn(name)
            if sheet.rows[row][column].text.isEmpty {
                sheet.rows[row][column] = cell
            } else if sheet.rows[row][column].text != cell.text {
                report(
                    "contradiction", cell.offset,
                    "\(name) of \(population) is '\(cell.text)' here and '\(sheet.rows[row][column].text)' in line "
                        + "\(place(sheet.rows[row][column]).line)",
                    hint: "a sample has one \(name); leave the other row out with --skip")
            }
        }
    }

    // MARK: - Names and findings

    private func renamed(_ cell: LongSheet.Cell, by names: [String: String]) -> LongSheet.Cell {
        LongSheet.Cell(text: names[cell.text] ?? cell.text, offset: cell.offset)
    }

    /// A row without values that names no question is more likely a title or a footnote.
    private mutating func checkQuestion(_ cell: LongSheet.Cell?) {
        guard let cell, program != nil, questions.meaning(of: cell.text) == .none else { return }
        report(
            "unknown-question", cell.offset, "'\(cell.text)' has no values and is no question of the program",
            hint: "leave the row out with --skip '\(cell.text)', or name the question under 'questions' of a --map")
    }

    private func place(_ cell: LongSheet.Cell) -> SourceLocation { origin.location(of: Int(cell.offset)) }

    private mutating func report(_ code: String, _ offset: Int32, _ message: String, hint: String) {
        diagnostics.append(Diagnostic(code: code, at: origin.location(of: Int(offset)), message, hint: hint))
    }
}
