/// The headings of a wide table: which column is of which population, and where the labels stand.
struct WideHeadings {
    enum Kind: Hashable {
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

    private let map: WideMap
    private let origin: SheetOrigin
    /// The row of the grid that has the headings; `nil` where none names a population.
    private(set) var row: Int?
    /// What each column is, with its heading.
    private(set) var columns: [(kind: Kind, cell: LongSheet.Cell)] = []
    private(set) var repairs: [Repair] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ grid: [[LongSheet.Cell]], map: WideMap, origin: SheetOrigin) {
        self.map = map
        self.origin = origin
        row = headerRow(of: grid)
        if let row { read(grid[row], above: grid[(row + 1)...]) }
    }

    var hasPopulations: Bool { columns.contains { $0.kind.isPopulation } }

    private func population(of text: String) -> String? {
        let named = map.columns[text] ?? map.columns.first { FoldedText.fold($0.key) == FoldedText.fold(text) }?.value
        return named.map { PopulationNames.code(of: $0) ?? $0 } ?? PopulationNames.code(of: text)
    }

    private func headerRow(of grid: [[LongSheet.Cell]]) -> Int? {
        if let line = map.header, !map.transposed {
            return grid.firstIndex { row in row.first.map { origin.location(of: Int($0.offset)).line == line } ?? false
            }
        }
        return grid.indices.prefix(60).first { row in
            grid[row].dropFirst().contains { !$0.text.isEmpty && population(of: $0.text) != nil }
        }
    }

    private mutating func read(_ row: [LongSheet.Cell], above body: ArraySlice<[LongSheet.Cell]>) {
        /// Whether a column has shares: then it is no column of labels, whatever stands above it.
        func hasShares(_ column: Int) -> Bool {
            body.contains { row in
                guard column > 0, column < row.count, !row[column].text.isEmpty else { return false }
                let cell = SheetNumber(kind: .share, hasDecimalCommas: false).read(row[column].text)
                return cell != .unreadable && cell != .missing
            }
        }
        var seen: [String: LongSheet.Cell] = [:]
        var found: [(Kind, LongSheet.Cell)] = []
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
        columns = found.map { (kind: $0.0, cell: $0.1) }
    }

    /// Where the answers are named, and the questions where they have a column of their own.
    var labels: (question: Int?, option: Int) {
        let labels = columns.indices.filter { columns[$0].kind == .label }
        func named(_ name: String) -> Int? { labels.first { HeaderNames.column(of: columns[$0].cell.text) == name } }
        let option = named("option") ?? labels.last ?? 0
        return (named("question") ?? labels.first { $0 < option }, option)
    }

    private func place(_ cell: LongSheet.Cell) -> SourceLocation { origin.location(of: Int(cell.offset)) }

    private mutating func report(_ code: String, _ offset: Int32, _ message: String, hint: String) {
        diagnostics.append(Diagnostic(code: code, at: origin.location(of: Int(offset)), message, hint: hint))
    }
}
