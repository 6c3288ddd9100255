import PollCharts
import PollData

/// Sizes and breaks text with the fonts it is later drawn with.
///
/// Fonts are looked up at the first question. Where they are not installed, widths are those of a plain guess, and
/// drawing the scene says what is missing: a layout is never the place where that error is found.
public struct PangoMeasurer: TextMeasurer {
    public init() {}

    public func extent(of text: String, font: Font, language: Language) -> TextExtent {
        let style = TextShaper.Style(font, language)
        guard let shaped = try? TextShaper.shared.shape(text, style: style),
            let vertical = try? TextShaper.shared.vertical(of: style)
        else {
            let wide = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x1100 ? 0.55 : 1) }
            return TextExtent(width: wide * font.size, ascent: 0.9 * font.size, descent: 0.25 * font.size)
        }
        return TextExtent(
            width: shaped.width * font.size, ascent: vertical.ascent * font.size, descent: vertical.descent * font.size)
    }

    public func lines(of text: String, font: Font, language: Language, width: Double) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            LineBreaker(text: String(paragraph), font: font, language: language).lines(width: width)
        }
    }
}
