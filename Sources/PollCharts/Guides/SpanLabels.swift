import PollData

/// The labels of spans of time, each at the top of its band above the panel.
///
/// A label stands over its own band where it fits, in up to three lines; else a letter takes its place, which the footer
/// explains: beside the band it would be taken for the name of another. Spans that overlap have a row each.
struct SpanLabels: Sendable {
    struct Placed: Sendable {
        let span: SpecSpan
        /// The edges of the band.
        let left: Double
        let right: Double
        let row: Int
        /// Whether another band follows at once, so that a gap must tell the two apart.
        var touchesNext = false
        var block: TextBlock?
        /// The middle of the label.
        var center = 0.0
        var letter: String?
    }

    private(set) var placed: [Placed] = []
    private(set) var rowHeights: [Double] = []
    private let gap: Double

    /// - Parameters:
    ///   - edges: Where each band begins and ends; the spans are in the order of their beginnings.
    ///   - bounds: What labels stay within.
    init(spans: [(span: SpecSpan, left: Double, right: Double)], bounds: ClosedRange<Double>, sheet: Sheet) {
        gap = sheet.eventFont.size * 0.35
        var ends: [Double] = []
        for item in spans {
            let row = ends.firstIndex { $0 <= item.left + 0.5 } ?? ends.count
            if row == ends.count { ends.append(item.right) } else { ends[row] = item.right }
            placed.append(Placed(span: item.span, left: item.left, right: item.right, row: row))
        }
        var letters = 0
        for index in placed.indices {
            let beside = placed.indices.filter { placed[$0].row == placed[index].row && $0 != index }
            let least = beside.filter { $0 < index }.map { placed[$0].right }.max() ?? bounds.lowerBound
            let most = beside.filter { $0 > index }.map { placed[$0].left }.min() ?? bounds.upperBound
            placed[index].touchesNext = abs(most - placed[index].right) < 1 && !beside.filter { $0 > index }.isEmpty
            place(index, territory: least...max(least, most), letters: &letters, sheet: sheet)
        }
        rowHeights = ends.indices.map { row in
            placed.filter { $0.row == row }.compactMap { $0.block?.height }.max() ?? 0
        }
    }

    private mutating func place(_ index: Int, territory: ClosedRange<Double>, letters: inout Int, sheet: Sheet) {
        let item = placed[index]
        let pad = sheet.eventFont.size * 0.3
        let band = item.right - item.left - 2 * pad
        let text = item.span.label[sheet.language]
        if let block = Self.block(text, width: band, sheet) {
            placed[index].block = block
            placed[index].center = Self.center(item, block, territory, pad)
            return
        }
        let letter = Self.letter(letters)
        letters += 1
        placed[index].letter = letter
        let block = sheet.block(letter, sheet.eventBold)
        guard block.width <= territory.upperBound - territory.lowerBound - pad else { return }
        placed[index].block = block
        placed[index].center = Self.center(item, block, territory, pad / 2)
    }

    private static func center(
        _ item: Placed, _ block: TextBlock, _ territory: ClosedRange<Double>, _ pad: Double
    ) -> Double {
        let least = territory.lowerBound + pad + block.width / 2
        return min(max((item.left + item.right) / 2, least), territory.upperBound - pad - block.width / 2)
    }

    /// The text in up to three lines that cut no word; `nil` where it does not fit.
    private static func block(_ text: String, width: Double, _ sheet: Sheet) -> TextBlock? {
        guard width > 0 else { return nil }
        let block = sheet.balancedBlock(text, sheet.eventFont, width: width)
        guard block.lines.count <= 3, block.width <= width + 0.01 else { return nil }
        if sheet.language == .japanese, !text.contains(" ") {
            return JapaneseBreaks.cost(of: block.lines) == 0 ? block : nil
        }
        func bare(_ text: String) -> [Substring] { text.split(separator: " ") }
        return block.lines.flatMap(bare) == bare(text) ? block : nil
    }

    private static func letter(_ index: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return index < letters.count ? String(letters[index]) : "Z\(index - letters.count + 1)"
    }

    /// The height of all rows, with the room below them.
    var height: Double { rowHeights.reduce(0) { $0 + $1 + gap } }

    /// The upper edge of a row; row 0 is the lowest.
    func top(ofRow row: Int) -> Double {
        rowHeights.indices.reversed().prefix { $0 > row }.reduce(0) { $0 + rowHeights[$1] + gap }
    }

    /// The bands, and their labels where these stand above the panel.
    func nodes(origin: Point, panel: Rect, showsLabels: Bool, sheet: Sheet) -> [Node] {
        placed.map { item in
            let inset = sheet.theme.hairline * 1.5
            let top = showsLabels ? origin.y + top(ofRow: item.row) - gap * 0.4 : panel.top
            let left = origin.x + item.left
            let right = origin.x + item.right - (item.touchesNext ? inset : 0)
            let band = Rect(x: left, y: top, width: max(0.3, right - left), height: panel.bottom - top)
            var children: [Node] = [.shape(.rectangle(band, fill: .solid(sheet.theme.span), stroke: nil))]
            if showsLabels, let block = item.block {
                children += block.nodes(
                    x: origin.x + item.center, top: origin.y + self.top(ofRow: item.row), anchor: .middle,
                    color: sheet.theme.secondaryInk)
            }
            var data = [DataAttribute("from", "\(item.span.from)")]
            if let to = item.span.to { data.append(DataAttribute("to", "\(to)")) }
            if !item.span.source.isEmpty { data.append(DataAttribute("source", item.span.source)) }
            return .group(Group(.annotation, label: item.span.label[sheet.language], data: data, children: children))
        }
    }

    /// What lies below a box: the page, or the bands that it lies on.
    func ground(of box: Rect, origin: Point, sheet: Sheet) -> Color {
        placed.reduce(sheet.theme.background) { color, item in
            let isWithin = box.left >= origin.x + item.left && box.right <= origin.x + item.right
            return isWithin ? sheet.theme.span.over(color) : color
        }
    }

    /// What the letters stand for.
    func keys(_ sheet: Sheet) -> [FooterKey] {
        placed.compactMap { item in
            item.letter.map {
                FooterKey(
                    sign: item.block == nil ? .none : .mark($0, sheet.theme.secondaryInk),
                    text: sheet.words.sentence(
                        item.span.label[sheet.language] + sheet.words.parenthesised(sheet.words.dates(of: item.span))))
            }
        }
    }
}
