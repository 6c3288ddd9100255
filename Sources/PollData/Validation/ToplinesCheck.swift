/// Checks a file of toplines of many polls, of any size: its form, its cells, and what no such file may say.
///
/// Whether a question's shares may sum to more than 100 depends on its kind, which such a file does not give; so sums are
/// not checked.
public struct ToplinesCheck: Sendable {
    public let rows: Int
    public let polls: Int
    /// From the first to the last day of all fieldwork; `nil` where no row has both.
    public let fieldwork: FieldPeriod?
    /// The first fifty findings, and how many more there are.
    public let diagnostics: [Diagnostic]

    /// Whether the header of a plain file has every column of toplines, as no release has.
    public static func isToplines(_ path: String) -> Bool {
        path != "-" && ColumnReader(.toplines).hasColumns(of: path)
    }

    /// - Throws: `FileError`.
    public init(_ path: String) throws {
        let table: ColumnTable
        do {
            table = try ColumnReader(.toplines).read(path)
        } catch let error as DatasetError {
            (rows, polls, fieldwork, diagnostics) = (0, 0, nil, error.diagnostics)
            return
        }
        var scan = ToplinesScan(table)
        scan.run()
        rows = table.count
        polls = table.text("poll_id")?.labels.count ?? 0
        fieldwork = scan.fieldwork
        let places = try ColumnReader([]).places(of: scan.findings.map(\.row), in: path)
        let found = zip(scan.findings, places).map { $0.diagnostic(at: $1) }
        let more = scan.count - found.count
        diagnostics = found + (more > 0 ? places.last.map { [FaultReport.more(more, at: $0)] } ?? [] : [])
    }
}

/// One pass over the columns.
private struct ToplinesScan {
    struct Finding {
        let row: Int
        let code: String
        let message: String
        let hint: String

        func diagnostic(at place: SourceLocation) -> Diagnostic {
            Diagnostic(code: code, at: place, message, hint: hint)
        }
    }

    let table: ColumnTable
    private(set) var findings: [Finding] = []
    private(set) var count = 0
    private(set) var fieldwork: FieldPeriod?

    init(_ table: ColumnTable) { self.table = table }

    mutating func run() {
        checkPeriods()
        checkAnswers()
        findings = Array(findings.sorted { $0.row < $1.row }.prefix(CellFaults.most))
    }

    private mutating func add(_ row: Int, _ code: String, _ message: String, hint: String) {
        count += 1
        guard findings.count(where: { $0.code == code }) < CellFaults.most else { return }
        findings.append(Finding(row: row, code: code, message: message, hint: hint))
    }

    /// Fieldwork must not end before it starts.
    private mutating func checkPeriods() {
        guard let starts = table.dates("field_start"), let ends = table.dates("field_end") else { return }
        var (first, last): (Int?, Int?) = (nil, nil)
        for row in 0..<table.count where starts.days[row] != DateColumn.missing && ends.days[row] != DateColumn.missing
        {
            if starts.days[row] < starts.days[first ?? row] || first == nil { first = row }
            if ends.days[row] > ends.days[last ?? row] || last == nil { last = row }
            // The first day of a month may stand before a day in it: only then the whole dates are looked at.
            guard starts.days[row] > ends.days[row], let start = starts[row], let end = ends[row],
                FieldPeriod(start: start, end: end) == nil
            else { continue }
            add(
                row, "ends-before-start", "the fieldwork ends on \(end), before it starts on \(start)",
                hint: "see whether the two dates are swapped or the year is wrong")
        }
        if let first, let last, let start = starts[first], let end = ends[last] {
            fieldwork = FieldPeriod(start: start, end: end)
        }
    }

    /// A question has each answer once in a population of a poll. Rows of one question stand together.
    private mutating func checkAnswers() {
        let keys = ["poll_id", "population", "question_id"].compactMap { table.text($0) }
        guard keys.count == 3, let options = table.text("option_id") else { return }
        // For each option the run of rows in which it stood last.
        var lastRun = [Int](repeating: -1, count: options.labels.count)
        var run = 0
        for row in 0..<table.count {
            if row > 0, keys.contains(where: { $0.codes[row] != $0.codes[row - 1] }) { run += 1 }
            let option = Int(options.codes[row])
            guard option >= 0 else { continue }
            if lastRun[option] == run {
                let names = keys.compactMap { $0[row] }.joined(separator: ", ")
                add(
                    row, "duplicate-answer", "the answer '\(options.labels[option])' stands twice in \(names)",
                    hint: "keep one row for each answer")
            }
            lastRun[option] = run
        }
    }
}
