import PollData

/// What is said beside the lines: spans as bands, reference lines as rules, words at a wave by number, records by value.
struct VegaAnnotations: Sendable {
    let panels: [TrendPanel]
    let stage: TrendStage
    /// Of a panel inside its axes, in pixels.
    let width: Double
    let sheet: Sheet

    private var annotations: TrendAnnotations { stage.annotations }
    private var words: ChartWords { sheet.words }
    private var theme: Theme { sheet.theme }

    /// In days, within the picture.
    private var spans: [(span: SpecSpan, from: Double, to: Double)] {
        annotations.spans.compactMap { span in
            let from = max(stage.days.lowerBound, Double(span.from.firstDay))
            let to = min(stage.days.upperBound, span.to.map { Double($0.lastDay) } ?? stage.days.upperBound)
            return from < to ? (span, from, to) : nil
        }
    }

    private var labels: SpanLabels {
        let scale = LinearScale(domain: stage.days, start: 0, end: width)
        return SpanLabels(spans: spans.map { ($0.span, scale($0.from), scale($0.to)) }, bounds: 0...width, sheet: sheet)
    }

    /// The rows of the data for one panel.
    func values(of panel: TrendPanel) -> [VegaNode] {
        let title = VegaNode.string(panel.title)
        var rows: [VegaNode] = spans.map { span in
            [
                "part": "span", "panel": title, "from": .string(VegaTrend.date(span.from)),
                "to": .string(VegaTrend.date(span.to)), "label": .string(span.span.label[sheet.language]),
                "source": .string(span.span.source),
            ]
        }
        rows += annotations.lines.map { line in
            [
                "part": "reference", "panel": title, "value": .number(line.value),
                "label": .string(line.words(isNet: stage.isNet, words)),
            ]
        }
        for (number, callout) in annotations.callouts.enumerated() {
            guard let line = panel.lines.first(where: { $0.key == callout.line }),
                let point = line.points.first(where: { $0.wave.poll == callout.poll })
            else { continue }
            rows.append([
                "part": "callout", "panel": title, "date": .string(VegaTrend.date(point.day)),
                "value": .number(point.percent), "number": .string("\(self.number(of: number))"),
                "label": .string(callout.text[sheet.language]),
            ])
        }
        guard annotations.records else { return rows }
        for line in panel.lines {
            for record in TrendRecord.records(of: line) {
                let point = line.points[record.index]
                let text =
                    words.record(record.isHigh, words.value(point.percent, isNet: stage.isNet))
                    + words.also(record.others)
                let share = (point.day - stage.days.lowerBound) / (stage.days.upperBound - stage.days.lowerBound)
                rows.append([
                    "part": "record", "panel": title,
                    "edge": share < 0.08 ? "start" : share > 0.92 ? "end" : "middle", "high": .bool(record.isHigh),
                    "date": .string(VegaTrend.date(point.day)), "value": .number(point.percent), "label": .string(text),
                ])
            }
        }
        return rows
    }

    /// Numbers go on after those of the events.
    private func number(of callout: Int) -> Int { stage.events.count + callout + 1 }

    /// What lies under the lines.
    func below(_ x: VegaNode, _ y: VegaNode) -> [VegaNode] {
        var layers: [VegaNode] = []
        if !spans.isEmpty {
            layers.append([
                "transform": .rows("span"),
                "mark": [
                    "type": "rect", "color": .string(theme.span.hex), "opacity": .number(theme.span.opacity),
                    "stroke": .string(theme.background.hex), "strokeWidth": 1,
                ],
                "encoding": [
                    "x": x.renamed("from"), "x2": ["field": "to"], "tooltip": ["field": "label", "type": "nominal"],
                ],
            ])
            layers += names
        }
        if !annotations.lines.isEmpty {
            layers.append([
                "transform": .rows("reference"),
                "mark": ["type": "rule", "strokeDash": [6, 4], "color": .string(theme.rule.hex)],
                "encoding": ["y": y],
            ])
        }
        return layers
    }

    /// The names of the spans above the panel, or letters.
    private var names: [VegaNode] {
        let labels = labels
        // Over the numbers of the events.
        var bottom: Double = stage.events.isEmpty ? -6 : -20
        var rows: [Double] = []
        for height in labels.rowHeights {
            rows.append(bottom)
            bottom -= height + 2
        }
        return labels.placed.map { placed in
            let lines = placed.block?.lines ?? [placed.letter ?? ""]
            return [
                "data": ["values": [[:]]],
                "mark": [
                    "type": "text", "text": VegaNode(lines),
                    "x": .number(placed.block == nil ? (placed.left + placed.right) / 2 : placed.center),
                    "y": .number(rows[placed.row] - Double(lines.count - 1) * 13), "baseline": "bottom", "fontSize": 11,
                    "lineHeight": 13, "color": .string(theme.secondaryInk.hex),
                ],
            ]
        }
    }

    /// What lies over them.
    func above(_ x: VegaNode, _ y: VegaNode, color: VegaNode) -> [VegaNode] {
        var layers: [VegaNode] = []
        func text(_ part: String, _ condition: String, _ field: String, _ mark: VegaNode) {
            layers += VegaNode.haloed(
                [
                    "transform": .rows(part, where: condition),
                    "mark": (["type": "text", "fontSize": 11, "fontWeight": "bold"] as VegaNode).adding(mark),
                    "encoding": [
                        "x": x, "y": y, "text": ["field": .string(field), "type": "nominal"],
                        "tooltip": ["field": "label", "type": "nominal"],
                    ],
                ], theme)
        }
        if !annotations.lines.isEmpty {
            layers += VegaNode.haloed(
                [
                    "transform": .rows("reference"),
                    "mark": [
                        "type": "text", "fontSize": 11, "x": .number(width), "align": "right", "dy": -6,
                        "color": .string(theme.secondaryInk.hex),
                    ],
                    "encoding": ["y": y, "text": ["field": "label", "type": "nominal"]],
                ], theme)
        }
        if annotations.records {
            // Words at the edges stay within the panel.
            for (edge, align) in [("start", "left"), ("middle", "center"), ("end", "right")] {
                let isThere = "datum.edge === '\(edge)'"
                text("record", "datum.high && \(isThere)", "label", ["dy": -13, "align": .string(align)])
                text("record", "!datum.high && \(isThere)", "label", ["dy": 15, "align": .string(align)])
            }
        }
        if !annotations.callouts.isEmpty {
            layers.append([
                "transform": .rows("callout"),
                "mark": [
                    "type": "point", "filled": false, "size": 190, "stroke": .string(theme.ink.hex), "strokeWidth": 1,
                    "opacity": 1, "shape": "circle",
                ],
                "encoding": ["x": x, "y": y],
            ])
            text("callout", "isValid(datum.number)", "number", ["dx": 14, "dy": -8])
        }
        return layers
    }

    /// Words that have no room in the picture.
    var keys: [String] {
        let letters = labels.placed.compactMap { placed in
            placed.letter.map {
                $0 + "  "
                    + words.sentence(
                        placed.span.label[sheet.language] + words.parenthesised(words.dates(of: placed.span)))
            }
        }
        let callouts = annotations.callouts.enumerated().map { index, callout in
            "\(number(of: index))  "
                + words.sentence(callout.name[sheet.language] + words.colon + callout.text[sheet.language])
        }
        return letters + callouts
    }
}
