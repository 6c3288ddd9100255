/// Numbers as they stand in a data file: digits with an optional sign and point, nothing else.
///
/// Spreadsheet habits (decimal commas, percent signs, full-width digits) are named in hints here and repaired only
/// where a release is added.
enum DecimalText {
    /// A decimal number and how many digits stand after its point.
    static func parse(_ bytes: some Collection<UInt8>) -> (value: Double, decimals: Int)? {
        var mantissa: Int64 = 0
        var digits = 0
        var decimals: Int?
        var negative = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: ".") where decimals == nil: decimals = 0
            case 48...57:
                digits += 1
                guard digits <= 15 else { return nil }
                mantissa = mantissa * 10 + Int64(byte - 48)
                if let count = decimals { decimals = count + 1 }
            default: return nil
            }
        }
        guard digits > 0, digits > (decimals ?? 0), decimals != 0 else { return nil }
        // Both are exact in a Double, so the quotient is the correctly rounded value of the text.
        let value = Double(mantissa) / Self.powerOfTen(decimals ?? 0)
        return (negative ? -value : value, decimals ?? 0)
    }

    /// A whole number without sign.
    static func parseInteger(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 12 else { return nil }
        var value = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    /// What to try with a text that is not a number.
    static func hint(for text: String) -> String {
        if let (position, letter) = text.enumerated().first(where: { "OoОＯ".contains($0.element) }), text.count > 1 {
            let repaired = ascii(String(text.map { "OoОＯ".contains($0) ? "0" : $0 }))
            return "the \(ordinal(position + 1)) character is the letter \(letter == "Ｏ" ? "O" : letter); write \(repaired)"
        }
        let plain = ascii(text)
        if parse(plain.utf8) != nil { return "write \(plain)" }
        if text.contains(","), parse(text.replacing(",", with: ".").utf8) != nil {
            return "use a point for decimals: \(text.replacing(",", with: "."))"
        }
        return "write a plain number such as 59.1, or leave the cell empty if nothing was published"
    }

    /// The text with full-width digits, points and signs made ASCII, and without a percent sign and blanks.
    private static func ascii(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF10...0xFF19: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48)))
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

    private static func powerOfTen(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}
