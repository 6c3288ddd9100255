@testable import PollData

/// The same file by the reader of single rows, which the column reader must agree with cell by cell and word by word.
struct RowReference {
    /// For each row the values as text.
    private(set) var rows: [[String]] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ bytes: [UInt8], columns: [ColumnDescription]) {
        let (table, faults) = CSVReader().readSoundRecords(bytes, file: "toplines.csv")
        guard let table else {
            diagnostics = faults
            return
        }
        var reader = RecordReader(table, columns: table.header, required: columns.map(\.name))
        for row in 0..<table.count {
            rows.append(columns.map { Self.value(row, $0, of: &reader) })
        }
        diagnostics = (faults + reader.diagnostics).inOrderOfPlaces
    }

    private static func value(_ row: Int, _ column: ColumnDescription, of reader: inout RecordReader) -> String {
        let place = reader.column(column.name)
        if column.isRequired, reader.isEmpty(row, place) {
            reader.report(
                "missing-value", row, place, "the \(column.name) is missing", hint: "every row needs its \(column.name)"
            )
            return "-"
        }
        switch column.kind {
        case .text:
            let text = reader.text(row, place)
            return text.isEmpty ? "-" : text
        case .date: return reader.date(row, place, column.name).map { "\($0)" } ?? "-"
        case .integer(let range):
            let within = range.clamped(to: 0...Int(Int32.max))
            return reader.integer(row, place, column.name, in: within).map { "\($0)" } ?? "-"
        case .decimal(let range):
            return reader.decimal(row, place, column.name, in: range).map { "\($0.value) \($0.decimals)" } ?? "-"
        }
    }
}

extension ColumnTable {
    /// For each row the values as text, as `RowReference` has them.
    func rows(_ columns: [ColumnDescription]) -> [[String]] {
        (0..<count).map { row in
            columns.map { column in
                switch column.kind {
                case .text: text(column.name)?[row] ?? "-"
                case .date: dates(column.name)?[row].map { "\($0)" } ?? "-"
                case .integer: integers(column.name)?[row].map { "\($0)" } ?? "-"
                case .decimal:
                    decimals(column.name).flatMap { column in
                        column[row].map { "\($0) \(column.decimals[row])" }
                    } ?? "-"
                }
            }
        }
    }
}
