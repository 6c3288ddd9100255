/// A report for a terminal: aligned by display width, one block for each group, words and notes below.
struct TextTable {
    private let report: Report
    private let styled: Bool

    init(_ report: Report, styled: Bool) {
        self.report = report
        self.styled = styled
    }

    var output: String {
        var lines: [String] = []
        if !report.title.isEmpty { lines.append(bold(report.title)) }
        if !report.rows.isEmpty { lines += table }
        if !report.words.isEmpty {
            if !lines.isEmpty { lines.append("") }
            lines += report.words
        }
        if !report.notes.isEmpty {
            if !lines.isEmpty { lines.append("") }
            lines += report.notes.map { "• " + $0 }
        }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    private var table: [String] {
        let widths = report.columns.indices.map { column in
            max(
                DisplayWidth.of(report.columns[column].title),
                report.rows.map { DisplayWidth.of(cell($0, column)) }.max() ?? 0)
        }
        func line(_ cells: [String]) -> String {
            let padded = report.columns.indices.map { column in
                DisplayWidth.pad(cells[column], to: widths[column], right: report.columns[column].isNumber)
            }
            return trimmed(padded.joined(separator: "  "))
        }
        var lines = report.title.isEmpty ? [] : [""]
        let heading = line(report.columns.map(\.title))
        if !heading.isEmpty { lines.append(bold(heading)) }
        var group = ""
        for (index, row) in report.rows.enumerated() {
            if row.group != group {
                group = row.group
                if index > 0 { lines.append("") }
                if !group.isEmpty { lines.append(bold(group)) }
            }
            lines.append(line(report.columns.indices.map { cell(row, $0) }))
        }
        return lines
    }

    private func cell(_ row: Report.Row, _ column: Int) -> String {
        row.cells.indices.contains(column) ? row.cells[column] : ""
    }

    private func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    private func bold(_ text: String) -> String { styled ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
