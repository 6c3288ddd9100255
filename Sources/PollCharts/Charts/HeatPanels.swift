import PollData

extension HeatChart: PanelChart {
    static var leastPanelWidth: Double { 24 }

    /// The same columns in all panels, and the same colours unless each has its own.
    static func plans(of panels: [Self], axes: ChartSpec.Axes, width: Double, sheet: Sheet) -> [PanelPlan] {
        panels.enumerated().map { index, panel in
            let own = axes == .free ? panel.withOwnColors(sheet.theme) : panel
            return own.plan(
                width: width, sheet: sheet, companions: panels, showsKey: axes == .free || index == 0)
        }
    }

    /// The same chart with colours for its own values alone.
    func withOwnColors(_ theme: Theme) -> HeatChart {
        var own = self
        own.colors = HeatColors(
            values: rows.flatMap { $0.cells.map(\.point.percent) }, isNet: isNet, theme: theme)
        return own
    }

    /// The chart itself, or its rows in panels.
    static func chart(_ request: ChartRequest) throws(ChartError) -> any Chart {
        let whole = try HeatChart(request)
        guard request.spec.panels != .none else { return whole }
        return try PanelsChart(whole.panels(request), request, text: whole.text)
    }

    private func panels(_ request: ChartRequest) -> [TitledPanel<HeatChart>] {
        let byAnswer = request.spec.panels == .options
        let names = Disclosure.distinct(rows.map { byAnswer ? $0.answer : $0.country })
        return names.map { name in
            var chart = self
            chart.rows = rows.filter { (byAnswer ? $0.answer : $0.country) == name }.map { row in
                var row = row
                row.label = byAnswer ? row.country : row.answer
                row.group = ""
                return row
            }
            return TitledPanel(title: name.firstCapital, chart: chart)
        }
    }
}
