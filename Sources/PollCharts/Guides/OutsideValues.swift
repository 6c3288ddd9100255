import PollData

/// The values of one bar of parts that are wider than their parts: below the bar, each with a leader to its part.
///
/// Where even there is no room for all, the least are dropped and counted.
struct OutsideValues: Sendable {
    /// A part of the bar with its printed value.
    struct Part: Sendable {
        let block: TextBlock
        let percent: Double
        /// The part's ends, from the left edge of the panel.
        let start: Double
        let end: Double
    }

    private struct Item: Sendable {
        let block: TextBlock
        /// The middle of the part.
        let center: Double
        let percent: Double
    }

    private let items: [Item]
    private let places: [Double]
    private let sheet: Sheet
    let dropped: Int

    init(row: StackedChart.Row, x: LinearScale, width: Double, sheet: Sheet) {
        let parts = row.segments.map { segment in
            Part(
                block: Self.block(of: segment.figure, sheet), percent: segment.figure.percent, start: x(segment.start),
                end: x(segment.start + segment.figure.percent))
        }
        self.init(parts: parts, within: x.start...max(x.start, width), sheet: sheet)
    }

    init(parts: [Part], within bounds: ClosedRange<Double>, sheet: Sheet) {
        self.sheet = sheet
        let gap = sheet.size.typeSize * 0.35
        var items = parts.compactMap { part -> Item? in
            guard !Self.fits(part.block, in: part.end - part.start, sheet) else { return nil }
            return Item(block: part.block, center: (part.start + part.end) / 2, percent: part.percent)
        }
        let all = items.count
        func needed() -> Double { items.reduce(-gap) { $0 + $1.block.width + gap } }
        while needed() > bounds.upperBound - bounds.lowerBound,
            let least = items.indices.min(by: { items[$0].percent < items[$1].percent })
        {
            items.remove(at: least)
        }
        dropped = all - items.count
        places = LabelSpreading.spread(
            centers: items.map(\.center), sizes: items.map(\.block.width), within: bounds, gap: gap)
        self.items = items
    }

    static func block(of figure: RowFigure, _ sheet: Sheet) -> TextBlock {
        sheet.block(figure.percent.fixed(0) + (figure.hollow.isEmpty ? "" : "*"), sheet.boldFont)
    }

    static func fits(_ block: TextBlock, in width: Double, _ sheet: Sheet) -> Bool {
        block.width + sheet.size.typeSize * 0.3 <= width
    }

    private var leader: Double { sheet.size.typeSize * 0.4 }

    var height: Double { items.isEmpty ? 0 : leader + (items.map(\.block.height).max() ?? 0) }

    func nodes(x: Double, top: Double) -> [Node] {
        zip(items, places).map { item, place in
            let line = Shape.line(
                from: Point(x: x + item.center, y: top), to: Point(x: x + place, y: top + leader),
                Stroke(sheet.theme.axis, width: sheet.theme.hairline))
            return .group(
                Group(
                    .annotation, label: item.block.lines.joined(),
                    children: [.shape(line)]
                        + item.block.nodes(x: x + place, top: top + leader, anchor: .middle, color: sheet.theme.ink)))
        }
    }
}
