/// Something drawn from data in a panel whose scales are settled.
protocol Mark: Sendable {
    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node]
}

/// The two scales of a panel, and its place.
struct PanelScales: Sendable {
    let x: LinearScale
    let y: LinearScale
    let panel: Rect

    func point(_ horizontal: Double, _ vertical: Double) -> Point { Point(x: x(horizontal), y: y(vertical)) }
}
