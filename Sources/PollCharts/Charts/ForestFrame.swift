import PollData
import PollStatistics

/// The panel of a forest plot at one width.
struct ForestFrame: Sendable {
    private let chart: ForestChart
    private let sheet: Sheet
    /// The words of a forest, and what its axis must show.
    private struct Columns: Sendable {
        let labels: [TextBlock]
        let values: [(value: TextBlock, interval: TextBlock)]
        let totals: [(label: TextBlock, value: TextBlock, interval: TextBlock)]
        let mean: ClosedRange<Double>
        let prediction: ClosedRange<Double>?
        let ranges: [ClosedRange<Double>]

        init(_ chart: ForestChart, width: Double, sheet: Sheet) {
            let words = sheet.words
            func shares(_ interval: Interval) -> ClosedRange<Double> {
                let low = min(100, max(0, interval.lower))
                return low...min(100, max(low, interval.upper))
            }
            let mean = shares(chart.pooled.interval(chart.level))
            let prediction = chart.pooled.predictionInterval(chart.level).map(shares)
            (self.mean, self.prediction) = (mean, prediction)
            labels = chart.rows.map { sheet.balancedBlock($0.label, sheet.labelFont, width: width * 0.3) }
            values = chart.rows.map { row in
                let (value, interval) = ForestText.value(row.point.percent, row.point.interval, words: words)
                return (sheet.block(value, sheet.boldFont), sheet.block(interval, sheet.axisFont))
            }
            let (value, interval) = ForestText.value(chart.pooled.mean, mean, words: words)
            var totals = [
                (
                    label: sheet.balancedBlock(words.pooledEstimate, sheet.boldFont, width: width * 0.3),
                    value: sheet.block(value, sheet.boldFont), interval: sheet.block(interval, sheet.axisFont)
                )
            ]
            if let prediction {
                totals.append(
                    (
                        label: sheet.balancedBlock(words.predictionInterval, sheet.labelFont, width: width * 0.3),
                        value: sheet.block("", sheet.boldFont),
                        interval: sheet.block(ForestText.value(0, prediction, words: words).1, sheet.axisFont)
                    ))
            }
            self.totals = totals
            ranges =
                chart.rows.flatMap { row in
                    [row.point.percent...row.point.percent] + [row.point.interval].compactMap { $0 }
                } + [mean] + [prediction].compactMap { $0 }
        }

        var left: Double { (labels + totals.map(\.label)).map(\.width).max() ?? 0 }
        var valueWidth: Double { (values.map(\.value) + totals.map(\.value)).map(\.width).max() ?? 0 }
        var intervalWidth: Double { (values.map(\.interval) + totals.map(\.interval)).map(\.width).max() ?? 0 }
    }

    private let own: Columns
    private let left: Double
    private let valueWidth: Double
    private let intervalWidth: Double
    private let x: LinearScale
    private let ticks: PercentTicks

    /// - Parameters:
    ///   - companions: The charts that have columns of the same width, itself among them.
    ///   - hasFreeAxis: Whether its axis shows its own values alone.
    init(chart: ForestChart, companions: [ForestChart], hasFreeAxis: Bool, width: Double, sheet: Sheet) {
        self.chart = chart
        self.sheet = sheet
        let unit = sheet.size.typeSize
        let own = Columns(chart, width: width, sheet: sheet)
        self.own = own
        let all = companions.map { Columns($0, width: width, sheet: sheet) }
        left = (all.map(\.left).max() ?? own.left) + unit * 0.8
        valueWidth = all.map(\.valueWidth).max() ?? own.valueWidth
        intervalWidth = all.map(\.intervalWidth).max() ?? own.intervalWidth
        let right = width - valueWidth - intervalWidth - unit * 1.9
        let ranges = hasFreeAxis ? own.ranges : all.flatMap(\.ranges)
        let start = left + unit * 0.6
        ticks = PercentTicks(
            least: ranges.map(\.lowerBound).min() ?? 0, greatest: ranges.map(\.upperBound).max() ?? 100,
            fromZero: chart.axis == .zero, maximum: max(3, Int((right - start) / (unit * 4)) + 1))
        x = LinearScale(domain: ticks.domain, start: start, end: max(start + unit * 4, right))
    }

    private var labels: [TextBlock] { own.labels }
    private var values: [(value: TextBlock, interval: TextBlock)] { own.values }
    private var totals: [(label: TextBlock, value: TextBlock, interval: TextBlock)] { own.totals }
    private var mean: ClosedRange<Double> { own.mean }
    private var prediction: ClosedRange<Double>? { own.prediction }

    /// Of the horizontal axis, in percent.
    var domain: ClosedRange<Double> { x.domain }

    private func rowHeight(_ label: TextBlock) -> Double { max(sheet.size.typeSize * 1.5, label.height) }
    private var axisHeight: Double { sheet.block("0", sheet.axisFont).height + sheet.size.typeSize * 0.4 }
    private var gap: Double { sheet.size.typeSize * 0.7 }

    var height: Double {
        (labels + totals.map(\.label)).reduce(0) { $0 + rowHeight($1) } + gap * 2 + axisHeight
    }

    func nodes(in rect: Rect) -> [Node] {
        let unit = sheet.size.typeSize
        let count = Double(labels.count + totals.count)
        let spare = min(max(0, rect.height - height) / count, unit * 1.6)
        let start = rect.y + max(0, rect.height - height - spare * count) * 0.4
        let x = LinearScale(domain: x.domain, start: rect.x + x.start, end: rect.x + x.end)
        var middles: [Double] = []
        var top = start
        for label in labels {
            middles.append(top + (rowHeight(label) + spare) / 2)
            top += rowHeight(label) + spare
        }
        let rule = top + gap / 2
        top += gap
        var sums: [Double] = []
        for total in totals {
            sums.append(top + (rowHeight(total.label) + spare) / 2)
            top += rowHeight(total.label) + spare
        }
        let bottom = top + gap
        var nodes: [Node] = [
            PercentGrid(sheet: sheet, values: ticks.values).node(x: x, top: start, bottom: bottom),
            .group(
                Group(
                    .annotation,
                    children: [
                        .shape(
                            .line(
                                from: Point(x: x(chart.pooled.mean), y: start),
                                to: Point(x: x(chart.pooled.mean), y: sums[0]),
                                Stroke(
                                    sheet.theme.rule, width: sheet.theme.hairline, dash: [unit * 0.25, unit * 0.2]))),
                        .shape(
                            .line(
                                from: Point(x: rect.x, y: rule), to: Point(x: rect.right, y: rule),
                                Stroke(sheet.theme.grid, width: sheet.theme.hairline))),
                    ])),
        ]
        for (index, middle) in middles.enumerated() { nodes.append(row(index, x: x, y: middle, rect)) }
        nodes.append(total(x: x, y: sums[0], rect))
        if let prediction, sums.count > 1 { nodes.append(predicted(prediction, x: x, y: sums[1], rect)) }
        return nodes
    }

    private func row(_ index: Int, x: LinearScale, y: Double, _ rect: Rect) -> Node {
        let unit = sheet.size.typeSize
        let row = chart.rows[index]
        let style = row.line.style
        var children = words(
            labels[index], values[index].value, values[index].interval, name: row.label, color: style.textColor, y: y,
            rect)
        if let interval = row.point.interval {
            children.append(
                .group(
                    Group(
                        .interval,
                        children: [
                            .shape(
                                .line(
                                    from: Point(x: x(interval.lowerBound), y: y),
                                    to: Point(x: x(interval.upperBound), y: y),
                                    Stroke(style.color, width: sheet.intervalWidth * 1.3)))
                        ])))
        }
        let greatest = chart.rows.compactMap(\.weight).max() ?? 1
        let center = Point(x: x(row.point.percent), y: y)
        let radius = row.weight.map { max(unit * 0.16, unit * 0.48 * ($0 / greatest).squareRoot()) }
        children.append(
            .shape(
                MarkerMark.shape(
                    radius == nil ? .diamond : .square, at: center, radius: radius ?? unit * 0.24, color: style.color,
                    isHollow: radius == nil || !row.point.hollow.isEmpty, background: sheet.theme.background)))
        var data = [
            DataAttribute("population", row.line.series.population.rawValue),
            DataAttribute("question", row.line.series.question.qualifiedName),
            DataAttribute("option", row.line.series.measure.name),
            DataAttribute("poll", row.point.wave.poll.rawValue), DataAttribute("value", row.point.wave.value.text),
        ]
        if let interval = row.point.interval {
            data.append(DataAttribute("lower", interval.lowerBound.fixed(2)))
            data.append(DataAttribute("upper", interval.upperBound.fixed(2)))
        }
        if let weight = row.weight { data.append(DataAttribute("weight", weight.fixed(4))) }
        return .group(Group(.series, label: row.label, data: data, children: children))
    }

    /// The diamond, from end to end of the pooled interval.
    private func total(x: LinearScale, y: Double, _ rect: Rect) -> Node {
        let half = sheet.size.typeSize * 0.5
        let center = x(chart.pooled.mean)
        let name = sheet.words.pooledEstimate
        let diamond = [
            Point(x: x(mean.lowerBound), y: y), Point(x: center, y: y - half), Point(x: x(mean.upperBound), y: y),
            Point(x: center, y: y + half),
        ]
        let children =
            words(
                totals[0].label, totals[0].value, totals[0].interval, name: name, color: sheet.theme.ink, y: y, rect)
            + [line(prediction ?? mean, x: x, y: y)]
            + [.shape(.polygon(diamond, fill: .solid(sheet.theme.neutral.color), stroke: nil))]
        return .group(
            Group(
                .series, label: name,
                data: [
                    DataAttribute("value", chart.pooled.mean.fixed(2)),
                    DataAttribute("lower", mean.lowerBound.fixed(2)), DataAttribute("upper", mean.upperBound.fixed(2)),
                    DataAttribute("tau-squared", chart.pooled.betweenVariance.fixed(3)),
                    DataAttribute("i-squared", chart.pooled.inconsistency.fixed(1)),
                ], children: children))
    }

    /// The words of the prediction interval; its line runs through the diamond above.
    private func predicted(_ interval: ClosedRange<Double>, x: LinearScale, y: Double, _ rect: Rect) -> Node {
        let name = sheet.words.predictionInterval
        return .group(
            Group(
                .annotation, label: name,
                data: [
                    DataAttribute("lower", interval.lowerBound.fixed(2)),
                    DataAttribute("upper", interval.upperBound.fixed(2)),
                ],
                children: words(
                    totals[1].label, totals[1].value, totals[1].interval, name: name, color: sheet.theme.ink, y: y,
                    rect)))
    }

    private func line(_ interval: ClosedRange<Double>, x: LinearScale, y: Double) -> Node {
        .shape(
            .line(
                from: Point(x: x(interval.lowerBound), y: y), to: Point(x: x(interval.upperBound), y: y),
                Stroke(sheet.theme.neutral.color, width: sheet.intervalWidth)))
    }

    /// The label on the left, the value and its interval in columns on the right.
    private func words(
        _ label: TextBlock, _ value: TextBlock, _ interval: TextBlock, name: String, color: Color, y: Double,
        _ rect: Rect
    ) -> [Node] {
        let unit = sheet.size.typeSize
        return [
            .group(
                Group(
                    .label, label: name,
                    children: label.nodes(
                        x: rect.x + left - unit * 0.6, top: y - label.height / 2, anchor: .end,
                        color: sheet.theme.ink)))
        ]
            + value.nodes(
                x: rect.right - intervalWidth - unit * 0.7, top: y - value.height / 2, anchor: .end, color: color)
            + interval.nodes(
                x: rect.right, top: y - interval.height / 2, anchor: .end, color: sheet.theme.secondaryInk)
    }
}
