/// Every cell as a text: blanks, lost characters, guarded formulas.
extension TidySheet {
    /// Blanks at the ends, characters that were lost, and the apostrophe that keeps a formula a text.
    mutating func trim() {
        for row in sheet.rows.indices {
            for column in sheet.rows[row].indices {
                let text = sheet.rows[row][column].text
                guard let first = text.utf8.first else { continue }
                var plain = text.trimmedOfBlanks
                if plain != text, !plain.isEmpty { repair("blanks", row, column, "cell", read: plain) }
                if first == UInt8(ascii: "'"), let next = plain.unicodeScalars.dropFirst().first,
                    "=+-@0123456789".unicodeScalars.contains(next)
                {
                    plain = String(plain.unicodeScalars.dropFirst())
                    repair("apostrophe", row, column, "cell", read: plain)
                }
                sheet.rows[row][column].text = plain
                if MissingMark.isLost(plain) {
                    reportLost(row, column)
                } else if MissingMark.isPartlyLost(plain), !Self.named.contains(sheet.columns[column].name) {
                    diagnostics.append(
                        Diagnostic(
                            .warning, code: "lost-characters", at: place(row, column),
                            "\(sheet.columns[column].name) '\(plain)' may have lost characters when the file was saved",
                            hint: "compare it with the source; if it did, save the file again as CSV UTF-8"))
                }
            }
        }
    }

    /// Columns whose texts are looked up; what is not found there is reported anyway.
    static let named: Set<String> = ["poll", "program", "population", "question", "option"]

    mutating func reportLost(_ row: Int, _ column: Int) {
        let text = sheet.rows[row][column].text
        report(
            "lost-characters", row, column,
            "\(sheet.columns[column].name) '\(text)' lost its characters when the file was saved",
            hint: "the encoding it was saved in does not have them: save it again as CSV UTF-8")
    }
}
