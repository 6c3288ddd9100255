/// A vertical line from low to high at a wave: the uncertainty of its value.
struct IntervalMark: Mark {
    let x: Double
    let low: Double
    let high: Double
    let shift: Double
    let color: Color

    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        let top = scales.point(x, high)
        let bottom = scales.point(x, low)
        return [
            .shape(
                .line(
                    from: Point(x: bottom.x + shift, y: bottom.y), to: Point(x: top.x + shift, y: top.y),
                    Stroke(color, width: sheet.intervalWidth)))
        ]
    }
}
