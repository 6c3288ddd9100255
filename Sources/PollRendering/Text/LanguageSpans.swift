import CPangoCairo
import PollData

/// The language of each stretch of a text, as Pango is told.
///
/// Pango guesses where the language of a run does not use a script (Latin letters in Korean text, 漢字 in English
/// text), and its guess looks at the environment. So each script's language is named: Latin is English, kana is
/// Japanese, Hangul is Korean, and Han follows the run, or is Japanese in English text.
enum LanguageSpans {
    struct Span: Hashable {
        var language: Language
        /// In UTF-8 bytes.
        var range: Range<Int>
    }

    static func spans(of text: String, in language: Language) -> [Span] {
        var spans: [Span] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            let own = self.language(of: scalar, in: language)
            if let last = spans.last, last.language == own {
                spans[spans.count - 1].range = last.range.lowerBound..<end
            } else {
                spans.append(Span(language: own, range: offset..<end))
            }
            offset = end
        }
        return spans
    }

    private static func language(of scalar: Unicode.Scalar, in language: Language) -> Language {
        switch scalar.value {
        case 0..<0x1100, 0x1E00..<0x2E80: .english
        case 0x3040..<0x3100, 0x31F0..<0x3200, 0xFF65..<0xFFA0: .japanese
        case 0x1100..<0x1200, 0x3130..<0x3190, 0xA960..<0xA980, 0xAC00..<0xD800: .korean
        default: language == .english ? .japanese : language
        }
    }
}
