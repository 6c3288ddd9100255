/// The row to append to a table of the archive for a name that it does not have yet.
///
/// What a release shows is filled in: the name, the program, the label in its own language. Kind, role and the other
/// languages are the editor's to check.
enum NewRow {
    static func program(_ text: String) -> String {
        let name = name(of: text, else: "new-program")
        return row("programs.csv", [name] + localized(label(of: text)) + ["JP KR", "", ""])
    }

    static func question(_ text: String, of program: Program.ID, in archive: Archive) -> String {
        let taken = archive.questions.filter { $0.program == program }.map(\.id.rawValue)
        let name = name(of: text, else: "question-\(taken.count + 1)")
        return row(
            "questions.csv",
            [program.rawValue, name, "", "single", "", ""] + localized(label(of: text)) + [""])
    }

    static func option(_ text: String, of question: Question) -> String {
        // Subtotals stand last; a new answer comes before them only by the editor's hand.
        let order = (question.options.map(\.order).max() ?? 0) + 1
        let name = name(of: text, else: "option-\(order)")
        return row(
            "options.csv",
            [question.program.rawValue, question.id.rawValue, name, "\(order)", "substantive", "", "", ""]
                + localized(label(of: text)) + ["", ""])
    }

    private static func row(_ table: String, _ fields: [String]) -> String {
        "append to \(table): " + CSVWriter.record(fields, lineEnd: "")
    }

    /// Lower-case words joined by hyphens, where the text has letters for it.
    static func name(of text: String, else fallback: String) -> String {
        var words: [String] = [""]
        for character in FullWidth.ascii(text).lowercased() where character != "'" && character != "’" {
            guard character.isASCII || character.isWhitespace || character.isPunctuation else { return fallback }
            if character.isLetter || character.isNumber {
                words[words.count - 1].append(character)
            } else if words.last != "" {
                words.append("")
            }
        }
        let name = words.filter { !$0.isEmpty }.prefix(8).joined(separator: "-")
        return name.isEmpty ? fallback : name
    }

    /// A name's words as a label: `very-good` is "Very good".
    private static func label(of text: String) -> String {
        guard PollName.fault(in: text) == nil else { return text }
        let words = text.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// English, Japanese and Korean cells, the text in that of its script.
    private static func localized(_ text: String) -> [String] {
        let scalars = text.unicodeScalars
        if scalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) { return ["", "", text] }
        if scalars.contains(where: { (0x3041...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) }) {
            return ["", text, ""]
        }
        return [text, "", ""]
    }
}
