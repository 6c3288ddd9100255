import PollData

/// The small print: a line for each key, then the notes, then the disclosure.
struct Footer: Sendable {
    private struct Row: Sendable {
        let sign: FooterKey.Sign
        let block: TextBlock
        let indent: Double
    }

    private let rows: [Row]
    private let sheet: Sheet

    var height: Double { rows.reduce(0) { $0 + $1.block.height } }

    init(keys: [FooterKey], notes: [String], disclosure: [String], width: Double, sheet: Sheet) {
        self.sheet = sheet
        let font = sheet.footerFont
        var rows: [Row] = []
        for key in keys {
            let indent =
                switch key.sign {
                case .none: 0.0
                case .mark(let text, _): sheet.width(of: text, sheet.footerBold) + font.size * 0.5
                case .hollow, .swatch: font.size * 1.2
                case .dotted: font.size * 2.4
                }
            rows.append(Row(sign: key.sign, block: sheet.block(key.text, font, width: width - indent), indent: indent))
        }
        for text in [sheet.words.sentences(notes)] + disclosure where !text.isEmpty {
            rows.append(Row(sign: .none, block: sheet.block(text, font, width: width), indent: 0))
        }
        self.rows = rows
    }

    func nodes(x: Double, top: Double) -> [Node] {
        var y = top
        var nodes: [Node] = []
        for row in rows {
            let words = row.block.nodes(x: x + row.indent, top: y, color: sheet.theme.quietInk)
            let line = row.block.extents.first
            let middle = y + (line?.height ?? 0) / 2
            if let sign = draw(row.sign, x: x, top: y, middle: middle) {
                nodes.append(.group(Group(.key, label: row.block.lines.joined(separator: " "), children: sign + words)))
            } else {
                nodes += words
            }
            y += row.block.height
        }
        return nodes
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
        case .dotted:
            return [
                .shape(
                    .line(
                        from: Point(x: x, y: middle), to: Point(x: x + size * 1.9, y: middle),
                        sheet.dotted(ink)))
            ]
        case .swatch(let fill):
            return [
                .shape(
                    .rectangle(
                        Rect(x: x, y: middle - size * 0.4, width: size * 0.8, height: size * 0.8), fill: fill,
                        stroke: nil))
            ]
        }
    }
}

extension Sheet {
    var footerBold: Font { Font(size: footerFont.size, weight: .bold) }

    /// The pen of links that are not sure: round dots.
    func dotted(_ color: Color) -> Stroke {
        Stroke(color, width: lineWidth * 0.9, dash: [0.01, lineWidth * 2.2], roundCap: true)
    }
}
