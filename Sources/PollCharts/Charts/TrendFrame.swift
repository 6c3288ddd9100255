import PollData

/// A panel of lines at one width: scales, guides and marks.
struct TrendFrame: Sendable {
    private let lines: [TrendLine]
    let stage: TrendStage
    let sheet: Sheet
    private let left: Double
    private let right: Double
    private let ends: EndLabels
    let labels: EventLabels
    private let spans: SpanLabels
    /// Whether the words of reference lines stand in this panel.
    private let namesReferences: Bool
    private let shifts: [Double]
    /// Whether the labels of the events stand above this panel, and those of the time below it.
    private let namesEvents: Bool
    private let namesTimes: Bool

    /// - Parameters:
    ///   - gutter: The width of the names at the line ends, where panels share it.
    ///   - eventHeight: What the labels of the events may take.
    ///   - labels: Where another panel of the same width has placed them already.
    init(
        panel: TrendPanel, stage: TrendStage, width: Double, sheet: Sheet, gutter: Double? = nil,
        markerFactor: Double? = nil, eventHeight: Double, labels: EventLabels? = nil, namesEvents: Bool = true,
        namesTimes: Bool = true, namesReferences: Bool = true
    ) {
        self.namesReferences = namesReferences
        lines = panel.lines
        self.stage = stage
        self.namesEvents = namesEvents
        self.namesTimes = namesTimes
        var sheet = sheet
        let unit = sheet.size.typeSize
        let widest = stage.isNet ? "+100" : "100%"
        left = sheet.width(of: widest, sheet.axisFont) + unit * 0.5
        let share = width >= unit * 32 ? 0.21 : panel.title.isEmpty ? 0.27 : 0.32
        ends = EndLabels(panel: panel, stage: stage, most: width * share, sheet: sheet)
        right = width - (gutter ?? ends.width) - unit * 0.9
        let perDay = (right - left) / (stage.days.upperBound - stage.days.lowerBound)
        sheet.markerFactor = markerFactor ?? Self.markerFactor(panel.lines, perDay: perDay, sheet: sheet)
        self.sheet = sheet
        shifts =
            stage.cloud != nil ? panel.lines.map { _ in 0 } : Self.shifts(panel.lines, perDay: perDay, sheet: sheet)
        let x = Self.scale(stage.days, left: left, right: right, sheet: sheet)
        let (first, last) = (left, right)
        spans = SpanLabels(
            spans: stage.annotations.spans.compactMap { span in
                let start = Double(span.from.firstDay)
                let end = span.to.map { Double($0.lastDay + 1) } ?? .infinity
                guard start < stage.days.upperBound, end > stage.days.lowerBound else { return nil }
                return (
                    span, start <= stage.days.lowerBound ? first : x(start),
                    end >= stage.days.upperBound ? last : x(end)
                )
            }, bounds: left...width, sheet: sheet)
        self.labels =
            labels
            ?? EventLabels(
                events: stage.events, places: stage.events.map { x(Double($0.date.firstDay + $0.date.lastDay) / 2) },
                bounds: left...width, mostHeight: eventHeight, sheet: sheet)
    }

    var gutter: Double { ends.width }
    var markerFactor: Double { sheet.markerFactor }

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

    var axisHeight: Double {
        guard namesTimes else { return sheet.axisFont.size * 0.6 }
        return sheet.block("2020", sheet.axisFont).height + TimeAxis.drop(sheet)
    }

    var bandHeight: Double {
        (stage.events.isEmpty || !namesEvents
            ? sheet.axisFont.size * 0.6 : labels.height + sheet.size.typeSize * 0.3) + spanHeight
    }

    private var spanHeight: Double { namesEvents ? spans.height : 0 }
    var spanKeys: [FooterKey] { spans.keys(sheet) }

    /// A plot is never made lower than this part of its usual least height.
    static let leastPitch = 0.7

    /// - Parameter plot: The least height of the panel without its names, in sizes of the type.
    func leastHeight(plot: Double = 9.5) -> Double {
        bandHeight + axisHeight + max(ends.least, sheet.size.typeSize * plot * max(Self.leastPitch, sheet.pitch))
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

    /// What the vertical axis spans in a panel of this height.
    func domain(in rect: Rect) -> ClosedRange<Double> {
        percentTicks(height: rect.height - bandHeight - axisHeight).domain
    }

    func draw(in rect: Rect, keyed: Set<Int>) -> DrawnPanel {
        let panel = Rect(
            x: rect.x + left, y: rect.y + bandHeight, width: right - left,
            height: rect.height - bandHeight - axisHeight)
        let ticks = percentTicks(height: panel.height)
        let scales = PanelScales(
            x: Self.scale(stage.days, left: rect.x + left, right: rect.x + right, sheet: sheet),
            y: LinearScale(domain: ticks.domain, start: panel.bottom, end: panel.top), panel: panel)
        let sheet = withVisibleIntervals(scales)
        var nodes = spans.nodes(
            origin: Point(x: rect.x, y: rect.y), panel: panel, showsLabels: namesEvents, sheet: sheet)
        nodes += PercentAxis(ticks: ticks, isNet: stage.isNet, isCut: isCut(ticks)).nodes(in: scales, sheet: sheet)
        nodes += TimeAxis(showsLabels: namesTimes).nodes(in: scales, sheet: sheet)
        nodes += EventRules(
            labels: labels, origin: Point(x: rect.x, y: rect.y + spanHeight), showsLabels: namesEvents
        ).nodes(in: scales, sheet: sheet)
        nodes += references(scales)
        let marks = lines.indices.map { index in
            if let cloud = stage.cloud {
                return CloudSeriesMark(line: lines[index], look: cloud).node(in: scales, sheet: sheet)
            }
            return TrendSeriesMark(line: lines[index], shift: shifts[index], drawsIntervals: stage.drawsIntervals)
                .node(in: scales, sheet: sheet)
        }
        let origin = Point(x: rect.x, y: rect.y)
        let groundColor: @Sendable (Rect) -> Color = { [spans, sheet] in
            spans.ground(of: $0, origin: origin, sheet: sheet)
        }
        let breaks = BreakSigns(
            lines: lines, shifts: shifts, keys: stage.breaks, drawsIntervals: stage.drawsIntervals,
            groundColor: groundColor, events: labels.placed.map { rect.x + $0.x }, drawsLinks: stage.cloud == nil,
            drawsStrokes: stage.cloud == nil,
            smooths: stage.cloud == nil
                ? nil
                : lines.flatMap { CloudSmooth($0).segments }.map { $0.map { scales.point($0.day, $0.percent) } })
        let signs = breaks.nodes(in: scales, sheet: sheet)
        nodes += breaks.groundNodes(in: scales, sheet: sheet) + marks + signs
        var drawn = DrawnPanel()
        if stage.annotations.needPlaces {
            drawn = AnnotationLabels(
                lines: lines, shifts: shifts, stage: stage, namesReferences: namesReferences, keyed: keyed,
                numbersBefore: numbersBefore, groundColor: groundColor
            ).draw(in: scales, ground: ground(marks + signs, scales, left: rect.x), sheet: sheet)
            nodes += drawn.nodes
        }
        let points = zip(lines, shifts).map { line, shift in
            let last = line.points.last.map { scales.point($0.day, $0.percent) } ?? panel.center
            return Point(x: last.x + shift, y: last.y)
        }
        nodes += ends.nodes(
            ends: points, x: rect.x + right + sheet.size.typeSize * 0.7,
            range: panel.top...(panel.bottom + (namesTimes ? TimeAxis.drop(sheet) : 0)))
        drawn.nodes = nodes
        return drawn
    }

    /// Smaller markers where full ones would hide the intervals that they stand on.
    private func withVisibleIntervals(_ scales: PanelScales) -> Sheet {
        guard stage.drawsIntervals else { return sheet }
        let heights = lines.flatMap { line in
            line.points.compactMap { point in
                point.interval.map { scales.y($0.lowerBound) - scales.y($0.upperBound) }
            }
        }
        var sheet = sheet
        sheet.markerFactor *= sheet.markerShare(of: heights, radius: sheet.markerRadius, least: 0.6)
        return sheet
    }

    /// The numbers that events have taken, after which callouts count.
    var numbersBefore: Int { labels.isNumbered ? labels.placed.count : 0 }

    private func references(_ scales: PanelScales) -> [Node] {
        stage.annotations.lines.map { line in
            let y = scales.y(line.value)
            return .group(
                Group(
                    .annotation, label: line.words(isNet: stage.isNet, sheet.words),
                    data: [DataAttribute("value", line.value.fixed(1))],
                    children: [
                        .shape(
                            .line(
                                from: Point(x: scales.panel.left, y: y), to: Point(x: scales.panel.right, y: y),
                                sheet.referencePen))
                    ]))
        }
    }

    /// What annotations keep clear of.
    private func ground(_ marks: [Node], _ scales: PanelScales, left: Double) -> PlacementGround {
        let panel = scales.panel
        // The base line stays whole below a label.
        let bounds = Rect(
            x: panel.x, y: panel.y, width: panel.width, height: panel.height - sheet.size.typeSize * 0.25)
        var ground = PlacementGround(bounds: bounds, unit: sheet.size.typeSize)
        ground.add(marks, sheet: sheet)
        for placed in labels.placed {
            let x = left + placed.x
            ground.addHairline(from: Point(x: x, y: panel.top), to: Point(x: x, y: panel.bottom), weight: 3)
        }
        for line in stage.annotations.lines {
            let y = scales.y(line.value)
            ground.addHairline(from: Point(x: panel.left, y: y), to: Point(x: panel.right, y: y), weight: 3)
        }
        return ground
    }

    private func isCut(_ ticks: PercentTicks) -> Bool { stage.axis == .cut && ticks.domain.lowerBound > 0 }

    private func percentTicks(height: Double) -> PercentTicks {
        let maximum = Int(height / (sheet.axisFont.size * 2.6)) + 1
        return PercentTicks(
            least: stage.values.lowerBound, greatest: stage.values.upperBound,
            fromZero: stage.axis == .zero || stage.isNet, maximum: max(3, min(8, maximum)))
    }
}

extension Sheet {
    /// How much of its size a marker keeps so that it covers no more than about 60 % of the usual interval.
    ///
    /// - Parameters:
    ///   - intervals: Their lengths on the page, in points.
    ///   - least: What a marker needs to be seen.
    func markerShare(of intervals: [Double], radius: Double, least: Double) -> Double {
        guard !intervals.isEmpty, radius > 0 else { return 1 }
        let usual = intervals.sorted()[intervals.count / 2]
        return min(1, max(least, usual * 0.3 / radius))
    }

    /// The pen of reference lines: thin dashes.
    var referencePen: Stroke {
        Stroke(theme.axis, width: theme.hairline * 1.3, dash: [size.typeSize * 0.4, size.typeSize * 0.25])
    }
}
