import PollData

/// What a line of text needs, in points.
public struct TextExtent: Sendable, Hashable {
    /// The advance: where the next letter would stand.
    public var width: Double
    /// From the baseline up to the top of the tallest letters of the font.
    public var ascent: Double
    /// From the baseline down.
    public var descent: Double

    public init(width: Double, ascent: Double, descent: Double) {
        self.width = width
        self.ascent = ascent
        self.descent = descent
    }

    public var height: Double { ascent + descent }
}

/// Sizes and breaks text before anything is drawn, so that one layout serves every format.
///
/// The renderer's measurer asks Pango; tests use letters of fixed width.
public protocol TextMeasurer: Sendable {
    /// The extent of one line.
    func extent(of text: String, font: Font, language: Language) -> TextExtent
    /// The text in lines no wider than `width`, broken where the language allows: between Japanese characters but
    /// not before 、 or 」, between Korean words only. A single word wider than `width` stays whole.
    func lines(of text: String, font: Font, language: Language, width: Double) -> [String]
}
