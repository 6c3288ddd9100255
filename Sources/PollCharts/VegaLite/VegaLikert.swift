import PollData

/// Bars to the left and to the right of a zero line, and beside them a column for each answer that takes no side: all on
/// one scale.
struct VegaLikert: Sendable {
    let chart: LikertChart
    /// The charts that share its scale, itself among them.
    let companions: [LikertChart]
    let width: Double
    let sheet: Sheet

    private static let gap = 14.0

    private var theme: Theme { sheet.theme }
    private var words: ChartWords { sheet.words }
    private var rows: [LikertRow] { companions.flatMap(\.rows) }
    private var isSplit: Bool { chart.neutral == .split }
    private var height: Double { Double(max(1, chart.rows.count)) * 34 }
    private var labels: [String] {
        chart.rows.map { [$0.group, $0.label].filter { !$0.isEmpty }.joined(separator: "  ") }
    }

    /// A column: its step, or what was not published.
    private struct Column {
        let step: Int?
        let name: String
        let most: Double
        let least: Double
    }

    private var columns: [Column] {
        var found: [Column] = []
        for (index, step) in chart.steps.enumerated()
        where step.place == .aside || step.place == .neutral && !isSplit {
            guard let most = rows.compactMap({ $0.figures[index]?.percent }).max() else { continue }
            found.append(Column(step: index, name: step.name, most: most, least: 44))
        }
        if let most = rows.map(\.remainder).max(), most > 0 {
            found.append(Column(step: nil, name: words.notPublished, most: most, least: 60))
        }
        return found
    }

    /// What the two sides hold at most, with their totals beside them.
    private var reach: (left: Double, right: Double) {
        func side(_ row: LikertRow, _ place: LikertChart.Step.Place) -> Double {
            chart.steps.indices.reduce(0) { sum, index in
                let percent = row.figures[index]?.percent ?? 0
                let own = chart.steps[index].place
                return sum + (own == place ? percent : own == .neutral && isSplit ? percent / 2 : 0)
            }
        }
        let pad: Double = chart.totalNames == nil ? 2 : 12
        return (
            (rows.map { side($0, .left) }.max() ?? 0) + pad, (rows.map { side($0, .right) }.max() ?? 0) + pad
        )
    }

    /// Pixels a percent.
    private var scale: Double {
        let fixed = VegaNode.axisWidth(labels, sheet) + Double(columns.count) * (Self.gap + 24)
        let percents = reach.left + reach.right + columns.reduce(0) { $0 + $1.most }
        return max(0.6, (width - fixed) / max(1, percents))
    }

    var picture: VegaPicture {
        let scale = scale
        let columns = columns
        var views = [main(scale)]
        for (place, column) in columns.enumerated() { views.append(view(column, place, scale)) }
        var keys = chart.breaks.keys(sheet).map(\.line)
        let hollow = Set(chart.rows.flatMap { $0.figures.values.flatMap(\.hollow) })
        keys += [words.starKey(hollow, sheet)].compactMap { $0?.line }
        return VegaPicture(
            values: values(columns),
            body: [
                "hconcat": .array(views), "spacing": .number(Self.gap), "align": "each",
                "resolve": ["scale": ["y": "shared", "x": "independent", "color": "independent"]],
            ], keys: keys, inset: VegaNode.axisWidth(labels, sheet))
    }

    private func values(_ columns: [Column]) -> [VegaNode] {
        chart.rows.enumerated().flatMap { index, row -> [VegaNode] in
            let before = chart.steps.indices.reduce(0.0) { sum, step in
                let percent = row.figures[step]?.percent ?? 0
                switch chart.steps[step].place {
                case .left: return sum + percent
                case .neutral: return isSplit ? sum + percent / 2 : sum
                case .right, .aside: return sum
                }
            }
            var start = -before
            var found: [VegaNode] = []
            for (step, item) in chart.steps.enumerated() {
                guard let figure = row.figures[step] else { continue }
                let column = columns.firstIndex { $0.step == step }
                let from = column == nil ? start : 0
                if column == nil { start += figure.percent }
                found.append([
                    "part": "answer", "row": .number(Double(index)), "answer": .string(item.name),
                    "column": VegaNode(column.map(Double.init)), "population": .string(row.sample.population.rawValue),
                    "question": .string(row.question.qualifiedName), "poll": .string(figure.poll.id.rawValue),
                    "value": .number(figure.percent), "start": .number(from), "end": .number(from + figure.percent),
                    "middle": .number(from + figure.percent / 2),
                    "text": .string(words.value(figure.percent) + (figure.hollow.isEmpty ? "" : "*")),
                    "ink": .string(theme.ink(on: item.tone).hex),
                ])
            }
            if row.remainder > 0 {
                found.append([
                    "part": "remainder", "row": .number(Double(index)), "start": 0, "end": .number(row.remainder),
                ])
            }
            for (total, end, side) in [(row.left, -before, "left"), (row.right, start, "right")] {
                guard let total else { continue }
                found.append([
                    "part": "total", "row": .number(Double(index)), "side": .string(side), "start": .number(end),
                    "text": .string(words.value(total.percent)),
                ])
            }
            let letters = chart.breaks.letters[index]
            if !letters.isEmpty {
                found.append([
                    "part": "break", "row": .number(Double(index)), "letters": .string(letters),
                    "cuts": .bool(chart.breaks.cuts[index]),
                ])
            }
            return found
        }
    }

    private func x(_ low: Double, _ high: Double) -> VegaNode {
        [
            "field": "start", "type": "quantitative", "title": nil, "axis": nil,
            "scale": ["domain": [.number(low), .number(high)], "nice": false, "zero": false],
        ]
    }

    private var text: VegaNode { ["field": "text", "type": "nominal"] }

    private func main(_ scale: Double) -> VegaNode {
        let (left, right) = reach
        let x = x(-left, right)
        let y: VegaNode = .rowAxis(labels)
        let shown = chart.steps.indices.filter { index in
            [.left, .right].contains(chart.steps[index].place) || chart.steps[index].place == .neutral && isSplit
        }.filter { index in chart.rows.contains { $0.figures[index] != nil } }
        let color: VegaNode = [
            "field": "answer", "type": "nominal",
            "scale": .scale(shown.map { chart.steps[$0].name }, shown.map { chart.steps[$0].tone.ground.hex }),
            "legend": ["symbolType": "square", "symbolSize": 120, "columns": .number(width < 400 ? 2 : 4)],
        ]
        let isIn = "!isValid(datum.column)"
        var layers = rules(y, named: true)
        layers += [
            [
                "transform": .rows("answer", where: isIn),
                "mark": ["type": "bar", "stroke": .string(theme.background.hex), "strokeWidth": 1, "opacity": 1],
                "encoding": [
                    "y": y, "x": x, "x2": ["field": "end"], "color": color,
                    "tooltip": .array(["answer", "poll", "value"].map { ["field": .string($0), "type": "nominal"] }),
                ],
            ],
            [
                "transform": .rows(
                    "answer", where: "\(isIn) && datum.value >= \(VegaNode.number(20 / scale).text())"),
                "mark": ["type": "text", "fontSize": 12],
                "encoding": [
                    "y": y, "x": ["field": "middle", "type": "quantitative", "axis": nil], "text": text,
                    "color": .inkOnTone,
                ],
            ],
            [
                "mark": ["type": "rule", "color": .string(theme.ink.hex), "strokeWidth": 1.4],
                "encoding": ["x": ["datum": 0, "axis": nil]],
            ],
        ]
        for (side, align, dx) in [("left", "right", -6.0), ("right", "left", 6)] where chart.totalNames != nil {
            layers.append([
                "transform": .rows("total", where: "datum.side === '\(side)'"),
                "mark": [
                    "type": "text", "align": .string(align), "dx": .number(dx), "fontSize": 12, "fontWeight": "bold",
                ], "encoding": ["y": y, "x": x, "text": text],
            ])
        }
        return [
            "width": .number((left + right) * scale), "height": .number(height), "layer": .array(layers),
        ]
    }

    /// The rules of breaks over the rows that they stand before.
    private func rules(_ y: VegaNode, named: Bool) -> [VegaNode] {
        guard chart.breaks.letters.contains(where: { !$0.isEmpty }) else { return [] }
        let edge = y.adding(["bandPosition": 0])
        var layers = [("datum.cuts", [:] as VegaNode), ("!datum.cuts", ["strokeDash": [1, 3]])].map {
            condition, dash -> VegaNode in
            [
                "transform": .rows("break", where: condition),
                "mark": (["type": "rule", "color": .string(theme.rule.hex)] as VegaNode).adding(dash),
                "encoding": ["y": edge],
            ]
        }
        if named {
            layers.append([
                "transform": .rows("break"),
                "mark": [
                    "type": "text", "x": -4, "align": "right", "fontSize": 10, "fontWeight": "bold",
                    "color": .string(theme.secondaryInk.hex),
                ], "encoding": ["y": edge, "text": ["field": "letters", "type": "nominal"]],
            ])
        }
        return layers
    }

    private func view(_ column: Column, _ place: Int, _ scale: Double) -> VegaNode {
        let most = max(column.most + 24 / scale, column.least / scale)
        let x = x(0, most)
        let y = VegaNode.rowAxis(labels).replacing("axis", by: { _ in nil })
        let isColumn = "datum.column === \(place)"
        let bar: VegaNode
        if let step = column.step {
            bar = [
                "transform": .rows("answer", where: isColumn),
                "mark": ["type": "bar", "color": .string(chart.steps[step].tone.ground.hex), "opacity": 1],
                "encoding": ["y": y, "x": x, "x2": ["field": "end"]],
            ]
        } else {
            bar = [
                "transform": .rows("remainder"),
                "mark": [
                    "type": "bar", "fill": .string(theme.remainderGround.hex),
                    "stroke": .string(theme.remainderLine.hex), "strokeDash": [3, 2],
                ], "encoding": ["y": y, "x": x, "x2": ["field": "end"]],
            ]
        }
        let value: VegaNode = [
            "transform": .rows("answer", where: isColumn),
            "mark": ["type": "text", "align": "left", "dx": 4, "fontSize": 12],
            "encoding": ["y": y, "x": ["field": "end", "type": "quantitative", "axis": nil], "text": text],
        ]
        let title = sheet.block(column.name, Font(size: 11), width: max(most * scale, 60)).lines
        return [
            "title": [
                "text": VegaNode(title), "anchor": "start", "fontSize": 11, "fontWeight": "normal", "offset": 4,
                "color": .string(theme.secondaryInk.hex), "frame": "group",
            ],
            "width": .number(most * scale), "height": .number(height),
            "layer": .array(rules(y, named: false) + [bar] + (column.step == nil ? [] : [value])),
        ]
    }
}

extension LikertChart {
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        Self.vegaPictures(of: [self], axes: .shared, width: width, sheet: sheet).first
    }

    static func vegaPictures(
        of panels: [LikertChart], axes: ChartSpec.Axes, width: Double, sheet: Sheet
    ) -> [VegaPicture] {
        // Vega-Lite has no hatches.
        guard panels.allSatisfy({ $0.steps.allSatisfy { $0.tone.hatch == nil } }) else { return [] }
        return panels.map {
            VegaLikert(chart: $0, companions: axes == .shared ? panels : [$0], width: width, sheet: sheet).picture
        }
    }
}
