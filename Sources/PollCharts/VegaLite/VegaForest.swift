import PollData

extension ForestChart {
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        Self.vegaPictures(of: [self], axes: .shared, width: width, sheet: sheet).first
    }

    static func vegaPictures(
        of panels: [ForestChart], axes: ChartSpec.Axes, width: Double, sheet: Sheet
    ) -> [VegaPicture] {
        func most(_ chart: ForestChart) -> Double {
            let ends = chart.rows.map { $0.point.interval?.upperBound ?? $0.point.percent }
            let prediction = chart.pooled.predictionInterval(chart.level).map { min(100, $0.upper) }
            return (ends + [prediction].compactMap { $0 }).max() ?? 100
        }
        let all = panels.map(most).max() ?? 100
        return panels.map { $0.estimates(most: axes == .shared ? all : most($0), width: width, sheet: sheet).picture }
    }

    private func estimates(most: Double, width: Double, sheet: Sheet) -> VegaEstimates {
        let words = sheet.words
        func shares(_ lower: Double, _ upper: Double) -> ClosedRange<Double> {
            let low = min(100, max(0, lower))
            return low...min(100, max(low, upper))
        }
        let greatest = rows.compactMap(\.weight).max() ?? 1
        let mean = pooled.interval(level)
        let interval = shares(mean.lower, mean.upper)
        let prediction = pooled.predictionInterval(level).map { shares($0.lower, $0.upper) }
        let items = rows.map { row in
            VegaEstimates.Row(
                label: row.label,
                data: [
                    "part": "poll", "poll": .string(row.point.wave.poll.rawValue),
                    "population": .string(row.line.series.population.rawValue),
                    "question": .string(row.line.series.question.qualifiedName), "weight": VegaNode(row.weight),
                ], value: row.point.percent, interval: row.point.interval,
                words: ForestText.value(row.point.percent, row.point.interval, words: words),
                color: row.line.style.color, area: row.weight.map { max(16, 130 * $0 / greatest) } ?? 40,
                form: row.weight == nil ? "diamond" : "square",
                isHollow: row.weight == nil || !row.point.hollow.isEmpty)
        }
        let number = ForestText.value(pooled.mean, interval, words: words)
        return VegaEstimates(
            rows: items, pooled: (words.pooledEstimate, pooled.mean, interval, number),
            prediction: prediction.map { (words.predictionInterval, $0, ForestText.value(0, $0, words: words).1) },
            isSigned: false, reach: 0...most, keys: keys(sheet).map(\.line), width: width, sheet: sheet)
    }
}
