/// Text as XML takes it.
public enum SVGEscape {
    /// The text with XML's special characters as entities and without the characters XML forbids.
    public static func text(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Puts the escaped text at the end of a file.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let isPlain: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
            if utf8.allSatisfy(isHarmless) { bytes.append(contentsOf: utf8) } else { escape(text, to: &bytes) }
        }
        if isPlain == nil { escape(text, to: &bytes) }
    }

    /// A byte that means itself wherever it stands; those of the characters XML forbids do not.
    private static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F, 0xC2, 0xEF: false
        default: byte >= 0x20
        }
    }

    private static func escape(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "\t", "\n", "\r": bytes.append(UInt8(ascii: " "))
            case _ where isForbidden(scalar): bytes += "\u{FFFD}".utf8
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
    }

    /// A name that can begin an id: letters, digits, hyphens and underscores, not starting with a digit.
    public static func identifier(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            result.unicodeScalars.append(isPlain || scalar == "-" || scalar == "_" ? scalar : "_")
        }
        guard let first = result.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else {
            return "c" + result
        }
        return result
    }

    /// Control characters and the two non-characters, which no XML file may hold.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
}
