import PollData

/// Polls as dots, their area the interviews, with a smooth line for each stretch between breaks.
struct VegaCloud: Sendable {
    let look: CloudLook
    let sheet: Sheet

    func layers(
        _ x: VegaNode, _ y: VegaNode, color: VegaNode, shape: VegaNode, tooltip: VegaNode
    ) -> [VegaNode] {
        let radius = (look.radius(of: look.largest, sheet: sheet) ?? 5) * 1.3
        let size: VegaNode = [
            "field": "size", "type": "quantitative",
            "scale": [
                "domain": [0, .number(Double(look.largest))], "range": [0, .number(3.14159 * radius * radius)],
            ],
            "legend": [
                "values": .array(CloudLook.examples(look.sizes).map { .number(Double($0)) }),
                "labelExpr": "'n = ' + format(datum.value, ',')",
                "symbolFillColor": .string(sheet.theme.secondaryInk.hex),
            ],
        ]
        let form: VegaNode =
            look.houses.isEmpty
            ? shape
            : [
                "field": "house", "type": "nominal",
                "scale": .scale(look.houses.map(\.name), look.houses.map(\.marker.vega)),
                "legend": [
                    "symbolSize": 70, "columns": 1, "orient": "bottom",
                    "symbolFillColor": .string(sheet.theme.secondaryInk.hex),
                ],
            ]
        let encoding: VegaNode = ["x": x, "y": y, "color": color, "shape": form, "tooltip": tooltip]
        return [
            [
                "transform": .rows("wave", where: "!datum.hollow"),
                "mark": ["type": "point", "filled": true, "opacity": 0.5],
                "encoding": encoding.adding(["size": size]),
            ],
            [
                "transform": .rows("wave", where: "datum.hollow"),
                "mark": [
                    "type": "point", "filled": false, "fill": .string(sheet.theme.background.hex), "size": 30,
                    "opacity": 1,
                ],
                "encoding": encoding,
            ],
            [
                "transform": .rows("smooth"), "mark": ["type": "line", "strokeWidth": 2.4],
                "encoding": ["x": x, "y": y, "color": color, "detail": ["field": "segment", "type": "nominal"]],
            ],
        ]
    }
}
