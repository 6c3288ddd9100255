import PollCharts
import PollData

/// Sizes and breaks text with the fonts it is later drawn with.
///
/// Fonts are looked up at the first question. Where they are not installed, widths are those of a plain guess, and
/// drawing the scene says what is missing: a layout is never the place where that error is found.
public struct PangoMeasurer: TextMeasurer {
    /// How far letters reach above the baseline, in em. Ō and Ê of Noto Sans reach 0.94, b and l 0.77, ideographs and
    /// syllables of Noto Sans CJK 0.86. One value for all, so that rows are equally high in each language; figures
    /// (0.71 high) are centred on the middle of ascent and descent.
    static let ascent = 0.95
    /// How far letters reach below: g and parentheses 0.24, ideographs and syllables 0.10.
    static let descent = 0.25

    public init() {}

    public func extent(of text: String, font: Font, language: Language) -> TextExtent {
        let shaped = try? TextShaper.shared.shape(text, style: TextShaper.Style(font, language))
        let width = shaped?.width ?? Self.guess(text)
        return TextExtent(width: width * font.size, ascent: Self.ascent * font.size, descent: Self.descent * font.size)
    }

    /// A width in em without fonts.
    private static func guess(_ text: String) -> Double {
        text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x1100 ? 0.55 : 1) }
    }

    public func lines(of text: String, font: Font, language: Language, width: Double) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            LineBreaker(text: String(paragraph), font: font, language: language).lines(width: width)
        }
    }
}
