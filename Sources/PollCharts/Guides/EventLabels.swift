import PollData

/// Labels of events in rows above a panel, each a flag at the top of its rule.
///
/// Labels never meet one another nor the rule of another event. Where they cannot be set in few enough rows, every
/// event becomes a number that the footer explains.
struct EventLabels: Sendable {
    struct Placed: Sendable {
        let event: ChartEvent
        /// Where the rule stands.
        let x: Double
        let block: TextBlock
        /// The number in the footer, where the label did not fit.
        let number: Int?
        /// The left edge of the label.
        var left: Double
        var row: Int

        var right: Double { left + block.width }
        /// The rule's foot of a flag, or the middle of a number.
        var anchor: TextRun.Anchor { number != nil ? .middle : left >= x ? .start : .end }
    }

    let placed: [Placed]
    let rowHeights: [Double]
    let rowGap: Double

    /// The height of all rows.
    var height: Double { rowHeights.reduce(0, +) + rowGap * Double(rowHeights.count) }
    var isNumbered: Bool { placed.contains { $0.number != nil } }

    /// - Parameters:
    ///   - places: Where the rule of each event stands, in points.
    ///   - bounds: What labels stay within.
    ///   - mostHeight: What the rows may take together.
    init(events: [ChartEvent], places: [Double], bounds: ClosedRange<Double>, mostHeight: Double, sheet: Sheet) {
        rowGap = sheet.eventFont.size * 0.25
        let unit = sheet.eventFont.size
        var best: (height: Double, placed: [Placed])?
        for factor in [20.0, 15, 12, 10, 8.5] {
            let blocks = events.map {
                sheet.balancedBlock($0.label[sheet.language], sheet.eventFont, width: factor * unit)
            }
            guard blocks.allSatisfy({ $0.lines.count <= 4 }),
                let placed = Self.arrange(events, places, blocks, numbered: false, bounds: bounds, gap: unit * 0.35)
            else { continue }
            let height = Self.heights(placed).reduce(0, +) + rowGap * Double(Self.heights(placed).count)
            if height <= mostHeight, best.map({ height < $0.height - unit * 0.5 }) ?? true { best = (height, placed) }
        }
        if let best {
            placed = best.placed
        } else {
            let blocks = events.indices.map { sheet.block("\($0 + 1)", sheet.eventBold) }
            placed =
                Self.arrange(events, places, blocks, numbered: true, bounds: bounds, gap: unit * 0.2)
                ?? Self.stacked(events, places, blocks, bounds: bounds)
        }
        rowHeights = Self.heights(placed)
    }

    /// The upper edge of a row, from the upper edge of the band; row 0 is the lowest.
    func top(ofRow row: Int) -> Double {
        rowHeights.indices.reversed().prefix { $0 > row }.reduce(0) { $0 + rowHeights[$1] + rowGap }
    }

    private static func heights(_ placed: [Placed]) -> [Double] {
        let rows = (placed.map(\.row).max() ?? -1) + 1
        return (0..<rows).map { row in placed.filter { $0.row == row }.map(\.block.height).max() ?? 0 }
    }

    /// Places for all labels in the fewest rows; `nil` where four rows are not enough.
    ///
    /// Each label may hang on either side of its rule; the search goes from the right and takes back a choice that
    /// leaves a later label no place.
    private static func arrange(
        _ events: [ChartEvent], _ places: [Double], _ blocks: [TextBlock], numbered: Bool, bounds: ClosedRange<Double>,
        gap: Double
    ) -> [Placed]? {
        let order = events.indices.sorted { places[$0] > places[$1] }
        var tries = 20_000

        func candidates(_ index: Int, rows: Int) -> [Placed] {
            let block = blocks[index]
            let x = places[index]
            let lefts = numbered ? [x - block.width / 2] : [x + gap, x - gap - block.width]
            return (0..<rows).flatMap { row in
                lefts.compactMap { left in
                    let most = bounds.upperBound - block.width
                    let clamped = numbered ? min(max(left, bounds.lowerBound), most) : left
                    guard clamped >= bounds.lowerBound - 0.01, clamped <= most + 0.01 else { return nil }
                    return Placed(
                        event: events[index], x: x, block: block, number: numbered ? index + 1 : nil, left: clamped,
                        row: row)
                }
            }
        }

        func search(_ step: Int, _ placed: [Placed], rows: Int) -> [Placed]? {
            guard step < order.count else { return placed }
            for candidate in candidates(order[step], rows: rows) {
                tries -= 1
                guard tries > 0 else { return nil }
                guard placed.allSatisfy({ fits(candidate, beside: $0, gap: gap) }) else { continue }
                if let all = search(step + 1, placed + [candidate], rows: rows) { return all }
            }
            return nil
        }

        for rows in 1...(numbered ? 8 : 4) {
            if let placed = search(0, [], rows: rows) { return placed.sorted { $0.x < $1.x } }
        }
        return nil
    }

    private static func fits(_ a: Placed, beside b: Placed, gap: Double) -> Bool {
        if a.row == b.row { return a.right + gap * 2 <= b.left || b.right + gap * 2 <= a.left }
        // The rule of the higher label passes the row of the lower one.
        let (high, low) = a.row > b.row ? (a, b) : (b, a)
        return high.x <= low.left - gap * 0.9 || high.x >= low.right + gap * 0.9
    }

    /// The last resort: one row for each number.
    private static func stacked(
        _ events: [ChartEvent], _ places: [Double], _ blocks: [TextBlock], bounds: ClosedRange<Double>
    ) -> [Placed] {
        events.indices.map { index in
            let width = blocks[index].width
            let left = min(max(places[index] - width / 2, bounds.lowerBound), bounds.upperBound - width)
            return Placed(
                event: events[index], x: places[index], block: blocks[index], number: index + 1, left: left, row: index)
        }
    }
}

extension Sheet {
    /// What labels of events may take above one panel before they become numbers: three lines on a narrow page, else a
    /// part of the height, more where the page may grow.
    var mostEventHeight: Double {
        let share = size.height * (size.heightIsFixed ? 0.2 : 0.3) * pitch
        guard isNarrow else { return share }
        return min(share, 3 * (block("2020", eventFont).height + eventFont.size * 0.25) + 0.1)
    }

    /// Whether the page is narrower than a column of a journal, 90 mm.
    var isNarrow: Bool { size.width < 90 * PageSize.pointsPerMillimetre }

    var eventBold: Font { Font(size: eventFont.size, weight: .bold) }
}
