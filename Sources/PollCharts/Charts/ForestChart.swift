import PollAnalysis
import PollData
import PollStatistics

/// A row for each poll with its interval, and below them what they say together.
struct ForestChart: EstimatePanel {
    struct Row: Sendable {
        let label: String
        let line: TrendLine
        let point: TrendPoint
        /// Its part in the pooled estimate, from 0 to 1; `nil` for a poll without a known sampling error.
        let weight: Double?
    }

    let rows: [Row]
    let lines: [TrendLine]
    let sort: ChartSpec.Sort
    /// Whether 'from' and 'to' chose the polls; else the specification names them.
    let showsPeriod: Bool
    let pooled: PooledEstimate
    let level: ConfidenceLevel
    let axis: ChartSpec.Axis
    let text: ChartText

    init(_ request: ChartRequest) throws(ChartError) {
        let spec = request.spec
        let drafts = try request.series.isEmpty ? TrendDraft.lines(of: request) : TrendDraft.series(of: request)
        try Self.check(drafts, request)
        let found = try Self.lines(drafts, request)
        let lines = found.map(\.1)
        self.lines = lines
        sort = spec.sort
        showsPeriod = spec.polls.isEmpty
        let places = lines.indices.flatMap { line in lines[line].points.map { (line: line, point: $0) } }
        let pooledPlaces = places.filter { $0.point.estimate?.basis != nil }
        guard pooledPlaces.count > 1 else {
            throw .unsuitable(
                "a pooled estimate needs two polls with a known number of interviews, here \(pooledPlaces.count)",
                hint: "widen 'from' and 'to', or use kind: trend")
        }
        do {
            pooled = try PooledEstimate(
                values: pooledPlaces.map(\.point.percent),
                standardErrors: pooledPlaces.map { Self.standardError(of: $0.point) })
        } catch {
            throw .unsuitable("these polls cannot be pooled: \(error)", hint: "use kind: trend")
        }
        let labels = Self.labels(places.map { (drafts: found[$0.line].0, point: $0.point) }, request.words)
        var weights = pooled.weights.makeIterator()
        let rows = places.indices.map { index in
            let (line, point) = places[index]
            return Row(
                label: labels[index], line: lines[line], point: point,
                weight: point.estimate?.basis == nil ? nil : weights.next())
        }
        self.rows = rows.enumerated().sorted { a, b in
            let (x, y) =
                spec.sort == .value
                ? (-a.element.point.percent, -b.element.point.percent) : (a.element.point.day, b.element.point.day)
            return x == y ? a.offset < b.offset : x < y
        }.map(\.element)
        level = request.settings.level
        axis = spec.axis
        let breaks = BreakKeys(lines: lines, language: request.language)
        let words = ForestText(pooled: pooled, rows: rows, level: level, words: request.words)
        var text = TrendText(
            request: request, lines: lines, fullNames: lines.map(\.name), drafts: found.map(\.0), isNet: false,
            breaks: breaks)
        text.kind = words.kind
        text.addition = words.measure
        text.further = words.notes + words.notes(breaks: breaks.summaries(lines: lines, words: request.words))
        self.text = text.text
    }

    /// One answer to one question of one population: else there is no common level to estimate.
    private static func check(_ drafts: [TrendDraft], _ request: ChartRequest) throws(ChartError) {
        let populations = Set(drafts.map(\.population)).sorted()
        guard populations.count == 1 else {
            throw .unsuitable(
                "a forest pools polls of one population, here " + populations.map(\.rawValue).joined(separator: ", "),
                hint: "write population: \(populations[0])")
        }
        guard drafts.allSatisfy({ $0.measure != .net }) else {
            throw .unsuitable("a forest pools shares, and a net score is none", hint: "name one answer under 'option'")
        }
        let constructs = Set(drafts.map(\.question.construct)).sorted()
        guard constructs.count == 1 else {
            throw .unsuitable(
                "questions of different things cannot be pooled: " + constructs.joined(separator: ", "),
                hint: "'poll list questions' gives the construct of each; pool those that share one")
        }
        guard Set(drafts.map(\.question.qualifiedName)).count == drafts.count else {
            throw .unsuitable("a forest pools one answer, here \(drafts.count)", hint: "keep one under 'option'")
        }
    }

    /// The wanted waves of each question.
    private static func lines(
        _ drafts: [TrendDraft], _ request: ChartRequest
    ) throws(ChartError) -> [(TrendDraft, TrendLine)] {
        let wanted = request.spec.polls.isEmpty ? nil : Set(try request.polls().map(\.id))
        let first = request.spec.from.map { Double($0.firstDay) } ?? -.infinity
        let last = request.spec.to.map { Double($0.lastDay) } ?? .infinity
        let found = drafts.compactMap { draft -> (TrendDraft, TrendLine)? in
            let series = request.archive.series(
                of: draft.question, draft.measure, in: draft.population,
                includingQuoted: request.settings.includingQuoted)
            var days: [Poll.ID: Double] = [:]
            for wave in series.waves where wanted?.contains(wave.poll) ?? true {
                if let day = wave.placement?.day, day >= first, day <= last { days[wave.poll] = day }
            }
            let line = TrendLine(
                series: series, name: draft.name, style: draft.style, days: days, settings: request.settings)
            return line.points.isEmpty ? nil : (draft, line)
        }
        guard !found.isEmpty else { throw request.noData() }
        return found
    }

    /// In percentage points, √(p(1 − p)/nₑ); at 0 and 100 percent p is (x + ½)/(n + 1), as no sample is that sure.
    private static func standardError(of point: TrendPoint) -> Double {
        guard let size = point.estimate?.basis?.effectiveSize else { return 1 }
        let share = min(max(point.percent / 100, 0), 1)
        let p = share > 0 && share < 1 ? share : (share * size + 0.5) / (size + 1)
        return 100 * (p * (1 - p) / size).squareRoot()
    }

    /// Dates, with who asked where several did.
    private static func labels(
        _ places: [(drafts: TrendDraft, point: TrendPoint)], _ words: ChartWords
    ) -> [String] {
        let dates = SlopeColumn.labels(places.map(\.point.wave.sample), days: places.map(\.point.day), words)
        guard Set(places.map(\.drafts.question.qualifiedName)).count > 1 else { return dates }
        let years = places.map { words.years($0.point.year, $0.point.year) }
        let names = zip(places, years).map { $0.drafts.name + words.pick(", ", " ", ", ") + $1 }
        return Set(names).count == names.count
            ? names : zip(places, dates).map { $0.drafts.name + words.pick(", ", " ", ", ") + $1 }
    }

    func plan(width: Double, sheet: Sheet, companions: [ForestChart], hasFreeAxis: Bool) -> PanelPlan {
        let frame = ForestFrame(
            chart: self, companions: companions, hasFreeAxis: hasFreeAxis, width: width, sheet: sheet)
        return PanelPlan(
            leastHeight: frame.height, naturalHeight: frame.height, keys: keys(sheet),
            decide: { _ in
                ForestDecisions(chart: self, words: sheet.words).decisions(domain: frame.domain)
            },
            draw: { frame.nodes(in: $0) })
    }

    /// What the signs mean.
    func keys(_ sheet: Sheet) -> [FooterKey] {
        let words = sheet.words
        var keys: [FooterKey] = []
        let hollow = Set(rows.flatMap(\.point.hollow))
        if !hollow.isEmpty { keys.append(FooterKey(sign: .hollow, text: words.sentence(words.hollowKey(hollow)))) }
        if rows.contains(where: { $0.weight == nil }) {
            keys.append(
                FooterKey(
                    sign: .marker(.diamond, radius: sheet.footerFont.size * 0.3, isHollow: true),
                    text: words.sentence(words.notPooled)))
        }
        return keys
    }
}
