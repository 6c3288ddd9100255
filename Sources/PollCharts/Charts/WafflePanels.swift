import PollData

extension WaffleChart: PanelChart {
    static var leastPanelWidth: Double { 18 }

    /// Grids of one size in all panels.
    static func plans(of panels: [Self], axes: ChartSpec.Axes, width: Double, sheet: Sheet) -> [PanelPlan] {
        panels.map { $0.plan(width: width, sheet: sheet, companions: panels) }
    }

    /// The chart itself, or its grids in panels.
    static func chart(_ request: ChartRequest) throws(ChartError) -> any Chart {
        guard request.spec.axes == .shared else {
            throw .unsuitable("'axes: free' in a chart of kind 'waffle'", hint: "every grid has a hundred cells")
        }
        let whole = try WaffleChart(request)
        guard request.spec.panels != .none else { return whole }
        return try PanelsChart(whole.split(request), request, text: whole.text)
    }

    private func split(_ request: ChartRequest) -> [TitledPanel<WaffleChart>] {
        var samples: [Sample] = []
        let byPoll = request.spec.panels == .polls
        for sample in panels.map(\.sample)
        where !samples.contains(where: { byPoll ? $0.poll == sample.poll : $0.population == sample.population }) {
            samples.append(sample)
        }
        if byPoll { samples.sort { ($0.placement?.day ?? 0) < ($1.placement?.day ?? 0) } }
        let titles =
            byPoll
            ? PanelTitles.polls(samples, request)
            : samples.map { PanelTitles.population($0.population, asksOfCountries: asksOfCountries, request) }
        return zip(samples, titles).map { sample, title in
            var chart = self
            let own = panels.filter {
                byPoll ? $0.sample.poll == sample.poll : $0.sample.population == sample.population
            }
            let names = WaveNames(own.map(\.sample), words: request.words)
            chart.panels = own.map { panel in
                let name = byPoll ? panel.sample.population.name[request.language] : names.name(of: panel.sample)
                return Panel(title: own.count > 1 || byPoll ? name : "", sample: panel.sample, parts: panel.parts)
            }
            return TitledPanel(title: title, chart: chart)
        }
    }

    /// Whether a country's bare name could be taken for an answer.
    private var asksOfCountries: Bool {
        panels.contains { $0.parts.contains { Country.code(of: $0.figure?.option.id.rawValue ?? "") != nil } }
    }
}
