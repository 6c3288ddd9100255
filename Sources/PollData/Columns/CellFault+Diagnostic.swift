extension CellFault {
    /// The fault in the words of `CSVReader` and `RecordReader`.
    func diagnostic(at place: SourceLocation, bytes: UnsafePointer<UInt8>) -> Diagnostic {
        func fault(_ code: String, _ message: String, _ hint: String) -> Diagnostic {
            Diagnostic(code: code, at: place, message, hint: hint)
        }
        switch kind {
        case .nul:
            return fault(
                "nul-byte", "the file has NUL bytes; it may be UTF-16 or not a text", "save it as CSV UTF-8")
        case .encoding:
            return fault(
                "invalid-utf8", "the file is not UTF-8 from here on",
                "save it as CSV UTF-8; a Japanese or Korean spreadsheet may have used CP932 or CP949")
        case .strayQuote:
            return fault(
                "stray-quote", "a quote in the middle of a field",
                "put quotes around the whole field and double those inside: \"he said \"\"yes\"\"\"")
        case .unclosedQuote:
            return fault(
                "unclosed-quote", "a quote opens here and never closes",
                "close it at the end of the field, or double it if it belongs to the text")
        case .textAfterQuote:
            return fault(
                "text-after-quote", "text after the closing quote of a field",
                "move it inside the quotes, or put a comma between the fields")
        case .count(let count, let width): return CSVReader.widthFault(at: place, count: count, width: width)
        case .length(let most):
            return fault(
                "record-too-long", "this record is longer than \(most >> 20) MB",
                "see whether a quote is left open in it, or the lines have no ends")
        case .missing: return fault("missing-value", "the \(name) is missing", "every row needs its \(name)")
        case .labels:
            return fault(
                "too-many-labels", "\(name) has more different texts than can be counted", "leave the column out")
        case .value(let kind): return value(kind, text(bytes), fault)
        case .range(let kind): return range(kind, text(bytes), fault)
        }
    }

    private typealias Maker = (_ code: String, _ message: String, _ hint: String) -> Diagnostic

    private func value(_ kind: ColumnDescription.Kind, _ text: String, _ fault: Maker) -> Diagnostic {
        switch kind {
        case .integer: fault("not-a-number", "\(name) '\(text)' is not a whole number", NumberHint.integer(text))
        case .date: fault("not-a-date", "\(name) '\(text)' is not a date", DateHint.hint(for: text))
        case .decimal, .text: fault("not-a-number", "\(name) '\(text)' is not a number", NumberHint.decimal(text))
        }
    }

    private func range(_ kind: ColumnDescription.Kind, _ text: String, _ fault: Maker) -> Diagnostic {
        switch kind {
        case .integer(let range):
            let number = DecimalText.parseInteger(text.utf8)
            return fault(
                "out-of-range", "\(name) \(number ?? 0) is outside \(range.lowerBound) to \(range.upperBound)",
                number == 0 ? "leave the cell empty if it is unknown" : "see whether a digit is missing or doubled")
        case .decimal(let range):
            let number = DecimalText.parse(text.utf8)?.value ?? 0
            return fault(
                "out-of-range",
                "\(name) \(text) is outside \(range.lowerBound.shortest) to \(range.upperBound.shortest)",
                NumberHint.outside(number, range))
        case .date, .text: return value(kind, text, fault)
        }
    }

    /// What the cell says, without its quotes and not more than a line of it.
    private func text(_ bytes: UnsafePointer<UInt8>) -> String {
        let raw = UnsafeBufferPointer(start: bytes + offset, count: max(0, min(end - offset, 1024)))
        let isQuoted = raw.count > 1 && raw.first == CSVScan.quote
        let text = String(decoding: isQuoted ? raw.dropFirst().dropLast() : raw[...], as: UTF8.self)
        return text.count > 60 ? text.prefix(60) + "…" : text
    }
}
