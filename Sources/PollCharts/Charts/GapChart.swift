import PollAnalysis
import PollData

/// One population minus another over the waves that asked both, with the gap's own interval, around a zero line.
struct GapChart: Chart {
    let panels: [TrendPanel]
    let axes: ChartSpec.Axes
    let stage: TrendStage
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
        guard spec.options.count < 2 || spec.panels == .options else {
            throw .unsuitable(
                "a gap follows one answer, here \(spec.options.count)",
                hint: "keep one under 'option', or write panels: options")
        }
        let styles = populations.enumerated().map { request.theme.style(of: $1) ?? request.theme.category($0) }
        var options: [Question.Option?] = []
        for name in spec.options { options.append(name == "net" ? nil : try request.option(name)) }
        if options.isEmpty {
            guard let leading = request.archive.leadingOption(of: request.question) else { throw request.noData() }
            options = [leading]
        }
        if spec.panels == .options, options.contains(nil), options.count > 1 {
            throw .unsuitable(
                "the net score of \(request.question.qualifiedName) beside shares",
                hint: "percentages and points need a chart each")
        }
        let followed = options.map { option in
            let series = populations.map {
                request.archive.series(
                    of: request.question, option.map { .option($0.id) } ?? .net, in: $0,
                    includingQuoted: request.settings.includingQuoted)
            }
            let line = Self.line(
                PopulationGaps(series[0], series[1], settings: request.settings), styles, request)
            return (
                option: option, line: line,
                leftOut: series.reduce(0) { $0 + $1.leftOutQuoted.count { $0.reading == 1 } }
            )
        }.filter { !$0.line.points.isEmpty }
        guard !followed.isEmpty else { throw request.noData() }
        let isSplit = spec.panels == .options
        let names = followed.map { item in
            item.option?.chartLabel(request.language, beside: followed.compactMap(\.option)) ?? request.words.netScore
        }
        panels = zip(followed, names).map { item, name in
            TrendPanel(
                title: isSplit ? name : "", titleColor: nil,
                lines: [isSplit ? item.line.renamed(name, style: item.line.style) : item.line], namesLines: false)
        }.sorted(for: spec)
        axes = spec.axes
        let lines = panels.flatMap(\.lines)
        let breaks = BreakKeys(lines: lines, language: request.language)
        let annotations = try TrendAnnotations(spec.annotations, lines: lines, isNet: true)
        var stage = TrendStage(
            lines: lines, events: request.events, axis: .zero, drawsIntervals: spec.intervals, isNet: true,
            breaks: breaks, annotations: annotations)
        let countries = populations.map { Country.name($0)[request.language] }
        stage.sides = GapSides(
            above: (request.words.higher(in: countries[0]), styles[0].textColor),
            below: (request.words.higher(in: countries[1]), styles[1].textColor))
        self.stage = stage
        var text = GapText(
            request: request, lines: followed.map(\.line), options: followed.map(\.option), names: countries,
            breaks: breaks, leftOut: followed.reduce(0) { $0 + $1.leftOut }
        ).text
        if isSplit, axes == .free { text.notes.append(request.words.freeAxes) }
        text.add(annotations.summaries(lines, isNet: true, words: request.words), words: request.words)
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
        let decisions = TrendDecisions(
            lines: panels.flatMap(\.lines), stage: stage, wanted: events, words: sheet.words)
        if panels.count > 1 {
            return TrendMultiples(
                panels: panels, stage: stage, axes: axes, width: width, sheet: sheet, decisions: decisions
            ).plan
        }
        let frame = TrendFrame(
            panel: panels[0], stage: stage, width: width, sheet: sheet, eventHeight: sheet.mostEventHeight)
        return decisions.decide(frame.plan(lines: panels[0].lines), by: frame)
    }
}
