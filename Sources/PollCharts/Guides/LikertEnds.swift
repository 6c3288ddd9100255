import PollData

/// The totals at the two ends of a bar; those of the first row of each country carry the names of the sides.
struct LikertEnds: Sendable {
    private struct End: Sendable {
        let name: TextBlock
        let value: TextBlock
        /// Whether the name stands before the value; else above it.
        let isInline: Bool
        let space: Double

        var width: Double {
            isInline ? name.width + (name.isEmpty ? 0 : space) + value.width : max(name.width, value.width)
        }
        var height: Double { isInline ? max(name.height, value.height) : name.height + value.height }
    }

    private let left: End?
    private let right: End?
    private let sheet: Sheet

    static func all(_ chart: LikertChart, width: Double, sheet: Sheet) -> [LikertEnds] {
        var named = (left: false, right: false)
        return chart.rows.enumerated().map { index, row in
            // Each country's totals are named anew where there is room.
            let isAnew = index > 0 && (row.group != chart.rows[index - 1].group || chart.rows.count == 2)
            if isAnew, width >= sheet.size.typeSize * 40 { named = (false, false) }
            func end(_ total: LikertRow.Total?, _ name: String, _ isNamed: inout Bool) -> End? {
                guard let total else { return nil }
                let value = sheet.block(total.percent.fixed(0), sheet.boldFont)
                let space = sheet.size.typeSize * 0.3
                guard !isNamed else {
                    return End(
                        name: sheet.block("", sheet.boldFont), value: value, isInline: true, space: space)
                }
                isNamed = true
                let line = sheet.block(name, sheet.boldFont)
                let isShort = line.width <= min(width * 0.16, sheet.size.typeSize * 6)
                return End(
                    name: isShort ? line : sheet.balancedBlock(name, sheet.boldFont, width: width * 0.17),
                    value: value, isInline: isShort, space: space)
            }
            return LikertEnds(
                left: end(row.left, chart.totalNames?.left ?? "", &named.left),
                right: end(row.right, chart.totalNames?.right ?? "", &named.right), sheet: sheet)
        }
    }

    private var distance: Double { sheet.size.typeSize * 0.45 }

    var leftWidth: Double { left.map { $0.width + distance } ?? 0 }
    var rightWidth: Double { right.map { $0.width + distance } ?? 0 }
    var height: Double { max(left?.height ?? 0, right?.height ?? 0) }

    /// - Parameters:
    ///   - leftEdge: Where the bar begins.
    ///   - rightEdge: Where it ends.
    func nodes(left leftEdge: Double, right rightEdge: Double, middle: Double, row: LikertRow) -> [Node] {
        var nodes: [Node] = []
        if let left, let total = row.left {
            nodes.append(node(left, total, edge: leftEdge - distance, middle, isLeft: true))
        }
        if let right, let total = row.right {
            nodes.append(node(right, total, edge: rightEdge + distance, middle, isLeft: false))
        }
        return nodes
    }

    private func node(_ end: End, _ total: LikertRow.Total, edge: Double, _ middle: Double, isLeft: Bool) -> Node {
        let ink = sheet.theme.ink
        let anchor: TextRun.Anchor = isLeft ? .end : .start
        var children: [Node]
        if end.isInline {
            let start = isLeft ? edge - end.width : edge
            children = end.name.nodes(x: start, top: middle - end.name.height / 2, color: ink)
            children += end.value.nodes(
                x: start + end.width - end.value.width, top: middle - end.value.height / 2, color: ink)
        } else {
            let top = middle - end.height / 2
            children = end.name.nodes(x: edge, top: top, anchor: anchor, color: ink)
            children += end.value.nodes(x: edge, top: top + end.name.height, anchor: anchor, color: ink)
        }
        return .group(
            Group(
                .annotation, label: end.name.lines.joined(separator: " "),
                data: [
                    DataAttribute("total", total.percent.fixed(1)), DataAttribute("side", isLeft ? "left" : "right"),
                ], children: children))
    }
}
