import PollData

/// Two or a few waves side by side: links that end at breaks, intervals as rules, values and names at both ends.
struct VegaSlope: Sendable {
    let panel: TrendPanel
    let stage: SlopeStage
    let width: Double
    let sheet: Sheet

    private static let height = 320.0

    private struct End {
        let side: String
        let x: Double
        let level: Double
        let text: String
        let ink: Color
    }

    private var theme: Theme { sheet.theme }
    private var words: ChartWords { sheet.words }
    private var lines: [TrendLine] { panel.lines }

    /// A little beyond the values, so that markers are whole.
    private var domain: ClosedRange<Double> {
        let pad = (stage.values.upperBound - stage.values.lowerBound) * 0.03
        return (stage.values.lowerBound - pad)...(stage.values.upperBound + pad)
    }

    private var days: ClosedRange<Double> { (stage.columns.first?.day ?? 0)...(stage.columns.last?.day ?? 1) }

    var picture: VegaPicture {
        let ends = ends
        let font = Font(size: 12)
        func widest(_ side: String) -> Double {
            ends.filter { $0.side == side }.flatMap { $0.text.split(separator: "\n") }.map {
                sheet.width(of: String($0), font)
            }.max() ?? 0
        }
        let plot = max(110, width - widest("left") - widest("right") - 70)
        let days = days
        let list = VegaNode.array(stage.columns.map { .number($0.day.rounded()) }).text()
        let heads = VegaNode.array(stage.columns.map { .string($0.label) }).text()
        let x: VegaNode = [
            "field": "x", "type": "quantitative", "title": nil,
            "scale": ["domain": [.number(days.lowerBound), .number(days.upperBound)], "nice": false, "zero": false],
            "axis": [
                "orient": "top", "values": .array(stage.columns.map { .number($0.day.rounded()) }),
                "labelExpr": .string("\(heads)[indexof(\(list), round(datum.value))]"), "domain": false, "ticks": false,
                "labelFontWeight": "bold", "labelPadding": 8, "labelOverlap": false, "labelFlush": false,
            ],
        ]
        let y: VegaNode = [
            "field": "value", "type": "quantitative", "title": nil,
            "scale": [
                "domain": [.number(domain.lowerBound), .number(domain.upperBound)], "nice": false, "zero": false,
            ], "axis": nil,
        ]
        return VegaPicture(
            values: lines.indices.flatMap { rows(of: $0, plot: plot) }
                + ends.map { end in
                    [
                        "part": "end", "side": .string(end.side), "x": .number(end.x), "value": .number(end.level),
                        "text": .string(end.text), "ink": .string(end.ink.hex),
                    ]
                },
            body: [
                "width": .number(plot), "height": .number(Self.height), "layer": .array(layers(x, y)),
            ], keys: stage.keys(lines: lines, sheet: sheet).map(\.line), inset: widest("left") + 16)
    }

    /// - Parameter plot: Between the first wave and the last, in pixels.
    private func rows(of index: Int, plot: Double) -> [VegaNode] {
        let line = lines[index]
        let step = stage.drawsIntervals ? (days.upperBound - days.lowerBound) / plot * 5 : 0
        let shift = (Double(index) - Double(lines.count - 1) / 2) * step
        var rows: [VegaNode] = line.points.map { point in
            [
                "part": "wave", "series": .string(line.name), "poll": .string(point.wave.poll.rawValue),
                "x": .number(point.day + shift), "value": .number(point.percent),
                "lower": VegaNode(stage.drawsIntervals ? point.interval?.lowerBound : nil),
                "upper": VegaNode(stage.drawsIntervals ? point.interval?.upperBound : nil),
                "hollow": .bool(!point.hollow.isEmpty),
            ]
        }
        for (place, link) in line.links.enumerated() {
            let (a, b) = (line.points[place], line.points[place + 1])
            if link.kind != .cut {
                rows += [a, b].map { point in
                    [
                        "part": "link", "series": .string(line.name), "segment": .string("\(index)-\(place + 1)"),
                        "dotted": .bool(link.kind == .dotted), "x": .number(point.day + shift),
                        "value": .number(point.percent),
                    ]
                }
            }
            guard !link.breaks.isEmpty else { continue }
            rows.append([
                "part": "break", "series": .string(line.name), "x": .number((a.day + b.day) / 2 + shift),
                "value": .number((a.percent + b.percent) / 2), "letters": .string(stage.breaks.letters(of: link)),
                "cuts": .bool(link.kind == .cut),
                "label": .string(words.list(link.breaks.map { $0.label[sheet.language] })),
            ])
        }
        return rows
    }

    /// The words at both ends, moved apart where they would meet.
    private var ends: [End] {
        let y = LinearScale(domain: domain, start: Self.height, end: 0)
        let saysChanges = !SlopeChanges.areAllAcrossBreaks(lines)
        return ["left", "right"].flatMap { side -> [End] in
            let isLeft = side == "left"
            let found = lines.compactMap { line -> (line: TrendLine, point: TrendPoint, text: String)? in
                guard let point = isLeft ? line.points.first : line.points.last,
                    !isLeft || point.wave.poll == stage.columns.first?.poll, isLeft || line.points.count > 1
                else { return nil }
                let value = words.value(point.percent, isNet: stage.isNet)
                let name = panel.namesLines ? line.name : ""
                let change =
                    isLeft || !saysChanges
                    ? "" : SlopeChanges.text(of: line, words: words, drawsIntervals: stage.drawsIntervals)
                let first = isLeft ? [name, value] : [value, name]
                let text = first.filter { !$0.isEmpty }.joined(separator: "  ")
                return (line, point, change.isEmpty ? text : text + "\n" + change)
            }
            let heights = found.map { $0.text.contains("\n") ? 31.0 : 16.0 }
            let centers = LabelSpreading.spread(
                centers: found.map { y($0.point.percent) }, sizes: heights, within: -8...(Self.height + 8), gap: 2)
            return zip(found, centers).map { item, center in
                End(
                    side: side, x: item.point.day,
                    level: domain.lowerBound + (Self.height - center) / Self.height
                        * (domain.upperBound - domain.lowerBound),
                    text: item.text, ink: item.line.style.textColor)
            }
        }
    }

    private func layers(_ x: VegaNode, _ y: VegaNode) -> [VegaNode] {
        let names = lines.map(\.name)
        let color: VegaNode = [
            "field": "series", "type": "nominal", "scale": .scale(names, lines.map(\.style.color.hex)), "legend": nil,
        ]
        let shape: VegaNode = [
            "field": "series", "type": "nominal", "scale": .scale(names, lines.map(\.style.marker.vega)), "legend": nil,
        ]
        let segment: VegaNode = ["field": "segment", "type": "nominal"]
        let tooltip: VegaNode = .array(
            ["series", "poll", "value", "lower", "upper"].map { ["field": .string($0), "type": "nominal"] })
        var layers: [VegaNode] = []
        if domain.contains(0) {
            layers.append([
                "data": ["values": [[:]]],
                "mark": [
                    "type": "text", "text": .string(stage.isNet ? "0" : "0%"), "x": -14, "align": "right",
                    "fontSize": 11,
                    "color": .string(theme.secondaryInk.hex),
                ], "encoding": ["y": ["datum": 0, "axis": nil]],
            ])
            layers.append([
                "mark": ["type": "rule", "color": .string(theme.axis.hex)],
                "encoding": ["y": ["datum": 0, "axis": nil]],
            ])
        }
        if stage.drawsIntervals {
            layers.append([
                "transform": .rows("wave", where: "isValid(datum.lower)"),
                "mark": ["type": "rule", "strokeWidth": 1.2],
                "encoding": ["x": x, "y": y.renamed("lower"), "y2": ["field": "upper"], "color": color],
            ])
        }
        for (condition, mark) in [
            ("!datum.dotted", ["type": "line", "strokeWidth": 2] as VegaNode),
            ("datum.dotted", ["type": "line", "strokeWidth": 2, "strokeDash": [2, 3]]),
        ] {
            layers.append([
                "transform": .rows("link", where: condition), "mark": mark,
                "encoding": ["x": x, "y": y, "color": color, "detail": segment],
            ])
        }
        layers += [("!datum.hollow", true), ("datum.hollow", false)].map { condition, filled in
            [
                "transform": .rows("wave", where: condition), "mark": .point(filled: filled, size: 60, theme),
                "encoding": ["x": x, "y": y, "color": color, "shape": shape, "tooltip": tooltip],
            ]
        }
        for (condition, field, dy) in [("true", "letters", -10.0), ("datum.cuts", "", 0)] {
            layers.append([
                "transform": .rows("break", where: condition),
                "mark": field.isEmpty
                    ? ["type": "text", "text": "//", "fontSize": 12, "fontWeight": "bold"]
                    : ["type": "text", "dy": .number(dy), "fontSize": 11, "fontWeight": "bold"],
                "encoding":
                    (["x": x, "y": y, "color": color, "tooltip": ["field": "label", "type": "nominal"]] as VegaNode)
                    .adding(field.isEmpty ? [:] : ["text": ["field": .string(field), "type": "nominal"]]),
            ])
        }
        let reach = 14 + (stage.drawsIntervals ? Double(lines.count - 1) * 2.5 : 0)
        layers += [("left", "right", -reach), ("right", "left", reach)].map { side, align, dx in
            [
                "transform": .rows("end", where: "datum.side === '\(side)'"),
                "mark": [
                    "type": "text", "align": .string(align), "baseline": "middle", "dx": .number(dx), "fontSize": 12,
                    "lineBreak": "\n", "lineHeight": 14,
                ],
                "encoding": [
                    "x": x, "y": y, "text": ["field": "text", "type": "nominal"],
                    "color": ["field": "ink", "type": "nominal", "scale": nil, "legend": nil],
                ],
            ]
        }
        return layers
    }
}

extension VegaNode {
    /// A marker, or one with the page inside.
    static func point(filled: Bool, size: Double, _ theme: Theme) -> VegaNode {
        filled
            ? ["type": "point", "filled": true, "size": .number(size), "opacity": 1]
            : [
                "type": "point", "filled": false, "fill": .string(theme.background.hex), "size": .number(size),
                "opacity": 1,
            ]
    }
}

extension SlopeChart {
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        guard panels.count > 1 else {
            return VegaSlope(panel: panels[0], stage: stage, width: width, sheet: sheet).picture
        }
        let stages = panels.map { axes == .free ? stage.fitted(to: $0.lines) : stage }
        return VegaPanels(
            panels: zip(panels, stages).map {
                ($0.title, VegaSlope(panel: $0, stage: $1, width: VegaPanels.width(of: width), sheet: sheet).picture)
            }, sharesX: false, sheet: sheet
        ).picture
    }
}
