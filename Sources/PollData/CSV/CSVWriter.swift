/// Writes records as RFC 4180 asks: quotes only where a field needs them.
package enum CSVWriter {
    package static func record(_ fields: [String], lineEnd: String = "\n") -> String {
        // A lone empty field would be a blank line, which is no record.
        if fields == [""] { return "\"\"" + lineEnd }
        return fields.map(field).joined(separator: ",") + lineEnd
    }

    private static func field(_ text: String) -> String {
        let needsQuotes =
            text.utf8.contains { byte in
                byte == CSVScan.comma || byte == CSVScan.quote || byte == CSVScan.lineFeed
                    || byte == CSVScan.carriageReturn
            } || text.unicodeScalars.first == "\u{FEFF}"
        guard needsQuotes else { return text }
        return "\"" + text.replacing(each: "\"", with: "\"\"") + "\""
    }
}
