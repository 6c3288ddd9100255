/// The lines between the waves of one series: in its own pen, dotted where that is not sure, and none across a break.
struct LinkMark: Mark {
    let points: [TrendPoint]
    let links: [TrendLink]
    let shift: Double
    let style: SeriesStyle

    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        let pen = sheet.pen(of: style)
        let places = points.map { point in
            let place = scales.point(point.day, point.percent)
            return Point(x: place.x + shift, y: place.y)
        }
        var nodes: [Node] = []
        var run: [Point] = []
        func finish() {
            if run.count > 1 { nodes.append(.shape(.polyline(run, pen))) }
            run = []
        }
        for index in places.indices {
            if index > 0 {
                switch links[index - 1].kind {
                case .solid: break
                case .dotted:
                    finish()
                    nodes.append(.shape(.line(from: places[index - 1], to: places[index], sheet.dotted(style.color))))
                case .cut, .unpublished: finish()
                }
            }
            run.append(places[index])
        }
        finish()
        return nodes
    }
}

extension Sheet {
    /// The pen of a series: solid, or in the long dashes of a theme that has them. Never dots, which say that a link is
    /// not sure.
    func pen(of style: SeriesStyle) -> Stroke {
        let dash = style.dash.lengths.map { $0 * lineWidth }
        return Stroke(style.color, width: lineWidth, dash: dash, roundCap: dash.isEmpty)
    }
}
