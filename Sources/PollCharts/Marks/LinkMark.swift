/// The lines between the waves of one series: solid, dotted where that is not sure, and none across a break.
struct LinkMark: Mark {
    let points: [TrendPoint]
    let links: [TrendLink]
    let shift: Double
    let color: Color

    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        let solid = Stroke(color, width: sheet.lineWidth, roundCap: true)
        let places = points.map { point in
            let place = scales.point(point.day, point.percent)
            return Point(x: place.x + shift, y: place.y)
        }
        var nodes: [Node] = []
        var run: [Point] = []
        func finish() {
            if run.count > 1 { nodes.append(.shape(.polyline(run, solid))) }
            run = []
        }
        for index in places.indices {
            if index > 0 {
                switch links[index - 1].kind {
                case .solid: break
                case .dotted:
                    finish()
                    nodes.append(.shape(.line(from: places[index - 1], to: places[index], sheet.dotted(color))))
                case .cut: finish()
                }
            }
            run.append(places[index])
        }
        finish()
        return nodes
    }
}
