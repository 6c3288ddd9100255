/// The name and last value of each line, at its end: moved apart where they would meet, never dropped. Beside a gap, the
/// words for both sides of its zero line.
struct EndLabels: Sendable {
    let blocks: [TextBlock]
    private let lines: [TrendLine]
    private let sheet: Sheet

    /// Whether leaders belong to lines; else every value has one to its dot.
    private let leadsFar: Bool
    private let sides: [(block: TextBlock, color: Color, isAbove: Bool)]

    /// - Parameter most: The width that names may take before they break.
    init(panel: TrendPanel, stage: TrendStage, most: Double, sheet: Sheet) {
        lines = panel.lines
        self.sheet = sheet
        leadsFar = stage.cloud == nil
        let newest = lines.compactMap { $0.points.last?.year }.max() ?? 0
        blocks = lines.map { line in
            let name = panel.namesLines ? line.name : ""
            guard stage.annotations.latest, let last = line.points.last else {
                return sheet.block(name, sheet.boldFont, width: most)
            }
            let value = sheet.words.value(last.percent, isNet: stage.isNet)
            let year = last.year == newest ? "" : sheet.words.parenthesised("\(last.year)")
            return sheet.block(name.isEmpty ? value + year : "\(name) \(value)\(year)", sheet.boldFont, width: most)
        }
        var sides: [(TextBlock, Color, Bool)] = []
        if let words = stage.sides {
            if stage.values.upperBound > 0 {
                sides.append((sheet.block(words.above.text, sheet.labelFont, width: most), words.above.color, true))
            }
            if stage.values.lowerBound < 0 {
                sides.append((sheet.block(words.below.text, sheet.labelFont, width: most), words.below.color, false))
            }
        }
        self.sides = sides
    }

    var width: Double { (blocks + sides.map(\.block)).map(\.width).max() ?? 0 }

    /// The height that they need one below the other.
    var least: Double { (blocks + sides.map(\.block)).reduce(0) { $0 + $1.height * 1.1 } }

    /// - Parameters:
    ///   - ends: Where each line ends.
    ///   - x: The left edge of the labels.
    ///   - range: The heights that labels stay within.
    func nodes(ends: [Point], x: Double, range: ClosedRange<Double>) -> [Node] {
        let unit = sheet.size.typeSize
        let centers = LabelSpreading.spread(
            centers: ends.map(\.y) + sideCenters(range), sizes: (blocks + sides.map(\.block)).map(\.height),
            within: range, gap: unit * 0.1)
        let names = lines.indices.map { name($0, end: ends[$0], x: x, center: centers[$0]) }
        let words = sides.indices.map { index in
            let block = sides[index].block
            let top = centers[lines.count + index] - block.height / 2
            return Node.group(
                Group(
                    .annotation, label: block.lines.joined(separator: " "),
                    children: block.nodes(x: x, top: top, color: sides[index].color)))
        }
        return words + names
    }

    /// A name, with a leader from the line's end where it stands apart from it.
    private func name(_ index: Int, end: Point, x: Double, center: Double) -> Node {
        let unit = sheet.size.typeSize
        let line = lines[index]
        let block = blocks[index]
        let style = line.points.last?.style ?? line.style
        guard !block.isEmpty else { return .group(Group(.label, label: line.name, children: [])) }
        var children: [Node] = []
        let isFar = x - end.x > unit * 2.2
        if abs(center - end.y) > block.height * 0.6 || isFar || !leadsFar {
            let from = end.x + sheet.markerRadius * 1.8
            let way = [
                Point(x: from, y: end.y), Point(x: max(from, x - unit * 0.9), y: end.y),
                Point(x: x - unit * 0.2, y: center),
            ]
            // Beside dots a leader in their colour would be taken for a line.
            let color = leadsFar ? style.color : sheet.theme.axis
            children.append(.shape(.polyline(way, Stroke(color, width: sheet.theme.hairline))))
        }
        children += block.nodes(x: x, top: center - block.height / 2, color: style.textColor)
        return .group(Group(.label, label: line.name, children: children))
    }
}

extension EndLabels {
    /// The words above the zero line at the top, those below it at the foot.
    private func sideCenters(_ range: ClosedRange<Double>) -> [Double] {
        sides.map { side in
            side.isAbove ? range.lowerBound + side.block.height / 2 : range.upperBound - side.block.height / 2
        }
    }
}

extension ChartWords {
    /// A whole percent, or whole points with their sign.
    func value(_ percent: Double, isNet: Bool = false) -> String {
        let text = percent.fixed(0)
        guard isNet else { return text }
        guard percent.rounded() != 0 else { return "0" }
        return percent > 0 ? "+" + text : text.replacingMinus
    }
}

extension String {
    /// With a true minus sign.
    var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
