import PollStatistics

/// The panel of house effects at one width: names on the left, a zero line, values and intervals on the right.
struct HousesFrame: Sendable {
    private let chart: HousesChart
    private let sheet: Sheet
    /// The words of a chart of house effects, and how far its axis must reach.
    private struct Columns: Sendable {
        let labels: [(name: TextBlock, detail: TextBlock)]
        let values: [(value: TextBlock, interval: TextBlock)]
        /// In points, on the wider side of zero.
        let reach: Double

        init(_ chart: HousesChart, width: Double, sheet: Sheet) {
            labels = chart.rows.map { row in
                (
                    sheet.balancedBlock(row.name, sheet.labelFont, width: width * 0.32),
                    sheet.balancedBlock(row.detail, sheet.axisFont, width: width * 0.32)
                )
            }
            values = chart.rows.map { row in
                let interval =
                    HousesFrame.signed(row.interval.lower, decimals: 1) + " … "
                    + HousesFrame.signed(row.interval.upper, decimals: 1)
                return (
                    sheet.block(HousesFrame.signed(row.effect.estimate.mean, decimals: 1), sheet.boldFont),
                    sheet.block(interval, sheet.axisFont)
                )
            }
            reach = chart.rows.map { max(abs($0.interval.lower), abs($0.interval.upper)) }.max() ?? 1
        }

        var left: Double { labels.flatMap { [$0.name.width, $0.detail.width] }.max() ?? 0 }
        var valueWidth: Double { values.map(\.value.width).max() ?? 0 }
        var intervalWidth: Double { values.map(\.interval.width).max() ?? 0 }
    }

    private let own: Columns
    private let left: Double
    private let intervalWidth: Double
    private let x: LinearScale
    private let ticks: [Double]

    /// - Parameters:
    ///   - companions: The charts that have columns of the same width, itself among them.
    ///   - hasFreeAxis: Whether its axis shows its own values alone.
    init(chart: HousesChart, companions: [HousesChart], hasFreeAxis: Bool, width: Double, sheet: Sheet) {
        (self.chart, self.sheet) = (chart, sheet)
        let unit = sheet.size.typeSize
        let own = Columns(chart, width: width, sheet: sheet)
        self.own = own
        let all = companions.map { Columns($0, width: width, sheet: sheet) }
        left = (all.map(\.left).max() ?? own.left) + unit * 0.8
        intervalWidth = all.map(\.intervalWidth).max() ?? own.intervalWidth
        let valueWidth = all.map(\.valueWidth).max() ?? own.valueWidth
        let start = left + unit * 0.6
        let right = max(start + unit * 3, width - valueWidth - intervalWidth - unit * 1.9)
        let reach = hasFreeAxis ? own.reach : all.map(\.reach).max() ?? own.reach
        ticks = Self.ticks(reach: reach, most: Int((right - start) / (unit * 3)))
        let end = max(ticks.last ?? reach, reach)
        x = LinearScale(domain: -end...end, start: start, end: right)
    }

    private var labels: [(name: TextBlock, detail: TextBlock)] { own.labels }
    private var values: [(value: TextBlock, interval: TextBlock)] { own.values }

    /// Of the horizontal axis, in points.
    var domain: ClosedRange<Double> { x.domain }

    /// Round points on either side of zero, which is one of them.
    private static func ticks(reach: Double, most: Int) -> [Double] {
        let steps: [Double] = [0.5, 1, 2, 5, 10, 20, 25, 50, 100]
        let step = steps.first { 2 * Int((reach / $0).rounded(.up)) + 1 <= max(3, most) } ?? reach.rounded(.up)
        let count = max(1, Int((reach / step).rounded(.up)))
        return (-count...count).map { Double($0) * step }
    }

    /// "+4.1", "−4.1", "0".
    static func signed(_ value: Double, decimals: Int) -> String {
        let text = abs(value).fixed(decimals)
        guard text.contains(where: { $0 != "0" && $0 != "." }) else { return text }
        return (value < 0 ? "−" : "+") + text
    }

    private func rowHeight(_ index: Int) -> Double {
        labels[index].name.height + labels[index].detail.height + sheet.size.typeSize * 0.9
    }

    private var axisHeight: Double { sheet.block("0", sheet.axisFont).height + sheet.size.typeSize * 0.5 }

    var height: Double { labels.indices.reduce(0) { $0 + rowHeight($1) } + axisHeight }

    func nodes(in rect: Rect) -> [Node] {
        let unit = sheet.size.typeSize
        let spare = min(max(0, rect.height - height) / Double(max(1, labels.count)), unit * 1.6)
        let x = LinearScale(domain: x.domain, start: rect.x + x.start, end: rect.x + x.end)
        var middles: [Double] = []
        var top = rect.y
        for index in labels.indices {
            middles.append(top + (rowHeight(index) + spare) / 2)
            top += rowHeight(index) + spare
        }
        return [grid(x: x, top: rect.y, bottom: top)] + middles.indices.map { row($0, x: x, y: middles[$0], rect) }
    }

    private func grid(x: LinearScale, top: Double, bottom: Double) -> Node {
        let decimals = ticks.allSatisfy { $0 == $0.rounded() } ? 0 : 1
        var children: [Node] = []
        for value in ticks {
            let isZero = value == 0
            children.append(
                .shape(
                    .line(
                        from: Point(x: x(value), y: top), to: Point(x: x(value), y: bottom),
                        Stroke(
                            isZero ? sheet.theme.axis : sheet.theme.grid,
                            width: sheet.theme.hairline * (isZero ? 1.5 : 1)))))
            children += sheet.block(Self.signed(value, decimals: isZero ? 0 : decimals), sheet.axisFont).nodes(
                x: x(value), top: bottom + sheet.size.typeSize * 0.2, anchor: .middle, color: sheet.theme.secondaryInk)
        }
        return .group(Group(.grid, children: children))
    }

    private func row(_ index: Int, x: LinearScale, y: Double, _ rect: Rect) -> Node {
        let unit = sheet.size.typeSize
        let row = chart.rows[index]
        let (name, detail) = labels[index]
        let start = y - (name.height + detail.height) / 2
        let end = rect.x + left - unit * 0.6
        let value = values[index]
        var children: [Node] = [
            .group(
                Group(
                    .label, label: row.name,
                    children: name.nodes(x: end, top: start, anchor: .end, color: sheet.theme.ink)
                        + detail.nodes(
                            x: end, top: start + name.height, anchor: .end, color: sheet.theme.secondaryInk)))
        ]
        children += value.value.nodes(
            x: rect.right - intervalWidth - unit * 0.7, top: y - value.value.height / 2, anchor: .end,
            color: row.style.textColor)
        children += value.interval.nodes(
            x: rect.right, top: y - value.interval.height / 2, anchor: .end, color: sheet.theme.secondaryInk)
        children.append(
            .group(
                Group(
                    .interval,
                    children: [
                        .shape(
                            .line(
                                from: Point(x: x(row.interval.lower), y: y), to: Point(x: x(row.interval.upper), y: y),
                                Stroke(row.style.color, width: sheet.intervalWidth * 1.6)))
                    ])))
        children.append(
            .shape(
                MarkerMark.shape(
                    .circle, at: Point(x: x(row.effect.estimate.mean), y: y), radius: unit * 0.34,
                    color: row.style.color, isHollow: false, background: sheet.theme.background)))
        return .group(
            Group(
                .series, label: row.name,
                data: [
                    DataAttribute("population", row.effect.run.series.population.rawValue),
                    DataAttribute("program", row.effect.run.program.rawValue),
                    DataAttribute("value", row.effect.estimate.mean.fixed(2)),
                    DataAttribute("lower", row.interval.lower.fixed(2)),
                    DataAttribute("upper", row.interval.upper.fixed(2)),
                    DataAttribute("polls", "\(row.effect.run.used.count)"),
                ], children: children))
    }
}
