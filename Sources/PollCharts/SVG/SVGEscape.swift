/// Text as XML takes it.
public enum SVGEscape {
    /// The text with XML's special characters as entities and without the characters XML forbids.
    public static func text(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            case _ where isForbidden(scalar): result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
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
