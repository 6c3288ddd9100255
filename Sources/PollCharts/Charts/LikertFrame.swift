import PollData

/// The panel of a Likert chart at one width.
struct LikertFrame: Sendable {
    /// A part of a bar, or a bar of a column.
    private struct Piece: Sendable {
        let step: Int?
        let figure: RowFigure?
        let start: Double
        let end: Double
        let isInColumn: Bool
    }

    private let chart: LikertChart
    private let sheet: Sheet
    private let width: Double
    private let labels: LikertLabels
    private let ends: [LikertEnds]
    /// Where the bars may begin.
    private let left: Double
    private let scale: LikertScale
    private let pieces: [[Piece]]
    private let names: SegmentNames
    private let outside: [OutsideValues]
    private let bar: Double

    /// - Parameter companions: The charts that share its scale, itself among them.
    init(chart: LikertChart, companions: [LikertChart], width: Double, sheet: Sheet) {
        self.chart = chart
        self.sheet = sheet
        self.width = width
        let unit = sheet.size.typeSize
        bar = unit * 1.9 * max(0.7, sheet.pitch)
        let labels = LikertLabels(rows: chart.rows, breaks: chart.breaks, width: width, sheet: sheet)
        self.labels = labels
        ends = LikertEnds.all(chart, width: width, sheet: sheet)
        let all = companions.flatMap(\.rows)
        let allEnds = companions.flatMap { LikertEnds.all($0, width: width, sheet: sheet) }
        let left =
            companions.map { LikertLabels(rows: $0.rows, breaks: $0.breaks, width: width, sheet: sheet).left }.max()
            ?? labels.left
        self.left = left
        let split = chart.neutral == .split
        func sum(_ row: LikertRow, _ place: LikertChart.Step.Place) -> Double {
            chart.steps.indices.filter { chart.steps[$0].place == place }.reduce(0) {
                $0 + (row.figures[$1]?.percent ?? 0)
            }
        }
        var columns: [LikertScale.Column] = []
        for (index, step) in chart.steps.enumerated()
        where step.place == .aside || step.place == .neutral && !split {
            let figures = all.compactMap { $0.figures[index] }
            guard !figures.isEmpty else { continue }
            let widest = figures.map { OutsideValues.block(of: $0, sheet).width }.max() ?? 0
            columns.append(
                .init(step: index, most: figures.map(\.percent).max() ?? 0, value: widest + unit * 0.35))
        }
        if let most = all.map(\.remainder).max(), most > 0 {
            columns.append(.init(step: nil, most: most, value: 0))
        }
        // A total directly behind the name of its row would read as part of it.
        let standsBehind = width >= unit * 40 && labels.areBeside && allEnds.contains { $0.leftWidth > 0 }
        let aside = standsBehind ? unit * 1.2 : 0
        let scale = LikertScale(
            rows: zip(all, allEnds).map { row, end in
                let half = split ? sum(row, .neutral) / 2 : 0
                return (sum(row, .left) + half, sum(row, .right) + half, end.leftWidth, end.rightWidth)
            }, columns: columns,
            left: left + aside, width: width,
            gap: unit * 1.3)
        self.scale = scale
        let pieces = chart.rows.map { Self.pieces(of: $0, chart, scale) }
        self.pieces = pieces
        let first = pieces.first ?? []
        var parts: [SegmentNames.Part] = []
        for (index, step) in chart.steps.enumerated() {
            guard chart.rows.contains(where: { $0.figures[index] != nil }) else { continue }
            let column = scale.columns.first { $0.step == index }
            let center =
                column.map { $0.start + $0.most * scale.points / 2 }
                ?? first.first { $0.step == index }.map { ($0.start + $0.end) / 2 }
            parts.append(.init(name: step.name, tone: step.tone, center: center))
        }
        if chart.rows.contains(where: { $0.remainder > 0 }), let column = scale.columns.first(where: { $0.step == nil })
        {
            parts.append(
                .init(
                    name: sheet.words.notPublished, tone: sheet.theme.remainder,
                    center: column.start + column.most * scale.points / 2))
        }
        names = SegmentNames(
            parts: parts, within: min(left, width * 0.1)...width, width: width,
            partWidth: max(unit * 4.5, width / Double(max(4, parts.count + 1))), sheet: sheet)
        outside = pieces.map { row in
            OutsideValues(
                parts: row.filter { !$0.isInColumn }.compactMap { piece in
                    piece.figure.map {
                        .init(
                            block: OutsideValues.block(of: $0, sheet), percent: $0.percent, start: piece.start,
                            end: piece.end)
                    }
                }, within: left...max(left, width), sheet: sheet)
        }
    }

    private static func pieces(of row: LikertRow, _ chart: LikertChart, _ scale: LikertScale) -> [Piece] {
        var pieces: [Piece] = []
        let split = chart.neutral == .split
        let inner = chart.steps.indices.filter {
            chart.steps[$0].place == .left || chart.steps[$0].place == .neutral && split
        }
        let before = inner.reduce(0) { sum, index in
            let percent = row.figures[index]?.percent ?? 0
            return sum + (chart.steps[index].place == .neutral ? percent / 2 : percent)
        }
        var x = scale.zero - before * scale.points
        for index in chart.steps.indices {
            guard let figure = row.figures[index] else { continue }
            if let column = scale.columns.first(where: { $0.step == index }) {
                pieces.append(
                    Piece(
                        step: index, figure: figure, start: column.start,
                        end: column.start + figure.percent * scale.points, isInColumn: true))
                continue
            }
            let end = x + figure.percent * scale.points
            pieces.append(Piece(step: index, figure: figure, start: x, end: end, isInColumn: false))
            x = end
        }
        if row.remainder > 0, let column = scale.columns.first(where: { $0.step == nil }) {
            pieces.append(
                Piece(
                    step: nil, figure: nil, start: column.start, end: column.start + row.remainder * scale.points,
                    isInColumn: true))
        }
        return pieces
    }

    /// How far the bars reach to either side of the line, in percent.
    var reach: (left: Double, right: Double) {
        let inBar = pieces.joined().filter { !$0.isInColumn }
        guard scale.points > 0 else { return (0, 0) }
        let left = (scale.zero - (inBar.map(\.start).min() ?? scale.zero)) / scale.points
        let right = ((inBar.map(\.end).max() ?? scale.zero) - scale.zero) / scale.points
        return (max(0, left), max(0, right))
    }

    var droppedValues: Int {
        outside.reduce(0) { $0 + $1.dropped }
            + (scale.showsColumnValues
                ? 0 : pieces.joined().count { $0.isInColumn && $0.figure != nil && !fits($0) })
    }

    private func fits(_ piece: Piece) -> Bool {
        piece.figure.map { OutsideValues.fits(OutsideValues.block(of: $0, sheet), in: piece.end - piece.start, sheet) }
            ?? false
    }

    private var gap: Double { sheet.size.typeSize * 0.6 * sheet.pitch }

    /// A bar with what stands beside it, without what stands above and below.
    private func slot(_ index: Int) -> Double { max(bar, ends[index].height, labels.height(beside: index)) }

    /// What its rows take alone.
    var ownRack: LikertRack {
        LikertRack(
            head: names.height,
            rows: chart.rows.indices.map { index in
                LikertRack.Row(
                    name: chart.rows[index].label, above: labels.height(above: index), slot: slot(index),
                    below: outside[index].height)
            })
    }

    /// The rack that panels share, where they share one.
    var sharedRack: LikertRack?
    private var rack: LikertRack { sharedRack ?? ownRack }

    var height: Double { rack.height(gap: gap) + sheet.size.typeSize * 0.3 }

    func nodes(in rect: Rect) -> [Node] {
        let unit = sheet.size.typeSize
        // A fixed page that is higher than the rows gives them more height, then room between.
        let rack = rack
        let count = Double(max(1, rack.rows.count))
        let spare = max(0, rect.height - height) / count
        let extra = min(bar * 0.8, spare * 0.5)
        let between = min(spare - extra, unit * 1.6)
        let used = height + (extra + between) * count
        let start = rect.y + max(0, rect.height - used) * 0.4
        let nodes: [Node] = [names.node(x: rect.x, top: start + rack.head - names.height)]
        var rows: [Node] = []
        var top = start + rack.head
        for (place, item) in rack.rows.enumerated() {
            if place > 0 { top += gap + between }
            let height = item.slot + extra
            defer { top += item.above + height + item.below }
            guard
                let index = sharedRack == nil
                    ? place : chart.rows.firstIndex(where: { $0.label == item.name })
            else { continue }
            let spareAbove = item.above - labels.height(above: index)
            rows += labels.nodes(
                above: index, x: rect.x, top: top + spareAbove, gap: gap + between, width: width)
            let box = Rect(
                x: rect.x, y: top + item.above + (height - bar - extra) / 2, width: rect.width, height: bar + extra)
            let row = chart.rows[index]
            let children =
                labels.nodes(beside: index, x: rect.x, middle: box.center.y) + pieces[index].map { draw($0, box) }
                + [zeroLine(index, box, between: gap + between)] + endNodes(index, box)
                + outside[index].nodes(x: rect.x, top: box.bottom)
            rows.append(
                .group(
                    Group(
                        .bars, label: [row.group, row.label].filter { !$0.isEmpty }.joined(separator: " "),
                        children: children)))
        }
        return nodes + rows
    }

    /// The line from one bar halfway to the next, but not through what stands between them.
    private func zeroLine(_ index: Int, _ box: Rect, between: Double) -> Node {
        let unit = sheet.size.typeSize
        let x = box.x + scale.zero
        let joinsAbove = index > 0 && labels.height(above: index) == 0 && outside[index - 1].height == 0
        let joinsBelow =
            index + 1 < chart.rows.count && labels.height(above: index + 1) == 0 && outside[index].height == 0
        let top = box.y - (joinsAbove ? between / 2 + (slot(index) - bar) / 2 : unit * 0.15)
        let bottom = box.bottom + (joinsBelow ? between / 2 + (slot(index) - bar) / 2 : unit * 0.1)
        return .group(
            Group(
                .axis, label: "0",
                children: [
                    .shape(
                        .line(
                            from: Point(x: x, y: top), to: Point(x: x, y: bottom),
                            Stroke(sheet.theme.ink, width: sheet.theme.hairline * 1.5)))
                ]))
    }

    private func draw(_ piece: Piece, _ box: Rect) -> Node {
        let seam = sheet.seam
        let rect = Rect(x: box.x + piece.start, y: box.y, width: piece.end - piece.start, height: box.height)
        guard let step = piece.step, let figure = piece.figure else {
            return .group(
                Group(
                    .remainder, label: sheet.words.notPublished,
                    data: [DataAttribute("value", ((piece.end - piece.start) / scale.points).fixed(1))],
                    children: sheet.part(rect, sheet.theme.remainder, seam: seam)))
        }
        let tone = chart.steps[step].tone
        var children = sheet.part(rect, tone, seam: seam)
        let value = OutsideValues.block(of: figure, sheet)
        if piece.isInColumn, scale.showsColumnValues {
            children += value.nodes(
                x: rect.right + sheet.size.typeSize * 0.35, top: rect.center.y - value.height / 2,
                color: sheet.theme.ink)
        } else if fits(piece) {
            children += sheet.label(value, on: tone, x: rect.center.x, top: rect.center.y - value.height / 2)
        }
        return .group(Group(.series, label: chart.steps[step].name, data: figure.data, children: children))
    }

    private func endNodes(_ index: Int, _ box: Rect) -> [Node] {
        let inBar = pieces[index].filter { !$0.isInColumn }
        let left = inBar.map(\.start).min() ?? scale.zero
        let right = inBar.map(\.end).max() ?? scale.zero
        return ends[index].nodes(
            left: box.x + min(left, scale.zero), right: box.x + max(right, scale.zero), middle: box.center.y,
            row: chart.rows[index])
    }
}
