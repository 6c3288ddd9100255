import PollData

/// The small print: the keys, then the notes, then the disclosure.
struct Footer: Sendable {
    private struct Item: Sendable {
        let sign: FooterKey.Sign
        let block: TextBlock
        let indent: Double
        let x: Double
        let y: Double
    }

    private let items: [Item]
    private let sheet: Sheet
    let height: Double

    init(keys: [FooterKey], notes: [String], disclosure: [String], width: Double, sheet: Sheet) {
        self.sheet = sheet
        let font = sheet.footerFont
        var items: [Item] = []
        var x = 0.0
        var y = 0.0
        var line = 0.0
        func breakLine() {
            y += line
            (x, line) = (0, 0)
        }
        // Keys run on in lines like words, each unbroken where it fits on a line of its own.
        for key in keys {
            let indent = Self.indent(of: key.sign, sheet)
            let block = sheet.runningBlock(key.text, font, width: width - indent)
            if x > 0, x + indent + block.width > width { breakLine() }
            items.append(Item(sign: key.sign, block: block, indent: indent, x: x, y: y))
            line = max(line, block.height)
            x += indent + block.width + font.size * 1.4
        }
        breakLine()
        for text in [sheet.words.sentences(notes)] + disclosure where !text.isEmpty {
            let block = sheet.runningBlock(text, font, width: width)
            items.append(Item(sign: .none, block: block, indent: 0, x: 0, y: y))
            y += block.height
        }
        self.items = items
        height = y
    }

    private static func indent(of sign: FooterKey.Sign, _ sheet: Sheet) -> Double {
        let size = sheet.footerFont.size
        return switch sign {
        case .none: 0
        case .mark(let text, _): sheet.width(of: text, sheet.footerBold) + size * 0.4
        case .hollow, .swatch, .bracket, .cut: size * 1.2
        case .ring(let radius): radius * 2.4 + size * 0.4
        case .marker(_, let radius, _, _): radius * 2.4 + size * 0.4
        case .dotted, .rule: size * 2.4
        }
    }

    func nodes(x: Double, top: Double) -> [Node] {
        items.flatMap { item -> [Node] in
            let y = top + item.y
            let words = item.block.nodes(x: x + item.x + item.indent, top: y, color: sheet.theme.quietInk)
            let middle = y + (item.block.extents.first?.height ?? 0) / 2
            guard let sign = draw(item.sign, x: x + item.x, top: y, middle: middle) else { return words }
            return [.group(Group(.key, label: item.block.lines.joined(separator: " "), children: sign + words))]
        }
    }

    private func draw(_ sign: FooterKey.Sign, x: Double, top: Double, middle: Double) -> [Node]? {
        let size = sheet.footerFont.size
        let ink = sheet.theme.secondaryInk
        switch sign {
        case .none: return nil
        case .mark(let text, let color):
            return sheet.block(text, sheet.footerBold).nodes(x: x, top: top, color: color)
        case .hollow:
            return [
                .shape(
                    .circle(
                        center: Point(x: x + size * 0.4, y: middle), radius: size * 0.32,
                        fill: .solid(sheet.theme.background), stroke: Stroke(ink, width: size * 0.14)))
            ]
        case .cut:
            return BreakSigns.strokes(at: Point(x: x + size * 0.45, y: middle), color: ink, unit: size, sheet)
        case .ring(let radius):
            return CloudLook.unknown(at: Point(x: x + radius * 1.2, y: middle), radius: radius, color: ink, sheet)
        case .marker(let marker, let radius, let isHollow, let color):
            return [
                .shape(
                    MarkerMark.shape(
                        marker, at: Point(x: x + radius * 1.2, y: middle), radius: radius, color: color ?? ink,
                        isHollow: isHollow, background: sheet.theme.background))
            ]
        case .dotted:
            return [
                .shape(
                    .line(
                        from: Point(x: x + size * 0.1, y: middle), to: Point(x: x + size * 1.95, y: middle),
                        sheet.dotted(ink)))
            ]
        case .rule:
            return [
                .shape(
                    .line(
                        from: Point(x: x + size * 0.1, y: middle), to: Point(x: x + size * 1.95, y: middle),
                        sheet.referencePen))
            ]
        case .bracket:
            let box = Rect(x: x + size * 0.2, y: middle - size * 0.4, width: size * 0.4, height: size * 0.8)
            return [.shape(RankBracket.shape(in: box, sheet))]
        case .swatch(let tone):
            return sheet.part(Rect(x: x, y: middle - size * 0.4, width: size * 0.8, height: size * 0.8), tone)
        }
    }
}

extension Sheet {
    var footerBold: Font { Font(size: footerFont.size, weight: .bold) }

    /// The pen of links that are not sure: round dots, finer where waves stand close together.
    func dotted(_ color: Color) -> Stroke {
        let width = lineWidth * (markerFactor < 0.7 ? 0.6 : 0.9)
        return Stroke(color, width: width, dash: [0.01, width * 2.2 / 0.9], roundCap: true)
    }
}
