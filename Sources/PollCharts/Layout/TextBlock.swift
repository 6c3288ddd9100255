import PollData

/// Lines of text with their measures, ready to be placed.
struct TextBlock: Sendable {
    let lines: [String]
    let extents: [TextExtent]
    let font: Font
    let language: Language

    var width: Double { extents.map(\.width).max() ?? 0 }
    var height: Double { extents.reduce(0) { $0 + $1.height } }
    var isEmpty: Bool { lines.isEmpty }

    /// The lines with their upper edge at `y` and their anchor at `x`.
    func nodes(
        x: Double, top y: Double, anchor: TextRun.Anchor = .start, color: Color, halo: Double = 0,
        haloColor: Color = Color(0xFFFFFF)
    ) -> [Node] {
        var top = y
        return zip(lines, extents).map { line, extent in
            defer { top += extent.height }
            return .text(
                TextRun(
                    line, at: Point(x: x, y: top + extent.ascent), anchor: anchor, font: font, color: color,
                    language: language, haloWidth: halo, haloColor: haloColor))
        }
    }
}
