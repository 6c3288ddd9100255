import PollData

/// Reference lines across rows of bars or dots, with their words above.
struct ReferenceFlags: Sendable {
    private struct Flag: Sendable {
        let line: SpecLine
        let block: TextBlock
        /// Where the rule stands, and the middle of its words.
        let x: Double
        var center: Double
    }

    private var flags: [Flag]
    private let sheet: Sheet
    /// Words that found no place.
    let keys: [FooterKey]

    /// - Parameters:
    ///   - x: The scale, from the left edge of the panel.
    ///   - bounds: What words stay within.
    init(lines: [SpecLine], x: LinearScale, bounds: ClosedRange<Double>, sheet: Sheet) {
        self.sheet = sheet
        let unit = sheet.size.typeSize
        let room = bounds.upperBound - bounds.lowerBound
        let names = lines.map {
            sheet.balancedBlock($0.words(isNet: false, sheet.words), sheet.eventFont, width: min(unit * 12, room))
        }
        let values = lines.map { sheet.block($0.value.fixed(0) + "%", sheet.eventFont) }
        func fit(_ blocks: [TextBlock]) -> Bool {
            blocks.reduce(unit * 0.8 * Double(max(0, lines.count - 1))) { $0 + $1.width } <= room
        }
        let namesFit = fit(names)
        let blocks = namesFit ? names : fit(values) ? values : lines.map { _ in sheet.block("", sheet.eventFont) }
        let centers = LabelSpreading.spread(
            centers: lines.map { x($0.value) }, sizes: blocks.map(\.width), within: bounds, gap: unit * 0.8)
        flags = lines.indices.map {
            Flag(line: lines[$0], block: blocks[$0], x: x(lines[$0].value), center: centers[$0])
        }
        keys =
            namesFit
            ? []
            : lines.map { line in
                let label = line.label.map { sheet.words.colon + $0[sheet.language] } ?? ""
                return FooterKey(sign: .rule, text: sheet.words.sentence(line.value.fixed(0) + "%" + label))
            }
    }

    var height: Double {
        let tallest = flags.map(\.block.height).max() ?? 0
        return tallest > 0 ? tallest + sheet.size.typeSize * 0.5 : 0
    }

    func nodes(origin: Double, top: Double, bottom: Double) -> [Node] {
        let unit = sheet.size.typeSize
        let foot = top + height
        return flags.map { flag in
            let x = origin + flag.x
            let center = origin + flag.center
            var way = [Point(x: x, y: foot), Point(x: x, y: bottom)]
            if !flag.block.isEmpty { way.insert(Point(x: center, y: foot - unit * 0.35), at: 0) }
            return .group(
                Group(
                    .annotation, label: flag.line.words(isNet: false, sheet.words),
                    data: [DataAttribute("value", flag.line.value.fixed(1))],
                    children: [.shape(.polyline(way, sheet.referencePen))]
                        + flag.block.nodes(
                            x: center, top: foot - unit * 0.45 - flag.block.height, anchor: .middle,
                            color: sheet.theme.secondaryInk)))
        }
    }
}
