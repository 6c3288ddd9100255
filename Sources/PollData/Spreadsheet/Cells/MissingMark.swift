/// How tables say that nothing was published.
enum MissingMark {
    /// Whether a trimmed cell of a number or a date stands for nothing.
    static func isMissing(_ text: String) -> Bool {
        if marks.contains(text.lowercased()) { return true }
        return text.unicodeScalars.allSatisfy { signs.contains($0) } && text.unicodeScalars.count <= 4
    }

    private static let marks: Set<String> = ["na", "n/a", "n.a.", "n.a", "n／a", "ｎａ", "ｎ／ａ", "nan", "null", "none"]
    private static let signs = Set("-‐‑‒–—―ー－−─ｰ…‥".unicodeScalars)

    /// An error value that a spreadsheet saved in place of a number, `#DIV/0!`, or a column that was too narrow.
    static func isSpreadsheetError(_ text: String) -> Bool {
        guard text.hasPrefix("#") else { return false }
        if text.allSatisfy({ $0 == "#" }) { return text.count > 1 }
        return ["#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#N/A", "#SPILL!", "#CALC!"].contains(
            text.uppercased())
    }

    /// Whether a name that nothing has may have lost characters: those that the encoding lacked became question marks.
    static func mayBeLost(_ text: String) -> Bool { text.contains("?") || text.unicodeScalars.contains("\u{FFFD}") }

    /// Whether a remark lost characters, as far as can be told: several question marks beside letters beyond ASCII.
    static func isPartlyLost(_ text: String) -> Bool {
        text.contains("??") && text.utf8.contains { $0 >= 0x80 }
    }

    /// Whether a text lost its characters: only question marks are left, or the mark of a broken character.
    static func isLost(_ text: String) -> Bool {
        if text.unicodeScalars.contains("\u{FFFD}") { return true }
        let shown = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && !"()（）・、。,.-".unicodeScalars.contains($0)
        }
        return shown.count >= 2 && shown.allSatisfy { $0 == "?" }
    }
}
