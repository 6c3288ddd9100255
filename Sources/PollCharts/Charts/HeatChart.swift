import PollData

/// A table of figures, each cell coloured by its value: answers or questions in rows, waves or populations in columns.
struct HeatChart: Chart {
    struct Cell: Sendable {
        let column: Int
        let point: TrendPoint
        /// The breaks between this cell and the one before it in its row.
        let breaks: TrendLink?
    }

    struct Row: Sendable {
        var label: String
        /// The country that heads the rows; empty where none does.
        var group: String
        /// Who was asked, and the answer or the question.
        let country: String
        let answer: String
        let line: TrendLine
        let cells: [Cell]
    }

    var rows: [Row]
    let columns: [String]
    /// Whether the columns follow each other in time.
    let columnsAreWaves: Bool
    let columnsAreYears: Bool
    let sort: ChartSpec.Sort
    /// Whether 'from' and 'to' chose the polls; else the specification names them.
    let showsPeriod: Bool
    let isNet: Bool
    var colors: HeatColors
    let breaks: BreakKeys
    let text: ChartText

    init(_ request: ChartRequest) throws(ChartError) {
        let request = try request.series.isEmpty ? Self.withAnswers(request) : request.asTable(options: [])
        let drafts = try request.series.isEmpty ? TrendDraft.lines(of: request) : TrendDraft.series(of: request)
        let polls = try request.spec.polls.isEmpty ? [] : Set(request.polls().map(\.id))
        var found = drafts.compactMap { draft -> (TrendDraft, TrendLine)? in
            let series = request.archive.series(
                of: draft.question, draft.measure, in: draft.population,
                includingQuoted: request.settings.includingQuoted)
            let line = TrendLine(
                series: series, name: draft.name, style: draft.style, from: request.spec.from, to: request.spec.to,
                polls: polls, settings: request.settings)
            return line.points.isEmpty ? nil : (draft, line)
        }
        guard !found.isEmpty else { throw request.noData() }
        let nets = found.filter { $0.0.measure == .net }.count
        guard nets == 0 || nets == found.count else {
            throw .unsuitable("a net score beside shares", hint: "percentages and points need a chart each")
        }
        if request.spec.sort == .value {
            func newest(_ line: TrendLine) -> Double { line.points.last?.percent ?? -.infinity }
            found = found.enumerated().sorted { a, b in
                let (x, y) = (newest(a.element.1), newest(b.element.1))
                return x == y ? a.offset < b.offset : x > y
            }.map(\.element)
        }
        isNet = nets > 0
        let table = HeatTable(found, request)
        rows = table.rows
        columns = table.columns
        columnsAreWaves = table.columnsAreWaves
        columnsAreYears = table.columnsAreYears
        sort = request.spec.sort
        showsPeriod = request.spec.polls.isEmpty
        let lines = found.map(\.1)
        breaks = BreakKeys(lines: lines, language: request.language)
        colors = HeatColors(
            values: lines.flatMap { $0.points.map(\.percent) }, isNet: isNet, theme: request.theme)
        let words = TrendText(
            request: request, lines: lines, fullNames: lines.map(\.name), drafts: found.map(\.0), isNet: isNet,
            breaks: breaks,
            kind: request.words.pick("Heat table", "ヒートマップ", "히트맵"))
        var text = words.text
        text.notes =
            UndrawnIntervals(words: request.words).notes(
                lines.flatMap { $0.points.compactMap(\.estimate) },
                lines: words.populations.map { ($0.name, $0.points) }) + text.notes
        self.text = text
    }

    /// All answers that were published where none is named: the parts of totals, but a total where parts are missing.
    private static func withAnswers(_ request: ChartRequest) throws(ChartError) -> ChartRequest {
        guard request.spec.options.isEmpty else { return request.asTable(options: []) }
        let polls = Set(request.spec.polls.isEmpty ? [] : try request.polls().map(\.id))
        let published = request.question.options.filter { option in
            request.populations.contains { population in
                let series = request.archive.series(
                    of: request.question, .option(option.id), in: population,
                    includingQuoted: request.settings.includingQuoted)
                return series.waves.contains { polls.isEmpty || polls.contains($0.poll) }
            }
        }
        // Totals repeat their parts; they stand in for parts that nobody published.
        let kept = published.filter { option in
            !option.isSubtotal || !option.parts.allSatisfy { part in published.contains { $0.id == part } }
        }
        guard !kept.isEmpty else { throw request.noData() }
        return request.asTable(options: kept.map(\.id.rawValue))
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        plan(width: width, sheet: sheet, companions: [self], showsKey: true)
    }

    /// - Parameters:
    ///   - companions: The charts that have cells of the same size, itself among them.
    ///   - showsKey: Whether the strip of colours stands below.
    func plan(width: Double, sheet: Sheet, companions: [HeatChart], showsKey: Bool) -> PanelPlan {
        let frame = HeatFrame(
            chart: self, companions: companions, showsKey: showsKey, width: width, sheet: sheet)
        let words = sheet.words
        let lines = rows.map(\.line)
        let hollow = Set(lines.flatMap { $0.points.flatMap(\.hollow) })
        var keys = [words.starKey(hollow, sheet)].compactMap { $0 }
        if frame.hasMissing {
            keys.append(FooterKey(sign: .swatch(sheet.theme.missing), text: words.sentence(words.noFigure)))
        }
        if !breaks.entries.isEmpty {
            keys += breaks.footerKeys(lines: lines, sheet: sheet)
        }
        return PanelPlan(
            leastHeight: frame.height, naturalHeight: frame.height, keys: keys, droppedValues: frame.droppedValues,
            decide: { _ in HeatDecisions(chart: self, words: words).decisions(printsFigures: frame.printsFigures) },
            draw: { frame.nodes(in: $0) })
    }
}

extension ChartWords {
    /// The key of a cell without a figure.
    var noFigure: String { pick("Not asked or not published", "質問なし、または未公表", "조사하지 않았거나 미공표") }
}
