/// Reads a CSV file of any size into typed columns.
///
/// The file goes by in blocks, so that the memory is that of the columns; the rules of the text are those of `CSVReader`, the
/// rules of the cells those of the archive. A million toplines take about as long as C written for them alone.
public struct ColumnReader: Sendable {
    /// A record this long has a quote left open, or is no record.
    static let longestRecord = 16 << 20

    let columns: [ColumnDescription]
    let blockBytes: Int
    let longestRecord: Int

    /// - Parameter columns: Those to read, in any order; other columns of the file are passed over.
    public init(_ columns: [ColumnDescription]) {
        self.init(columns, blockBytes: 256 << 10)
    }

    init(_ columns: [ColumnDescription], blockBytes: Int, longestRecord: Int = Self.longestRecord) {
        self.columns = columns
        self.blockBytes = blockBytes
        self.longestRecord = longestRecord
    }

    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: `FileError`, or `DatasetError` with the first fifty faults and how many more there are.
    public func read(_ path: String) throws -> ColumnTable {
        try ColumnPass(self, source: try BlockSource(path: path), file: path).run()
    }

    /// Whether the first row of a plain file names all columns.
    func hasColumns(of path: String) -> Bool {
        guard let source = try? BlockSource(path: path), source.size != nil else { return false }
        return (try? ColumnPass(self, source: source, file: path).readFirstRow()) != nil
    }

    /// Where rows start in a file that was read without a fault: a second pass, for the few rows that need a place.
    func places(of rows: [Int], in path: String) throws -> [SourceLocation] {
        guard !rows.isEmpty else { return [] }
        let pass = ColumnPass(self, source: try BlockSource(path: path), file: path, placing: rows)
        _ = try pass.run()
        return pass.places
    }

    /// Reads a text in memory.
    public func read(_ bytes: [UInt8], file: String) throws -> ColumnTable {
        try ColumnPass(self, source: BlockSource(bytes: bytes), file: file).run()
    }
}
