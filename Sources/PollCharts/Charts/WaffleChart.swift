import PollData

/// A hundred cells for each sample, each cell one percent: the answers in order, then don't know, then what was not
/// published.
struct WaffleChart: Chart {
    struct Part: Sendable {
        /// `nil` for what was not published.
        let figure: RowFigure?
        let name: String
        let tone: Tone?
        /// In percent, as published.
        let percent: Double
        let cells: Int
    }

    struct Panel: Sendable {
        let title: String
        let sample: Sample
        let parts: [Part]
    }

    var panels: [Panel]
    let decisions: RowDecisions
    /// The breaks between samples, in words.
    let breaks: [String]
    let text: ChartText
    /// Every answer of any panel, for a key, with its tone; `nil` for what was not published.
    let names: [(name: String, tone: Tone?)]

    init(_ request: ChartRequest) throws(ChartError) {
        let figures = try RowFigures(request, wanted: request.answersOfWhole())
        decisions = RowDecisions(rows: figures, spec: request.spec, words: request.words)
        let options = Self.ordered(figures, request)
        let tones = request.theme.tones(for: options)
        let names = options.map { $0.chartLabel(request.language, beside: options) }
        let words = RowText(request: request, rows: figures, drawsIntervals: false)
        let samples = request.populations.flatMap { code in figures.samples.filter { $0.population == code } }
        let panels = samples.map { sample in
            Panel(
                title: samples.count > 1 ? words.name(of: sample) : "", sample: sample,
                parts: Self.parts(of: sample, options, names, tones, figures, request.words))
        }
        self.panels = panels
        let hasRemainder = panels.contains { $0.parts.contains { $0.figure == nil } }
        self.names = zip(names, tones).map { ($0, $1) } + (hasRemainder ? [(request.words.notPublished, nil)] : [])
        var text = words.text(kind: request.words.pick("Waffle chart", "ワッフルチャート", "와플 차트"))
        if request.spec.subtitle == nil, let measure = text.subtitle.popLast() {
            text.subtitle.append(measure + request.words.cellIsOnePercent)
        }
        let breaks = RowBreaks(
            samples.map { (request.question, $0) }, options: options, isSorted: true, request)
        self.breaks = breaks.summaries(request.words)
        text.notes =
            Self.differences(panels, request.words) + breaks.notes(request.words)
            + UndrawnIntervals(words: request.words).notes([figures]) + text.notes
        text.summary = request.words.sentences([text.summary] + breaks.summaries(request.words))
        self.text = text
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan { plan(width: width, sheet: sheet, companions: [self]) }

    /// - Parameter companions: The charts that have grids of the same size, itself among them.
    func plan(width: Double, sheet: Sheet, companions: [WaffleChart]) -> PanelPlan {
        let frame = WaffleFrame(chart: self, companions: companions, width: width, sheet: sheet)
        let hollow = Set(panels.flatMap { $0.parts.flatMap { $0.figure?.hollow ?? [] } })
        return PanelPlan(
            leastHeight: frame.height, naturalHeight: frame.height,
            keys: [sheet.words.starKey(hollow, sheet)].compactMap { $0 },
            decide: { _ in WaffleDecisions(chart: self, words: sheet.words).decisions(namesAreKey: frame.hasKey) },
            draw: { frame.nodes(in: $0) })
    }

    /// Substance in questionnaire order, or the largest first; then what stands apart.
    private static func ordered(_ figures: RowFigures, _ request: ChartRequest) -> [Question.Option] {
        var substance = figures.options.filter { !$0.role.isAside }
        if request.spec.sort == .value, let first = figures.samples.first {
            substance = substance.enumerated().sorted { a, b in
                let x = figures.figure(first, a.element)?.percent ?? -1
                let y = figures.figure(first, b.element)?.percent ?? -1
                return x == y ? a.offset < b.offset : x > y
            }.map(\.element)
        }
        return substance + figures.options.filter(\.role.isAside)
    }

    private static func parts(
        of sample: Sample, _ options: [Question.Option], _ names: [String], _ tones: [Tone], _ figures: RowFigures,
        _ words: ChartWords
    ) -> [Part] {
        let found = options.indices.compactMap { index in
            figures.figure(sample, options[index]).map { (index, $0) }
        }
        let sum = found.reduce(0) { $0 + $1.1.percent }
        let rounding = found.reduce(0) { $0 + $1.1.wave.value.roundingHalfWidth }
        let remainder = 100 - sum > rounding + 1e-9 ? 100 - sum : 0
        let cells = LargestRemainder.cells(found.map(\.1.percent) + [remainder], of: 100)
        var parts = zip(found, cells).map { item, cells in
            Part(
                figure: item.1, name: names[item.0], tone: tones[item.0], percent: item.1.percent, cells: cells)
        }
        if remainder > 0 {
            parts.append(
                Part(
                    figure: nil, name: words.notPublished, tone: nil, percent: remainder, cells: cells.last ?? 0))
        }
        return parts
    }

    /// Which answers have not as many cells as their printed percent.
    private static func differences(_ panels: [Panel], _ words: ChartWords) -> [String] {
        let found = panels.compactMap { panel -> String? in
            let items = panel.parts.filter { $0.figure != nil && Double($0.cells) != $0.percent.rounded() }.map {
                words.cells($0.cells, of: $0.name, percent: $0.percent.fixed(0))
            }
            guard !items.isEmpty else { return nil }
            return (panel.title.isEmpty ? "" : panel.title + words.colon) + words.list(items)
        }
        return found.isEmpty ? [] : [words.cellsDiffer(found.joined(separator: words.semicolon))]
    }
}

extension ChartWords {
    var cellIsOnePercent: String {
        pick("; each cell is one percent", "。1マスは1%", ". 한 칸은 1%")
    }

    func cells(_ count: Int, of name: String, percent: String) -> String {
        pick(
            "\(quoted(name)) \(percent)% has \(count) \(count == 1 ? "cell" : "cells")",
            "\(quoted(name))\(percent)%は\(count)マス", "\(quoted(name)) \(percent)%는 \(count)칸")
    }

    func cellsDiffer(_ list: String) -> String {
        pick(
            "Cells are rounded to add up to 100", "マスは合計が100になるように丸めた", "칸 수는 합이 100이 되도록 반올림")
            + colon + list
    }
}
