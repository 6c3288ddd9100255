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
    /// - Parameters:
    ///   - styled: Whether headings are bold; only for a terminal that wants it, and only in `text`.
    ///   - archive: The version of the archive that the numbers come from, for `json`; `nil` where none was read.
    public func formatted(as format: ReportFormat, styled: Bool = false, archive: String? = nil) -> String {
        switch format {
        case .text: TextTable(self, styled: styled).output
        case .json: json(archive: archive)
        case .csv: csv
        case .markdown: MarkdownTable(self).output
        }
    }

    private func json(archive: String?) -> String {
        var members: [(key: String, value: JSONValue)] = [
            ("command", .string(command)), ("selection", .object(selection)),
            ("rows", .array(rows.map { .object($0.fields) })),
        ]
        if !words.isEmpty { members.append(("words", .array(words.map { .string($0) }))) }
        members.append(("notes", .array(notes.map { .string($0) })))
        if let archive { members.append(("archive", .string(archive))) }
        return JSONValue.object(members).text() + "\n"
    }

    private var csv: String { CSVTableText(rows.map(\.fields)).output }
}
