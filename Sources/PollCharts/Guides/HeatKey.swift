import PollData

/// What the colours of a heat table mean: a strip from the least to the greatest with its ends named.
struct HeatKey: Sendable {
    private let colors: HeatColors
    private let sheet: Sheet
    private let ends: (low: TextBlock, high: TextBlock)

    init(colors: HeatColors, isNet: Bool, sheet: Sheet) {
        self.colors = colors
        self.sheet = sheet
        func text(_ value: Double) -> String {
            isNet ? (value < 0 ? "−" : "+") + abs(value).fixed(0) : value.fixed(0) + (value > 0 ? "%" : "")
        }
        ends = (
            sheet.block(text(colors.domain.lowerBound), sheet.footerFont),
            sheet.block(text(colors.domain.upperBound), sheet.footerFont)
        )
    }

    var height: Double { max(ends.low.height, ends.high.height) }

    func node(x: Double, top: Double, within bounds: ClosedRange<Double>) -> Node {
        let unit = sheet.size.typeSize
        let gap = unit * 0.4
        let strip = unit * 8
        let total = ends.low.width + ends.high.width + 2 * gap + strip
        let left = max(bounds.lowerBound, min(x, bounds.upperBound - total))
        let steps = 24
        let step = strip / Double(steps)
        let thickness = unit * 0.6
        let start = left + ends.low.width + gap
        var children = ends.low.nodes(x: left, top: top, color: sheet.theme.quietInk)
        for index in 0..<steps {
            let share = (Double(index) + 0.5) / Double(steps)
            let value = colors.domain.lowerBound + (colors.domain.upperBound - colors.domain.lowerBound) * share
            // A hair wider than its step, so that no light shows between two.
            let rect = Rect(
                x: start + Double(index) * step, y: top + (height - thickness) / 2,
                width: index + 1 < steps ? step * 1.2 : step, height: thickness)
            children.append(.shape(.rectangle(rect, fill: sheet.fill(colors.tone(of: value)), stroke: nil)))
        }
        // The pale end would be lost on the page.
        let frame = Rect(x: start, y: top + (height - thickness) / 2, width: strip, height: thickness)
        children.append(
            .shape(.rectangle(frame, fill: nil, stroke: Stroke(sheet.theme.axis, width: sheet.theme.hairline))))
        children += ends.high.nodes(x: start + strip + gap, top: top, color: sheet.theme.quietInk)
        return .group(Group(.key, label: "%", children: children))
    }
}
