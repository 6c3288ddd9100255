import PollAnalysis
import PollData

/// Two values a row and the way between them: two populations, or two polls of one.
struct DumbbellChart: Chart {
    /// One end of a row.
    struct End: Sendable {
        let figure: RowFigure
        let series: Int
    }

    struct Row: Sendable {
        let label: String
        /// In the order of the series; one where the other was not published.
        let ends: [End]
    }

    let rows: [Row]
    /// The two names, each with its looks.
    let series: [(name: String, style: SeriesStyle)]
    let drawsIntervals: Bool
    let text: ChartText
    let decisions: RowDecisions

    init(_ request: ChartRequest) throws(ChartError) {
        drawsIntervals = request.spec.intervals
        var wanted: [Question.Option] = []
        for name in request.spec.options { wanted.append(try request.option(name)) }
        let bySample = request.spec.rows == .samples
        if bySample, wanted.isEmpty, let option = request.archive.leadingOption(of: request.question) {
            wanted = [option]
        }
        let figures = try RowFigures(request, wanted: wanted.isEmpty ? nil : wanted)
        decisions = RowDecisions(rows: figures, spec: request.spec, words: request.words)
        let words = RowText(request: request, rows: figures, drawsIntervals: drawsIntervals)
        text = words.text(kind: request.words.pick("Dumbbell chart", "ダンベルチャート", "덤벨 차트"))
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
        } else {
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
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        let frame = DumbbellFrame(chart: self, width: width, sheet: sheet)
        let hollow = Set(rows.flatMap { $0.ends.flatMap(\.figure.hollow) })
        let words = sheet.words
        let keys = hollow.isEmpty ? [] : [FooterKey(sign: .hollow, text: words.sentence(words.hollowKey(hollow)))]
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
