/// How a report is printed.
public enum ReportFormat: String, CaseIterable, Sendable {
    /// For people, in a terminal.
    case text
    case json
    case csv
    case markdown
}

extension Report {
    /// The whole output, ending in a line feed.
    ///
    /// - Parameter styled: Whether headings are bold; only for a terminal that wants it, and only in `text`.
    public func formatted(as format: ReportFormat, styled: Bool = false) -> String {
        switch format {
        case .text: TextTable(self, styled: styled).output
        case .json: json
        case .csv: csv
        case .markdown: MarkdownTable(self).output
        }
    }

    private var json: String {
        var members: [(key: String, value: JSONValue)] = [
            ("command", .string(command)), ("selection", .object(selection)),
            ("rows", .array(rows.map { .object($0.fields) })),
        ]
        if !words.isEmpty { members.append(("words", .array(words.map { .string($0) }))) }
        members.append(("notes", .array(notes.map { .string($0) })))
        return JSONValue.object(members).text() + "\n"
    }

    private var csv: String { CSVTableText(rows.map(\.fields)).output }
}
