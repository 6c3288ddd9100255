/// The sign of one value: filled, or hollow where the value is tentative.
struct MarkerMark: Mark {
    let x: Double
    let y: Double
    /// Points to the right of the place that the scale gives.
    let shift: Double
    let style: SeriesStyle
    let isHollow: Bool

    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        let place = scales.point(x, y)
        return [
            .shape(
                Self.shape(
                    style.marker, at: Point(x: place.x + shift, y: place.y), radius: sheet.markerRadius,
                    color: style.color, isHollow: isHollow, background: sheet.theme.background))
        ]
    }

    /// A marker of about the same area whatever its form.
    static func shape(
        _ marker: SeriesStyle.Marker, at center: Point, radius: Double, color: Color, isHollow: Bool, background: Color
    ) -> Shape {
        let pen = radius * 0.5
        // The pen of a hollow marker lies inside, so that both kinds are of one size.
        let radius = isHollow ? radius * 1.08 - pen / 2 : radius
        let fill = Fill.solid(isHollow ? background : color)
        let stroke = isHollow ? Stroke(color, width: pen) : nil
        func polygon(_ corners: [(Double, Double)]) -> Shape {
            .polygon(
                corners.map { Point(x: center.x + $0.0 * radius, y: center.y + $0.1 * radius) }, fill: fill,
                stroke: stroke)
        }
        switch marker {
        case .circle: return .circle(center: center, radius: radius, fill: fill, stroke: stroke)
        case .square: return polygon([(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)])
        case .diamond: return polygon([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)])
        case .triangle: return polygon([(0, -1.2), (1.2, 0.9), (-1.2, 0.9)])
        case .wedge: return polygon([(0, 1.2), (1.2, -0.9), (-1.2, -0.9)])
        case .pentagon: return polygon([(0, -1.1), (1.05, -0.34), (0.65, 0.89), (-0.65, 0.89), (-1.05, -0.34)])
        }
    }
}
