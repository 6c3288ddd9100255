/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
///
/// Source: The Unicode Standard 15.0, table 3-7.
public enum UTF8Validation {
    /// The offset of the first byte that cannot belong to UTF-8, or `nil`.
    public static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { firstInvalidByte(in: $0) }
    }

    static func firstInvalidByte(in buffer: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while index < buffer.count {
            let lead = buffer[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            guard let (length, second) = shape(of: lead), index + length <= buffer.count,
                second.contains(buffer[index + 1])
            else { return index }
            for offset in 2..<max(2, length) where !(0x80...0xBF).contains(buffer[index + offset]) { return index }
            index += length
        }
        return nil
    }

    /// How many bytes follow from a leading byte, and what the second may be.
    private static func shape(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE, 0xEF: (3, 0x80...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
