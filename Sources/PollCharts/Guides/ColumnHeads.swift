import PollData

/// The names above the columns of a table: in lines where they fit, else upright, else every so many.
struct ColumnHeads: Sendable {
    private enum Style: Sendable {
        case lines
        case upright
    }

    private let blocks: [TextBlock]
    private let style: Style
    /// Every so many columns are named.
    private let every: Int
    private let sheet: Sheet
    let height: Double

    /// - Parameters:
    ///   - cell: The width of a column.
    ///   - isSequence: Whether a reader can fill in the names between two; else every column is named.
    init(_ names: [String], cell: Double, isSequence: Bool, sheet: Sheet) {
        self.sheet = sheet
        let font = sheet.axisFont
        let unit = sheet.size.typeSize
        let room = cell - unit * 0.3
        let single = names.map { sheet.block($0, font) }
        let wrapped = names.map { sheet.balancedBlock($0, font, width: max(unit, room)) }
        let line = single.map(\.height).max() ?? 0
        let widest = single.map(\.width).max() ?? 0
        let keepsWords = zip(wrapped, names).allSatisfy { block, name in
            block.width <= room && block.lines.count <= 3
                && (block.lines.joined() == name || block.lines.joined(separator: " ") == name)
                && JapaneseBreaks.cost(of: block.lines) == 0
                && (block.lines.count == 1 || name.contains(" ") || sheet.language == .japanese)
        }
        if widest <= room {
            (blocks, style, every) = (single, .lines, 1)
        } else if keepsWords {
            (blocks, style, every) = (wrapped, .lines, 1)
        } else if line <= cell || !isSequence {
            (blocks, style, every) = (single, .upright, 1)
        } else {
            // Level names of every so many columns read better than a thicket of upright ones.
            let count = max(1, Int(((widest + unit * 0.5) / max(0.1, cell)).rounded(.up)))
            let isShort = widest <= unit * 4
            (blocks, style) = (single, isShort ? .lines : .upright)
            every = isShort ? count : max(1, Int((line / max(0.1, cell)).rounded(.up)))
        }
        let (all, isLevel) = (blocks, style == .lines)
        let used = stride(from: 0, to: all.count, by: every).map { all[$0] }
        height = used.map { isLevel ? $0.height : $0.width }.max().map { $0 + unit * 0.3 } ?? 0
    }

    /// - Parameter edge: The left edge of the first column.
    /// - Parameter bounds: What names stay within, where a column is narrower than its name.
    func nodes(edge: Double, cell: Double, top: Double, bounds: ClosedRange<Double>) -> [Node] {
        let foot = top + height - sheet.size.typeSize * 0.3
        return stride(from: 0, to: blocks.count, by: every).flatMap { index -> [Node] in
            let block = blocks[index]
            let middle = edge + (Double(index) + 0.5) * cell
            switch style {
            case .lines:
                let half = block.width / 2
                let x = min(max(middle, bounds.lowerBound + half), max(bounds.lowerBound, bounds.upperBound - half))
                return block.nodes(x: x, top: foot - block.height, anchor: .middle, color: sheet.theme.secondaryInk)
            case .upright:
                guard let extent = block.extents.first, let line = block.lines.first else { return [] }
                return [
                    .text(
                        TextRun(
                            line, at: Point(x: middle + (extent.ascent - extent.descent) / 2, y: foot),
                            font: block.font,
                            color: sheet.theme.secondaryInk, language: sheet.language, rotation: -90))
                ]
            }
        }
    }
}
