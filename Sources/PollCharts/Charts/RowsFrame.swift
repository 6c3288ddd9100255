import PollData

/// The panel of bars or dots at one width.
struct RowsFrame: Sendable {
    private let chart: RowsChart
    private let sheet: Sheet
    private let width: Double
    private let labels: [TextBlock]
    private let values: [[(value: TextBlock, name: TextBlock)]]
    private let left: Double
    /// Where the greatest value ends, from the left edge of the panel.
    private let reach: Double
    private let ticks: PercentTicks

    /// What it takes alone.
    let measures: RowMeasures

    /// - Parameter shared: What panels have in common.
    init(chart: RowsChart, width: Double, sheet: Sheet, shared: RowMeasures? = nil) {
        self.chart = chart
        self.sheet = sheet
        self.width = width
        let unit = sheet.size.typeSize
        labels = sheet.rowLabels(chart.groups.map(\.label), width: width, share: 0.32)
        let ownLeft = (labels.map(\.width).max() ?? 0) + unit * 0.8
        let left = shared?.left ?? ownLeft
        self.left = left
        let ends = chart.groups.flatMap { group in group.rows.map { Self.end($0, chart.drawsIntervals) } }
        let ownGreatest = max(1, (ends + chart.references.map(\.value)).max() ?? 100)
        // The axis ends at a tick that no value passes.
        let greatest =
            PercentTicks(
                least: 0, greatest: shared?.greatest ?? ownGreatest, fromZero: true, maximum: 2,
                fineness: Self.fineness
            ).domain.upperBound
        bracket = chart.ties.isEmpty ? 0 : unit * 1.3
        // A value label and the name of its series stand to the right of the row, so the scale leaves them room.
        let values = chart.groups.map { group in
            group.rows.map { row in
                (
                    value: sheet.block(row.figure.percent.fixed(0), sheet.boldFont),
                    name: sheet.block(row.namesSeries ? row.series : "", sheet.boldFont, width: width * 0.24)
                )
            }
        }
        self.values = values
        let room = width - left - (shared == nil ? bracket : 0)
        var reach = room - (shared?.room ?? 0)
        var widest = 0.0
        for (group, blocks) in zip(chart.groups, values) {
            for (row, block) in zip(group.rows, blocks) {
                let label = block.value.width + unit * 0.9 + (block.name.isEmpty ? 0 : block.name.width + unit * 0.5)
                widest = max(widest, label)
                if shared != nil { continue }
                let share = max(0.02, Self.end(row, chart.drawsIntervals) / greatest)
                reach = min(reach, (room - label) / share)
            }
        }
        self.reach = max(reach, room * 0.25)
        measures = RowMeasures(left: ownLeft, greatest: ownGreatest, room: widest + bracket)
        ticks = PercentTicks(
            least: 0, greatest: greatest, fromZero: true, maximum: max(3, Int(self.reach / (unit * 4)) + 1),
            fineness: Self.fineness)
        domain = 0...greatest
        references = ReferenceFlags(
            lines: chart.references, x: LinearScale(domain: domain, start: left, end: left + self.reach),
            bounds: left...width, sheet: sheet)
    }

    /// A horizontal axis has room for more ticks than a vertical one.
    static let fineness = 11

    let references: ReferenceFlags
    /// The width of the brackets of ranks, at the right.
    private let bracket: Double

    private let domain: ClosedRange<Double>
    /// Where the scale ends, in percent.
    var greatest: Double { domain.upperBound }

    private static func end(_ row: RowsChart.Row, _ drawsIntervals: Bool) -> Double {
        max(row.figure.percent, drawsIntervals ? row.figure.interval?.upperBound ?? 0 : 0)
    }

    private var thickness: Double { sheet.size.typeSize * chart.look.thickness * max(0.75, sheet.pitch) }

    private func rowHeight(_ group: Int, _ row: Int) -> Double {
        max(thickness, values[group][row].name.height, values[group][row].value.height)
    }

    private func groupHeight(_ group: Int) -> Double {
        let rows = chart.groups[group].rows.indices.reduce(0) { $0 + rowHeight(group, $1) }
        return max(rows, labels[group].height)
    }

    private var groupGap: Double { sheet.size.typeSize * 0.75 * sheet.pitch }
    private var axisHeight: Double { sheet.block("0", sheet.axisFont).height + sheet.size.typeSize * 0.4 }

    var height: Double {
        references.height + chart.groups.indices.reduce(0) { $0 + groupHeight($1) + groupGap } + axisHeight
    }

    func nodes(in rect: Rect) -> [Node] {
        let unit = sheet.size.typeSize
        let x = LinearScale(domain: domain, start: rect.x + left, end: rect.x + left + reach)
        // A fixed page that is higher than the rows spreads them, then leaves room around.
        let spare = max(0, rect.height - height) / Double(max(1, chart.groups.count))
        let gap = groupGap + min(spare, unit * 3)
        let head = rect.y + (spare - min(spare, unit * 3)) * Double(chart.groups.count) * 0.4
        let start = head + references.height
        let bottom = start + chart.groups.indices.reduce(0) { $0 + groupHeight($1) + gap }
        var nodes: [Node] = [grid(x: x, top: start, bottom: bottom)]
        nodes += references.nodes(origin: rect.x, top: head, bottom: bottom)
        var top = start + gap / 2
        var centers: [RowsChart.Tie.Place: Double] = [:]
        for index in chart.groups.indices {
            nodes.append(group(index, rect: rect, top: top, x: x))
            for (row, center) in rowCenters(index, top: top).enumerated() {
                centers[.init(group: index, row: row)] = center
            }
            top += groupHeight(index) + gap
        }
        // A bracket that begins where another ends stands beside it: the two are not one.
        var isAside = false
        var before: RowsChart.Tie?
        nodes += chart.ties.compactMap { tie in
            isAside = before.map { $0.lower == tie.upper } == true && !isAside
            before = tie
            guard let upper = centers[tie.upper], let lower = centers[tie.lower] else { return nil }
            let box = Rect(
                x: rect.right - unit * (isAside ? 1.15 : 0.6), y: upper + unit * 0.14, width: unit * 0.45,
                height: max(unit * 0.2, lower - upper - unit * 0.28))
            return .group(
                Group(
                    .annotation, label: sheet.words.tiedRanks, children: [.shape(RankBracket.shape(in: box, sheet))]))
        }
        return nodes
    }

    /// The middles of the rows of a group.
    private func rowCenters(_ index: Int, top: Double) -> [Double] {
        let heights = chart.groups[index].rows.indices.map { rowHeight(index, $0) }
        var y = top + (groupHeight(index) - heights.reduce(0, +)) / 2
        return heights.map { height in
            defer { y += height }
            return y + height / 2
        }
    }

    private func group(_ index: Int, rect: Rect, top: Double, x: LinearScale) -> Node {
        let unit = sheet.size.typeSize
        let group = chart.groups[index]
        let height = groupHeight(index)
        let label = labels[index]
        var children: [Node] = [
            .group(
                Group(
                    .label, label: group.label,
                    children: label.nodes(
                        x: rect.x + left - unit * 0.6, top: top + (height - label.height) / 2, anchor: .end,
                        color: sheet.theme.ink)))
        ]
        let rows = group.rows.indices.reduce(0) { $0 + rowHeight(index, $1) }
        var y = top + (height - rows) / 2
        for (place, row) in group.rows.enumerated() {
            let slot = rowHeight(index, place)
            let thickness = thickness * 0.82
            let box = Rect(x: x(0), y: y + (slot - thickness) / 2, width: reach, height: thickness)
            children.append(self.row(row, blocks: values[index][place], box: box, x: x))
            y += slot
        }
        return .group(Group(.bars, label: group.label, children: children))
    }

    private func row(
        _ row: RowsChart.Row, blocks: (value: TextBlock, name: TextBlock), box: Rect, x: LinearScale
    ) -> Node {
        let unit = sheet.size.typeSize
        var children: [Node] = []
        let interval = chart.drawsIntervals ? row.figure.interval : nil
        let mark = chart.look.nodes(for: row, in: box, x: x, sheet: sheet)
        let line =
            interval.map {
                chart.look.interval(
                    from: x($0.lowerBound), to: x($0.upperBound), y: box.center.y, row: row, sheet: sheet)
            } ?? []
        let lineGroup: [Node] = line.isEmpty ? [] : [.group(Group(.interval, children: line))]
        children += chart.look.intervalLiesBelow ? lineGroup + mark : mark + lineGroup
        let left =
            max(
                x(Self.end(row, chart.drawsIntervals)), x(row.figure.percent) + chart.look.overhang(sheet)) + unit * 0.5
        children += blocks.value.nodes(
            x: left, top: box.center.y - blocks.value.height / 2, color: row.style.textColor, halo: unit * 0.25,
            haloColor: sheet.theme.background)
        children += blocks.name.nodes(
            x: left + blocks.value.width + unit * 0.5, top: box.center.y - blocks.name.height / 2,
            color: row.style.textColor, halo: unit * 0.25, haloColor: sheet.theme.background)
        return .group(Group(.series, label: row.series, data: row.figure.data, children: children))
    }

    private func grid(x: LinearScale, top: Double, bottom: Double) -> Node {
        PercentGrid(sheet: sheet, values: ticks.values.filter { domain.contains($0) }).node(
            x: x, top: top, bottom: bottom)
    }
}
