/// A table in long form whose cells still read as the spreadsheet wrote them, each with its place in the text.
struct LongSheet {
    struct Cell {
        var text: String
        /// The byte of the decoded text where it starts.
        let offset: Int32
        /// Whether it was said beside the file; then it has no place in it, and nothing to repair.
        var isGiven = false
    }

    struct Column {
        /// The column of a release that it is; a name that is none of these is kept, and reported later.
        var name: String
        /// As the file names it.
        let header: String
        let offset: Int32
    }

    var columns: [Column]
    var rows: [[Cell]]

    func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// Adds a column of empty cells, unless there is one of its name; each lies where its row begins.
    mutating func addColumn(_ name: String) -> Int {
        if let column = column(name) { return column }
        columns.append(Column(name: name, header: name, offset: columns.first?.offset ?? 0))
        for row in rows.indices { rows[row].append(Cell(text: "", offset: rows[row].first?.offset ?? 0)) }
        return columns.count - 1
    }

    /// The table as the strict readers know it; every cell keeps its place in the text.
    func table(file: String, text: [UInt8]) -> CSVTable {
        var bytes: [UInt8] = []
        var fields: [CSVTable.Field] = []
        var offsets: [Int32] = []
        func add(_ text: String, _ offset: Int32) {
            let start = Int32(clamping: bytes.count)
            bytes.append(contentsOf: text.utf8)
            fields.append(CSVTable.Field(start: start, end: Int32(clamping: bytes.count), quoted: false))
            offsets.append(offset)
            bytes.append(CSVScan.comma)
        }
        for column in columns { add(column.name, column.offset) }
        var records: [Range<Int>] = []
        for row in rows {
            let start = fields.count
            for cell in row { add(cell.text, cell.offset) }
            records.append(start..<fields.count)
        }
        return CSVTable(
            file: file, header: columns.map(\.name), bytes: bytes, records: records, fields: fields,
            headerFields: 0..<columns.count,
            origin: SheetOrigin(file: file, text: text, starts: fields.map(\.start), offsets: offsets))
    }
}

extension CSVTable {
    /// A cell with the byte where it starts, its quote included.
    func sheetCell(_ record: Int, _ column: Int) -> LongSheet.Cell {
        guard let field = field(record, column) else {
            let last = records[record].last.map { fields[$0].end } ?? 0
            return LongSheet.Cell(text: "", offset: last)
        }
        return LongSheet.Cell(text: text(record, column), offset: field.start - (field.quoted ? 1 : 0))
    }
}
