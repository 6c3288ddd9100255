/// The figures of one file with the records they stand in, so that a finding can say where.
struct PlacedFigures {
    let table: CSVTable
    let columns: FigureReader
    let rows: [(figure: Figure, record: Int)]

    func place(_ record: Int, _ column: Int) -> SourceLocation { table.location(record, max(column, 0)) }

    func line(_ record: Int) -> Int { table.location(record, 0).line }

    /// Figures that have the key of an earlier one.
    func duplicates() -> [Diagnostic] {
        var found: [Diagnostic] = []
        var seen: [FigurePrint: Int] = [:]
        seen.reserveCapacity(rows.count)
        for (figure, record) in rows {
            let print = FigurePrint(poll: figure.poll, key: figure.key, reading: figure.reading)
            guard let first = seen[print] else {
                seen[print] = record
                continue
            }
            found.append(
                Diagnostic(
                    code: "duplicate-figure", at: place(record, columns.optionColumn),
                    "\(figure.question)/\(figure.option) of \(figure.population) stands twice, first in line "
                        + "\(line(first))",
                    hint: "delete one, or number the second print in the column reading"))
        }
        return found
    }

    /// A figure, what it belongs to and its number: what may stand once.
    private struct FigurePrint: Hashable {
        let poll: Poll.ID
        let key: Figure.Key
        let reading: Int

        /// Of the two that tell most figures of a file apart; equality looks at all.
        func hash(into hasher: inout Hasher) {
            hasher.combine(key.option)
            hasher.combine(key.question)
        }
    }
}

/// How a note silences a warning: by naming its code in brackets, `[sum-off-100]`.
enum Silence {
    static func isSilenced(_ code: String, by note: String) -> Bool { note.contains("[\(code)]") }
}
