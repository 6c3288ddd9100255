import PollData

/// The values of one stacked bar that are wider than their parts: below the bar, each with a leader to its part.
///
/// Where even there is no room for all, the least are dropped and counted.
struct OutsideValues: Sendable {
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
        self.sheet = sheet
        let gap = sheet.size.typeSize * 0.35
        var items = row.segments.compactMap { segment -> Item? in
            let block = Self.block(of: segment, sheet)
            let part = x(segment.start + segment.figure.percent) - x(segment.start)
            guard !Self.fits(block, in: part, sheet) else { return nil }
            return Item(
                block: block, center: x(segment.start + segment.figure.percent / 2), percent: segment.figure.percent)
        }
        let all = items.count
        func needed() -> Double { items.reduce(-gap) { $0 + $1.block.width + gap } }
        while needed() > width - x.start, let least = items.indices.min(by: { items[$0].percent < items[$1].percent }) {
            items.remove(at: least)
        }
        dropped = all - items.count
        places = LabelSpreading.spread(
            centers: items.map(\.center), sizes: items.map(\.block.width), within: x.start...max(x.start, width),
            gap: gap)
        self.items = items
    }

    static func block(of segment: StackedChart.Segment, _ sheet: Sheet) -> TextBlock {
        let mark = segment.figure.hollow.isEmpty ? "" : "*"
        return sheet.block(segment.figure.percent.fixed(0) + mark, sheet.boldFont)
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
