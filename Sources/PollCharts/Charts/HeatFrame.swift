import PollData

/// The panel of a heat table at one width.
struct HeatFrame: Sendable {
    private let chart: HeatChart
    private let sheet: Sheet
    private let width: Double
    private let labels: [TextBlock]
    private let groups: [TextBlock]
    /// Whether row names stand above their cells.
    private let isAbove: Bool
    private let left: Double
    private let cell: Double
    /// `nil` where the cells are too small for figures.
    private let font: Font?
    private let heads: ColumnHeads
    private let key: HeatKey
    /// Letters of the breaks between columns, at the foot: where and what.
    private let marks: [(column: Int, letters: String)]

    private let showsKey: Bool

    /// - Parameters:
    ///   - companions: The charts that have cells of the same size, itself among them.
    ///   - showsKey: Whether the strip of colours stands below.
    init(chart: HeatChart, companions: [HeatChart], showsKey: Bool, width: Double, sheet: Sheet) {
        self.showsKey = showsKey
        self.chart = chart
        self.sheet = sheet
        self.width = width
        let unit = sheet.size.typeSize
        let count = Double(max(1, chart.columns.count))
        let all = companions.flatMap(\.rows)
        let texts = all.flatMap { $0.cells.map { Self.text($0.point, isNet: chart.isNet) } }
        // The largest type in which every figure fits its cell.
        func font(_ cell: Double) -> Font? {
            for size in [unit * 0.95, unit * 0.85, unit * 0.75, max(5, unit * 0.68)] {
                let font = Font(size: size, tabularFigures: true)
                let widest = texts.map { sheet.width(of: $0, font) }.max() ?? 0
                if widest + max(0.8, size * 0.16) + Self.seam(sheet) <= cell { return font }
            }
            return nil
        }
        func beside(_ rows: [HeatChart.Row]) -> [TextBlock] {
            rows.map { sheet.balancedBlock($0.label, sheet.labelFont, width: width * 0.3) }
        }
        let besideLeft = (beside(all).map(\.width).max() ?? 0) + unit * 0.8
        // Few columns need no whole page.
        let widest = unit * 6
        let besideCell = min(widest, (width - besideLeft) / count)
        let aboveCell = min(widest, width / count)
        isAbove = font(besideCell) == nil && font(aboveCell) != nil
        labels =
            isAbove
            ? chart.rows.map { sheet.balancedBlock($0.label, sheet.labelFont, width: width) } : beside(chart.rows)
        left = isAbove ? 0 : besideLeft
        let cell = isAbove ? aboveCell : besideCell
        self.cell = cell
        self.font = font(cell)
        groups = chart.rows.enumerated().map { index, row in
            let isNew = !row.group.isEmpty && (index == 0 || chart.rows[index - 1].group != row.group)
            return sheet.block(isNew ? row.group : "", sheet.boldFont, width: width)
        }
        heads = ColumnHeads(
            chart.columns, cell: cell, isSequence: chart.columnsAreWaves, sheet: sheet)
        key = HeatKey(colors: chart.colors, isNet: chart.isNet, sheet: sheet)
        marks = Self.marks(chart)
    }

    private static func text(_ point: TrendPoint, isNet: Bool) -> String {
        let number = abs(point.percent).fixed(0)
        let sign = !isNet || number == "0" ? "" : point.percent < 0 ? "−" : "+"
        return sign + number + (point.hollow.isEmpty ? "" : "*")
    }

    private static func seam(_ sheet: Sheet) -> Double { max(0.5, sheet.size.typeSize * 0.09) }

    private static func marks(_ chart: HeatChart) -> [(column: Int, letters: String)] {
        var found: [Int: [String]] = [:]
        for row in chart.rows {
            for cell in row.cells {
                guard let link = cell.breaks else { continue }
                let letters = chart.breaks.letters(of: link)
                if !(found[cell.column] ?? []).contains(letters) { found[cell.column, default: []].append(letters) }
            }
        }
        return found.keys.sorted().map { ($0, (found[$0] ?? []).sorted().joined(separator: ",")) }
    }

    var printsFigures: Bool { font != nil }

    var droppedValues: Int { font == nil ? chart.rows.reduce(0) { $0 + $1.cells.count } : 0 }

    var hasMissing: Bool { chart.rows.contains { $0.cells.count < chart.columns.count } }

    private var rowHeight: Double { sheet.size.typeSize * (font == nil ? 1.25 : 1.75) }
    private var rowGap: Double { isAbove ? sheet.size.typeSize * 0.35 : 0 }
    private var markHeight: Double { marks.isEmpty ? 0 : sheet.block("a", sheet.footerBold).height }
    private var keyGap: Double { sheet.size.typeSize * 0.7 }

    private func groupHeight(_ index: Int) -> Double {
        groups[index].isEmpty ? 0 : groups[index].height + sheet.size.typeSize * (index > 0 ? 0.8 : 0.2)
    }

    private func slot(_ index: Int) -> Double {
        isAbove ? labels[index].height + rowHeight : max(rowHeight, labels[index].height)
    }

    var height: Double {
        heads.height + chart.rows.indices.reduce(0) { $0 + groupHeight($1) + slot($1) + rowGap } + markHeight + keyGap
            + key.height
    }

    func nodes(in rect: Rect) -> [Node] {
        let spare = max(0, rect.height - height) / Double(max(1, chart.rows.count))
        let extra = min(spare, sheet.size.typeSize * 1.6)
        let used = height + extra * Double(chart.rows.count)
        var top = rect.y + max(0, rect.height - used) * 0.4
        let edge = rect.x + left
        let bounds = rect.x...rect.right
        var nodes: [Node] = [
            .group(Group(.axis, children: heads.nodes(edge: edge, cell: cell, top: top, bounds: bounds)))
        ]
        top += heads.height
        for (index, row) in chart.rows.enumerated() {
            let group = groups[index]
            top += groupHeight(index)
            if !group.isEmpty {
                nodes.append(
                    .group(
                        Group(
                            .label, label: row.group,
                            children: group.nodes(
                                x: rect.x, top: top - group.height - sheet.size.typeSize * 0.2, color: sheet.theme.ink))
                    ))
            }
            nodes.append(self.row(row, index: index, x: rect.x, top: top, height: slot(index) + extra))
            top += slot(index) + extra + rowGap
        }
        if !marks.isEmpty { nodes += letters(edge: edge, top: top, bounds: bounds) }
        guard showsKey else { return nodes }
        nodes.append(key.node(x: edge, top: top + markHeight + keyGap, within: bounds))
        return nodes
    }

    private func row(_ row: HeatChart.Row, index: Int, x: Double, top: Double, height: Double) -> Node {
        let unit = sheet.size.typeSize
        let label = labels[index]
        let cellTop = isAbove ? top + label.height : top
        let cellHeight = isAbove ? height - label.height : height
        let words: [Node] =
            isAbove
            ? label.nodes(x: x, top: top, color: sheet.theme.ink)
            : label.nodes(
                x: x + left - unit * 0.6, top: cellTop + (cellHeight - label.height) / 2, anchor: .end,
                color: sheet.theme.ink)
        var children: [Node] = [.group(Group(.label, label: row.label, children: words))]
        let seam = Self.seam(sheet)
        func box(_ column: Int) -> Rect {
            Rect(
                x: x + left + Double(column) * cell, y: cellTop, width: max(0.2, cell - seam),
                height: max(0.2, cellHeight - seam))
        }
        let filled = Set(row.cells.map(\.column))
        for column in chart.columns.indices where !filled.contains(column) {
            children.append(
                .group(
                    Group(
                        .remainder, label: chart.columns[column],
                        children: [.shape(.rectangle(box(column), fill: sheet.fill(sheet.theme.missing), stroke: nil))])
                ))
        }
        for item in row.cells { children.append(self.cell(item, box(item.column))) }
        // Over the cells, so that neighbours do not cover them.
        for item in row.cells {
            guard let link = item.breaks else { continue }
            children.append(mark(link, x: box(item.column).left - seam / 2, box: box(item.column)))
        }
        return .group(
            Group(
                .bars, label: row.label,
                data: [
                    DataAttribute("population", row.line.populations),
                    DataAttribute("question", row.line.series.question.qualifiedName),
                    DataAttribute("option", row.line.series.measure.name),
                ], children: children))
    }

    private func cell(_ item: HeatChart.Cell, _ box: Rect) -> Node {
        let tone = chart.colors.tone(of: item.point.percent)
        var children = sheet.part(box, tone)
        if let font {
            let block = sheet.block(Self.text(item.point, isNet: chart.isNet), font)
            children += sheet.label(block, on: tone, x: box.center.x, top: box.center.y - block.height / 2)
        }
        var data = [
            DataAttribute("population", item.point.wave.sample.population.rawValue),
            DataAttribute("poll", item.point.wave.poll.rawValue),
            DataAttribute("value", item.point.wave.value.text),
        ]
        if let interval = item.point.interval {
            data.append(DataAttribute("lower", interval.lowerBound.fixed(2)))
            data.append(DataAttribute("upper", interval.upperBound.fixed(2)))
        }
        return .group(Group(.series, label: chart.columns[item.column], data: data, children: children))
    }

    /// A line between two cells that are not comparable, dotted where that is only possible.
    private func mark(_ link: TrendLink, x: Double, box: Rect) -> Node {
        let cuts = link.breaks.contains { $0.certainty.cuts }
        let width = max(0.9, sheet.size.typeSize * 0.13)
        let pen = Stroke(
            sheet.theme.ink, width: width, dash: cuts ? [] : [0.01, width * 1.9], roundCap: !cuts)
        let line = (Point(x: x, y: box.top), Point(x: x, y: box.bottom))
        return .group(
            Group(
                .chartBreak, label: link.breaks.map { $0.label[sheet.language] }.joined(separator: ", "),
                data: [DataAttribute("certainty", cuts ? "cut" : "possible")],
                children: [
                    .shape(.line(from: line.0, to: line.1, Stroke(sheet.theme.background, width: width * 2.4))),
                    .shape(.line(from: line.0, to: line.1, pen)),
                ]))
    }

    /// The letters of the breaks below the boundaries where they stand.
    private func letters(edge: Double, top: Double, bounds: ClosedRange<Double>) -> [Node] {
        let blocks = marks.map { sheet.block($0.letters, sheet.footerBold) }
        let places = LabelSpreading.spread(
            centers: marks.map { edge + Double($0.column) * cell - Self.seam(sheet) / 2 },
            sizes: blocks.map(\.width), within: bounds, gap: sheet.size.typeSize * 0.3)
        return zip(blocks, places).map { block, place in
            .group(
                Group(
                    .chartBreak, label: block.lines.joined(),
                    children: block.nodes(x: place, top: top, anchor: .middle, color: sheet.theme.secondaryInk)))
        }
    }
}

extension Theme {
    /// A cell without a figure: fainter than what was left out of a whole, because nothing is measured by it.
    var missing: Tone { .hatched(track, on: background, angle: 45, spacing: 0.4, width: 0.06) }
}
