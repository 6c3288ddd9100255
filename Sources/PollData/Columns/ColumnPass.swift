/// One reading of one file.
final class ColumnPass {
    let reader: ColumnReader
    private let source: BlockSource
    let file: String
    let block: CellBlock
    let scan: RowScan
    var report: FaultReport
    /// Where the rows of the block start that are not read yet, and how many line ends stand before them.
    var position = 0
    var lines = 0
    var width = 0
    private var rows = 0
    /// The columns to read: which they are in the file, and what they are called.
    var stores: [(place: Int, name: String, cells: any CellColumn)] = []
    /// The rows that were asked for in ascending order, and where they start as far as they were met.
    private let wanted: [Int]
    private(set) var places: [SourceLocation] = []

    init(_ reader: ColumnReader, source: BlockSource, file: String, placing wanted: [Int] = []) {
        self.wanted = wanted
        self.reader = reader
        self.source = source
        self.file = file
        report = FaultReport(file: file)
        // A small file is one block; what is known to be larger is read block by block.
        block = CellBlock(capacity: min(reader.blockBytes, max(source.size ?? .max, 1)))
        scan = RowScan(capacity: block.capacity)
    }

    func run() throws -> ColumnTable {
        try readFirstRow()
        while true {
            scan.scan(block, from: position)
            let start = position
            position = scan.consumed
            try checkEncoding(from: start)
            scan.level(to: width)
            take(from: start)
            lines += scan.lineEnds
            if block.isLast { break }
            guard try readOn() else { break }
        }
        guard report.diagnostics.isEmpty else { throw DatasetError(report.all) }
        let columns = stores.map { ($0.name, $0.cells.values) }
        return ColumnTable(file: file, count: rows, columns: Dictionary(columns) { first, _ in first })
    }

    func readFirstRow() throws {
        try block.fill(from: source, droppingFirst: 0)
        try readHeader()
    }

    /// Gets the next block; false when the record at its start is too long to go on.
    func readOn() throws -> Bool {
        if position == 0, block.count >= reader.longestRecord {
            var faults = CellFaults()
            faults.add(CellFault(offset: 0, kind: .length(reader.longestRecord)))
            report.take([faults], in: block, from: 0, lines: lines)
            return false
        }
        try block.fill(from: source, droppingFirst: position)
        position = 0
        return true
    }

    /// Gives the cells of the rows that were found to their columns.
    private func take(from start: Int) {
        var faults = [scan.faults]
        for (place, name, cells) in stores {
            var found = CellFaults()
            found.name = name
            cells.take(CellBatch(scan, of: block, column: place, width: width), &found)
            if found.count > 0 { faults.append(found) }
        }
        report.take(faults, in: block, from: start, lines: lines)
        while places.count < wanted.count, wanted[places.count] < rows + scan.rows {
            let offset = Int(scan.before[wanted[places.count] - rows] &+ 1)
            places.append(report.location(of: offset, in: block, from: start, lines: lines))
        }
        if rows == 0 { reserve(after: position - start) }
        rows += scan.rows
    }

    /// Makes room for the whole file by what its first block has.
    private func reserve(after bytes: Int) {
        guard let size = source.size, scan.rows > 0, bytes > 0, !block.isLast else { return }
        let bytesPerRow = stores.reduce(1) { $0 + type(of: $1.cells).bytesPerRow }
        // A first block with rows much shorter than the rest must not ask for more than the machine has.
        let most = Double(size) * 2 / Double(bytesPerRow)
        let expected = Double(scan.rows) / Double(bytes) * Double(size) * 1.02 + 1024
        for store in stores { store.cells.reserve(Int(min(expected, most))) }
    }

    func checkEncoding(from start: Int) throws {
        var fault = scan.faults.encoding
        if scan.hasHigh {
            let bytes = UnsafeBufferPointer(
                start: block.bytes + start, count: max(0, min(position, block.count) - start))
            if let bad = UTF8Validation.firstInvalidByte(in: bytes) {
                fault = CellFault(offset: start + bad, kind: .encoding)
            }
        }
        guard let fault else { return }
        let place = report.location(of: fault.offset, in: block, from: start, lines: lines)
        throw DatasetError([fault.diagnostic(at: place, bytes: block.bytes)])
    }
}
