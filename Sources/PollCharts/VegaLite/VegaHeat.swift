import PollData

/// A table of figures on the theme's colours; what has no figure is an empty, dashed cell, and breaks are rules between
/// cells.
struct VegaHeat: Sendable {
    let chart: HeatChart
    let width: Double
    let sheet: Sheet

    private var theme: Theme { sheet.theme }
    private var words: ChartWords { sheet.words }
    private var labels: [String] {
        chart.rows.map { [$0.group, $0.label].filter { !$0.isEmpty }.joined(separator: words.colon) }
    }

    var picture: VegaPicture {
        let room = width - VegaNode.axisWidth(labels, sheet)
        let cell = min(72, room / Double(max(1, chart.columns.count)))
        var keys = [words.starKey(Set(chart.rows.flatMap { $0.cells.flatMap(\.point.hollow) }), sheet)]
            .compactMap { $0?.line }
        if chart.rows.contains(where: { $0.cells.count < chart.columns.count }) {
            keys.append(words.pick("Dashed", "破線の枠", "점선 칸") + words.colon + words.noFigure)
        }
        keys += chart.breaks.footerKeys(lines: chart.rows.map(\.line), sheet: sheet).map(\.line)
        return VegaPicture(
            values: values,
            body: [
                "width": .number(cell * Double(chart.columns.count)), "height": .number(Double(chart.rows.count) * 30),
                "layer": .array(layers(cell)),
            ], keys: keys, inset: VegaNode.axisWidth(labels, sheet))
    }

    private var values: [VegaNode] {
        chart.rows.enumerated().flatMap { index, row -> [VegaNode] in
            let filled = Set(row.cells.map(\.column))
            var found: [VegaNode] = chart.columns.indices.filter { !filled.contains($0) }.map { column in
                ["part": "empty", "row": .number(Double(index)), "column": .number(Double(column))]
            }
            for cell in row.cells {
                let point = cell.point
                let number = words.value(point.percent, isNet: chart.isNet)
                found.append([
                    "part": "cell", "row": .number(Double(index)), "column": .number(Double(cell.column)),
                    "population": .string(point.wave.sample.population.rawValue),
                    "question": .string(row.line.series.question.qualifiedName), "answer": .string(row.label),
                    "poll": .string(point.wave.poll.rawValue), "value": .number(point.percent),
                    "text": .string(number + (point.hollow.isEmpty ? "" : "*")),
                    "ink": .string(theme.ink(on: chart.colors.tone(of: point.percent)).hex),
                ])
                guard let link = cell.breaks else { continue }
                found.append([
                    "part": "break", "row": .number(Double(index)), "column": .number(Double(cell.column)),
                    "letters": .string(chart.breaks.letters(of: link)),
                    "cuts": .bool(link.breaks.contains { $0.certainty.cuts }),
                    "label": .string(words.list(link.breaks.map { $0.label[sheet.language] })),
                ])
            }
            return found
        }
    }

    private func layers(_ cell: Double) -> [VegaNode] {
        let y: VegaNode = .rowAxis(labels)
        let names = VegaNode.array(chart.columns.map { .string($0) }).text()
        let widest = chart.columns.map { sheet.width(of: $0, Font(size: 11)) }.max() ?? 0
        let x: VegaNode = [
            "field": "column", "type": "ordinal", "title": nil,
            "scale": ["domain": .array(chart.columns.indices.map { .number(Double($0)) })],
            "axis": [
                "orient": "top", "labelExpr": .string("\(names)[datum.value]"), "domain": false, "ticks": false,
                "labelAngle": widest + 6 > cell ? -90 : 0, "labelFontSize": 11, "labelPadding": 6,
            ],
        ]
        let domain = chart.colors.domain
        let steps = 12
        let stops = (0...steps).map { step in
            let share = Double(step) / Double(steps)
            return domain.lowerBound + (domain.upperBound - domain.lowerBound) * share
        }
        let color: VegaNode = [
            "field": "value", "type": "quantitative",
            "scale": [
                "domain": .array(stops.map { .number($0) }),
                "range": VegaNode(stops.map { chart.colors.tone(of: $0).ground.hex }),
            ],
            "legend": [
                "gradientLength": 120, "gradientThickness": 8, "direction": "horizontal", "orient": "top",
                "values": [.number(domain.lowerBound), .number(domain.upperBound)], "offset": 8,
                "labelExpr": .string(
                    chart.isNet ? "format(datum.value, '+d')" : "datum.value === 0 ? '0' : datum.value + '%'"),
            ],
        ]
        let seam: VegaNode = .string(theme.background.hex)
        var layers: [VegaNode] = [
            [
                "transform": .rows("empty"),
                "mark": [
                    "type": "rect", "fill": seam, "stroke": .string(theme.remainderLine.hex), "strokeDash": [2, 3],
                    "strokeWidth": 0.7, "opacity": 1,
                ], "encoding": ["x": x, "y": y],
            ],
            [
                "transform": .rows("cell"), "mark": ["type": "rect", "stroke": seam, "strokeWidth": 1.5],
                "encoding": [
                    "x": x, "y": y, "color": color,
                    "tooltip": .array(["answer", "poll", "value"].map { ["field": .string($0), "type": "nominal"] }),
                ],
            ],
            [
                "transform": .rows("cell"), "mark": ["type": "text", "fontSize": cell < 26 ? 9 : 11],
                "encoding": [
                    "x": x, "y": y, "text": ["field": "text", "type": "nominal"],
                    "color": .inkOnTone,
                ],
            ],
        ]
        guard !chart.breaks.entries.isEmpty else { return layers }
        let edge = x.adding(["bandPosition": 0])
        let (top, bottom) = (y.adding(["bandPosition": 0.06]), ["field": "row", "bandPosition": 0.94] as VegaNode)
        for (condition, dash) in [("datum.cuts", [:] as VegaNode), ("!datum.cuts", ["strokeDash": [1.5, 3]])] {
            // A rim of the page's colour, so that the rule shows on dark cells.
            for (pen, width) in [(seam, 5.0), (.string(theme.ink.hex), 1.8)] {
                layers.append([
                    "transform": .rows("break", where: condition),
                    "mark": (["type": "rule", "color": pen, "strokeWidth": .number(width)] as VegaNode)
                        .adding(width > 2 ? [:] : dash),
                    "encoding": [
                        "x": edge, "y": top, "y2": bottom, "tooltip": ["field": "label", "type": "nominal"],
                    ],
                ])
            }
        }
        var letters: [Int: [String]] = [:]
        for row in chart.rows {
            for cell in row.cells {
                guard let link = cell.breaks else { continue }
                let own = chart.breaks.letters(of: link)
                if !(letters[cell.column] ?? []).contains(own) { letters[cell.column, default: []].append(own) }
            }
        }
        for (column, names) in letters.sorted(by: { $0.key < $1.key }) {
            layers.append([
                "data": ["values": [[:]]],
                "mark": [
                    "type": "text", "text": .string(names.sorted().joined(separator: ",")),
                    "x": .number(Double(column) * cell), "y": .number(Double(chart.rows.count) * 30 + 8),
                    "fontSize": 10, "fontWeight": "bold", "color": .string(theme.secondaryInk.hex),
                ],
            ])
        }
        return layers
    }
}

extension HeatChart {
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        VegaHeat(chart: self, width: width, sheet: sheet).picture
    }

    static func vegaPictures(
        of panels: [HeatChart], axes: ChartSpec.Axes, width: Double, sheet: Sheet
    ) -> [VegaPicture] {
        panels.map { panel in
            VegaHeat(chart: axes == .free ? panel.withOwnColors(sheet.theme) : panel, width: width, sheet: sheet)
                .picture
        }
    }
}
