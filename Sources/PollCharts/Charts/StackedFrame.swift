import PollData

/// The panel of stacked bars at one width.
struct StackedFrame: Sendable {
    private let chart: StackedChart
    private let sheet: Sheet
    private let labels: [TextBlock]
    private let left: Double
    private let bar: Double
    private let x: LinearScale
    private let names: SegmentNames
    /// For each row the values that are wider than their parts.
    private let outside: [OutsideValues]

    /// What it takes alone.
    let measures: RowMeasures

    /// - Parameter shared: What panels have in common.
    init(chart: StackedChart, width: Double, sheet: Sheet, shared: RowMeasures? = nil) {
        self.chart = chart
        self.sheet = sheet
        let unit = sheet.size.typeSize
        labels = sheet.rowLabels(chart.rows.map(\.label), width: width, share: 0.36)
        let ownLeft = (labels.map(\.width).max() ?? 0) + unit * 0.8
        left = shared?.left ?? ownLeft
        bar = unit * 2.5 * max(0.6, sheet.pitch)
        let ownMost = max(100, chart.rows.map(\.end).max() ?? 100)
        let most = shared?.greatest ?? ownMost
        measures = RowMeasures(left: ownLeft, greatest: ownMost, room: 0)
        let x = LinearScale(domain: 0...most, start: left, end: width)
        self.x = x
        outside = chart.rows.map { OutsideValues(row: $0, x: x, width: width, sheet: sheet) }
        names = SegmentNames(chart: chart, x: x, width: width, sheet: sheet)
    }

    /// Where the scale ends, in percent.
    var greatest: Double { x.domain.upperBound }

    private var gap: Double { sheet.size.typeSize * 0.9 * sheet.pitch }
    private var axisHeight: Double { sheet.block("0", sheet.axisFont).height + sheet.size.typeSize * 0.6 }

    private func rowHeight(_ index: Int) -> Double { max(bar, labels[index].height) }

    /// The bars with what stands below each.
    private var rowsHeight: Double {
        chart.rows.indices.reduce(0) { $0 + rowHeight($1) + outside[$1].height + groupGap(after: $1) }
    }

    /// More room where the next row is another country's.
    private func groupGap(after index: Int) -> Double {
        guard index + 1 < chart.rows.count, Set(chart.rows.map(\.sample.poll)).count > 1 else { return 0 }
        let (row, next) = (chart.rows[index].sample, chart.rows[index + 1].sample)
        return row.population == next.population ? 0 : sheet.size.typeSize * 0.9 * sheet.pitch
    }

    var droppedValues: Int { outside.reduce(0) { $0 + $1.dropped } }

    var height: Double {
        names.height + rowsHeight + gap * Double(max(0, chart.rows.count - 1))
            + axisHeight
    }

    func nodes(in rect: Rect) -> [Node] {
        let unit = sheet.size.typeSize
        let spare = max(0, rect.height - height) / Double(max(1, chart.rows.count))
        // A fixed page that is higher than the rows gives them more height, then room between, then room around.
        let most = chart.rows.count == 1 ? max(2, rect.height * 0.38 / bar) : 2
        let stretch = min(most, 1 + spare * 0.6 / bar)
        let between = gap + min(max(0, spare - (stretch - 1) * bar), unit * 2)
        let used =
            height + chart.rows.indices.reduce(0) { $0 + rowHeight($1) * (stretch - 1) }
            + (between - gap) * Double(max(0, chart.rows.count - 1))
        let start = rect.y + max(0, rect.height - used) * 0.4
        var nodes: [Node] = [names.node(x: rect.x, top: start)]
        var top = start + names.height
        var bottom = top
        for (index, row) in chart.rows.enumerated() {
            let height = rowHeight(index) * stretch
            let box = Rect(x: rect.x, y: top + (height - bar * stretch) / 2, width: rect.width, height: bar * stretch)
            let label = labels[index]
            let name = Node.group(
                Group(
                    .label, label: row.label,
                    children: label.nodes(
                        x: rect.x + left - unit * 0.6, top: box.center.y - label.height / 2, anchor: .end,
                        color: sheet.theme.ink)))
            let values = outside[index].nodes(x: rect.x, top: box.y + box.height)
            nodes.append(.group(Group(.bars, label: row.label, children: [name] + segments(row, box) + values)))
            bottom = top + height + outside[index].height
            top = bottom + between + groupGap(after: index)
        }
        nodes.append(axis(x: rect.x, top: bottom))
        return nodes
    }

    private func segments(_ row: StackedChart.Row, _ box: Rect) -> [Node] {
        var nodes: [Node] = []
        let seam = sheet.seam
        for segment in row.segments {
            let start = box.x + x(segment.start)
            let end = box.x + x(segment.start + segment.figure.percent)
            let tone = chart.tones[segment.option]
            let rect = Rect(x: start, y: box.y, width: end - start, height: box.height)
            var children = sheet.part(rect, tone, seam: seam)
            let value = OutsideValues.block(of: segment.figure, sheet)
            if OutsideValues.fits(value, in: rect.width, sheet) {
                children += sheet.label(value, on: tone, x: rect.center.x, top: rect.center.y - value.height / 2)
            }
            nodes.append(
                .group(
                    Group(
                        .series, label: chart.names[segment.option], data: segment.figure.data,
                        children: children)))
        }
        if row.hasRemainder {
            let start = box.x + x(row.end)
            let rect = Rect(x: start, y: box.y, width: box.x + x(100) - start, height: box.height)
            nodes.append(
                .group(
                    Group(
                        .remainder, label: sheet.words.notPublished,
                        data: [DataAttribute("value", (100 - row.end).fixed(1))],
                        children: sheet.part(rect, sheet.theme.remainder, seam: seam))))
        }
        return nodes
    }

    private func axis(x origin: Double, top: Double) -> Node {
        let unit = sheet.size.typeSize
        var nodes: [Node] = []
        for value in [0.0, 25, 50, 75, 100] {
            let place = origin + x(value)
            nodes.append(
                .shape(
                    .line(
                        from: Point(x: place, y: top), to: Point(x: place, y: top + unit * 0.3),
                        Stroke(sheet.theme.axis, width: sheet.theme.hairline))))
            let label = sheet.block(value == 100 ? "100%" : value.fixed(0), sheet.axisFont)
            let isEnd = value == 100 && x.domain.upperBound <= 100
            nodes += label.nodes(
                x: place, top: top + unit * 0.4, anchor: isEnd ? .end : .middle, color: sheet.theme.secondaryInk)
        }
        return .group(Group(.axis, label: "%", children: nodes))
    }
}
