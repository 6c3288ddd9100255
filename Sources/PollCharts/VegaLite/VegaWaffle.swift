import PollData

/// A hundred cells for each sample, and the values of its answers beside them.
struct VegaWaffle: Sendable {
    let chart: WaffleChart
    let width: Double
    let sheet: Sheet

    private static let labels = 46.0

    private var theme: Theme { sheet.theme }
    private var words: ChartWords { sheet.words }

    private var columns: Int {
        let count = max(1, chart.panels.count)
        let most = max(1, min(count, Int((width + 20) / 190)))
        let rows = (count + most - 1) / most
        return (count + rows - 1) / rows
    }
    /// Of a grid, in pixels.
    private var side: Double { min(190, (width - 20 * Double(columns - 1)) / Double(columns) - Self.labels) }

    var picture: VegaPicture {
        let views = chart.panels.indices.map(view)
        let hollow = Set(chart.panels.flatMap { $0.parts.flatMap { $0.figure?.hollow ?? [] } })
        var keys = [words.starKey(hollow, sheet)].compactMap { $0?.line }
        if chart.panels.contains(where: { $0.parts.contains { $0.figure == nil && $0.cells > 0 } }) {
            keys.append(words.pick("Dashed", "破線の枠", "점선 칸") + words.colon + words.notPublished)
        }
        return VegaPicture(
            values: chart.panels.indices.flatMap(values),
            body: [
                "columns": .number(Double(columns)), "concat": .array(views), "spacing": 20, "align": "each",
            ], keys: keys)
    }

    private func values(_ index: Int) -> [VegaNode] {
        let panel = chart.panels[index]
        let step = side / 10
        var found: [VegaNode] = []
        var first = 0
        var centers: [Double] = []
        for part in panel.parts {
            for cell in first..<(first + part.cells) {
                let (x, y) = (Double(cell % 10) * step, Double(cell / 10) * step)
                found.append([
                    "part": part.figure == nil ? "rest" : "cell", "grid": .number(Double(index)),
                    "answer": .string(part.name), "x": .number(x), "x2": .number(x + step * 0.9), "y": .number(y),
                    "y2": .number(y + step * 0.9),
                ])
            }
            centers.append((Double(first) + Double(part.cells) / 2) / 100 * side)
            first += part.cells
        }
        let places = LabelSpreading.spread(
            centers: centers, sizes: centers.map { _ in 16 }, within: 0...max(side, Double(centers.count) * 16), gap: 0)
        for (part, place) in zip(panel.parts, places) {
            guard let figure = part.figure else { continue }
            found.append([
                "part": "answer", "grid": .number(Double(index)), "answer": .string(part.name),
                "population": .string(figure.population.rawValue), "poll": .string(figure.poll.id.rawValue),
                "value": .number(figure.percent), "cells": .number(Double(part.cells)), "y": .number(place),
                "text": .string(words.value(figure.percent) + (figure.hollow.isEmpty ? "" : "*")),
            ])
        }
        return found
    }

    private func raw(_ field: String) -> VegaNode {
        ["field": .string(field), "type": "quantitative", "scale": nil, "axis": nil]
    }

    private func view(_ index: Int) -> VegaNode {
        let names = chart.names.compactMap { name in name.tone.map { (name.name, $0.ground.hex) } }
        let color: VegaNode = [
            "field": "answer", "type": "nominal", "scale": .scale(names.map(\.0), names.map(\.1)),
            "legend": ["symbolType": "square", "symbolSize": 120, "columns": .number(width < 400 ? 2 : 4)],
        ]
        let place: VegaNode = ["x": raw("x"), "x2": ["field": "x2"], "y": raw("y"), "y2": ["field": "y2"]]
        let tooltip: VegaNode = ["field": "answer", "type": "nominal"]
        let layers: [VegaNode] = [
            [
                "transform": .rows("cell", where: "datum.grid === \(index)"), "mark": ["type": "rect", "opacity": 1],
                "encoding": place.adding(["color": color, "tooltip": tooltip]),
            ],
            [
                "transform": .rows("rest", where: "datum.grid === \(index)"),
                "mark": [
                    "type": "rect", "fill": .string(theme.remainderGround.hex),
                    "stroke": .string(theme.remainderLine.hex), "strokeDash": [2, 2], "strokeWidth": 0.8,
                ], "encoding": place.adding(["tooltip": tooltip]),
            ],
            [
                "transform": .rows("answer", where: "datum.grid === \(index)"),
                "mark": [
                    "type": "text", "align": "left", "x": .number(side + 22), "fontSize": 12, "fontWeight": "bold",
                ], "encoding": ["y": raw("y"), "text": ["field": "text", "type": "nominal"]],
            ],
            [
                "transform": .rows("answer", where: "datum.grid === \(index)"),
                "mark": [
                    "type": "point", "shape": "square", "filled": true, "size": 70, "x": .number(side + 12),
                    "opacity": 1,
                ],
                "encoding": ["y": raw("y"), "color": color],
            ],
        ]
        return [
            "title": [
                "text": .string(chart.panels[index].title), "anchor": "start", "fontSize": 12, "offset": 6,
                "frame": "group", "color": .string(theme.ink.hex),
            ],
            "width": .number(side), "height": .number(side), "layer": .array(layers),
        ]
    }
}

extension WaffleChart {
    /// `nil` in a theme whose answers are told apart by hatches, which Vega-Lite does not have.
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        guard names.allSatisfy({ $0.tone?.hatch == nil }) else { return nil }
        return VegaWaffle(chart: self, width: width, sheet: sheet).picture
    }
}
