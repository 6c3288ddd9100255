import PollData

/// Rows of values: bars, dots, and the two ends of a dumbbell.
///
/// A row is named by its number, and its label written by the axis, so that two rows of the same words stay two.
struct VegaRows: Sendable {
    struct Item: Sendable {
        let row: Int
        let series: String
        let figure: RowFigure
    }

    enum Look: Sendable { case bars, dots, dumbbell }

    let labels: [String]
    let items: [Item]
    let series: [(name: String, style: SeriesStyle)]
    let look: Look
    let drawsIntervals: Bool
    let sheet: Sheet
    let width: Double
    /// Where rows are not comparable.
    var breaks: [String] = []
    var references: [SpecLine] = []

    private var theme: Theme { sheet.theme }

    var picture: VegaPicture {
        let perRow: Double = look == .dumbbell ? 34 : max(34, Double(series.count) * 22 + 14)
        let body: VegaNode = [
            "width": .number(max(120, width - VegaNode.axisWidth(labels, sheet) - 40)),
            "height": .number(Double(labels.count) * perRow),
            "layer": .array(layers),
        ]
        let hollow = Set(items.flatMap(\.figure.hollow))
        let words = sheet.words
        return VegaPicture(
            values: values, body: body,
            keys: (hollow.isEmpty ? [] : [words.sentence(words.hollowKey(hollow))]) + breaks,
            inset: VegaNode.axisWidth(labels, sheet))
    }

    private var values: [VegaNode] {
        items.map { item in
            let interval = drawsIntervals ? item.figure.interval : nil
            return [
                "part": "value", "row": .number(Double(item.row)), "answer": .string(item.figure.option.id.rawValue),
                "series": .string(item.series), "population": .string(item.figure.population.rawValue),
                "poll": .string(item.figure.poll.id.rawValue), "value": .number(item.figure.percent),
                "lower": VegaNode(interval?.lowerBound), "upper": VegaNode(interval?.upperBound),
                "after": .number(max(item.figure.percent, interval?.upperBound ?? 0)),
                "hollow": .bool(!item.figure.hollow.isEmpty),
            ]
        }
    }

    /// Dashed rules with their words above the rows.
    private var referenceRules: [VegaNode] {
        references.flatMap { line -> [VegaNode] in
            let x: VegaNode = ["x": ["datum": .number(line.value)]]
            return [
                [
                    "data": ["values": [[:]]],
                    "mark": ["type": "rule", "strokeDash": [6, 4], "color": .string(theme.rule.hex)], "encoding": x,
                ],
                [
                    "data": ["values": [[:]]],
                    "mark": [
                        "type": "text", "text": .string(line.words(isNet: false, sheet.words)), "y": -7, "fontSize": 11,
                        "color": .string(theme.secondaryInk.hex),
                    ], "encoding": x,
                ],
            ]
        }
    }

    private var layers: [VegaNode] {
        let y: VegaNode = .rowAxis(labels)
        let x: VegaNode = [
            "field": "value", "type": "quantitative", "title": nil, "scale": ["zero": true],
            "axis": ["labelExpr": "datum.label + '%'", "format": "d", "tickCount": 6],
        ]
        let legend: VegaNode = series.count > 1 ? ["symbolSize": 90] : nil
        let names = series.map(\.name)
        let color: VegaNode = [
            "field": "series", "type": "nominal", "scale": .scale(names, series.map(\.style.color.hex)),
            "legend": legend,
        ]
        var shared: VegaNode = ["y": y]
        if look != .dumbbell, series.count > 1 {
            shared = shared.adding([
                "yOffset": ["field": "series", "type": "nominal", "scale": ["domain": VegaNode(names)]]
            ])
        }
        var layers = referenceRules
        switch look {
        case .bars:
            layers.append([
                "transform": [["filter": "!datum.hollow"]], "mark": ["type": "bar", "opacity": 1],
                "encoding": shared.adding(["x": x, "color": color]),
            ])
            layers.append([
                "transform": [["filter": "datum.hollow"]],
                "mark": ["type": "bar", "filled": false, "fill": .string(theme.background.hex), "strokeWidth": 1.5],
                "encoding": shared.adding(["x": x, "color": color]),
            ])
        case .dots, .dumbbell:
            if look == .dumbbell {
                layers.append([
                    "mark": ["type": "line", "color": .string(theme.track.hex), "strokeWidth": 3],
                    "encoding": [
                        "y": y, "x": x, "detail": ["field": "row", "type": "ordinal"],
                    ],
                ])
            }
            let shape: VegaNode = [
                "field": "series", "type": "nominal", "scale": .scale(names, series.map(\.style.marker.vega)),
                "legend": legend,
            ]
            for (condition, filled) in [("!datum.hollow", true), ("datum.hollow", false)] {
                layers.append([
                    "transform": [["filter": .string(condition)]],
                    "mark": filled
                        ? ["type": "point", "filled": true, "size": 70, "opacity": 1]
                        : [
                            "type": "point", "filled": false, "fill": .string(theme.background.hex), "size": 70,
                            "opacity": 1,
                        ],
                    "encoding": shared.adding(["x": x, "color": color, "shape": shape]),
                ])
            }
        }
        if drawsIntervals {
            let isBar = look == .bars
            // Over a bar a line of its colour would not be seen.
            let ink: VegaNode = .string(theme.ink.hex)
            let mark: VegaNode =
                isBar
                ? ["type": "rule", "strokeWidth": 1.4, "color": ink] : ["type": "rule", "strokeWidth": 1.4]
            let ends: VegaNode = ["x": ["field": "lower", "type": "quantitative"], "x2": ["field": "upper"]]
            let encoding = shared.adding(ends)
            let layer: VegaNode = [
                "transform": [["filter": "isValid(datum.lower)"]], "mark": mark,
                "encoding": isBar ? encoding : encoding.adding(["color": color]),
            ]
            layers.insert(layer, at: isBar ? layers.count : layers.count - 2)
        }
        if look != .dumbbell {
            layers.append([
                "mark": ["type": "text", "align": "left", "dx": 8, "fontSize": 12],
                "encoding": shared.adding([
                    "x": ["field": "after", "type": "quantitative"],
                    "text": ["field": "value", "type": "quantitative", "format": ".0f"],
                ]),
            ])
        } else {
            layers.append([
                "mark": ["type": "text", "dy": -11, "fontSize": 11],
                "encoding": shared.adding([
                    "x": x, "text": ["field": "value", "type": "quantitative", "format": ".0f"], "color": color,
                ]),
            ])
        }
        return layers
    }
}

extension VegaNode {
    /// What the labels of rows take, in pixels.
    static func axisWidth(_ labels: [String], _ sheet: Sheet) -> Double {
        min(260, labels.map { sheet.width(of: $0, Font(size: 12)) }.max() ?? 0) + 14
    }

    /// An axis of numbered rows that writes their labels.
    static func rowAxis(_ labels: [String]) -> VegaNode {
        let list = VegaNode.array(labels.map { .string($0) }).text()
        return [
            "field": "row", "type": "ordinal", "title": nil,
            "scale": ["domain": .array(labels.indices.map { .number(Double($0)) })],
            "axis": [
                "labelExpr": .string(list + "[datum.value]"), "domain": false, "ticks": false, "labelPadding": 8,
            ],
        ]
    }
}

extension RowsChart {
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        var series: [(name: String, style: SeriesStyle)] = []
        for row in groups.flatMap(\.rows) where !series.contains(where: { $0.name == row.series }) {
            series.append((row.series, row.style))
        }
        // Vega-Lite has no hatches for bars.
        guard !(look is BarLook) || series.allSatisfy({ $0.style.tone.hatch == nil }) else { return nil }
        let items = groups.enumerated().flatMap { index, group in
            group.rows.map { VegaRows.Item(row: index, series: $0.series, figure: $0.figure) }
        }
        return VegaRows(
            labels: groups.map(\.label), items: items, series: series, look: look is BarLook ? .bars : .dots,
            drawsIntervals: drawsIntervals, sheet: sheet, width: width, breaks: tiesInWords(sheet.words),
            references: references
        ).picture
    }
}

extension RowsChart {
    /// The brackets of ranks, which Vega-Lite has no mark for.
    private func tiesInWords(_ words: ChartWords) -> [String] {
        guard !ties.isEmpty else { return [] }
        func name(_ place: Tie.Place) -> String {
            let row = groups[place.group].rows[place.row]
            return row.figure.option.label[words.language]
        }
        let pairs = ties.map { name($0.upper) + words.pick(" and ", "と", "·") + name($0.lower) }
        return [words.sentence(words.tiedRanks + words.colon + pairs.joined(separator: words.semicolon))]
    }
}

extension DumbbellChart {
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        let items = rows.enumerated().flatMap { index, row in
            row.ends.map { VegaRows.Item(row: index, series: series[$0.series].name, figure: $0.figure) }
        }
        return VegaRows(
            labels: rows.map(\.label), items: items, series: series, look: .dumbbell, drawsIntervals: drawsIntervals,
            sheet: sheet, width: width, breaks: breaks.summaries(names: series.map(\.name), words: sheet.words)
        ).picture
    }
}
