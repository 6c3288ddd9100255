/// Texts as people compare them: without width, case, blanks and punctuation.
enum FoldedText {
    /// `Ｓａｍｐｌｅ　size` and `sample_size` are one: "samplesize".
    static func fold(_ text: String) -> String {
        var folded = ""
        for scalar in text.unicodeScalars {
            let plain = FullWidth.ascii(scalar)
            switch plain.properties.generalCategory {
            case .spaceSeparator, .control, .format, .lineSeparator, .paragraphSeparator, .connectorPunctuation,
                .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
                .otherPunctuation:
                // Signs that are all of a header, as ％, must stay.
                if plain == "%" || plain == "#" { folded.unicodeScalars.append(plain) }
            default: folded.unicodeScalars.append(plain)
            }
        }
        return folded.lowercased()
    }
}

/// The full-width forms of Japanese and Korean keyboards.
enum FullWidth {
    /// The ASCII character of a full-width one; others as they are.
    static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0, 0x2007, 0x202F, 0x2009: " "
        default: scalar
        }
    }

    static func ascii(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { plain.append(ascii(scalar)) }
        return String(plain)
    }
}

extension String {
    /// Without blanks of any width at its ends, and without marks that no eye sees.
    var trimmedOfBlanks: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || [0xFEFF, 0x200B, 0x200E, 0x200F].contains(scalar.value)
        }
        let scalars = unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else { return self }
        guard let start = scalars.firstIndex(where: { !isBlank($0) }),
            let end = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[start...end])
    }
}
