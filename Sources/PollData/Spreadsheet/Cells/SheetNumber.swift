/// Reads numbers as spreadsheets and Japanese and Korean keyboards write them.
struct SheetNumber {
    /// What a column holds.
    enum Kind: Hashable {
        /// A published share in percent: three digits behind a mark are as likely thousands, and none is right.
        case share
        /// Another decimal number: a response rate, a design effect.
        case decimal
        /// People, digits: a whole number.
        case count
    }

    let kind: Kind
    /// Whether other cells of the file have decimal commas without doubt.
    let hasDecimalCommas: Bool

    /// - Parameter decimals: How many digits the row says were printed behind the point.
    func read(_ text: String, decimals: Int? = nil) -> SheetCell {
        if MissingMark.isSpreadsheetError(text) {
            return .doubtful(message: "is an error of the spreadsheet", hint: Self.errorHint(text))
        }
        if MissingMark.isMissing(text) { return .missing }
        let bare = Self.withoutUnits(text, kind)
        if bare.contains(where: { $0 == "E" || $0 == "e" }), let value = Double(bare) {
            return .doubtful(
                message: "is written as a power of ten",
                hint: "format the column as a number with its decimals, then save again; it reads \(value.shortest)")
        }
        guard bare.utf8.contains(where: { (48...57).contains($0) }),
            bare.utf8.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 || $0 == 45 || $0 == 32 })
        else { return .unreadable }
        let sign = bare.hasPrefix("-") ? "-" : ""
        let digits = bare.dropFirst(sign.count)
        let reading = kind == .count ? count(String(digits)) : decimal(String(digits), text, decimals)
        switch reading {
        case .repaired(let number): return sign + number == text ? .plain : .repaired(sign + number)
        default: return reading
        }
    }

    /// Digits, commas, points and a sign in ASCII; without percent signs, units and a plus.
    private static func withoutUnits(_ text: String, _ kind: Kind) -> String {
        var bare = String(FullWidth.ascii(text).map { "−‐‑–".contains($0) ? "-" : "・·．".contains($0) ? "." : $0 })
        bare = bare.replacing("，", with: ",").replacing("、", with: ",")
        let suffixes =
            kind == .count
            ? ["人", "名", "명", "people", "respondents"]
            : ["%p", "%", "パーセント", "ポイント", "퍼센트", "포인트", "percent", "pct", "points"]
        bare = bare.trimmedOfBlanks
        for suffix in suffixes where bare.lowercased().hasSuffix(suffix) {
            bare = String(bare.dropLast(suffix.count)).trimmedOfBlanks
            break
        }
        if kind == .decimal, bare.hasPrefix("±") { bare = String(bare.dropFirst()).trimmedOfBlanks }
        if kind == .count, bare.lowercased().hasPrefix("n=") { bare = String(bare.dropFirst(2)).trimmedOfBlanks }
        if bare.hasPrefix("+") { bare = String(bare.dropFirst()) }
        return bare
    }

    private func count(_ digits: String) -> SheetCell {
        if digits.allSatisfy(\.isNumber) { return .repaired(digits) }
        if let whole = Self.grouped(digits, by: ","), hasNo(".", digits) { return .repaired(whole) }
        if let whole = Self.grouped(digits, by: " ") { return .repaired(whole) }
        if let whole = Self.grouped(digits, by: ".") {
            // 1.003 interviews: nobody counts in fractions, but a thousand is a guess unless commas mark decimals here.
            if hasDecimalCommas { return .repaired(whole) }
            return .doubtful(
                message: "may be \(whole), with a point for thousands, or a fraction",
                hint: "write \(whole), or the whole number that is meant")
        }
        for zeros in [".0", ".00", ",0", ",00"] where digits.hasSuffix(zeros) {
            let whole = String(digits.dropLast(zeros.count))
            if whole.allSatisfy(\.isNumber), !whole.isEmpty { return .repaired(whole) }
        }
        return .unreadable
    }

    private func decimal(_ digits: String, _ text: String, _ decimals: Int?) -> SheetCell {
        let marks = digits.filter { !$0.isNumber }
        if marks.isEmpty { return .repaired(digits) }
        guard !marks.contains(" "), !marks.contains("-") else { return .unreadable }
        let isMixed = Set(marks).count == 2
        if isMixed {
            // 1,234.5 and 1.234,5: the last mark is that of the decimals.
            guard let last = marks.last, marks.filter({ $0 == last }).count == 1,
                let place = digits.lastIndex(of: last),
                let whole = Self.grouped(String(digits[..<place]), by: last == "." ? "," : ".")
            else { return .unreadable }
            return .repaired(whole + "." + digits[digits.index(after: place)...])
        }
        guard marks.count == 1, let mark = marks.first, let place = digits.firstIndex(of: mark) else {
            return .unreadable
        }
        let (whole, fraction) = (digits[..<place], digits[digits.index(after: place)...])
        guard !whole.isEmpty, !fraction.isEmpty else { return .unreadable }
        if isDoubtful(mark, whole, fraction, decimals) {
            return .doubtful(
                message: kind == .share
                    ? "may be \(whole).\(fraction) percent, or a count of \(whole)\(fraction)"
                    : "may be \(whole).\(fraction) or \(whole)\(fraction)",
                hint: kind == .share
                    ? "write the decimals that were printed; if all three were, write 3 in the column decimals"
                    : "write \(whole).\(fraction) or \(whole)\(fraction)")
        }
        return .repaired("\(whole).\(fraction)")
    }

    /// Whether three digits behind a mark may be thousands. Nothing starts with a zero, and a row can say that three
    /// decimals were printed.
    private func isDoubtful(_ mark: Character, _ whole: Substring, _ fraction: Substring, _ decimals: Int?) -> Bool {
        guard fraction.count == 3, (1...3).contains(whole.count), !whole.hasPrefix("0"), decimals != 3 else {
            return false
        }
        return kind == .share || mark == ","
    }

    private func hasNo(_ mark: Character, _ text: String) -> Bool { !text.contains(mark) }

    /// A whole number whose thousands are apart: 1,234,567.
    private static func grouped(_ text: String, by mark: Character) -> String? {
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), groups.count > 1 || first.count <= 3,
            groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ $0.allSatisfy(\.isNumber) })
        else { return text.allSatisfy(\.isNumber) && !text.isEmpty ? text : nil }
        return groups.joined()
    }

    private static func errorHint(_ text: String) -> String {
        text.allSatisfy { $0 == "#" }
            ? "the column was too narrow: widen it, then save again" : "mend the formula, or leave the cell empty"
    }

    /// Whether a cell is a decimal comma without doubt: `26,9` and not `1,234`.
    static func isDecimalComma(_ text: String) -> Bool {
        let plain = withoutUnits(text, .share)
        let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
        return parts.count == 2 && (1...2).contains(parts[1].count) && (1...3).contains(parts[0].count)
            && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }
}
