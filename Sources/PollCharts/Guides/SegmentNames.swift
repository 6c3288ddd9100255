import PollData

/// The names of the parts of bars: above the parts of the first bar where they fit near them, else as a key in lines.
struct SegmentNames: Sendable {
    /// What is named.
    struct Part: Sendable {
        let name: String
        let tone: Tone
        /// The middle of the part in the first row, from the left edge of the panel; `nil` where the row has no such part.
        let center: Double?
    }

    private struct Item: Sendable {
        let name: String
        let block: TextBlock
        let tone: Tone
        /// The middle of the part in the first row that has it.
        let center: Double
        var x: Double
        var y: Double
    }

    private let items: [Item]
    private let isKey: Bool
    private let sheet: Sheet
    /// The height of the names with the room below them.
    let height: Double

    init(chart: StackedChart, x: LinearScale, width: Double, sheet: Sheet) {
        let first = chart.rows.first
        var parts = chart.options.indices.map { index in
            let segment = first?.segments.first { $0.option == index }
            return Part(
                name: chart.names[index], tone: chart.tones[index],
                center: segment.map { x($0.start + $0.figure.percent / 2) })
        }
        if chart.rows.contains(where: \.hasRemainder) {
            let center = first.flatMap { $0.hasRemainder ? x(($0.end + 100) / 2) : nil }
            parts.append(Part(name: sheet.words.notPublished, tone: sheet.theme.remainder, center: center))
        }
        self.init(parts: parts, within: x.start...max(x.start, width), width: width, sheet: sheet)
    }

    /// - Parameters:
    ///   - bounds: What names above the parts stay within.
    ///   - width: The panel's, for the key.
    ///   - partWidth: A name above its part breaks into lines no wider.
    init(
        parts: [Part], within bounds: ClosedRange<Double>, width: Double, partWidth: Double? = nil, sheet: Sheet
    ) {
        self.sheet = sheet
        let unit = sheet.size.typeSize
        func item(_ part: Part, width: Double) -> Item {
            Item(
                name: part.name,
                block: partWidth == nil
                    ? sheet.block(part.name, sheet.labelFont, width: width)
                    : sheet.balancedBlock(part.name, sheet.labelFont, width: width),
                tone: part.tone, center: part.center ?? 0, x: 0, y: 0)
        }
        var items = parts.map { part in
            // No word is cut.
            let words = part.name.split(separator: " ").map { sheet.width(of: String($0), sheet.labelFont) }
            let widest = sheet.language == .japanese ? 0 : words.max() ?? 0
            return item(part, width: partWidth.map { max($0, widest * 1.001) } ?? width * 0.3)
        }
        let isInFirstRow = parts.allSatisfy { $0.center != nil }
        let total = items.reduce(0) { $0 + $1.block.width } + unit * Double(max(0, items.count - 1))
        let centers = LabelSpreading.spread(
            centers: items.map(\.center), sizes: items.map(\.block.width), within: bounds, gap: unit)
        // A long, nearly level leader names nothing.
        let isNear = zip(items, centers).allSatisfy { item, center in
            abs(center - item.center) <= max(unit * 2, min(item.block.width * 1.5, unit * 5))
        }
        if isInFirstRow, isNear, total <= bounds.upperBound - bounds.lowerBound {
            isKey = false
            let tallest = items.map(\.block.height).max() ?? 0
            for index in items.indices {
                items[index].x = centers[index]
                items[index].y = tallest - items[index].block.height
            }
            height = tallest + unit * 0.75
        } else {
            isKey = true
            var left = 0.0
            var top = 0.0
            var line = 0.0
            let swatch = unit * 1.1
            if partWidth != nil { items = parts.map { item($0, width: width - swatch) } }
            for index in items.indices {
                let block = items[index].block
                if left > 0, left + swatch + block.width > width {
                    left = 0
                    top += line + unit * 0.15
                    line = 0
                }
                items[index].x = left
                items[index].y = top
                line = max(line, block.height)
                left += swatch + block.width + unit * 1.2
            }
            height = top + line + unit * 0.8
        }
        self.items = items
    }

    func node(x: Double, top: Double) -> Node {
        .group(Group(.key, children: items.map { isKey ? key($0, x: x, top: top) : direct($0, x: x, top: top) }))
    }

    /// A name over its part, with a leader down to it.
    private func direct(_ item: Item, x: Double, top: Double) -> Node {
        let unit = sheet.size.typeSize
        let foot = top + height
        let below = top + item.y + item.block.height
        var children: [Node] = item.block.nodes(
            x: x + item.x, top: top + item.y, anchor: .middle, color: sheet.theme.ink)
        children.append(
            .shape(
                .polyline(
                    [
                        Point(x: x + item.x, y: below + unit * 0.08), Point(x: x + item.center, y: foot - unit * 0.12),
                    ], Stroke(sheet.theme.axis, width: sheet.theme.hairline))))
        return .group(Group(.label, label: item.name, children: children))
    }

    private func key(_ item: Item, x: Double, top: Double) -> Node {
        let unit = sheet.size.typeSize
        let side = unit * 0.8
        let line = item.block.extents.first?.height ?? side
        let swatch = Rect(x: x + item.x, y: top + item.y + (line - side) / 2, width: side, height: side)
        return .group(
            Group(
                .label, label: item.name,
                children: sheet.part(swatch, item.tone)
                    + item.block.nodes(x: x + item.x + unit * 1.1, top: top + item.y, color: sheet.theme.ink)))
    }
}
