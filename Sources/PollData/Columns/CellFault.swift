/// What is wrong with a cell or a row, and where in its block.
struct CellFault {
    enum Kind {
        case nul
        case encoding
        case strayQuote
        case unclosedQuote
        case textAfterQuote
        /// A row with a count of cells that is not the header's.
        case count(Int, Int)
        /// A row longer than this many bytes.
        case length(Int)
        case missing
        case labels
        case value(ColumnDescription.Kind)
        case range(ColumnDescription.Kind)
    }

    let offset: Int
    let kind: Kind
    /// Where the cell ends, and the name of its column; for a fault of a row nothing.
    var end = 0
    var name = ""
}

/// The faults of one block in one column, or in its rows: the first of them, and how many there are.
struct CellFaults {
    /// As many as are shown of a file. One more is kept of a column, to say where the others start.
    static let most = 50

    /// The column's name.
    var name = ""
    private(set) var list: [CellFault] = []
    private(set) var count = 0
    /// What makes the file no UTF-8 text, so that nothing else about it matters.
    var encoding: CellFault?

    mutating func add(_ fault: CellFault) {
        count += 1
        if list.count <= Self.most { list.append(fault) }
    }

    mutating func add(_ batch: CellBatch, _ row: Int, _ kind: CellFault.Kind) {
        add(CellFault(offset: batch.start(row), kind: kind, end: batch.end(row), name: name))
    }
}
