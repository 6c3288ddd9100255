import PollData

extension StackedChart {
    /// Each part from where it begins to where it ends, as published; what was not published is an empty, dashed part.
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        // Vega-Lite has no hatches.
        guard tones.allSatisfy({ $0.hatch == nil }) else { return nil }
        let words = sheet.words
        let theme = sheet.theme
        var values: [VegaNode] = []
        for (index, row) in rows.enumerated() {
            for segment in row.segments {
                let isHollow = !segment.figure.hollow.isEmpty
                values.append([
                    "part": "answer", "row": .number(Double(index)), "answer": .string(names[segment.option]),
                    "population": .string(row.sample.population.rawValue),
                    "poll": .string(segment.figure.poll.id.rawValue), "value": .number(segment.figure.percent),
                    "start": .number(segment.start), "end": .number(segment.start + segment.figure.percent),
                    "middle": .number(segment.start + segment.figure.percent / 2),
                    "text": .string(words.value(segment.figure.percent) + (isHollow ? "*" : "")),
                    "ink": .string(theme.ink(on: tones[segment.option]).hex),
                ])
            }
            guard row.hasRemainder else { continue }
            values.append([
                "part": "remainder", "row": .number(Double(index)), "start": .number(row.end), "end": 100,
                "middle": .number((row.end + 100) / 2), "text": .string(words.notPublished),
            ])
        }
        let y: VegaNode = .rowAxis(rows.map(\.label))
        let x: VegaNode = [
            "field": "start", "type": "quantitative", "title": nil,
            "scale": ["domain": [0, .number(max(100, rows.map(\.end).max() ?? 100))], "nice": false],
            "axis": ["labelExpr": "datum.label + '%'", "format": "d", "tickCount": 6],
        ]
        let middle: VegaNode = ["field": "middle", "type": "quantitative"]
        let text: VegaNode = ["field": "text", "type": "nominal"]
        let body: VegaNode = [
            "width": .number(max(120, width - VegaNode.axisWidth(rows.map(\.label), sheet))),
            "height": .number(Double(rows.count) * 46),
            "layer": [
                [
                    "transform": .rows("answer"),
                    "mark": ["type": "bar", "stroke": .string(theme.background.hex), "strokeWidth": 1],
                    "encoding": [
                        "y": y, "x": x, "x2": ["field": "end"],
                        "color": [
                            "field": "answer", "type": "nominal", "scale": .scale(names, tones.map(\.ground.hex)),
                            "legend": ["symbolType": "square", "symbolSize": 120],
                        ],
                    ],
                ],
                [
                    "transform": .rows("remainder"),
                    "mark": [
                        "type": "bar", "fill": .string(theme.remainderGround.hex),
                        "stroke": .string(theme.remainderLine.hex), "strokeDash": [3, 2],
                    ],
                    "encoding": ["y": y, "x": x, "x2": ["field": "end"]],
                ],
                [
                    "transform": .rows("answer", where: "datum.value >= 4"), "mark": ["type": "text", "fontSize": 12],
                    "encoding": [
                        "y": y, "x": middle, "text": text,
                        "color": .inkOnTone,
                    ],
                ],
                [
                    "transform": .rows("remainder", where: "datum.end - datum.start >= 12"),
                    "mark": ["type": "text", "fontSize": 11], "encoding": ["y": y, "x": middle, "text": text],
                ],
            ],
        ]
        var keys = plan(width: VegaPage.width, sheet: sheet).keys.map(\.line)
        if rows.contains(where: \.hasRemainder) {
            keys.append(words.pick("Dashed", "破線の枠", "점선 칸") + words.colon + words.notPublished)
        }
        return VegaPicture(
            values: values, body: body, keys: keys, inset: VegaNode.axisWidth(rows.map(\.label), sheet))
    }
}
