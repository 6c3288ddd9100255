/// The name and last value of each line, at its end: moved apart where they would meet, never dropped.
struct EndLabels: Sendable {
    let blocks: [TextBlock]
    private let lines: [TrendLine]
    private let sheet: Sheet

    /// - Parameter most: The width that names may take before they break.
    init(lines: [TrendLine], isNet: Bool, most: Double, sheet: Sheet) {
        self.lines = lines
        self.sheet = sheet
        let newest = lines.compactMap { $0.points.last?.year }.max() ?? 0
        blocks = lines.map { line in
            guard let last = line.points.last else { return sheet.block(line.name, sheet.boldFont, width: most) }
            let value = sheet.words.value(last.percent, isNet: isNet)
            let year = last.year == newest ? "" : sheet.words.parenthesised("\(last.year)")
            return sheet.block("\(line.name) \(value)\(year)", sheet.boldFont, width: most)
        }
    }

    var width: Double { blocks.map(\.width).max() ?? 0 }

    /// - Parameters:
    ///   - ends: Where each line ends.
    ///   - x: The left edge of the labels.
    ///   - range: The heights that labels stay within.
    func nodes(ends: [Point], x: Double, range: ClosedRange<Double>) -> [Node] {
        let unit = sheet.size.typeSize
        let centers = LabelSpreading.spread(
            centers: ends.map(\.y), sizes: blocks.map(\.height), within: range, gap: unit * 0.1)
        return lines.indices.map { index in
            let line = lines[index]
            let block = blocks[index]
            let end = ends[index]
            var children: [Node] = []
            let moved = abs(centers[index] - end.y) > block.height * 0.6
            if moved || x - end.x > unit * 2.2 {
                let from = end.x + sheet.markerRadius * 1.8
                children.append(
                    .shape(
                        .polyline(
                            [
                                Point(x: from, y: end.y), Point(x: max(from, x - unit * 0.9), y: end.y),
                                Point(x: x - unit * 0.2, y: centers[index]),
                            ], Stroke(line.style.color, width: sheet.theme.hairline))))
            }
            children += block.nodes(x: x, top: centers[index] - block.height / 2, color: line.style.textColor)
            return .group(Group(.label, label: line.name, children: children))
        }
    }
}

extension ChartWords {
    /// A whole percent, or whole points with their sign.
    func value(_ percent: Double, isNet: Bool = false) -> String {
        let text = percent.fixed(0)
        guard isNet else { return text }
        return percent.rounded() > 0 ? "+" + text : text.replacingMinus
    }
}

extension String {
    /// With a true minus sign.
    var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
