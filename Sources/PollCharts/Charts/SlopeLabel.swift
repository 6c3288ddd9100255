/// The words at one end of a slope: the value beside its point, the name beyond it, the change below the name.
struct SlopeLabel: Sendable {
    enum Side: Sendable {
        case left
        case right
    }

    /// `nil` for the zero line.
    let line: Int?
    let side: Side
    private let value: TextBlock
    private let name: TextBlock
    private let change: TextBlock
    private let gap: Double

    /// - Parameter most: The width that the name may take before it breaks.
    init(line: Int?, side: Side, value: String, name: String, change: String, most: Double, sheet: Sheet) {
        self.line = line
        self.side = side
        self.value = sheet.block(value, sheet.boldFont)
        self.name = sheet.balancedBlock(name, sheet.labelFont, width: most)
        self.change = Self.change(change, most: most, sheet: sheet)
        gap = sheet.size.typeSize * 0.4
    }

    /// The interval goes to a line of its own before it is broken.
    private static func change(_ text: String, most: Double, sheet: Sheet) -> TextBlock {
        let font = sheet.eventFont
        let whole = sheet.block(text, font)
        guard whole.width > most, let bracket = text.firstIndex(where: { "(（".contains($0) }) else { return whole }
        let points = text[..<bracket]
        let lines = [String(points.hasSuffix(" ") ? points.dropLast() : points), String(text[bracket...])]
        let extents = lines.map { sheet.measurer.extent(of: $0, font: font, language: sheet.language) }
        return TextBlock(lines: lines, extents: extents, font: font, language: sheet.language)
    }

    var width: Double {
        let beyond = max(name.width, change.width)
        return value.width + (beyond > 0 && !value.isEmpty ? gap : 0) + beyond
    }

    var height: Double { max(value.height, name.height + change.height) }

    /// The centre at which the value stands level with its point.
    func center(at y: Double) -> Double { y - value.height / 2 + height / 2 }

    /// The height of the value where the label's centre is at `center`.
    func level(of center: Double) -> Double { center - height / 2 + value.height / 2 }

    /// - Parameter x: The edge towards the points.
    func nodes(x: Double, center: Double, color: Color, sheet: Sheet) -> [Node] {
        let top = center - height / 2
        let sign = side == .left ? -1.0 : 1.0
        let anchor: TextRun.Anchor = side == .left ? .end : .start
        let beyond = value.isEmpty ? x : x + sign * (value.width + gap)
        return value.nodes(x: x, top: top, anchor: anchor, color: color)
            + name.nodes(x: beyond, top: top, anchor: anchor, color: color)
            + change.nodes(x: beyond, top: top + name.height, anchor: anchor, color: sheet.theme.secondaryInk)
    }
}
