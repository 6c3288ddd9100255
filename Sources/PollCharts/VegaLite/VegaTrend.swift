import PollData

/// Lines over time: a line a segment, so that none crosses a break, intervals as rules, events as rules with a number.
struct VegaTrend: Sendable {
    let panels: [TrendPanel]
    let stage: TrendStage
    let sheet: Sheet
    /// Whether each panel has its own scale.
    var hasFreeAxes = false

    var words: ChartWords { sheet.words }
    private var theme: Theme { sheet.theme }
    private var lines: [TrendLine] { panels.flatMap(\.lines) }
    private var hasPanels: Bool { panels.count > 1 }

    /// Inside the axes, in pixels.
    private var plotWidth: Double { hasPanels ? 280 : VegaPage.width - 40 }

    var annotations: VegaAnnotations {
        VegaAnnotations(panels: panels, stage: stage, width: plotWidth, sheet: sheet)
    }

    var picture: VegaPicture {
        let height: Double = hasPanels ? 170 : 330
        let layers: VegaNode = ["layer": .array(layers)]
        let size: VegaNode = ["width": .number(plotWidth), "height": .number(height)]
        let body: VegaNode =
            hasPanels
            ? [
                "facet": ["field": "panel", "type": "nominal", "sort": VegaNode(panels.map(\.title)), "title": nil],
                "columns": 2, "spec": size.adding(layers),
                "resolve": ["scale": ["y": hasFreeAxes ? "independent" : "shared"]],
            ] : size.adding(layers)
        return VegaPicture(values: values, body: body, keys: keys, inset: 34)
    }

    /// The names of the series with their looks, each once.
    private var series: [(name: String, style: SeriesStyle)] {
        var found: [(name: String, style: SeriesStyle)] = []
        for line in lines {
            for point in line.points where !found.contains(where: { $0.name == name(of: point, line) }) {
                found.append((name(of: point, line), point.style ?? line.style))
            }
        }
        return found
    }

    private var layers: [VegaNode] {
        let x: VegaNode = [
            "field": "date", "type": "temporal", "title": nil, "scale": ["type": "utc"],
            "axis": ["format": .string(timeFormat), "grid": false, "tickCount": 8],
        ]
        let label = stage.isNet ? "datum.value === 0 ? '0' : format(datum.value, '+d')" : "datum.label + '%'"
        let y: VegaNode = [
            "field": "value", "type": "quantitative", "title": nil,
            "scale": ["zero": .bool(stage.axis == .zero || stage.isNet), "nice": true],
            "axis": ["labelExpr": .string(label), "tickCount": 6],
        ]
        let showsLegend = series.count > 1
        let color: VegaNode = [
            "field": "series", "type": "nominal",
            "scale": .scale(series.map(\.name), series.map(\.style.color.hex)),
            "legend": showsLegend ? ["symbolSize": 90] : nil,
        ]
        let shape: VegaNode = [
            "field": "series", "type": "nominal",
            "scale": .scale(series.map(\.name), series.map(\.style.marker.vega)),
            "legend": showsLegend ? ["symbolSize": 90] : nil,
        ]
        // A gap's line takes no side.
        let lineColor: VegaNode = stage.sides == nil ? color : ["value": .string(theme.neutral.color.hex)]
        var layers: [VegaNode] = annotations.below(x, y)
        if !stage.events.isEmpty { layers += events(x) }
        if stage.isNet {
            layers.append([
                "mark": ["type": "rule", "color": .string(theme.axis.hex)], "encoding": ["y": ["datum": 0]],
            ])
        }
        if stage.drawsIntervals {
            layers.append([
                "transform": .rows("wave", where: "isValid(datum.lower)"),
                "mark": ["type": "rule", "strokeWidth": 1.2],
                "encoding": [
                    "x": x, "y": y.renamed("lower"), "y2": ["field": "upper"], "color": color,
                ],
            ])
        }
        if let cloud = stage.cloud {
            layers += VegaCloud(look: cloud, sheet: sheet).layers(x, y, color: color, shape: shape, tooltip: tooltip)
        } else {
            layers += waves(x, y, color: color, lineColor: lineColor, shape: shape)
        }
        layers += VegaNode.haloed(
            [
                "transform": .rows("break"), "mark": ["type": "text", "dy": -12, "fontSize": 11, "fontWeight": "bold"],
                "encoding": [
                    "x": x, "y": y, "text": ["field": "letters", "type": "nominal"], "color": lineColor,
                    "tooltip": ["field": "label", "type": "nominal"],
                ],
            ], theme)
        if stage.cloud == nil {
            layers.append([
                "transform": .rows("break", where: "datum.cuts"),
                "mark": ["type": "text", "text": "//", "fontSize": 11, "fontWeight": "bold"],
                "encoding": ["x": x, "y": y, "color": lineColor],
            ])
        }
        return layers + annotations.above(x, y, color: color)
    }

    /// The waves and what joins them.
    private func waves(
        _ x: VegaNode, _ y: VegaNode, color: VegaNode, lineColor: VegaNode, shape: VegaNode
    ) -> [VegaNode] {
        let segment: VegaNode = ["field": "segment", "type": "nominal"]
        var layers: [VegaNode] = []
        layers.append([
            "transform": .rows("dotted"), "mark": ["type": "line", "strokeDash": [2, 3], "strokeWidth": 2],
            "encoding": ["x": x, "y": y, "color": lineColor, "detail": segment],
        ])
        layers.append([
            "transform": .rows("wave"), "mark": ["type": "line", "strokeWidth": 2],
            "encoding": (["x": x, "y": y, "color": lineColor, "detail": segment] as VegaNode).adding(dashes),
        ])
        for (condition, filled) in [("!datum.hollow", true), ("datum.hollow", false)] {
            layers.append([
                "transform": .rows("wave", where: condition),
                "mark": filled
                    ? ["type": "point", "filled": true, "size": 46, "opacity": 1]
                    : [
                        "type": "point", "filled": false, "fill": .string(theme.background.hex), "size": 46,
                        "opacity": 1,
                    ],
                "encoding": ["x": x, "y": y, "color": color, "shape": shape, "tooltip": tooltip],
            ])
        }
        return layers
    }

    /// The dashes that tell series apart in print.
    private var dashes: VegaNode {
        guard stage.sides == nil, series.contains(where: { $0.style.dash != .solid }) else { return [:] }
        let lengths = series.map { VegaNode.array($0.style.dash.lengths.map { .number($0 * 2) }) }
        return [
            "strokeDash": [
                "field": "series", "type": "nominal", "legend": nil,
                "scale": ["domain": VegaNode(series.map(\.name)), "range": .array(lengths)],
            ]
        ]
    }

    private func events(_ x: VegaNode) -> [VegaNode] {
        [
            [
                "transform": .rows("event"),
                "mark": ["type": "rule", "strokeDash": [3, 3], "color": .string(theme.rule.hex)],
                "encoding": ["x": x],
            ],
            [
                "transform": .rows("event"), "mark": ["type": "text", "y": -6, "fontSize": 11],
                "encoding": ["x": x, "text": ["field": "number", "type": "nominal"]],
            ],
        ]
    }

    private var tooltip: VegaNode {
        .array(
            ["series", "poll", "value", "lower", "upper"].map { field in
                [
                    "field": .string(field),
                    "type": .string(["series", "poll"].contains(field) ? "nominal" : "quantitative"),
                ]
            })
    }

    /// Years alone where there are enough of them.
    private var timeFormat: String {
        guard stage.days.upperBound - stage.days.lowerBound < 1000 else { return "%Y" }
        return words.pick("%b %Y", "%Y年%-m月", "%Y년 %-m월")
    }

    private var keys: [String] {
        let events = stage.events.enumerated().map { number, event in
            FooterKey(
                sign: .mark("\(number + 1)", theme.secondaryInk),
                text: words.sentence(event.label[sheet.language] + words.parenthesised(words.date(event.date))))
        }
        // Dots and houses have a legend.
        let signs = TrendKeys.keys(lines: lines, stage: stage, frame: nil, keyed: [], sheet: sheet).filter { key in
            if case .marker(_, _, isHollow: false) = key.sign { return false }
            return true
        }
        return signs.map(\.line)
            + events.map(\.line) + annotations.keys
    }
}

extension ChartEvent {
    /// The middle of the event's date, in days since 1970-01-01.
    var day: Double { Double(date.firstDay + date.lastDay) / 2 }
}

extension VegaNode {
    /// The encoding of another field in the same way.
    func renamed(_ field: String) -> VegaNode {
        guard case .object(let members) = self else { return self }
        return .object(members.map { $0.key == "field" ? ("field", .string(field)) : $0 })
    }
}

extension TrendChart {
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        VegaTrend(panels: panels, stage: stage, sheet: sheet, hasFreeAxes: axes == .free).picture
    }
}

extension GapChart {
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        VegaTrend(panels: panels, stage: stage, sheet: sheet, hasFreeAxes: axes == .free).picture
    }
}
