import PollData

/// The names of rows: beside their bars, or above them where they would take too much of the page; the names of countries
/// over their rows; and the rules of breaks between rows.
struct LikertLabels: Sendable {
    private let labels: [TextBlock]
    /// For each row what heads it; empty where it belongs to the group of the row above.
    private let heads: [TextBlock]
    private let breaks: RowBreaks
    private let isAbove: Bool
    private let sheet: Sheet
    /// Where the bars may begin, from the left edge of the panel.
    let left: Double

    init(rows: [LikertRow], breaks: RowBreaks, width: Double, sheet: Sheet) {
        self.sheet = sheet
        self.breaks = breaks
        let unit = sheet.size.typeSize
        let lines = rows.map { sheet.width(of: $0.label, sheet.labelFont) }
        let isAbove = (lines.max() ?? 0) > max(width * 0.22, unit * 2) && width < unit * 40
        self.isAbove = isAbove
        labels = rows.map { sheet.balancedBlock($0.label, sheet.labelFont, width: isAbove ? width : width * 0.26) }
        heads = rows.enumerated().map { index, row in
            let isNew = !row.group.isEmpty && (index == 0 || rows[index - 1].group != row.group)
            return sheet.block(isNew ? row.group : "", sheet.boldFont, width: width)
        }
        let hasLetters = breaks.letters.contains { !$0.isEmpty }
        left = isAbove ? (hasLetters ? unit * 1.2 : 0) : (labels.map(\.width).max() ?? 0) + unit * 0.8
    }

    /// Whether names stand before their bars.
    var areBeside: Bool { !isAbove && labels.contains { !$0.isEmpty } }

    func height(beside index: Int) -> Double { isAbove ? 0 : labels[index].height }

    func height(above index: Int) -> Double {
        headHeight(index) + ruleHeight(index) + (isAbove ? labels[index].height : 0)
    }

    private func headHeight(_ index: Int) -> Double {
        heads[index].isEmpty ? 0 : heads[index].height + sheet.size.typeSize * (index > 0 ? 0.7 : 0.2)
    }

    /// Room for the letter of a break.
    private func ruleHeight(_ index: Int) -> Double {
        breaks.letters[index].isEmpty ? 0 : sheet.block("a", sheet.footerBold).height
    }

    /// - Parameter gap: The room between the row above and `top`.
    func nodes(above index: Int, x: Double, top: Double, gap: Double, width: Double) -> [Node] {
        let unit = sheet.size.typeSize
        var nodes: [Node] = []
        let rule = ruleHeight(index)
        if rule > 0 { nodes.append(self.rule(index, x: x, top: top - gap / 2, width: width, height: rule)) }
        let head = heads[index]
        let headTop = top + rule + (index > 0 ? unit * 0.5 : 0)
        if !head.isEmpty {
            nodes.append(
                .group(
                    Group(
                        .label, label: head.lines.joined(separator: " "),
                        children: head.nodes(x: x, top: headTop, color: sheet.theme.ink))))
        }
        if isAbove {
            nodes.append(label(index, x: x, top: top + rule + headHeight(index), anchor: .start))
        }
        return nodes
    }

    func nodes(beside index: Int, x: Double, middle: Double) -> [Node] {
        guard !isAbove else { return [] }
        return [
            label(
                index, x: x + left - sheet.size.typeSize * 0.6, top: middle - labels[index].height / 2, anchor: .end)
        ]
    }

    private func label(_ index: Int, x: Double, top: Double, anchor: TextRun.Anchor) -> Node {
        let block = labels[index]
        return .group(
            Group(
                .label, label: block.lines.joined(separator: " "),
                children: block.nodes(x: x, top: top, anchor: anchor, color: sheet.theme.ink)))
    }

    /// A line between two rows that are not comparable, dotted where that is only possible, with its letter.
    private func rule(_ index: Int, x: Double, top: Double, width: Double, height: Double) -> Node {
        let unit = sheet.size.typeSize
        let letters = breaks.letters[index]
        let block = sheet.block(letters, sheet.footerBold)
        let end = x + max(block.width, left - unit * 0.6)
        let y = top + height / 2
        let pen =
            breaks.cuts[index]
            ? Stroke(sheet.theme.rule, width: sheet.theme.hairline * 1.3) : sheet.dotted(sheet.theme.rule)
        return .group(
            Group(
                .chartBreak, label: letters,
                data: [DataAttribute("certainty", breaks.cuts[index] ? "cut" : "possible")],
                children: block.nodes(x: end, top: top, anchor: .end, color: sheet.theme.secondaryInk) + [
                    .shape(.line(from: Point(x: end + unit * 0.3, y: y), to: Point(x: x + width, y: y), pen))
                ]))
    }
}
