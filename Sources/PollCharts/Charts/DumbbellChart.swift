import PollAnalysis
import PollData

/// Two values a row and the way between them: two populations, or two polls of one.
struct DumbbellChart: RowPanel {
    /// One end of a row.
    struct End: Sendable {
        let figure: RowFigure
        let series: Int
    }

    struct Row: Sendable {
        let label: String
        /// In the order of the series; one where the other was not published.
        let ends: [End]
        /// What lies between this row and the one above it.
        var breaksBefore: [Break] = []
    }

    private(set) var rows: [Row]
    /// The letters of the breaks between rows.
    let breaks: BreakKeys
    /// The two names, each with its looks.
    let series: [(name: String, style: SeriesStyle)]
    let drawsIntervals: Bool
    let printsDifferences: Bool
    let text: ChartText
    let decisions: RowDecisions

    init(_ request: ChartRequest) throws(ChartError) {
        drawsIntervals = request.spec.intervals
        printsDifferences = request.spec.annotations.differences
        var wanted: [Question.Option] = []
        for name in request.spec.options { wanted.append(try request.option(name)) }
        let bySample = request.spec.rows == .samples
        if bySample, wanted.isEmpty, let option = request.archive.leadingOption(of: request.question) {
            wanted = [option]
        }
        let figures = try RowFigures(request, wanted: wanted.isEmpty ? nil : wanted)
        decisions = RowDecisions(rows: figures, spec: request.spec, words: request.words)
        let words = RowText(request: request, rows: figures, drawsIntervals: drawsIntervals)
        var text = words.text(kind: request.words.dumbbell)
        let options = wanted.isEmpty ? figures.options : wanted.filter { figures.options.contains($0) }
        let populations = request.populations.filter { code in figures.samples.contains { $0.population == code } }
        if bySample {
            guard populations.count == 2, options.count == 1 else {
                throw .unsuitable(
                    "rows of polls need two populations and one answer, here \(populations.count) and \(options.count)",
                    hint: "write populations: [JP, KR] and one option, or rows: options")
            }
            series = populations.enumerated().map { index, code in
                (
                    Country.name(code)[request.language],
                    request.theme.style(of: code) ?? request.theme.category(index)
                )
            }
            rows = figures.polls.compactMap { poll in
                let ends = populations.enumerated().compactMap { index, code in
                    figures.figures.first { $0.poll.id == poll.id && $0.population == code }.map {
                        End(figure: $0, series: index)
                    }
                }
                guard let first = ends.first else { return nil }
                return Row(label: Self.date(of: first.figure.sample, words, request), ends: ends)
            }
            let places = Self.breakPlaces(rows, populations, options, request)
            for place in places { rows[place.row].breaksBefore += place.breaks }
            breaks = BreakKeys(
                places: places.map { ($0.series, $0.breaks, $0.years) }, language: request.language)
            text.add(breaks.summaries(names: series.map(\.name), words: request.words), words: request.words)
        } else {
            breaks = BreakKeys(places: [], language: request.language)

            let samples = figures.samples
            guard samples.count == 2 else {
                throw .unsuitable(
                    "a dumbbell joins two samples, here \(samples.count)",
                    hint: "name one poll and two populations, or two polls and one population, or write rows: samples")
            }
            let polls = Set(samples.map(\.poll)).count
            series = samples.enumerated().map { index, sample in
                let style = polls == 1 ? request.theme.style(of: sample.population) : nil
                return (words.name(of: sample).firstCapital, style ?? request.theme.category(1 - index))
            }
            rows = Self.sorted(options, figures, request.spec.sort).map { option in
                Row(
                    label: option.chartLabel(request.language, beside: options),
                    ends: samples.enumerated().compactMap { index, sample in
                        figures.figure(sample, option).map { End(figure: $0, series: index) }
                    })
            }
        }
        let seemsOff = rows.contains { row in
            guard let first = row.ends.first, let last = row.ends.last, row.ends.count == 2 else { return false }
            return PrintedDifference.seemsOff(first.figure.percent, minus: last.figure.percent)
        }
        if printsDifferences, seemsOff { text.notes.append(request.words.differencesAreBeforeRounding) }
        self.text = text
    }

    /// The breaks between each row and the one above it that has the same population.
    private static func breakPlaces(
        _ rows: [Row], _ populations: [Population], _ options: [Question.Option], _ request: ChartRequest
    ) -> [(row: Int, series: Int, breaks: [Break], years: (Int, Int))] {
        guard let option = options.first else { return [] }
        var found: [(row: Int, series: Int, breaks: [Break], years: (Int, Int))] = []
        for (index, population) in populations.enumerated() {
            let series = request.archive.series(
                of: request.question, .option(option.id), in: population,
                includingQuoted: request.settings.includingQuoted)
            var above: Int?
            for (row, item) in rows.enumerated() {
                guard let end = item.ends.first(where: { $0.series == index }),
                    let wave = series.waves.firstIndex(where: { $0.poll == end.figure.poll.id })
                else { continue }
                defer { above = wave }
                guard let above, above != wave else { continue }
                let (first, last) = (min(above, wave), max(above, wave))
                let breaks = series.breaksBefore[(first + 1)...last].flatMap { $0 }
                guard !breaks.isEmpty else { continue }
                func year(_ wave: Wave) -> Int {
                    wave.placement.map { CalendarDate.day(number: Int($0.day)).year } ?? 0
                }
                found.append((row, index, breaks, (year(series.waves[first]), year(series.waves[last]))))
            }
        }
        // Letters go down the rows.
        return found.sorted { ($0.row, $0.series) < ($1.row, $1.series) }
    }

    /// The colour of the one series that breaks stand on.
    func color(of breaks: [Break], _ sheet: Sheet) -> Color? {
        let found = self.breaks.series(of: breaks)
        guard let only = found.first, found.count == 1, series.indices.contains(only) else { return nil }
        return series[only].style.textColor
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan { plan(width: width, sheet: sheet, measures: nil) }

    func measures(width: Double, sheet: Sheet) -> RowMeasures {
        DumbbellFrame(chart: self, width: width, sheet: sheet).measures
    }

    func plan(width: Double, sheet: Sheet, measures: RowMeasures?) -> PanelPlan {
        let frame = DumbbellFrame(chart: self, width: width, sheet: sheet, shared: measures)
        let hollow = Set(rows.flatMap { $0.ends.flatMap(\.figure.hollow) })
        let words = sheet.words
        var keys = hollow.isEmpty ? [] : [FooterKey(sign: .hollow, text: words.sentence(words.hollowKey(hollow)))]
        keys += breaks.footerKeys(
            names: series.map(\.name), colors: series.map(\.style.textColor), sheet: sheet)
        return PanelPlan(
            leastHeight: frame.height, naturalHeight: frame.height, keys: keys,
            decide: { _ in decisions.decisions(greatest: frame.greatest) }, draw: { frame.nodes(in: $0) })
    }

    private static func sorted(
        _ options: [Question.Option], _ figures: RowFigures, _ sort: ChartSpec.Sort
    ) -> [Question.Option] {
        guard sort == .value else { return options }
        func greatest(_ option: Question.Option) -> Double {
            figures.samples.compactMap { figures.figure($0, option)?.percent }.max() ?? -1
        }
        return options.enumerated().sorted { a, b in
            let (x, y) = (greatest(a.element), greatest(b.element))
            return x == y ? a.offset < b.offset : x > y
        }.map(\.element)
    }

    private static func date(of sample: Sample, _ words: RowText, _ request: ChartRequest) -> String {
        guard let date = sample.placement?.date, let coarse = CalendarDate(year: date.year, month: date.month) else {
            return sample.poll.rawValue
        }
        return request.words.date(coarse)
    }
}

extension ChartWords {
    var dumbbell: String { pick("Dumbbell chart", "ダンベルチャート", "덤벨 차트") }
}
