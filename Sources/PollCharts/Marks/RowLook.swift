/// How a row shows its value: as a bar from zero, or as a dot.
protocol RowLook: Sendable {
    /// The height of a row, in sizes of the type.
    var thickness: Double { get }
    /// Whether the interval lies under the mark; else over it.
    var intervalLiesBelow: Bool { get }
    func kindName(_ words: ChartWords) -> String
    /// How far the mark reaches beyond the place of its value, in points.
    func overhang(_ sheet: Sheet) -> Double
    func nodes(for row: RowsChart.Row, in box: Rect, x: LinearScale, sheet: Sheet) -> [Node]
    /// The interval over the value, between two places.
    func interval(from low: Double, to high: Double, y: Double, row: RowsChart.Row, sheet: Sheet) -> [Node]
}

/// Bars, always from zero.
struct BarLook: RowLook {
    let thickness = 1.35
    let intervalLiesBelow = false

    func overhang(_ sheet: Sheet) -> Double { 0 }

    func kindName(_ words: ChartWords) -> String { words.pick("Bar chart", "棒グラフ", "막대그래프") }

    func nodes(for row: RowsChart.Row, in box: Rect, x: LinearScale, sheet: Sheet) -> [Node] {
        let isHollow = !row.figure.hollow.isEmpty
        let pen = max(0.8, sheet.size.typeSize * 0.11)
        let inset = isHollow ? pen / 2 : 0
        let bar = Rect(
            x: x(0), y: box.y + inset, width: max(0.3, x(row.figure.percent) - x(0) - inset),
            height: box.height - 2 * inset)
        guard isHollow else { return sheet.part(bar, row.style.tone) }
        return [
            .shape(
                .rectangle(bar, fill: .solid(sheet.theme.background), stroke: Stroke(row.style.color, width: pen)))
        ]
    }

    /// Ink with a rim in the background's colour, so that it shows on the bar and beyond it.
    func interval(from low: Double, to high: Double, y: Double, row: RowsChart.Row, sheet: Sheet) -> [Node] {
        let line = (Point(x: low, y: y), Point(x: high, y: y))
        let width = sheet.intervalWidth * 1.2
        return [
            .shape(.line(from: line.0, to: line.1, Stroke(sheet.theme.background, width: width * 2.2))),
            .shape(.line(from: line.0, to: line.1, Stroke(sheet.theme.ink, width: width))),
        ]
    }
}

/// Dots with a leader from the axis.
struct DotLook: RowLook {
    let thickness = 1.25
    let intervalLiesBelow = true

    func overhang(_ sheet: Sheet) -> Double { sheet.markerRadius * 1.4 }

    func kindName(_ words: ChartWords) -> String { words.pick("Dot plot", "ドットプロット", "점 그래프") }

    func nodes(for row: RowsChart.Row, in box: Rect, x: LinearScale, sheet: Sheet) -> [Node] {
        [
            .shape(
                MarkerMark.shape(
                    row.style.marker, at: Point(x: x(row.figure.percent), y: box.center.y),
                    radius: sheet.markerRadius * 1.3, color: row.style.color, isHollow: !row.figure.hollow.isEmpty,
                    background: sheet.theme.background))
        ]
    }

    func interval(from low: Double, to high: Double, y: Double, row: RowsChart.Row, sheet: Sheet) -> [Node] {
        [
            .shape(
                .line(
                    from: Point(x: low, y: y), to: Point(x: high, y: y),
                    Stroke(row.style.color, width: sheet.intervalWidth * 1.8)))
        ]
    }
}
