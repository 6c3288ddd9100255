import PollAnalysis
import PollData

/// Lines over the waves, a line per population or per answer.
struct TrendChart: Chart {
    let lines: [TrendLine]
    let events: [Event]
    let axis: ChartSpec.Axis
    let drawsIntervals: Bool
    let isNet: Bool
    let breaks: BreakKeys
    let text: ChartText

    init(_ request: ChartRequest) throws(ChartError) {
        let spec = request.spec
        let measures = try Self.measures(request)
        isNet = measures.allSatisfy { $0.measure == .net }
        let populations = request.populations
        let several = populations.count > 1
        let styles = Self.styles(request, measures)
        var lines: [TrendLine] = []
        for (place, population) in populations.enumerated() {
            for (index, item) in measures.enumerated() {
                let series = request.archive.series(
                    of: request.question, item.measure, in: population,
                    includingQuoted: request.settings.includingQuoted)
                let country = population.name[request.language]
                let name =
                    measures.count == 1
                    ? country : several ? country + request.words.colon + item.label : item.label
                let line = TrendLine(
                    series: series, name: name, style: styles[place * measures.count + index], from: spec.from,
                    to: spec.to, settings: request.settings)
                if !line.points.isEmpty { lines.append(line) }
            }
        }
        guard !lines.isEmpty else { throw request.noData() }
        self.lines = lines
        let days = lines.flatMap { $0.points.map(\.day) }
        let reach = TrendFrame.domain(days: days)
        events = request.events.filter { reach.contains(Double($0.date.firstDay)) }
        axis = spec.axis
        drawsIntervals = spec.intervals
        breaks = BreakKeys(lines: lines, language: request.language)
        text =
            TrendText(
                request: request, lines: lines, options: try Self.options(request),
                measureLabels: measures.map(\.label),
                isNet: isNet, breaks: breaks
            ).text
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        let frame = TrendFrame(chart: self, width: width, sheet: sheet)
        return PanelPlan(
            leastHeight: frame.leastHeight, naturalHeight: nil, keys: keys(frame, sheet),
            draw: { frame.nodes(in: $0) })
    }

    private func keys(_ frame: TrendFrame, _ sheet: Sheet) -> [FooterKey] {
        let words = sheet.words
        var keys: [FooterKey] = []
        let hollow = Set(lines.flatMap { $0.points.flatMap(\.hollow) })
        if !hollow.isEmpty { keys.append(FooterKey(sign: .hollow, text: words.sentence(words.hollowKey(hollow)))) }
        let dotted = lines.flatMap { $0.links.filter { $0.kind == .dotted } }
        if dotted.contains(where: { !$0.breaks.isEmpty }) {
            keys.append(FooterKey(sign: .dotted, text: words.sentence(words.dashedKey)))
        } else if !dotted.isEmpty {
            keys.append(FooterKey(sign: .dotted, text: words.sentence(words.dashedSkippedKey)))
        }
        keys += breaks.footerKeys(lines: lines, sheet: sheet)
        keys += frame.eventKeys
        return keys
    }

    private static func measures(
        _ request: ChartRequest
    ) throws(ChartError) -> [(measure: Series.Measure, label: String)] {
        let options = try options(request)
        if options.isEmpty, request.spec.options.isEmpty { throw request.noData() }
        var found: [(Series.Measure, String)] = options.map {
            (.option($0.id), $0.chartLabel(request.language, beside: options))
        }
        if request.spec.options.contains("net") {
            found.append((.net, request.words.pick("Net score", "差引", "순평가")))
        }
        return found
    }

    /// The answers that are followed, without the net score.
    static func options(_ request: ChartRequest) throws(ChartError) -> [Question.Option] {
        if request.spec.options.isEmpty {
            return request.archive.leadingOption(of: request.question).map { [$0] } ?? []
        }
        var found: [Question.Option] = []
        for name in request.spec.options where name != "net" { found.append(try request.option(name)) }
        return found
    }

    /// A country keeps its colour; answers of one country get theirs by side.
    private static func styles(
        _ request: ChartRequest, _ measures: [(measure: Series.Measure, label: String)]
    ) -> [SeriesStyle] {
        let populations = request.populations
        if populations.count == 1, measures.count > 1 {
            let options = measures.compactMap { item -> Question.Option? in
                guard case .option(let id) = item.measure else { return nil }
                return request.question.option(id)
            }
            if options.count == measures.count { return SeriesStyle.answers(options) }
            return measures.indices.map { SeriesStyle.category($0) }
        }
        return populations.enumerated().flatMap { place, population in
            let base = SeriesStyle.population(population) ?? SeriesStyle.category(place)
            return measures.indices.map { index in
                guard index > 0 else { return base }
                let markers = SeriesStyle.Marker.allCases
                let start = markers.firstIndex(of: base.marker) ?? 0
                return SeriesStyle(
                    color: base.color, textColor: base.textColor, marker: markers[(start + 2 * index) % markers.count])
            }
        }
    }
}
