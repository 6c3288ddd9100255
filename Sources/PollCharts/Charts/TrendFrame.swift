import PollData

/// The panel of a trend at one width: scales, guides and marks.
struct TrendFrame: Sendable {
    private let chart: TrendChart
    private let sheet: Sheet
    private let width: Double
    private let left: Double
    private let right: Double
    private let domain: ClosedRange<Double>
    private let ends: EndLabels
    private let labels: EventLabels
    private let shifts: [Double]

    init(chart: TrendChart, width: Double, sheet: Sheet) {
        self.chart = chart
        var sheet = sheet
        self.width = width
        let unit = sheet.size.typeSize
        domain = Self.domain(days: chart.lines.flatMap { $0.points.map(\.day) })
        let widest = chart.isNet ? "+100" : "100%"
        left = sheet.width(of: widest, sheet.axisFont) + unit * 0.5
        ends = EndLabels(
            lines: chart.lines, isNet: chart.isNet, most: width * (width < 350 ? 0.27 : 0.21), sheet: sheet)
        right = width - ends.width - unit * 0.9
        let perDay = (right - left) / (domain.upperBound - domain.lowerBound)
        sheet.markerFactor = Self.markerFactor(chart.lines, perDay: perDay, sheet: sheet)
        self.sheet = sheet
        shifts = Self.shifts(chart.lines, perDay: perDay, sheet: sheet)
        let x = Self.scale(domain, left: left, right: right, sheet: sheet)
        labels = EventLabels(
            events: chart.events, places: chart.events.map { x(Double($0.date.firstDay + $0.date.lastDay) / 2) },
            bounds: left...width, mostHeight: sheet.size.height * 0.24, sheet: sheet)
    }

    /// From the first day of the first year to the last wave; a year around a single wave.
    static func domain(days: [Double]) -> ClosedRange<Double> {
        guard let first = days.min(), let last = days.max() else { return 0...1 }
        guard last - first > 60 else { return (first - 183)...(last + 183) }
        let year = CalendarDate.day(number: Int(first)).year
        let start = Double(CalendarDate.dayNumber(year: year, month: 1, day: 1))
        return (last - first > 1000 ? start : first)...last
    }

    private static func scale(
        _ domain: ClosedRange<Double>, left: Double, right: Double, sheet: Sheet
    ) -> LinearScale {
        let pad = sheet.markerRadius * 2.2 + sheet.lineWidth
        return LinearScale(domain: domain, start: left + pad, end: right - pad)
    }

    /// Lines whose waves share their dates stand a little apart, so that their intervals don't hide one another.
    private static func shifts(_ lines: [TrendLine], perDay: Double, sheet: Sheet) -> [Double] {
        let step = sheet.intervalWidth * 2.4
        let close = lines.indices.contains { i in
            lines.indices.contains { j in
                j > i
                    && lines[i].points.contains { a in lines[j].points.contains { abs($0.day - a.day) * perDay < step }
                    }
            }
        }
        guard close else { return lines.map { _ in 0 } }
        return lines.indices.map {
            (Double($0) - Double(lines.count - 1) / 2) * min(step, sheet.markerRadius * 2 / Double(lines.count))
        }
    }

    /// Smaller markers where waves stand so close that full ones would hide the line and its gaps.
    private static func markerFactor(_ lines: [TrendLine], perDay: Double, sheet: Sheet) -> Double {
        let spacings = lines.flatMap { line in
            zip(line.points, line.points.dropFirst()).map { ($1.day - $0.day) * perDay }
        }.sorted()
        guard !spacings.isEmpty else { return 1 }
        return min(1, max(0.65, spacings[spacings.count / 2] * 0.3 / sheet.markerRadius))
    }

    private var axisHeight: Double {
        sheet.block("2020", sheet.axisFont).height + TimeAxis.drop(sheet)
    }

    private var bandHeight: Double {
        chart.events.isEmpty ? sheet.axisFont.size * 0.6 : labels.height + sheet.size.typeSize * 0.3
    }

    var leastHeight: Double {
        let names = ends.blocks.reduce(0) { $0 + $1.height * 1.1 }
        return bandHeight + axisHeight + max(names, sheet.size.typeSize * 9.5)
    }

    /// What the numbers stand for, where labels became numbers.
    var eventKeys: [FooterKey] {
        guard labels.isNumbered else { return [] }
        let words = sheet.words
        return labels.placed.sorted { ($0.number ?? 0) < ($1.number ?? 0) }.map { placed in
            FooterKey(
                sign: .mark("\(placed.number ?? 0)", sheet.theme.secondaryInk),
                text: words.sentence(
                    placed.event.label[sheet.language] + words.parenthesised(words.date(placed.event.date))))
        }
    }

    func nodes(in rect: Rect) -> [Node] {
        let panel = Rect(
            x: rect.x + left, y: rect.y + bandHeight, width: right - left,
            height: rect.height - bandHeight - axisHeight)
        let ticks = percentTicks(height: panel.height)
        let scales = PanelScales(
            x: Self.scale(domain, left: rect.x + left, right: rect.x + right, sheet: sheet),
            y: LinearScale(domain: ticks.domain, start: panel.bottom, end: panel.top), panel: panel)
        var nodes: [Node] = []
        nodes += PercentAxis(ticks: ticks, isNet: chart.isNet, isCut: isCut(ticks)).nodes(in: scales, sheet: sheet)
        nodes += TimeAxis().nodes(in: scales, sheet: sheet)
        nodes += EventRules(labels: labels, origin: Point(x: rect.x, y: rect.y)).nodes(in: scales, sheet: sheet)
        for index in chart.lines.indices {
            nodes.append(
                TrendSeriesMark(
                    line: chart.lines[index], shift: shifts[index], drawsIntervals: chart.drawsIntervals
                ).node(in: scales, sheet: sheet))
        }
        nodes += BreakSigns(
            lines: chart.lines, shifts: shifts, keys: chart.breaks, drawsIntervals: chart.drawsIntervals
        )
        .nodes(in: scales, sheet: sheet)
        let points = zip(chart.lines, shifts).map { line, shift in
            let last = line.points.last.map { scales.point($0.day, $0.percent) } ?? panel.center
            return Point(x: last.x + shift, y: last.y)
        }
        nodes += ends.nodes(
            ends: points, x: rect.x + right + sheet.size.typeSize * 0.7,
            range: panel.top...(panel.bottom + TimeAxis.drop(sheet)))
        return nodes
    }

    private func isCut(_ ticks: PercentTicks) -> Bool { chart.axis == .cut && ticks.domain.lowerBound > 0 }

    private func percentTicks(height: Double) -> PercentTicks {
        let points = chart.lines.flatMap(\.points)
        let lows = points.map { chart.drawsIntervals ? $0.interval?.lowerBound ?? $0.percent : $0.percent }
        let highs = points.map { chart.drawsIntervals ? $0.interval?.upperBound ?? $0.percent : $0.percent }
        let maximum = Int(height / (sheet.axisFont.size * 2.6)) + 1
        return PercentTicks(
            least: lows.min() ?? 0, greatest: highs.max() ?? 100, fromZero: chart.axis == .zero || chart.isNet,
            maximum: max(3, min(8, maximum)))
    }
}
