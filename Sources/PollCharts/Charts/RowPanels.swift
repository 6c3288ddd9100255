import PollData

/// A chart of rows whose panels share their labels' room and their axis.
protocol RowPanel: PanelChart {
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

extension RowPanel {
    static var leastPanelWidth: Double { 21 }

    static func plans(of panels: [Self], axes: ChartSpec.Axes, width: Double, sheet: Sheet) -> [PanelPlan] {
        let alone = panels.map { $0.measures(width: width, sheet: sheet) }
        let shared = RowMeasures.shared(alone)
        return zip(panels, alone).map { panel, own in
            var measures = shared
            if axes == .free { measures.greatest = own.greatest }
            return panel.plan(width: width, sheet: sheet, measures: measures)
        }
    }

    /// The chart itself, or panels of it where the specification asks for them.
    ///
    /// - Parameters:
    ///   - kind: What the text alternative calls it.
    ///   - make: Makes it for a request.
    static func chart(
        _ request: ChartRequest, kind: String, _ make: (ChartRequest) throws(ChartError) -> Self
    ) throws(ChartError) -> any Chart {
        guard request.spec.panels != .none else { return try make(request) }
        let split = try RowSplit(request)
        var panels: [TitledPanel<Self>] = []
        for panel in split.specs {
            do {
                panels.append(TitledPanel(title: panel.title, chart: try make(request.narrowed(to: panel.spec))))
            } catch {
                // A poll that did not ask one of the populations has no panel for it.
                guard case .noData = error else { throw error }
            }
        }
        return try PanelsChart(panels, request, text: split.text(kind: kind, first: panels.first?.title ?? ""))
    }
}

/// How a chart of rows falls into panels.
struct RowSplit {
    private let request: ChartRequest
    private let figures: RowFigures
    private let options: [Question.Option]

    init(_ request: ChartRequest) throws(ChartError) {
        self.request = request
        var wanted: [Question.Option] = []
        for name in request.spec.options { wanted.append(try request.option(name)) }
        if wanted.isEmpty, request.spec.kind == .dumbbell, request.spec.panels != .polls,
            let option = request.archive.leadingOption(of: request.question)
        {
            wanted = [option]
        }
        let figures = try RowFigures(request, wanted: wanted.isEmpty ? nil : wanted)
        self.figures = figures
        options = wanted.isEmpty ? figures.options : wanted.filter { figures.options.contains($0) }
    }

    /// Whether the answers stand in one order by value in all panels.
    private var isRanked: Bool {
        request.spec.sort == .value && request.spec.panels != .options && [.bars, .dots].contains(request.spec.kind)
    }

    /// - Parameter first: The title of the first panel, whose order all have where they are sorted by value.
    func text(kind: String, first: String) -> ChartText {
        let words = RowText(
            request: request, rows: figures,
            drawsIntervals: request.spec.intervals && request.spec.kind != .stacked)
        var text = words.text(kind: kind)
        if isRanked {
            text.notes.insert(
                request.words.pick(
                    "All panels are in the order of the first (\(first)), and ranks are compared there alone",
                    "すべての図は最初の図（\(first)）の順に並べ、順位の差の判定もその図に限る",
                    "모든 그림은 첫 그림(\(first))의 순서로 놓았고 순위 차이도 그 그림에서만 판정"), at: 0)
        }
        return text
    }

    /// The specification of each panel, in the order of the picture.
    var specs: [(title: String, spec: ChartSpec)] {
        var base = request.spec
        base.polls = figures.polls.map(\.id.rawValue)
        base.populations = request.populations.map(\.rawValue)
        // One order for all panels.
        let ordered = base.sort == .value ? sorted : options
        base.options = ordered.map(\.id.rawValue)
        if base.panels != .options { base.sort = .questionnaire }
        var found = split(base, ordered)
        // The first has the order of its own ranks, so that they can be told apart there or not.
        if isRanked, !found.isEmpty { found[0].spec.sort = .value }
        return found
    }

    private func split(_ base: ChartSpec, _ ordered: [Question.Option]) -> [(title: String, spec: ChartSpec)] {
        func spec(_ change: (inout ChartSpec) -> Void) -> ChartSpec {
            var spec = base
            change(&spec)
            return spec
        }
        switch request.spec.panels {
        case .populations:
            return request.populations.filter { code in figures.samples.contains { $0.population == code } }.map {
                code in
                let isAnswer = options.contains { Country.code(of: $0.id.rawValue) != nil }
                return (
                    PanelTitles.population(code, asksOfCountries: isAnswer, request),
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
            return zip(polls, PanelTitles.polls(samples, request)).map { poll, title in
                (title, spec { $0.polls = [poll.id.rawValue] })
            }
        case .none, .series: return []
        }
    }

    /// The largest value of the first sample first; don't know and the like stand apart, after all ranks.
    private var sorted: [Question.Option] {
        func greatest(_ option: Question.Option) -> Double {
            figures.samples.first.flatMap { figures.figure($0, option)?.percent } ?? -1
        }
        return options.enumerated().sorted { a, b in
            if a.element.role.isAside != b.element.role.isAside { return b.element.role.isAside }
            let (x, y) = (greatest(a.element), greatest(b.element))
            return x == y ? a.offset < b.offset : x > y
        }.map(\.element)
    }
}

/// What stands over panels.
enum PanelTitles {
    /// - Parameter asksOfCountries: Whether the bare name could be taken for an answer.
    static func population(_ code: Population, asksOfCountries: Bool, _ request: ChartRequest) -> String {
        let country = Country.name(code)[request.language]
        return asksOfCountries ? request.words.askedIn(country).firstCapital : country
    }

    /// Of polls, by one sample of each.
    static func polls(_ samples: [Sample], _ request: ChartRequest) -> [String] {
        SlopeColumn.labels(samples, days: samples.map { $0.placement?.day ?? 0 }, request.words)
    }
}
