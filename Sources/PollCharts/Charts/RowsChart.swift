import PollAnalysis
import PollData

/// Bars or dots in rows: a group of rows for each answer with a row for each sample, or the other way round.
struct RowsChart: RowPanel {
    /// One row.
    struct Row: Sendable {
        let figure: RowFigure
        let style: SeriesStyle
        /// What tells the row apart within its group; named where the series first appears.
        let series: String
        let namesSeries: Bool
    }

    struct RowGroup: Sendable {
        let label: String
        let rows: [Row]
    }

    /// Two neighbouring ranks that cannot be told apart, by their groups and their rows in these.
    struct Tie: Sendable, Hashable {
        let upper: Place
        let lower: Place

        struct Place: Sendable, Hashable {
            let group: Int
            let row: Int
        }
    }

    let groups: [RowGroup]
    let ties: [Tie]
    /// Whose ranks are compared, where the rows are of several samples.
    private let ranked: String
    /// At which neighbours are compared, in percent.
    private let level: Double
    let references: [SpecLine]
    let look: any RowLook
    let drawsIntervals: Bool
    let text: ChartText
    let decisions: RowDecisions

    init(_ request: ChartRequest, look: any RowLook) throws(ChartError) {
        self.look = look
        drawsIntervals = request.spec.intervals
        var wanted: [Question.Option] = []
        for name in request.spec.options { wanted.append(try request.option(name)) }
        let rows = try RowFigures(request, wanted: wanted.isEmpty ? nil : wanted)
        let words = RowText(request: request, rows: rows, drawsIntervals: drawsIntervals)
        var text = words.text(kind: look.kindName(request.words))
        decisions = RowDecisions(rows: rows, spec: request.spec, words: request.words)
        let options = wanted.isEmpty ? rows.options : wanted.filter { rows.options.contains($0) }
        groups =
            request.spec.rows == .options
            ? Self.byOption(rows, options, words, request) : Self.bySample(rows, options, words, request)
        references = request.spec.annotations.lines
        if let line = references.first(where: { $0.value < 0 }) {
            throw .unsuitable(
                "a line at \(line.value.fixed(0)) in a chart of shares", hint: "shares lie between 0 and 100")
        }
        let ranks = Ranks(groups: groups, request: request)
        ties = ranks.ties
        level = request.settings.level.value * 100
        ranked =
            request.spec.rows == .options && rows.samples.count > 1
            ? rows.samples.first.map { words.name(of: $0).firstCapital } ?? "" : ""
        text.notes += ranks.notes(request.words) { words.name(of: $0) }
        if !references.isEmpty {
            text.add(
                references.map {
                    request.words.referenceLine + request.words.colon + $0.words(isNet: false, request.words)
                }, words: request.words)
        }
        self.text = text
    }

    /// The chart itself, or panels of it.
    static func chart(_ request: ChartRequest, look: any RowLook) throws(ChartError) -> any Chart {
        try chart(request, kind: look.kindName(request.words)) { panel throws(ChartError) in
            try RowsChart(panel, look: look)
        }
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan { plan(width: width, sheet: sheet, measures: nil) }

    func measures(width: Double, sheet: Sheet) -> RowMeasures {
        RowsFrame(chart: self, width: width, sheet: sheet).measures
    }

    func plan(width: Double, sheet: Sheet, measures: RowMeasures?) -> PanelPlan {
        let frame = RowsFrame(chart: self, width: width, sheet: sheet, shared: measures)
        let hollow = Set(groups.flatMap { $0.rows.flatMap(\.figure.hollow) })
        let words = sheet.words
        var keys = hollow.isEmpty ? [] : [FooterKey(sign: .hollow, text: words.sentence(words.hollowKey(hollow)))]
        if !ties.isEmpty {
            keys.append(FooterKey(sign: .bracket, text: words.sentence(words.tiedRanks(level: level, of: ranked))))
        }
        keys += frame.references.keys
        return PanelPlan(
            leastHeight: frame.height, naturalHeight: frame.height, keys: keys,
            decide: { _ in decisions.decisions(greatest: frame.greatest) }, draw: { frame.nodes(in: $0) })
    }

    private static func byOption(
        _ rows: RowFigures, _ options: [Question.Option], _ words: RowText, _ request: ChartRequest
    ) -> [RowGroup] {
        var sorted = options
        if request.spec.sort == .value, let first = rows.samples.first {
            sorted = Self.ranked(options) { rows.figure(first, $0)?.percent }
        }
        let styles = sampleStyles(rows.samples, request.theme)
        var named: Set<Int> = []
        return sorted.map { option in
            RowGroup(
                label: option.chartLabel(request.language, beside: options),
                rows: rows.samples.indices.compactMap { index in
                    guard let figure = rows.figure(rows.samples[index], option) else { return nil }
                    let isFirst = rows.samples.count > 1 && named.insert(index).inserted
                    return Row(
                        figure: figure, style: styles[index], series: words.name(of: rows.samples[index]),
                        namesSeries: isFirst)
                })
        }
    }

    private static func bySample(
        _ rows: RowFigures, _ options: [Question.Option], _ words: RowText, _ request: ChartRequest
    ) -> [RowGroup] {
        // A panel of one answer has its name above; its rows are told apart by whom they asked.
        let isPanel = request.panel == .options && options.count == 1
        let samples = sampleStyles(rows.samples, request.theme)
        let styles = request.theme.answers(options)
        var named: Set<Int> = []
        return rows.samples.enumerated().map { place, sample in
            var order = Array(options.indices)
            if request.spec.sort == .value {
                order = Self.ranked(options) { rows.figure(sample, $0)?.percent }.compactMap(options.firstIndex)
            }
            return RowGroup(
                label: words.name(of: sample),
                rows: order.compactMap { index in
                    guard let figure = rows.figure(sample, options[index]) else { return nil }
                    // One answer: the rows are told apart by country, and the subtitle names the answer.
                    let own = options.count == 1 ? request.theme.style(of: sample.population) : nil
                    return Row(
                        figure: figure, style: isPanel ? samples[place] : own ?? styles[index],
                        series: options[index].chartLabel(request.language, beside: options),
                        // Each group has an order of its own, so that each row needs its name.
                        namesSeries: !isPanel
                            && (options.count > 1 && request.spec.sort == .value
                                || (options.count > 1 || request.spec.title == nil) && named.insert(index).inserted)
                    )
                })
        }
    }

    /// The largest value first; don't know and the like stand apart, after all ranks.
    private static func ranked(
        _ options: [Question.Option], by value: (Question.Option) -> Double?
    ) -> [Question.Option] {
        options.enumerated().sorted { a, b in
            if a.element.role.isAside != b.element.role.isAside { return b.element.role.isAside }
            let (x, y) = (value(a.element) ?? -1, value(b.element) ?? -1)
            return x == y ? a.offset < b.offset : x > y
        }.map(\.element)
    }

    /// A country's colour where countries are compared; else by order.
    private static func sampleStyles(_ samples: [Sample], _ theme: Theme) -> [SeriesStyle] {
        let differ = Set(samples.map(\.poll)).count > 1
        return samples.enumerated().map { index, sample in
            if differ { return theme.category(index) }
            return theme.style(of: sample.population) ?? theme.category(index)
        }
    }
}
