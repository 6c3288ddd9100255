/// Reads typed values out of a table's cells and keeps every fault it meets.
///
/// A bad cell yields a fault and `nil`; reading goes on, so that all faults of a file are reported at once.
struct RecordReader {
    let table: CSVTable
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - columns: Every name a file of this kind may have; another name is a fault with the nearest of these.
    ///   - required: Those that must be there.
    init(_ table: CSVTable, columns: [String], required: [String]) {
        self.table = table
        // Nearly every file has just the columns of its kind, in their order.
        if table.header == columns { return }
        for (index, name) in table.header.enumerated() {
            if !columns.contains(name) {
                let near = Spelling.nearest(to: name, among: columns)
                diagnostics.append(
                    Diagnostic(
                        code: "unknown-column", at: table.headerLocation(index),
                        "unknown column '\(name.count > 60 ? name.prefix(60) + "…" : name[...])'",
                        hint: near.map { "did you mean '\($0)'?" }
                            ?? "known columns: \(columns.joined(separator: ", "))"
                    ))
            } else if column(name) < index {
                diagnostics.append(
                    Diagnostic(
                        code: "duplicate-column", at: table.headerLocation(index), "the column '\(name)' appears twice",
                        hint: "keep one of them"))
            }
        }
        for name in required where column(name) < 0 {
            diagnostics.append(
                Diagnostic(
                    code: "missing-column", at: table.headerLocation(0), "the column '\(name)' is missing",
                    hint: "add it to the header: \(required.joined(separator: ","))"))
        }
    }

    /// The column of a name; −1 where the file lacks it, which reads as empty everywhere.
    func column(_ name: String) -> Int { table.header.firstIndex(of: name) ?? -1 }

    func has(_ name: String) -> Bool { column(name) >= 0 }

    mutating func report(_ code: String, _ record: Int, _ column: Int, _ message: String, hint: String) {
        diagnostics.append(
            Diagnostic(code: code, at: table.location(record, max(column, 0)), message, hint: hint))
    }

    func isEmpty(_ record: Int, _ column: Int) -> Bool { column < 0 || table.raw(record, column).isEmpty }

    func text(_ record: Int, _ column: Int) -> String { column < 0 ? "" : table.text(record, column) }

    /// A name that must be there; a column that is missing altogether was reported with the header.
    mutating func name(_ record: Int, _ column: Int, _ what: String) -> String? {
        guard column >= 0 else { return nil }
        let value = text(record, column)
        if value.isEmpty {
            report("missing-value", record, column, "the \(what) is missing", hint: "every row needs its \(what)")
            return nil
        }
        if !Self.isName(value) {
            report(
                "bad-name", record, column, "\(what) '\(value)' has a blank, a slash or a control character",
                hint: "names are lower-case words joined by hyphens, such as genron-eai-2016")
            return nil
        }
        return value
    }

    /// Whether a text can be a name: not empty, no blanks, slashes or control characters, no leading dot.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix(".")
            && !text.utf8.contains { $0 <= 32 || $0 == 127 || $0 == 47 || $0 == 92 }
    }

    mutating func integer(_ record: Int, _ column: Int, _ what: String, in range: ClosedRange<Int>) -> Int? {
        guard !isEmpty(record, column) else { return nil }
        guard let value = DecimalText.parseInteger(table.raw(record, column)) else {
            let text = text(record, column)
            report(
                "not-a-number", record, column, "\(what) '\(text)' is not a whole number",
                hint: NumberHint.integer(text))
            return nil
        }
        guard range.contains(value) else {
            report(
                "out-of-range", record, column,
                "\(what) \(value) is outside \(range.lowerBound) to \(range.upperBound)",
                hint: value == 0
                    ? "leave the cell empty if it is unknown" : "see whether a digit is missing or doubled")
            return nil
        }
        return value
    }

    mutating func decimal(
        _ record: Int, _ column: Int, _ what: String, in range: ClosedRange<Double>
    ) -> (value: Double, decimals: Int)? {
        guard !isEmpty(record, column) else { return nil }
        guard let number = DecimalText.parse(table.raw(record, column)) else {
            let text = text(record, column)
            report(
                "not-a-number", record, column, "\(what) '\(text)' is not a number", hint: NumberHint.decimal(text))
            return nil
        }
        guard range.contains(number.value) else {
            let low = range.lowerBound.shortest
            let high = range.upperBound.shortest
            report(
                "out-of-range", record, column, "\(what) \(text(record, column)) is outside \(low) to \(high)",
                hint: NumberHint.outside(number.value, range))
            return nil
        }
        return number
    }

    mutating func date(_ record: Int, _ column: Int, _ what: String) -> CalendarDate? {
        guard !isEmpty(record, column) else { return nil }
        let text = text(record, column)
        guard let date = CalendarDate(text) else {
            report(
                "not-a-date", record, column, "\(what) '\(text)' is not a date",
                hint: DateHint.hint(for: text))
            return nil
        }
        return date
    }

    /// One of the words of an enumeration.
    mutating func keyword<Word: RawRepresentable & CaseIterable>(
        _ record: Int, _ column: Int, _ what: String, as type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard !isEmpty(record, column) else { return nil }
        let text = text(record, column)
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        report(
            "unknown-word", record, column, "\(what) '\(text)' is not known",
            hint: Spelling.nearest(to: text, among: words).map { "did you mean '\($0)'?" }
                ?? "one of: \(words.joined(separator: ", "))")
        return nil
    }

    /// Three columns that hold one text in three languages.
    func localized(_ record: Int, _ columns: LocalizedColumns) -> LocalizedText {
        LocalizedText(
            english: text(record, columns.english), japanese: text(record, columns.japanese),
            korean: text(record, columns.korean))
    }

    func localizedColumns(_ stem: String) -> LocalizedColumns {
        LocalizedColumns(
            english: column(stem + "_en"), japanese: column(stem + "_ja"), korean: column(stem + "_ko"))
    }

    struct LocalizedColumns {
        let english: Int
        let japanese: Int
        let korean: Int
    }
}
