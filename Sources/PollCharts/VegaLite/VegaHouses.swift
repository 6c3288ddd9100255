import PollData

extension HousesChart {
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        Self.vegaPictures(of: [self], axes: .shared, width: width, sheet: sheet).first
    }

    static func vegaPictures(
        of panels: [HousesChart], axes: ChartSpec.Axes, width: Double, sheet: Sheet
    ) -> [VegaPicture] {
        func most(_ chart: HousesChart) -> Double {
            chart.rows.map { max(abs($0.interval.lower), abs($0.interval.upper)) }.max() ?? 1
        }
        let all = panels.map(most).max() ?? 1
        return panels.map { $0.estimates(most: axes == .shared ? all : most($0), width: width, sheet: sheet).picture }
    }

    private func estimates(most: Double, width: Double, sheet: Sheet) -> VegaEstimates {
        let items = rows.map { row in
            let ends = [row.interval.lower, row.interval.upper].map { HousesFrame.signed($0, decimals: 1) }
            return VegaEstimates.Row(
                label: row.name,
                data: [
                    "part": "effect", "program": .string(row.effect.run.program.rawValue),
                    "population": .string(row.effect.run.series.population.rawValue),
                    "polls": .number(Double(row.effect.run.used.count)), "detail": .string(row.detail),
                ], value: row.effect.estimate.mean,
                interval: row.interval.lower...max(row.interval.lower, row.interval.upper),
                words: (
                    HousesFrame.signed(row.effect.estimate.mean, decimals: 1), ends.joined(separator: " … ")
                ), color: row.style.color, area: 90, form: "circle", isHollow: false)
        }
        return VegaEstimates(
            rows: items, isSigned: true, reach: -most...most,
            keys: rows.map { $0.name + sheet.words.colon + $0.detail }, width: width, sheet: sheet)
    }
}
