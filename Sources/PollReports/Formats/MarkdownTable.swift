/// A report as Markdown: a heading, a table for each group, words, and notes as a list.
struct MarkdownTable {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    var output: String {
        var blocks: [String] = []
        if !report.title.isEmpty { blocks.append("### " + report.title) }
        var start = 0
        while start < report.rows.count {
            let group = report.rows[start].group
            let end = report.rows[start...].firstIndex { $0.group != group } ?? report.rows.count
            if !group.isEmpty { blocks.append("**\(escape(group))**") }
            blocks.append(table(report.rows[start..<end]))
            start = end
        }
        if !report.words.isEmpty { blocks.append(report.words.joined(separator: "\n\n")) }
        if !report.notes.isEmpty { blocks.append(report.notes.map { "- " + $0 }.joined(separator: "\n")) }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func table(_ rows: ArraySlice<Report.Row>) -> String {
        let heading = "| " + report.columns.map { escape($0.title) }.joined(separator: " | ") + " |"
        let rule = "|" + report.columns.map { $0.isNumber ? " ---: |" : " --- |" }.joined()
        let lines = rows.map { "| " + $0.cells.map(escape).joined(separator: " | ") + " |" }
        return ([heading, rule] + lines).joined(separator: "\n")
    }

    private func escape(_ text: String) -> String {
        text.replacing(each: "|", with: "\\|").replacing("\r\n", with: " ")
            .replacing(each: "\n", with: " ").replacing(each: "\r", with: " ")
    }
}
