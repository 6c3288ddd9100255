import CPangoCairo

/// One line of text as glyphs, in units of the font's size: 1 is one em, so one shaping serves every size.
///
/// That holds because nothing is hinted: positions and widths grow in proportion to the size.
struct ShapedText: Sendable {
    /// The advance in em.
    var width: Double
    var runs: [GlyphRun]
    /// The first character no font has.
    var missing: Unicode.Scalar?
}

/// Neighbouring glyphs of one font.
struct GlyphRun: Sendable {
    var face: FontFace
    var glyphs: [PlacedGlyph]
    /// Which characters became which glyphs, so that a PDF can be searched; empty for right-to-left text.
    var clusters: [Cluster]
    var text: String
}

/// A glyph and where its origin stands, in em from the start of the line and down from the baseline.
struct PlacedGlyph: Sendable {
    var number: UInt
    var x: Double
    var y: Double
}

/// So many UTF-8 bytes that became so many glyphs.
struct Cluster: Sendable {
    /// Where the bytes begin in the line.
    var start: Int
    var bytes: Int
    var glyphs: Int
    /// Where the cluster begins, in em.
    var x: Double
}

/// A font as Pango found it, and as Cairo draws it once that is asked for.
///
/// Sendable because it never changes: Cairo's font faces may be used from several threads, and Pango's font is only
/// read, below Cairo's own locks, to make the face.
final class FontFace: @unchecked Sendable {
    private let font: UnsafeMutablePointer<PangoFont>

    init(_ font: UnsafeMutablePointer<PangoFont>) {
        self.font = font
        g_object_ref(font)
    }

    deinit { g_object_unref(font) }

    /// Cairo's face, borrowed. To be called while the shaper is locked.
    lazy var cairoFace: OpaquePointer? = {
        guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)) else { return nil }
        return cairo_scaled_font_get_font_face(scaled)
    }()
}
