import PollData

/// A chart of rows that can be one of several panels.
protocol RowPanel: Chart {
    /// What it takes at a width, alone.
    func measures(width: Double, sheet: Sheet) -> RowMeasures
    /// Plans it on measures that it shares with others; `nil` for its own.
    func plan(width: Double, sheet: Sheet, measures: RowMeasures?) -> PanelPlan
}

/// What panels of rows share, so that their axes stand alike.
struct RowMeasures: Sendable, Hashable {
    /// The room for the labels of the rows.
    var left: Double
    /// What the axis must show, in percent.
    var greatest: Double
    /// The room for what is written beside the rows.
    var room: Double

    /// Room for all.
    static func shared(_ all: [RowMeasures]) -> RowMeasures {
        RowMeasures(
            left: all.map(\.left).max() ?? 0, greatest: all.map(\.greatest).max() ?? 100,
            room: all.map(\.room).max() ?? 0)
    }
}

/// Bars, dots, stacks or dumbbells in small panels: one for each population, answer or poll.
struct RowPanelsChart: Chart {
    private let panels: [(title: String, chart: any RowPanel)]
    private let axes: ChartSpec.Axes
    let text: ChartText

    typealias Make = (ChartRequest) throws(ChartError) -> any RowPanel

    /// The chart itself, or panels of it where the specification asks for them.
    static func chart(_ request: ChartRequest, kind: String, _ make: Make) throws(ChartError) -> any Chart {
        guard request.spec.panels != .none else { return try make(request) }
        return try RowPanelsChart(request, kind: kind, make)
    }

    private init(_ request: ChartRequest, kind: String, _ make: Make) throws(ChartError) {
        axes = request.spec.axes
        var wanted: [Question.Option] = []
        for name in request.spec.options { wanted.append(try request.option(name)) }
        if wanted.isEmpty, request.spec.kind == .dumbbell, request.spec.panels != .polls,
            let option = request.archive.leadingOption(of: request.question)
        {
            wanted = [option]
        }
        let figures = try RowFigures(request, wanted: wanted.isEmpty ? nil : wanted)
        let words = RowText(
            request: request, rows: figures, drawsIntervals: request.spec.intervals && request.spec.kind != .stacked)
        var text = words.text(kind: kind)
        if axes == .free { text.notes.append(request.words.freeAxes) }
        self.text = text
        let options = wanted.isEmpty ? figures.options : wanted.filter { figures.options.contains($0) }
        var panels: [(title: String, chart: any RowPanel)] = []
        for panel in Self.specs(request, figures, options) {
            do {
                panels.append((panel.title, try make(request.narrowed(to: panel.spec))))
            } catch {
                // A poll that did not ask one of the populations has no panel for it.
                guard case .noData = error else { throw error }
            }
        }
        guard !panels.isEmpty else { throw request.noData() }
        self.panels = panels
    }

    /// The specification of each panel, in the order of the picture.
    private static func specs(
        _ request: ChartRequest, _ figures: RowFigures, _ options: [Question.Option]
    ) -> [(title: String, spec: ChartSpec)] {
        var base = request.spec
        base.polls = figures.polls.map(\.id.rawValue)
        base.populations = request.populations.map(\.rawValue)
        // One order for all panels.
        let ordered = base.sort == .value ? sorted(options, figures) : options
        base.options = ordered.map(\.id.rawValue)
        if base.panels != .options { base.sort = .questionnaire }
        func spec(_ change: (inout ChartSpec) -> Void) -> ChartSpec {
            var spec = base
            change(&spec)
            return spec
        }
        switch request.spec.panels {
        case .populations:
            return request.populations.filter { code in figures.samples.contains { $0.population == code } }.map {
                code in
                let country = Country.name(code)[request.language]
                let isAnswer = options.contains { Country.code(of: $0.id.rawValue) != nil }
                return (
                    isAnswer ? request.words.askedIn(country).firstCapital : country,
                    spec { $0.populations = [code.rawValue] }
                )
            }
        case .options:
            return ordered.map { option in
                (
                    option.chartLabel(request.language, beside: options),
                    spec {
                        $0.options = [option.id.rawValue]
                        $0.rows = .samples
                    }
                )
            }
        case .polls:
            let polls = figures.polls.filter { poll in figures.samples.contains { $0.poll == poll.id } }
            let samples = polls.compactMap { poll in figures.samples.first { $0.poll == poll.id } }
            let titles = SlopeColumn.labels(samples, days: samples.map { $0.placement?.day ?? 0 }, request.words)
            return zip(polls, titles).map { poll, title in (title, spec { $0.polls = [poll.id.rawValue] }) }
        case .none, .series: return []
        }
    }

    private static func sorted(_ options: [Question.Option], _ figures: RowFigures) -> [Question.Option] {
        func greatest(_ option: Question.Option) -> Double {
            figures.samples.first.flatMap { figures.figure($0, option)?.percent } ?? -1
        }
        return options.enumerated().sorted { a, b in
            let (x, y) = (greatest(a.element), greatest(b.element))
            return x == y ? a.offset < b.offset : x > y
        }.map(\.element)
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        let grid = PanelGrid(count: panels.count, width: width, least: 21, sheet: sheet)
        let alone = panels.map { $0.chart.measures(width: grid.columnWidth, sheet: sheet) }
        let shared = RowMeasures.shared(alone)
        let plans = zip(panels, alone).map { panel, own in
            var measures = shared
            if axes == .free { measures.greatest = own.greatest }
            return panel.chart.plan(width: grid.columnWidth, sheet: sheet, measures: measures)
        }
        let frame = MultiplesFrame(
            cells: zip(panels, plans).map { .init(frame: PlannedPanel(plan: $1), title: $0.title, color: nil) },
            grid: grid, sheet: sheet)
        var keys: [FooterKey] = []
        for key in plans.flatMap(\.keys) where !keys.contains(where: { $0.text == key.text }) { keys.append(key) }
        return PanelPlan(
            leastHeight: frame.leastHeight, naturalHeight: frame.naturalHeight, keys: keys,
            droppedValues: plans.reduce(0) { $0 + $1.droppedValues }, draw: { frame.nodes(in: $0) })
    }
}

/// A plan as a panel: all of it is plot.
private struct PlannedPanel: PanelFrame {
    let plan: PanelPlan

    var dressHeight: Double { 0 }
    var leastPlot: Double { plan.leastHeight }
    var naturalPlot: Double? { plan.naturalHeight }
    func draw(in rect: Rect, keyed: Set<Int>) -> DrawnPanel { DrawnPanel(nodes: plan.draw(rect)) }
}

extension ChartWords {
    var freeAxes: String {
        pick("Each panel has its own scale", "図ごとに目盛りが異なる", "그림마다 눈금이 다름")
    }
}
