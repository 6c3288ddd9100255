/// Whether the web addresses of a table can be opened: no blanks, and a scheme.
enum AddressCheck {
    /// The findings of some columns; an address that many rows share is reported once.
    static func diagnostics(_ table: CSVTable, columns: [String]) -> [Diagnostic] {
        let indices = table.header.indices.filter { columns.contains(table.header[$0]) }
        let note = table.header.firstIndex(of: "note")
        var seen: Set<[UInt8]> = []
        var found: [Diagnostic] = []
        for record in 0..<table.count {
            for column in indices {
                let raw = table.raw(record, column)
                guard !raw.isEmpty, seen.insert(Array(raw)).inserted else { continue }
                let address = table.text(record, column)
                guard let fault = fault(of: address, in: table.header[column]) else { continue }
                let text = note.map { table.text(record, $0) } ?? ""
                if fault.severity == .warning, Silence.isSilenced(fault.code, by: text) { continue }
                found.append(
                    Diagnostic(
                        fault.severity, code: fault.code, at: table.location(record, column), fault.message,
                        hint: fault.hint))
            }
        }
        return found
    }

    private static func fault(
        of address: String, in column: String
    ) -> (severity: Diagnostic.Severity, code: String, message: String, hint: String)? {
        if address.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 32 }) {
            let hint =
                column == "source_url"
                ? "write %20 for a blank; a second address goes in second_source_url" : "write %20 for a blank"
            return (.error, "address-with-blank", "\(column) '\(address.prefix(80))' has a blank in it", hint)
        }
        let lower = address.lowercased()
        if !lower.hasPrefix("https://"), !lower.hasPrefix("http://") {
            let looksLikeHost = lower.hasPrefix("www.") || lower.split(separator: "/").first?.contains(".") == true
            return (
                .warning, "address-without-scheme",
                "\(column) '\(address.prefix(80))' does not start with http:// or https://",
                looksLikeHost && !address.contains(":")
                    ? "write https://\(address.prefix(80))" : "a title without an address goes in source_title"
            )
        }
        return nil
    }
}
