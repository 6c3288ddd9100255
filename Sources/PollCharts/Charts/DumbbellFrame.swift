import PollData

/// The panel of a dumbbell chart at one width.
struct DumbbellFrame: Sendable {
    private let chart: DumbbellChart
    private let sheet: Sheet
    private let labels: [TextBlock]
    private let names: [TextBlock]
    private let left: Double
    /// From 0 percent to the greatest value, from the left edge of the panel.
    private let x: LinearScale
    private let ticks: PercentTicks
    private let width: Double
    /// The distance of the two ends of each row, and what stands above them; empty where none is printed.
    private let differences: [TextBlock]
    private let differenceHead: TextBlock
    private let differenceWidth: Double

    /// What it takes alone.
    let measures: RowMeasures

    /// - Parameter shared: What panels have in common.
    init(chart: DumbbellChart, width: Double, sheet: Sheet, shared: RowMeasures? = nil) {
        self.chart = chart
        self.sheet = sheet
        self.width = width
        let unit = sheet.size.typeSize
        labels = sheet.rowLabels(chart.rows.map(\.label), width: width, share: 0.32)
        names = chart.series.map { sheet.block($0.name, sheet.boldFont, width: width * 0.3) }
        let ownLeft = (labels.map(\.width).max() ?? 0) + unit * 0.8
        left = shared?.left ?? ownLeft
        let ends = chart.rows.flatMap { $0.ends.map { Self.range($0, chart.drawsIntervals).upperBound } }
        let ownGreatest = max(1, ends.max() ?? 100)
        // The axis ends at a tick that no value passes.
        let greatest =
            PercentTicks(
                least: 0, greatest: shared?.greatest ?? ownGreatest, fromZero: true, maximum: 2,
                fineness: RowsFrame.fineness
            ).domain.upperBound
        measures = RowMeasures(left: ownLeft, greatest: ownGreatest, room: 0)
        // A value may stand on either side of its row.
        let room = sheet.width(of: "100", sheet.boldFont) + unit * 0.9
        differences = chart.rows.map { row in
            guard chart.printsDifferences, let first = row.ends.first, let last = row.ends.last, row.ends.count == 2
            else { return sheet.block("", sheet.labelFont) }
            let points = ((first.figure.percent - last.figure.percent) * 1e6).rounded() / 1e6
            return sheet.block(abs(points).fixed(0), sheet.labelFont)
        }
        differenceHead =
            chart.printsDifferences
            ? sheet.balancedBlock(sheet.words.differenceHead, sheet.axisFont, width: min(width * 0.2, unit * 6))
            : sheet.block("", sheet.axisFont)
        differenceWidth =
            chart.printsDifferences
            ? max(differenceHead.width, differences.map(\.width).max() ?? 0) + unit * 0.8 : 0
        let width = width - differenceWidth
        x = LinearScale(domain: 0...greatest, start: left + room, end: max(left + room + unit * 3, width - room))
        ticks = PercentTicks(
            least: 0, greatest: greatest, fromZero: true,
            maximum: max(3, Int((width - left - 2 * room) / (unit * 4)) + 1), fineness: RowsFrame.fineness)
    }

    private static func range(_ end: DumbbellChart.End, _ drawsIntervals: Bool) -> ClosedRange<Double> {
        let percent = end.figure.percent
        guard drawsIntervals, let interval = end.figure.interval else { return percent...percent }
        return min(percent, interval.lowerBound)...max(percent, interval.upperBound)
    }

    /// Where the scale ends, in percent.
    var greatest: Double { x.domain.upperBound }

    private var gap: Double { sheet.size.typeSize * 0.9 * sheet.pitch }
    private var axisHeight: Double { sheet.block("0", sheet.axisFont).height + sheet.size.typeSize * 0.4 }
    private var nameHeight: Double {
        max(names.map(\.height).max() ?? 0, differenceHead.height) + sheet.size.typeSize * 0.9
    }

    private func rowHeight(_ index: Int) -> Double {
        max(sheet.size.typeSize * 2.1 * max(0.62, sheet.pitch), labels[index].height)
    }

    var height: Double {
        nameHeight + chart.rows.indices.reduce(0) { $0 + rowHeight($1) + gap } + axisHeight
    }

    func nodes(in rect: Rect) -> [Node] {
        let unit = sheet.size.typeSize
        let spare = max(0, rect.height - height) / Double(max(1, chart.rows.count))
        let gap = gap + min(spare, unit * 3)
        let start = rect.y + (spare - min(spare, unit * 3)) * Double(chart.rows.count) * 0.4
        let x = LinearScale(domain: x.domain, start: rect.x + x.start, end: rect.x + x.end)
        let head = start + nameHeight
        let bottom = head + chart.rows.indices.reduce(0) { $0 + rowHeight($1) + gap }
        var nodes: [Node] = [grid(x: x, top: head - unit * 0.2, bottom: bottom)]
        var top = head + gap / 2
        for index in chart.rows.indices {
            let height = rowHeight(index)
            let middle = top + height / 2
            if !chart.rows[index].breaksBefore.isEmpty {
                nodes.append(breakRule(index, y: top - gap / 2, rect))
            }
            if index == 0 { nodes += heads(x: x, top: start, foot: middle, rect) }
            nodes.append(row(index, x: x, middle: middle, rect))
            top += height + gap
        }
        return nodes
    }

    /// The names over the ends of the first row that has both, with leaders down to it.
    private func heads(x: LinearScale, top: Double, foot: Double, _ rect: Rect) -> [Node] {
        let unit = sheet.size.typeSize
        let first = chart.rows.first?.ends ?? []
        let wanted = names.indices.map { index in
            first.first { $0.series == index }.map { x($0.figure.percent) } ?? x.end
        }
        let centers = LabelSpreading.spread(
            centers: wanted, sizes: names.map(\.width), within: (rect.x + left)...(rect.right - differenceWidth),
            gap: unit * 0.8)
        let tallest = max(names.map(\.height).max() ?? 0, differenceHead.height)
        let head = Node.group(
            Group(
                .label, label: differenceHead.lines.joined(separator: " "),
                children: differenceHead.nodes(
                    x: rect.right, top: top + tallest - differenceHead.height, anchor: .end,
                    color: sheet.theme.secondaryInk)))
        return (differenceHead.isEmpty ? [] : [head])
            + names.indices.map { index in
                let style = chart.series[index].style
                let block = names[index]
                var children = block.nodes(
                    x: centers[index], top: top + tallest - block.height, anchor: .middle, color: style.textColor)
                if first.contains(where: { $0.series == index }) {
                    children.append(
                        .shape(
                            .line(
                                from: Point(x: centers[index], y: top + tallest + unit * 0.1),
                                to: Point(x: wanted[index], y: foot - sheet.markerRadius * 2),
                                Stroke(style.color, width: sheet.theme.hairline))))
                } else {
                    children.insert(
                        .shape(
                            MarkerMark.shape(
                                style.marker, at: Point(x: centers[index], y: top + tallest + unit * 0.4),
                                radius: sheet.markerRadius, color: style.color, isHollow: false,
                                background: sheet.theme.background)), at: 0)
                }
                return .group(Group(.label, label: chart.series[index].name, children: children))
            }
    }

    private func row(_ index: Int, x: LinearScale, middle: Double, _ rect: Rect) -> Node {
        let unit = sheet.size.typeSize
        let row = chart.rows[index]
        let label = labels[index]
        let lengths =
            chart.drawsIntervals
            ? chart.rows.flatMap {
                $0.ends.compactMap { $0.figure.interval.map { x($0.upperBound) - x($0.lowerBound) } }
            }
            : []
        let radius =
            sheet.markerRadius * 1.3 * sheet.markerShare(of: lengths, radius: sheet.markerRadius * 1.3, least: 0.6)
        var children: [Node] = [
            .group(
                Group(
                    .label, label: row.label,
                    children: label.nodes(
                        x: rect.x + left - unit * 0.6, top: middle - label.height / 2, anchor: .end,
                        color: sheet.theme.ink)))
        ]
        let sorted = row.ends.sorted { ($0.figure.percent, $0.series) < ($1.figure.percent, $1.series) }
        if let low = sorted.first, let high = sorted.last, sorted.count > 1 {
            children.append(
                .shape(
                    .line(
                        from: Point(x: x(low.figure.percent), y: middle),
                        to: Point(x: x(high.figure.percent), y: middle),
                        Stroke(sheet.theme.track, width: unit * 0.22))))
        }
        // Markers that would hide one another stand a little apart.
        let distance = sorted.count > 1 ? x(sorted[1].figure.percent) - x(sorted[0].figure.percent) : .infinity
        let lift = distance < radius * 1.8 ? radius * 0.85 : 0
        let heights = sorted.indices.map { middle + (sorted.count > 1 ? ($0 == 0 ? -lift : lift) : 0) }
        // No interval over the other marker.
        for (end, y) in zip(sorted, heights) { children += interval(end, x: x, y: y) }
        for (end, y) in zip(sorted, heights) { children.append(self.end(end, x: x, y: y, radius: radius)) }
        children += values(sorted, x: x, middle: middle, radius: radius)
        let difference = differences[index]
        children += difference.nodes(
            x: rect.right, top: middle - difference.height / 2, anchor: .end, color: sheet.theme.ink)
        return .group(Group(.bars, label: row.label, children: children))
    }

    /// A thin rule above a row that is not to be compared with the one before, with the letter that the footer explains;
    /// dotted for a possible break.
    private func breakRule(_ index: Int, y: Double, _ rect: Rect) -> Node {
        let breaks = chart.rows[index].breaksBefore
        let letters = chart.breaks.letters(of: breaks)
        let block = sheet.block(letters, sheet.footerBold)
        let cuts = breaks.contains { $0.certainty.cuts }
        let pen =
            cuts
            ? Stroke(sheet.theme.rule, width: sheet.theme.hairline * 1.3)
            : Stroke(
                sheet.theme.rule, width: sheet.lineWidth * 0.6, dash: [0.01, sheet.lineWidth * 1.5], roundCap: true)
        let end = rect.right - block.width - sheet.size.typeSize * 0.3
        return .group(
            Group(
                .chartBreak, label: breaks.map { $0.label[sheet.language] }.joined(separator: ", "),
                data: [DataAttribute("certainty", cuts ? "cut" : "possible")],
                children: [.shape(.line(from: Point(x: rect.x, y: y), to: Point(x: end, y: y), pen))]
                    + block.nodes(
                        x: rect.right, top: y - block.height / 2, anchor: .end,
                        color: chart.color(of: breaks, sheet) ?? sheet.theme.ink)))
    }

    private func interval(_ end: DumbbellChart.End, x: LinearScale, y: Double) -> [Node] {
        guard chart.drawsIntervals, let interval = end.figure.interval else { return [] }
        let line = Shape.line(
            from: Point(x: x(interval.lowerBound), y: y), to: Point(x: x(interval.upperBound), y: y),
            Stroke(chart.series[end.series].style.color, width: sheet.intervalWidth * 1.8))
        return [.group(Group(.interval, label: chart.series[end.series].name, children: [.shape(line)]))]
    }

    private func end(_ end: DumbbellChart.End, x: LinearScale, y: Double, radius: Double) -> Node {
        let style = chart.series[end.series].style
        let marker = MarkerMark.shape(
            style.marker, at: Point(x: x(end.figure.percent), y: y), radius: radius, color: style.color,
            isHollow: !end.figure.hollow.isEmpty, background: sheet.theme.background)
        return .group(
            Group(
                .series, label: chart.series[end.series].name, data: end.figure.data, children: [.shape(marker)]))
    }

    /// The lower value on the left of the row, the higher on the right.
    private func values(
        _ sorted: [DumbbellChart.End], x: LinearScale, middle: Double, radius: Double
    ) -> [Node] {
        let unit = sheet.size.typeSize
        let ranges = sorted.map { Self.range($0, chart.drawsIntervals) }
        let leftmost = zip(sorted, ranges).map { min(x($1.lowerBound), x($0.figure.percent) - radius) }.min() ?? 0
        let rightmost = zip(sorted, ranges).map { max(x($1.upperBound), x($0.figure.percent) + radius) }.max() ?? 0
        return sorted.enumerated().flatMap { place, end in
            let block = sheet.block(end.figure.percent.fixed(0), sheet.boldFont)
            let isLow = sorted.count > 1 && place == 0
            return block.nodes(
                x: isLow ? leftmost - unit * 0.4 : rightmost + unit * 0.4, top: middle - block.height / 2,
                anchor: isLow ? .end : .start, color: chart.series[end.series].style.textColor, halo: unit * 0.25,
                haloColor: sheet.theme.background)
        }
    }

    private func grid(x: LinearScale, top: Double, bottom: Double) -> Node {
        PercentGrid(sheet: sheet, values: ticks.values.filter { x.domain.contains($0) }).node(
            x: x, top: top, bottom: bottom)
    }
}
