import PollData

/// Parts of a whole in a row for each sample; what was not published stays visible, and nothing is rescaled.
struct StackedChart: RowPanel {
    struct Segment: Sendable {
        let figure: RowFigure
        let option: Int
        let start: Double
    }

    struct Row: Sendable {
        let label: String
        let sample: Sample
        let segments: [Segment]
        /// Where the published parts end, in percent.
        let end: Double
        /// Whether what remains is more than rounding can explain.
        let hasRemainder: Bool
    }

    let rows: [Row]
    let options: [Question.Option]
    let tones: [Tone]
    let text: ChartText
    let decisions: RowDecisions
    /// The names of the options.
    let names: [String]

    init(_ request: ChartRequest) throws(ChartError) {
        let figures = try RowFigures(request, wanted: request.answersOfWhole())
        decisions = RowDecisions(rows: figures, spec: request.spec, words: request.words)
        // Substance in questionnaire order, then what stands apart.
        let options = figures.options.filter { !$0.role.isAside } + figures.options.filter(\.role.isAside)
        self.options = options
        tones = request.theme.tones(for: options)
        names = options.map { $0.chartLabel(request.language, beside: options) }
        let words = RowText(request: request, rows: figures, drawsIntervals: false)
        // A country's polls one below the other.
        let samples = request.populations.flatMap { code in figures.samples.filter { $0.population == code } }
        rows = samples.map { sample in
            var end = 0.0
            var rounding = 0.0
            var segments: [Segment] = []
            for (index, option) in options.enumerated() {
                guard let figure = figures.figure(sample, option) else { continue }
                segments.append(Segment(figure: figure, option: index, start: end))
                end += figure.percent
                rounding += figure.wave.value.roundingHalfWidth
            }
            return Row(
                label: words.name(of: sample), sample: sample, segments: segments, end: end,
                hasRemainder: 100 - end > rounding + 1e-9)
        }
        var text = words.text(
            kind: request.words.stackedBars,
            remainders: rows.filter(\.hasRemainder).map { ($0.sample, 100 - $0.end) })
        let seemsOff = rows.contains { row in
            !row.hasRemainder && row.segments.reduce(0) { $0 + $1.figure.percent.rounded() } != 100
        }
        if seemsOff { text.notes.append(request.words.sumsAreRounded) }
        self.text = text
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan { plan(width: width, sheet: sheet, measures: nil) }

    func measures(width: Double, sheet: Sheet) -> RowMeasures {
        StackedFrame(chart: self, width: width, sheet: sheet).measures
    }

    func plan(width: Double, sheet: Sheet, measures: RowMeasures?) -> PanelPlan {
        let frame = StackedFrame(chart: self, width: width, sheet: sheet, shared: measures)
        let hollow = Set(rows.flatMap { $0.segments.flatMap(\.figure.hollow) })
        let words = sheet.words
        var keys: [FooterKey] = []
        if !hollow.isEmpty {
            let names = HollowReason.allCases.filter(hollow.contains).map { words.hollow($0) }
            keys.append(
                FooterKey(
                    sign: .mark("*", sheet.theme.secondaryInk),
                    text: words.sentence(names.joined(separator: words.semicolon).firstCapital)))
        }
        return PanelPlan(
            leastHeight: frame.height, naturalHeight: frame.height, keys: keys,
            droppedValues: frame.droppedValues,
            decide: { _ in decisions.decisions(greatest: frame.greatest, isWhole: true) },
            draw: { frame.nodes(in: $0) })
    }
}

extension ChartWords {
    var stackedBars: String { pick("Stacked bars", "帯グラフ", "누적 막대그래프") }
}
