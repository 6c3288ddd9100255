/// Rows as CSV: nested objects become columns (`interval_lower`), lists one cell with semicolons, null an empty cell.
struct CSVTableText {
    private let rows: [[(key: String, value: JSONValue)]]

    private let fixedColumns: [String]

    /// - Parameter columns: The header, where it is known before the rows; else every column that any row has.
    init(_ rows: [[(key: String, value: JSONValue)]], columns: [String] = []) {
        self.rows = rows
        fixedColumns = columns
    }

    var output: String {
        // What is an object in one row and null in another has the object's columns, and none of its own.
        let objects = Set(rows.joined().filter { if case .object = $0.value { true } else { false } }.map(\.key))
        let flat = rows.map { row in
            row.filter { $0.value != .null || !objects.contains($0.key) }.flatMap { Self.flatten($0.key, $0.value) }
        }
        var columns = fixedColumns
        var known = Set(columns)
        for row in flat where fixedColumns.isEmpty {
            for (key, _) in row where known.insert(key).inserted { columns.append(key) }
        }
        guard !columns.isEmpty else { return "" }
        var text = columns.map(Self.quoted).joined(separator: ",") + "\n"
        for row in flat {
            let values = Dictionary(row, uniquingKeysWith: { first, _ in first })
            text += columns.map { Self.quoted(values[$0] ?? "") }.joined(separator: ",") + "\n"
        }
        return text
    }

    private static func flatten(_ key: String, _ value: JSONValue) -> [(String, String)] {
        switch value {
        case .object(let members): return members.flatMap { flatten("\(key)_\($0.key)", $0.value) }
        case .array(let values):
            return [(key, values.map { plain($0) }.joined(separator: "; "))]
        default: return [(key, plain(value))]
        }
    }

    private static func plain(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .object(let members): members.map { "\($0.key)=\(plain($0.value))" }.joined(separator: " ")
        default: value.text()
        }
    }

    /// RFC 4180, and no cell that a spreadsheet would take for a formula.
    private static func quoted(_ text: String) -> String {
        var text = text
        if text.starts(withAnyOf: "=+@\t\r") || (text.starts(withAnyOf: "-") && Double(text) == nil) {
            text = "'" + text
        }
        guard text.contains(anyOf: ",\"\n\r") else { return text }
        return "\"" + text.replacing(each: "\"", with: "\"\"") + "\""
    }
}
