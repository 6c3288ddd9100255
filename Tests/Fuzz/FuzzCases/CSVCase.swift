import PollData

/// A table that was read gives its cells, and reads the same when they are written again.
enum CSVCase {
    static func fault(of bytes: [UInt8]) -> String? {
        let table: CSVTable
        do {
            table = try CSVReader().read(bytes, file: "fuzz.csv")
        } catch {
            return error.diagnostics.isEmpty ? "refused without a reason" : place(error.diagnostics)
        }
        let rows = cells(table)
        guard let again = try? CSVReader().read(Array(text(rows).utf8), file: "again.csv") else {
            return "what was read cannot be read again"
        }
        for record in 0..<table.count { _ = table.location(record, 0).description }
        return cells(again) == rows ? nil : "the cells changed on the way round"
    }

    private static func place(_ findings: [Diagnostic]) -> String? {
        let isPlaced = findings.allSatisfy { $0.location.line > 0 && $0.location.column > 0 && !$0.message.isEmpty }
        return isPlaced ? nil : "a finding without a place"
    }

    private static func cells(_ table: CSVTable) -> [[String]] {
        [table.header] + (0..<table.count).map { record in table.header.indices.map { table.text(record, $0) } }
    }

    private static func text(_ rows: [[String]]) -> String {
        rows.map { row in
            row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
        }.joined()
    }
}
