/// What to try with a text that should have been a number.
///
/// Knows the habits of spreadsheets and of Japanese and Korean keyboards: full-width digits, percent signs, decimal
/// commas, thousands separators, the letter O for zero.
enum NumberHint {
    /// For a decimal such as 59.1.
    static func decimal(_ text: String) -> String {
        if let hint = letterO(text, isNumber: { DecimalText.parse($0.utf8) != nil }) { return hint }
        let plain = ascii(text)
        if DecimalText.parse(plain.utf8) != nil { return "write \(plain)" }
        let pointed = plain.replacing(",", with: ".")
        if plain.contains(","), DecimalText.parse(pointed.utf8) != nil { return "use a point for decimals: \(pointed)" }
        if plain.hasPrefix("."), DecimalText.parse("0\(plain)".utf8) != nil { return "write 0\(plain)" }
        return "write a plain number such as 59.1, or leave the cell empty if nothing was published"
    }

    /// For a count such as 1000.
    static func integer(_ text: String) -> String {
        if let hint = letterO(text, isNumber: { DecimalText.parseInteger($0.utf8) != nil }) { return hint }
        let plain = String(ascii(text).filter { $0 != "," })
        if let value = DecimalText.parseInteger(plain.utf8) { return "write \(value)" }
        if let number = DecimalText.parse(plain.utf8), number.value >= 0, number.value == number.value.rounded(),
            number.value < 1e12
        {
            return "write \(number.value.fixed(0))"
        }
        return "write a whole number such as 1000, or leave the cell empty if it is unknown"
    }

    /// For a number outside of what its column allows.
    static func outside(_ value: Double, _ range: ClosedRange<Double>) -> String {
        guard range == 0...100 else { return "see whether a digit or the point is wrong" }
        return value > 100 && value < 1000 && value == value.rounded()
            ? "see whether the point is missing: \((value / 10).fixed(1))" : "shares are in percent, 0 to 100"
    }

    private static func letterO(_ text: String, isNumber: (String) -> Bool) -> String? {
        let letters: Set<Character> = ["O", "o", "О", "Ｏ"]
        guard let position = text.enumerated().first(where: { letters.contains($0.element) })?.offset else {
            return nil
        }
        let repaired = ascii(String(text.map { letters.contains($0) ? "0" : $0 }))
        guard isNumber(repaired) else { return nil }
        return "the \(ordinal(position + 1)) character is the letter O; write \(repaired)"
    }

    /// The text with full-width digits, points and signs made ASCII, and without a percent sign and blanks.
    static func ascii(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF10...0xFF19: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48)))
            case 0xFF0C: result.append(",")
            case 0xFF0E: result.append(".")
            case 0xFF0D, 0x2212: result.append("-")
            case 0x25, 0xFF05, 0x20, 0x3000, 0xA0: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func ordinal(_ number: Int) -> String {
        let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
        return names.indices.contains(number - 1) ? names[number - 1] : "\(number)th"
    }
}
