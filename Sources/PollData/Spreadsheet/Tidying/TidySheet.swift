/// A table in long form on its way to what the strict readers take: every cell read, every repair kept.
struct TidySheet {
    let archive: Archive
    let options: ReadingOptions
    /// Says where a byte of the decoded text lies.
    let origin: SheetOrigin
    var sheet: LongSheet
    var repairs: [Repair] = []
    var diagnostics: [Diagnostic] = []
    /// Cells with an error; of those that only repeat one, it is not said again.
    var settled: Set<SourceLocation> = []

    /// Rows whose share has two readings.
    var doubtfulRows: Set<Int> = []
    /// What was said of the facts of samples.
    private var said: Set<String> = []

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

    // MARK: - Findings

    func place(_ row: Int, _ column: Int) -> SourceLocation {
        origin.location(of: Int(sheet.rows[row][column].offset))
    }

    mutating func repair(
        _ code: String, _ row: Int, _ column: Int, _ one: String, _ many: String? = nil, read: String
    ) {
        guard !sheet.rows[row][column].isGiven else { return }
        repairs.append(
            Repair(
                code, at: place(row, column), Repair.Noun(one, many), written: sheet.rows[row][column].text, read: read)
        )
    }

    /// A fact of a sample stands in all of its rows; what is wrong with it is said once.
    mutating func report(_ code: String, _ row: Int, _ column: Int, _ message: String, hint: String) {
        settled.insert(place(row, column))
        let isFact = Columns.samples.contains(sheet.columns[column].name)
        if isFact, !said.insert("\(code) \(message)").inserted { return }
        diagnostics.append(Diagnostic(code: code, at: place(row, column), message, hint: hint))
    }
}
