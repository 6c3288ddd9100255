import PollData

/// Estimates in rows with their intervals: the polls of a forest plot with their weights and what they say together, or
/// what each house adds.
struct VegaEstimates: Sendable {
    struct Row: Sendable {
        let label: String
        /// The published figure, or the estimate.
        let data: VegaNode
        let value: Double
        let interval: ClosedRange<Double>?
        let words: (value: String, interval: String)
        let color: Color
        /// In square pixels.
        let area: Double
        let form: String
        let isHollow: Bool
    }

    let rows: [Row]
    /// The pooled estimate below the rows.
    var pooled: (label: String, value: Double, interval: ClosedRange<Double>, words: (value: String, interval: String))?
    var prediction: (label: String, interval: ClosedRange<Double>, words: String)?
    /// Whether values are points around a zero line.
    let isSigned: Bool
    /// What the axis must show beyond the rows, so that both sides of zero are equal or a share starts there.
    let reach: ClosedRange<Double>
    let keys: [String]
    let width: Double
    let sheet: Sheet

    private var theme: Theme { sheet.theme }
    private var labels: [String] {
        rows.map(\.label) + [pooled?.label].compactMap { $0 } + [prediction?.label].compactMap { $0 }
    }

    var picture: VegaPicture {
        let numbers = rows.map { $0.words } + [pooled?.words].compactMap { $0 }
        let value = numbers.map { sheet.width(of: $0.value, Font(size: 12, weight: .bold)) }.max() ?? 0
        let room = value * 1.15
        let interval =
            (numbers.map(\.interval) + [prediction?.words ?? ""]).map { sheet.width(of: $0, Font(size: 11)) }.max() ?? 0
        let plot = max(110, width - VegaNode.axisWidth(labels, sheet) - room - interval * 1.15 - 44)
        return VegaPicture(
            values: values(plot),
            body: [
                "width": .number(plot), "height": .number(Double(labels.count) * 25),
                "layer": .array(
                    layers(plot, valueEnd: plot + 16 + room, intervalEnd: plot + 28 + room + interval * 1.15)),
            ], keys: keys, inset: VegaNode.axisWidth(labels, sheet))
    }

    private func values(_ plot: Double) -> [VegaNode] {
        var found = rows.enumerated().map { index, row in
            row.data.adding([
                "row": .number(Double(index)), "value": .number(row.value), "lower": VegaNode(row.interval?.lowerBound),
                "upper": VegaNode(row.interval?.upperBound), "text": .string(row.words.value),
                "range": .string(row.words.interval), "color": .string(row.color.hex), "area": .number(row.area),
                "form": .string(row.form), "hollow": .bool(row.isHollow),
            ])
        }
        if let pooled {
            found.append([
                "part": "pooled", "row": .number(Double(rows.count)), "value": .number(pooled.value),
                "lower": .number(pooled.interval.lowerBound), "upper": .number(pooled.interval.upperBound),
                "text": .string(pooled.words.value), "range": .string(pooled.words.interval),
            ])
        }
        if let prediction {
            found.append([
                "part": "prediction", "row": .number(Double(rows.count)),
                "lower": .number(prediction.interval.lowerBound), "upper": .number(prediction.interval.upperBound),
            ])
            found.append([
                "part": "words", "row": .number(Double(rows.count + 1)), "range": .string(prediction.words),
            ])
        }
        return found
    }

    private func layers(_ plot: Double, valueEnd: Double, intervalEnd: Double) -> [VegaNode] {
        let y: VegaNode = .rowAxis(labels)
        let format = isSigned ? "datum.value === 0 ? '0' : format(datum.value, '+')" : "datum.value + '%'"
        let x: VegaNode = [
            "field": "value", "type": "quantitative", "title": nil,
            "scale": [
                "domain": [.number(reach.lowerBound), .number(reach.upperBound)], "nice": true,
            ],
            "axis": ["labelExpr": .string(format), "tickCount": .number(max(3, plot / 70))],
        ]
        let low = x.renamed("lower")
        let color: VegaNode = ["field": "color", "type": "nominal", "scale": nil, "legend": nil]
        var layers: [VegaNode] = []
        if isSigned {
            layers.append([
                "mark": ["type": "rule", "color": .string(theme.axis.hex), "strokeWidth": 1.5],
                "encoding": ["x": ["datum": 0]],
            ])
        }
        if pooled != nil {
            layers.append([
                "transform": .rows("pooled"),
                "mark": ["type": "rule", "color": .string(theme.rule.hex), "strokeDash": [3, 3]],
                "encoding": ["x": x],
            ])
            // A hair over the pooled rows.
            layers.append([
                "transform": .rows("pooled"),
                "mark": ["type": "rule", "color": .string(theme.axis.hex), "strokeWidth": 0.6],
                "encoding": ["y": y.adding(["bandPosition": 0])],
            ])
        }
        layers.append([
            "transform": [["filter": "(datum.part === 'poll' || datum.part === 'effect') && isValid(datum.lower)"]],
            "mark": ["type": "rule", "strokeWidth": 1.5],
            "encoding": ["y": y, "x": low, "x2": ["field": "upper"], "color": color],
        ])
        for filled in [true, false] {
            layers.append([
                "transform": [
                    [
                        "filter": .string(
                            "(datum.part === 'poll' || datum.part === 'effect') && "
                                + (filled ? "!datum.hollow" : "datum.hollow"))
                    ]
                ],
                "mark": filled
                    ? ["type": "point", "filled": true, "opacity": 1]
                    : ["type": "point", "filled": false, "fill": .string(theme.background.hex), "opacity": 1],
                "encoding": [
                    "y": y, "x": x, "color": color,
                    "size": ["field": "area", "type": "quantitative", "scale": nil, "legend": nil],
                    "shape": ["field": "form", "type": "nominal", "scale": nil, "legend": nil],
                    "tooltip": .array(
                        (isSigned ? ["program", "polls"] : ["poll"]).map { ["field": .string($0), "type": "nominal"] }
                            + ["value", "lower", "upper"].map { ["field": .string($0), "type": "nominal"] }),
                ],
            ])
        }
        layers += pooledLayers(y, x, low)
        for (field, end, size, weight) in [
            ("text", valueEnd, 12.0, "bold"), ("range", intervalEnd, 11, "normal"),
        ] {
            layers.append([
                "transform": [["filter": .string("isValid(datum.\(field))")]],
                "mark": [
                    "type": "text", "x": .number(end), "align": "right", "fontSize": .number(size),
                    "fontWeight": .string(weight),
                ],
                "encoding": ["y": y, "text": ["field": .string(field), "type": "nominal"]],
            ])
        }
        return layers
    }

    /// The diamond over its interval, and the prediction interval through it.
    private func pooledLayers(_ y: VegaNode, _ x: VegaNode, _ low: VegaNode) -> [VegaNode] {
        guard pooled != nil else { return [] }
        let neutral: VegaNode = .string(theme.neutral.color.hex)
        return [
            [
                "transform": .rows("prediction"), "mark": ["type": "rule", "color": neutral, "strokeWidth": 1.2],
                "encoding": ["y": y, "x": low, "x2": ["field": "upper"]],
            ],
            [
                "transform": .rows("pooled"), "mark": ["type": "rule", "color": neutral, "strokeWidth": 5],
                "encoding": ["y": y, "x": low, "x2": ["field": "upper"]],
            ],
            [
                "transform": .rows("pooled"),
                "mark": [
                    "type": "point", "shape": "diamond", "filled": true, "size": 170, "opacity": 1, "color": neutral,
                ], "encoding": ["y": y, "x": x],
            ],
        ]
    }
}
