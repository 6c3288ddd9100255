/// Horizontal hairlines with their percentages at the left; the uppermost carries the sign.
struct PercentAxis: Sendable {
    let ticks: PercentTicks
    let isNet: Bool
    /// Whether the axis starts above zero, which its foot then shows.
    let isCut: Bool

    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        let panel = scales.panel
        var grid: [Node] = []
        var axis: [Node] = []
        for value in ticks.values {
            let y = scales.y(value)
            let isBase = value == 0
            grid.append(
                .shape(
                    .line(
                        from: Point(x: panel.left, y: y), to: Point(x: panel.right, y: y),
                        Stroke(
                            isBase ? sheet.theme.axis : sheet.theme.grid,
                            width: sheet.theme.hairline * (isBase ? 1.3 : 1)))))
            let number = sheet.words.value(value, isNet: isNet)
            let label = value == ticks.values.last && !isNet ? number + "%" : number
            let block = sheet.block(label, sheet.axisFont)
            axis += block.nodes(
                x: panel.left - sheet.size.typeSize * 0.45, top: y - block.height / 2, anchor: .end,
                color: sheet.theme.secondaryInk)
        }
        if isCut { axis += zigzag(panel, sheet) }
        return [.group(Group(.grid, children: grid)), .group(Group(.axis, label: "%", children: axis))]
    }

    /// The sign of a cut axis: a zigzag at its foot.
    private func zigzag(_ panel: Rect, _ sheet: Sheet) -> [Node] {
        let step = sheet.size.typeSize * 0.22
        let x = panel.left
        let points = [(0.0, 0.0), (0, 1), (1, 1.6), (-1, 2.8), (0, 3.4), (0, 4.4)].map {
            Point(x: x + $0.0 * step, y: panel.bottom - $0.1 * step)
        }
        return [.shape(.polyline(points, Stroke(sheet.theme.axis, width: sheet.theme.hairline * 1.6)))]
    }
}
