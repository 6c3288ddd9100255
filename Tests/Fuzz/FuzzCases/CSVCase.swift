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
        for record in 0..<table.count { _ = table.location(record, 0).description }
        let text = written(table)
        guard let again = try? CSVReader().read(text, file: "again.csv") else {
            return "what was read cannot be read again"
        }
        // As bytes: Unicode holds different texts for the same.
        return written(again) == text && again.count == table.count ? nil : "the cells changed on the way round"
    }

    private static func place(_ findings: [Diagnostic]) -> String? {
        let isPlaced = findings.allSatisfy { $0.location.line > 0 && $0.location.column > 0 && !$0.message.isEmpty }
        return isPlaced ? nil : "a finding without a place"
    }

    private static func written(_ table: CSVTable) -> [UInt8] {
        let rows = (0..<table.count).map { record in table.header.indices.map { table.text(record, $0) } }
        return ([table.header] + rows).flatMap { Array(CSVWriter.record($0).utf8) }
    }
}
