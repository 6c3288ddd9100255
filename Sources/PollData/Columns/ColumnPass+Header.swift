extension ColumnPass {
    /// Reads the first row that is not blank, and makes a column for each of its names that is wanted.
    func readHeader() throws {
        position = (0..<3).allSatisfy { $0 < block.count && block.bytes[$0] == CSVScan.byteOrderMark[$0] } ? 3 : 0
        while true {
            scan.scan(block, from: position, most: 1)
            let start = position
            position = scan.consumed
            try checkEncoding(from: start)
            report.take([scan.faults], in: block, from: start, lines: lines)
            guard report.diagnostics.isEmpty else { throw DatasetError(report.all) }
            let isBlank = scan.rows == 1 && scan.rowEnds[0] == 1 && Int(scan.ends[0]) == start
            if scan.rows == 1, !isBlank {
                try makeColumns(from: start)
                lines += scan.lineEnds
                return
            }
            lines += scan.lineEnds
            if isBlank { continue }
            guard !block.isLast else { throw DatasetError([emptyFile]) }
            guard try readOn() else { throw DatasetError(report.all) }
        }
    }

    private var emptyFile: Diagnostic {
        Diagnostic(
            code: "empty-file", at: SourceLocation(file: file, line: 1, column: 1), "the file is empty",
            hint: "the first line names the columns: \(reader.columns.map(\.name).joined(separator: ","))")
    }

    private func makeColumns(from start: Int) throws {
        width = Int(scan.rowEnds[0])
        guard width <= CSVReader.maximumColumns else {
            throw DatasetError([
                Diagnostic(
                    code: "too-many-columns", at: report.location(of: start, in: block, from: start, lines: lines),
                    "this record has more than \(CSVReader.maximumColumns) fields",
                    hint: "see whether the file is a CSV with commas")
            ])
        }
        let names = (0..<width).map { column in
            let batch = CellBatch(scan, of: block, column: column, width: width)
            return String(decoding: batch.plain(0), as: UTF8.self)
        }
        var faults: [Diagnostic] = []
        for column in reader.columns {
            let places = names.indices.filter { names[$0] == column.name }
            if let place = places.first {
                stores.append((place, column.name, column.cells))
            } else {
                let near = Spelling.nearest(to: column.name, among: names)
                faults.append(
                    Diagnostic(
                        code: "missing-column",
                        at: report.location(of: start, in: block, from: start, lines: lines),
                        "the column '\(column.name)' is missing",
                        hint: near.map { "is it '\($0)'?" }
                            ?? "add it to the header: \(reader.columns.map(\.name).joined(separator: ","))"))
            }
            for place in places.dropFirst() {
                let batch = CellBatch(scan, of: block, column: place, width: width)
                faults.append(
                    Diagnostic(
                        code: "duplicate-column",
                        at: report.location(of: batch.start(0), in: block, from: start, lines: lines),
                        "the column '\(column.name)' appears twice", hint: "keep one of them"))
            }
        }
        guard faults.isEmpty else { throw DatasetError(faults) }
    }
}

extension ColumnDescription {
    /// What reads such a column.
    fileprivate var cells: any CellColumn {
        switch kind {
        case .text: TextCells(isRequired: isRequired)
        case .date: DateCells(isRequired: isRequired)
        case .integer(let range): IntegerCells(range, isRequired: isRequired)
        case .decimal(let range): DecimalCells(range, isRequired: isRequired)
        }
    }
}
