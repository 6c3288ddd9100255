/// Numbers as they stand in a data file: digits with an optional sign and point, nothing else.
///
/// Spreadsheet habits (decimal commas, percent signs, full-width digits) are named by `NumberHint`.
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

    private static func powerOfTen(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}
