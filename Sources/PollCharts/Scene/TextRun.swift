import PollData

/// How letters look: one family in two weights, so that every language has all of it.
public struct Font: Sendable, Hashable {
    public enum Weight: String, Sendable, Hashable {
        case regular
        case bold
    }

    /// In points.
    public var size: Double
    public var weight: Weight
    /// Figures of one width, for columns of numbers and axis labels.
    public var tabularFigures: Bool

    public init(size: Double, weight: Weight = .regular, tabularFigures: Bool = false) {
        self.size = size
        self.weight = weight
        self.tabularFigures = tabularFigures
    }
}

/// One line of text in one font and one language.
public struct TextRun: Sendable, Hashable {
    public enum Anchor: String, Sendable, Hashable {
        case start
        case middle
        case end
    }

    public var string: String
    /// Where the baseline meets the anchor.
    public var position: Point
    public var anchor: Anchor
    public var font: Font
    public var color: Color
    /// Japanese and Korean share code points and differ in shape, so each run says its language.
    public var language: Language
    /// Clockwise, in degrees, around `position`.
    public var rotation: Double
    /// A rim in the background's colour that keeps the text readable over lines; its width in points, 0 for none.
    public var haloWidth: Double
    public var haloColor: Color

    public init(
        _ string: String, at position: Point, anchor: Anchor = .start, font: Font, color: Color, language: Language,
        rotation: Double = 0, haloWidth: Double = 0, haloColor: Color = Color(0xFFFFFF)
    ) {
        self.string = string
        self.position = position
        self.anchor = anchor
        self.font = font
        self.color = color
        self.language = language
        self.rotation = rotation
        self.haloWidth = haloWidth
        self.haloColor = haloColor
    }
}
