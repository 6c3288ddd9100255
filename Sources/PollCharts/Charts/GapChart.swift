import PollAnalysis
import PollData

/// One population minus another over the waves that asked both, with the gap's own interval, around a zero line.
struct GapChart: Chart {
    private let panel: TrendPanel
    private let stage: TrendStage
    let text: ChartText
    private let events: [ChartEvent]

    init(_ request: ChartRequest) throws(ChartError) {
        let spec = request.spec
        events = request.events
        let populations = request.populations
        guard populations.count == 2 else {
            throw .unsuitable(
                "a gap is between two populations, here \(populations.count)",
                hint: "\(request.question.qualifiedName) was asked in "
                    + request.archive.populations(of: request.question).map(\.rawValue).joined(separator: ", ")
                    + "; write populations: [JP, KR]")
        }
        guard spec.options.count < 2 else {
            throw .unsuitable("a gap follows one answer, here \(spec.options.count)", hint: "keep one under 'option'")
        }
        var option: Question.Option?
        if spec.options.isEmpty {
            option = request.archive.leadingOption(of: request.question)
            if option == nil { throw request.noData() }
        } else if spec.options != ["net"] {
            option = try request.option(spec.options[0])
        }
        let measure = option.map { Series.Measure.option($0.id) } ?? .net
        let series = populations.map {
            request.archive.series(
                of: request.question, measure, in: $0, includingQuoted: request.settings.includingQuoted)
        }
        let gaps = PopulationGaps(series[0], series[1], settings: request.settings)
        let styles = populations.enumerated().map { request.theme.style(of: $1) ?? request.theme.category($0) }
        let line = Self.line(gaps, styles, request)
        guard !line.points.isEmpty else { throw request.noData() }
        panel = TrendPanel(title: "", titleColor: nil, lines: [line], namesLines: false)
        let breaks = BreakKeys(lines: [line], language: request.language)
        let annotations = try TrendAnnotations(spec.annotations, lines: [line], isNet: true)
        var stage = TrendStage(
            lines: [line], events: request.events, axis: .zero, drawsIntervals: spec.intervals, isNet: true,
            breaks: breaks, annotations: annotations)
        let names = populations.map { Country.name($0)[request.language] }
        stage.sides = GapSides(
            above: (request.words.higher(in: names[0]), styles[0].textColor),
            below: (request.words.higher(in: names[1]), styles[1].textColor))
        self.stage = stage
        let leftOut = series.reduce(0) { $0 + $1.leftOutQuoted.count { $0.reading == 1 } }
        var text =
            GapText(
                request: request, line: line, option: option, names: names, breaks: breaks, leftOut: leftOut
            ).text
        text.add(annotations.summaries([line], isNet: true, words: request.words), words: request.words)
        self.text = text
    }

    /// Each gap in the colour and form of the population that is higher.
    private static func line(_ gaps: PopulationGaps, _ styles: [SeriesStyle], _ request: ChartRequest) -> TrendLine {
        let first = request.spec.from.map { Double($0.firstDay) } ?? -.infinity
        let last = request.spec.to.map { Double($0.lastDay) } ?? .infinity
        var points: [TrendPoint] = []
        var indices: [Int] = []
        for (index, gap) in gaps.gaps.enumerated() {
            guard let a = gap.first.placement?.day, let b = gap.second.placement?.day else { continue }
            let day = (a + b) / 2
            guard day >= first, day <= last else { continue }
            let interval = gap.comparison?.interval
            var hollow = HollowReason.reasons(for: gap.first)
            for reason in HollowReason.reasons(for: gap.second) where !hollow.contains(reason) { hollow.append(reason) }
            points.append(
                TrendPoint(
                    day: day, percent: gap.points,
                    interval: interval.map { ($0.lower * 100)...max($0.lower * 100, $0.upper * 100) }, hollow: hollow,
                    wave: gap.first, missing: gap.missing, gap: gap, style: gap.points < 0 ? styles[1] : styles[0]))
            indices.append(index)
        }
        let order = points.indices.sorted { points[$0].day < points[$1].day }
        let sorted = order.map { indices[$0] }
        let breaks = zip(sorted, sorted.dropFirst()).map { gaps.breaks(from: $0, to: $1) }
        let neutral = request.theme.neutral
        return TrendLine(
            gaps: order.map { points[$0] }, of: gaps.first, breaks: breaks, style: neutral, settings: request.settings)
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        let decisions = TrendDecisions(lines: panel.lines, stage: stage, wanted: events, words: sheet.words)
        let frame = TrendFrame(
            panel: panel, stage: stage, width: width, sheet: sheet, eventHeight: sheet.mostEventHeight)
        var plan = frame.plan(lines: panel.lines)
        plan.decide = { rect in
            decisions.decisions(
                domain: frame.domain(in: rect), isNumbered: frame.labels.isNumbered, markerFactor: frame.markerFactor)
        }
        return plan
    }
}
