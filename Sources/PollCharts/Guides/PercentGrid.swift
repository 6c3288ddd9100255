import PollData

/// The vertical rules of a percent axis with their figures below; the zero line is the base and stands out.
struct PercentGrid {
    let sheet: Sheet
    /// Where rules stand, in percent and ascending; the last carries the percent sign.
    let values: [Double]

    func node(x: LinearScale, top: Double, bottom: Double) -> Node {
        var grid: [Node] = []
        for value in values {
            let isBase = value == 0
            grid.append(
                .shape(
                    .line(
                        from: Point(x: x(value), y: top), to: Point(x: x(value), y: bottom),
                        Stroke(
                            isBase ? sheet.theme.axis : sheet.theme.grid,
                            width: sheet.theme.hairline * (isBase ? 1.3 : 1)))))
            let block = sheet.block(value == values.last ? value.fixed(0) + "%" : value.fixed(0), sheet.axisFont)
            grid += block.nodes(
                x: x(value), top: bottom + sheet.size.typeSize * 0.2, anchor: .middle, color: sheet.theme.secondaryInk)
        }
        return .group(Group(.grid, children: grid))
    }
}
