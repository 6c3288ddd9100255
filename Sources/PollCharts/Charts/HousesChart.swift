import PollAnalysis
import PollData
import PollStatistics

/// What each house adds to the level of the mean house, a row each around a zero line.
///
/// Refused where `ConstructAverage` refuses: effects need houses that polled side by side.
struct HousesChart: EstimatePanel {
    struct Row: Sendable {
        let name: String
        /// How the house asked, and how often.
        let detail: String
        let effect: ConstructAverage.Effect
        let interval: Interval
        let style: SeriesStyle
    }

    let rows: [Row]
    let sort: ChartSpec.Sort
    /// All runs of the houses, those without an effect too.
    let runs: [HouseRun]
    /// The published polls of each house; its marks are estimates.
    let sources: [FigureSource]
    let lines: [TrendLine]
    let text: ChartText

    init(_ request: ChartRequest) throws(ChartError) {
        let items = request.series
        guard !items.isEmpty else {
            throw .unsuitable(
                "house effects need the questions of two houses or more",
                hint: "name them under 'series'; 'poll average --all' says which constructs allow it")
        }
        try Self.check(items)
        let settings = request.settings
        let series = items.map { item in
            request.archive.series(
                of: item.question, item.measure, in: item.population, includingQuoted: settings.includingQuoted)
        }
        let average = ConstructAverage(
            series, in: items[0].population, from: request.spec.from, to: request.spec.to, settings: settings)
        let words = HousesText(average: average, words: request.words)
        guard average.refusal == nil else {
            throw .unsuitable(words.refusal, hint: "widen 'from' and 'to', or use kind: trend")
        }
        sort = request.spec.sort
        let effects = average.levels.flatMap(\.effects)
        let names = effects.map { Self.name(of: $0.run, among: effects.map(\.run), items, request) }
        sources = average.runs.flatMap { run in
            let place = effects.firstIndex { $0.run == run }
            let name = place.map { names[$0] } ?? Self.name(of: run, among: average.runs, items, request)
            return run.polls.map { poll in
                FigureSource(
                    name: name, series: run.series, wave: poll.wave,
                    use: HousesDecisions.use(of: poll, isInPicture: place != nil, words: request.words))
            }
        }
        runs = average.runs
        let rows = effects.indices.map { index in
            Row(
                name: names[index], detail: words.detail(effects[index].run), effect: effects[index],
                interval: effects[index].estimate.interval(settings.level), style: request.theme.category(index))
        }
        self.rows =
            request.spec.sort == .value ? rows.sorted { $0.effect.estimate.mean > $1.effect.estimate.mean } : rows
        lines = words.lines(request: request, series: series, items: items)
        text = words.text(rows: self.rows, request: request, series: series, items: items)
    }

    /// One answer of each question, in one population, of one construct.
    private static func check(_ items: [ChartRequest.Line]) throws(ChartError) {
        let populations = Set(items.map(\.population)).sorted()
        guard populations.count == 1 else {
            throw .unsuitable(
                "house effects are of one population, here " + populations.map(\.rawValue).joined(separator: ", "),
                hint: "write population: \(populations[0]) in each of 'series'")
        }
        guard items.allSatisfy({ $0.measure != .net }) else {
            throw .unsuitable("house effects are of shares, and a net score is none", hint: "name one answer")
        }
        let constructs = Set(items.map(\.question.construct)).sorted()
        guard constructs.count == 1 else {
            throw .unsuitable(
                "houses that ask different things have no common level: " + constructs.joined(separator: ", "),
                hint: "'poll list questions' gives the construct of each; name those that share one")
        }
        guard Set(items.map(\.question.qualifiedName)).count == items.count else {
            throw .unsuitable("a question stands twice under 'series'", hint: "name one answer of each question")
        }
    }

    /// The label of the specification, else the program's name; with years where the house has several rows.
    private static func name(
        of run: HouseRun, among runs: [HouseRun], _ items: [ChartRequest.Line], _ request: ChartRequest
    ) -> String {
        let item = items.first { $0.question == run.series.question }
        let program = request.archive.program(run.program)?.name[request.language] ?? run.program.rawValue
        let name = item?.label?[request.language] ?? program
        guard run.isPartOfHouse, runs.filter({ $0.program == run.program }).count > 1,
            let first = run.used.first?.wave.placement?.date, let last = run.used.last?.wave.placement?.date
        else { return name }
        return name + request.words.comma + request.words.years(first.year, last.year)
    }

    func plan(width: Double, sheet: Sheet, companions: [HousesChart], hasFreeAxis: Bool) -> PanelPlan {
        let frame = HousesFrame(
            chart: self, companions: companions, hasFreeAxis: hasFreeAxis, width: width, sheet: sheet)
        return PanelPlan(
            leastHeight: frame.height, naturalHeight: frame.height, keys: [],
            decide: { _ in HousesDecisions(chart: self, words: sheet.words).decisions(domain: frame.domain) },
            draw: { frame.nodes(in: $0) })
    }
}
