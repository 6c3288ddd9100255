import PollData

extension LikertChart: PanelChart {
    static var leastPanelWidth: Double { 24 }

    /// All bars on one scale with one zero line; rows of the same name stand side by side, unless each panel is sorted.
    static func plans(of panels: [Self], axes: ChartSpec.Axes, width: Double, sheet: Sheet) -> [PanelPlan] {
        let frames = panels.map {
            LikertFrame(chart: $0, companions: axes == .shared ? panels : [$0], width: width, sheet: sheet)
        }
        let isSorted = panels.contains { $0.sort == .value }
        let rack = isSorted ? nil : LikertRack.shared(frames.map(\.ownRack))
        return zip(panels, frames).map { panel, frame in
            var frame = frame
            frame.sharedRack = rack
            return panel.plan(frame, sheet: sheet)
        }
    }

    /// The chart itself, or its rows in panels.
    static func chart(_ request: ChartRequest) throws(ChartError) -> any Chart {
        let whole = try LikertChart(request)
        guard request.spec.panels != .none else { return whole }
        return try PanelsChart(whole.panels(request), request, text: whole.text)
    }

    private func panels(_ request: ChartRequest) -> [TitledPanel<LikertChart>] {
        switch request.spec.panels {
        case .populations:
            let codes = rows.map(\.sample.population).reduce(into: [Population]()) {
                if !$0.contains($1) { $0.append($1) }
            }
            return codes.map { code in
                TitledPanel(
                    title: PanelTitles.population(code, asksOfCountries: false, request),
                    chart: only {
                        $0.sample.population == code
                    } label: {
                        $0.names.question.isEmpty ? $0.names.wave : $0.label
                    })
            }
        case .polls:
            var samples: [Sample] = []
            for row in rows where !samples.contains(where: { $0.poll == row.sample.poll }) {
                samples.append(row.sample)
            }
            samples.sort { ($0.placement?.day ?? 0) < ($1.placement?.day ?? 0) }
            return zip(samples, PanelTitles.polls(samples, request)).map { sample, title in
                TitledPanel(
                    title: title,
                    chart: only {
                        $0.sample.poll == sample.poll
                    } label: {
                        $0.names.question.isEmpty ? $0.names.population : $0.names.question
                    })
            }
        case .series:
            let titles = Disclosure.distinct(rows.map(\.names.question))
            return titles.map { title in
                TitledPanel(
                    title: title,
                    chart: only {
                        $0.names.question == title
                    } label: {
                        $0.names.wave
                    })
            }
        case .none, .options: return []
        }
    }

    /// The same chart with some of its rows.
    private func only(
        _ isWanted: (LikertRow) -> Bool, label: (LikertRow) -> String
    ) -> LikertChart {
        var chart = self
        let places = rows.indices.filter { isWanted(rows[$0]) }
        chart.rows = places.map { place in
            var row = rows[place]
            row.label = label(row)
            row.group = ""
            return row
        }
        chart.breaks = breaks.only(places)
        return chart
    }
}
