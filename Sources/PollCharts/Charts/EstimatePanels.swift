import PollData

/// Kinds that estimate something of what they show: each panel has an estimate of its own.
protocol EstimatePanel: PanelChart {
    init(_ request: ChartRequest) throws(ChartError)
    /// What it rests on.
    var lines: [TrendLine] { get }
    /// Plans it beside others that it shares its axis and its columns with.
    func plan(width: Double, sheet: Sheet, companions: [Self], hasFreeAxis: Bool) -> PanelPlan
}

extension EstimatePanel {
    static var leastPanelWidth: Double { 27 }

    static func plans(of panels: [Self], axes: ChartSpec.Axes, width: Double, sheet: Sheet) -> [PanelPlan] {
        panels.map {
            $0.plan(width: width, sheet: sheet, companions: panels, hasFreeAxis: axes == .free)
        }
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        plan(width: width, sheet: sheet, companions: [self], hasFreeAxis: true)
    }

    /// The chart itself, or a panel for each population or answer.
    static func chart(_ request: ChartRequest) throws(ChartError) -> any Chart {
        guard request.spec.panels != .none else { return try Self(request) }
        var panels: [TitledPanel<Self>] = []
        for (title, spec) in try specs(request) {
            panels.append(TitledPanel(title: title, chart: try Self(request.narrowed(to: spec))))
        }
        return try PanelsChart(
            panels, request,
            text: .joined(
                panels.map { ($0.title, $0.chart.text) }, lines: panels.flatMap(\.chart.lines), request))
    }

    private static func specs(_ request: ChartRequest) throws(ChartError) -> [(title: String, spec: ChartSpec)] {
        if request.spec.panels == .options {
            var options: [Question.Option] = []
            for name in request.spec.options { options.append(try request.option(name)) }
            guard options.count > 1 else {
                throw .unsuitable(
                    "'panels: options' with \(options.count) under 'options'",
                    hint: "name two answers and more, for instance options: [good, bad]")
            }
            return options.map { option in
                var spec = request.spec
                spec.options = [option.id.rawValue]
                return (option.chartLabel(request.language, beside: options), spec)
            }
        }
        return request.populations.map { code in
            var spec = request.spec
            if request.series.isEmpty {
                spec.populations = [code.rawValue]
            } else {
                spec.series = zip(spec.series, request.series).filter { $0.1.population == code }.map(\.0)
            }
            return (PanelTitles.population(code, asksOfCountries: false, request), spec)
        }
    }
}
