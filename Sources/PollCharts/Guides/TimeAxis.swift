/// Years, or months of a short time, below a panel: as many as have room.
struct TimeAxis: Sendable {
    /// Ticks without labels where a panel below has them.
    var showsLabels = true

    /// From the foot of the panel to the labels: past the lower half of the percent axis's lowest label.
    static func drop(_ sheet: Sheet) -> Double { sheet.block("0", sheet.axisFont).height / 2 }

    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        let panel = scales.panel
        let font = sheet.axisFont
        let gap = font.size * 0.9
        func place(_ tick: TimeTicks.Tick) -> (left: Double, right: Double) {
            let half = sheet.width(of: tick.label, font) / 2
            let center = max(panel.left + half - sheet.size.typeSize * 2.2, scales.x(tick.day))
            return (center - half, center + half)
        }
        let time = TimeTicks(domain: scales.x.domain, words: sheet.words) { ticks in
            let places = ticks.map(place)
            return zip(places, places.dropFirst()).allSatisfy { $0.right + gap <= $1.left }
                && (places.last.map { $0.right <= panel.right + gap * 2 } ?? true)
        }
        var nodes: [Node] = []
        for tick in time.ticks {
            let x = scales.x(tick.day)
            nodes.append(
                .shape(
                    .line(
                        from: Point(x: x, y: panel.bottom), to: Point(x: x, y: panel.bottom + font.size * 0.35),
                        Stroke(sheet.theme.axis, width: sheet.theme.hairline))))
            guard showsLabels else { continue }
            let (left, right) = place(tick)
            nodes += sheet.block(tick.label, font).nodes(
                x: (left + right) / 2, top: panel.bottom + Self.drop(sheet), anchor: .middle,
                color: sheet.theme.secondaryInk)
        }
        return [.group(Group(.axis, children: nodes))]
    }
}
