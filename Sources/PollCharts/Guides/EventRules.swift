import PollData

/// The rules of events through the panel, with the flags above it.
struct EventRules: Sendable {
    let labels: EventLabels
    /// The upper left corner of the band of labels.
    let origin: Point
    /// The rules alone where another panel has the flags.
    var showsLabels = true

    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        labels.placed.map { placed in
            let rowTop = origin.y + labels.top(ofRow: placed.row)
            // Flags stand on the foot of their row, so that short ones lie near the panel.
            let top = rowTop + labels.rowHeights[placed.row] - placed.block.height
            let x = origin.x + placed.x
            let flag = placed.number == nil ? top : top + placed.block.height
            let foot = showsLabels ? flag : scales.panel.top
            let rule = Shape.line(
                from: Point(x: x, y: foot), to: Point(x: x, y: scales.panel.bottom),
                Stroke(sheet.theme.rule, width: sheet.theme.hairline))
            let anchor = placed.anchor
            let textX =
                switch anchor {
                case .start: origin.x + placed.left
                case .middle: origin.x + placed.left + placed.block.width / 2
                case .end: origin.x + placed.right
                }
            let words =
                showsLabels
                ? placed.block.nodes(x: textX, top: top, anchor: anchor, color: sheet.theme.secondaryInk) : []
            return .group(
                Group(
                    .event, label: placed.event.label[sheet.language],
                    data: [DataAttribute("date", "\(placed.event.date)")], children: [.shape(rule)] + words))
        }
    }
}
