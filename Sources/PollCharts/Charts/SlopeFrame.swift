import PollData

/// The panel of a slope at one width.
struct SlopeFrame: PanelFrame {
    private let lines: [TrendLine]
    private let stage: SlopeStage
    private let sheet: Sheet
    private let width: Double
    /// The places of the first and the last column, from the left edge.
    private let left: Double
    private let right: Double
    private let labels: [SlopeLabel]
    private let heads: [TextBlock]
    private let shifts: [Double]

    /// - Parameter gutters: The room for the labels of both sides, where panels share it.
    init(
        panel: TrendPanel, stage: SlopeStage, width: Double, sheet: Sheet, gutters: (left: Double, right: Double)? = nil
    ) {
        lines = panel.lines
        self.stage = stage
        self.sheet = sheet
        self.width = width
        let unit = sheet.size.typeSize
        labels = Self.labels(panel, stage, width: width, sheet: sheet)
        let step = min(sheet.intervalWidth * 2.4, sheet.markerRadius * 2 / Double(max(1, panel.lines.count)))
        let count = Double(panel.lines.count - 1)
        shifts = panel.lines.indices.map { stage.drawsIntervals ? (Double($0) - count / 2) * step : 0 }
        let reach = sheet.markerRadius * 1.6 + step * count / 2 + unit * 0.9
        let own = (left: Self.widest(labels, .left), right: Self.widest(labels, .right))
        left = (gutters?.left ?? own.left) + reach
        right = max(left + unit * 3, width - (gutters?.right ?? own.right) - reach)
        heads = stage.columns.map {
            sheet.block($0.label, sheet.boldFont, width: max(unit * 4, width / Double(stage.columns.count) - unit))
        }
    }

    private static func widest(_ labels: [SlopeLabel], _ side: SlopeLabel.Side) -> Double {
        labels.filter { $0.side == side }.map(\.width).max() ?? 0
    }

    /// What the labels of both sides take.
    var gutters: (left: Double, right: Double) { (Self.widest(labels, .left), Self.widest(labels, .right)) }

    /// On a narrow page the names stand at the right end alone, where there is one.
    private static func labels(
        _ panel: TrendPanel, _ stage: SlopeStage, width: Double, sheet: Sheet
    ) -> [SlopeLabel] {
        let isWide = width >= sheet.size.typeSize * 40
        let most = width * (isWide ? 0.24 : 0.27)
        let saysChanges = !SlopeChanges.areAllAcrossBreaks(panel.lines)
        var labels: [SlopeLabel] = []
        for (index, line) in panel.lines.enumerated() {
            guard let first = line.points.first, let last = line.points.last else { continue }
            let name = panel.namesLines ? line.name : ""
            let startsFirst = first.wave.poll == stage.columns.first?.poll
            let hasRight = line.points.count > 1 || !startsFirst
            if startsFirst {
                labels.append(
                    SlopeLabel(
                        line: index, side: .left, value: sheet.words.value(first.percent, isNet: stage.isNet),
                        name: isWide || !hasRight ? name : "", change: "", most: most, sheet: sheet))
            }
            guard hasRight else { continue }
            let change =
                saysChanges
                ? SlopeChanges.text(of: line, words: sheet.words, drawsIntervals: stage.drawsIntervals) : ""
            labels.append(
                SlopeLabel(
                    line: index, side: .right, value: sheet.words.value(last.percent, isNet: stage.isNet), name: name,
                    change: change, most: most, sheet: sheet))
        }
        if stage.values.contains(0) {
            labels.append(
                SlopeLabel(
                    line: nil, side: .left, value: "", name: stage.isNet ? "0" : "0%", change: "", most: most,
                    sheet: sheet))
        }
        return labels
    }

    private var headHeight: Double { (heads.map(\.height).max() ?? 0) + sheet.size.typeSize * 0.6 }

    var dressHeight: Double { headHeight + sheet.size.typeSize * 0.5 }

    var leastPlot: Double {
        let sides = [SlopeLabel.Side.left, .right].map { side in
            labels.filter { $0.side == side }.reduce(0) { $0 + $1.height * 1.1 }
        }
        return max(sides.max() ?? 0, sheet.size.typeSize * 9.5) + sheet.size.typeSize * 0.5
    }

    var naturalPlot: Double? { nil }
    var leastHeight: Double { dressHeight + leastPlot }

    func draw(in rect: Rect, keyed: Set<Int>) -> DrawnPanel { DrawnPanel(nodes: nodes(in: rect)) }

    private func scales(in rect: Rect) -> PanelScales {
        let panel = Rect(
            x: rect.x + left, y: rect.y + headHeight, width: right - left,
            height: rect.height - headHeight - sheet.size.typeSize * 0.5)
        let pad = sheet.markerRadius * 1.5
        let days = (stage.columns.first?.day ?? 0)...(stage.columns.last?.day ?? 1)
        return PanelScales(
            x: LinearScale(domain: days, start: panel.left, end: panel.right),
            y: LinearScale(domain: stage.values, start: panel.bottom - pad, end: panel.top + pad), panel: panel)
    }

    /// The labels at the ends that could not stand level with their points.
    func movedLabels(in rect: Rect) -> Int {
        let scales = scales(in: rect)
        return [SlopeLabel.Side.left, .right].reduce(0) { count, side in
            count
                + places(of: side, scales, rect).count { place in
                    place.label.line != nil
                        && abs(place.label.level(of: place.center) - place.point.y) > sheet.size.typeSize * 0.6
                }
        }
    }

    func nodes(in rect: Rect) -> [Node] {
        let scales = scales(in: rect)
        var nodes = [grid(scales), head(scales, top: rect.y, within: rect)]
        for index in lines.indices {
            nodes.append(
                SlopeSeriesMark(line: lines[index], shift: shifts[index], drawsIntervals: stage.drawsIntervals)
                    .node(in: scales, sheet: sheet))
        }
        let inner = between(scales)
        nodes += BreakSigns(
            lines: lines, shifts: shifts, keys: stage.breaks, drawsIntervals: stage.drawsIntervals,
            groundColor: { [sheet] _ in sheet.theme.background }, labels: inner.map(\.box)
        ).nodes(in: scales, sheet: sheet)
        nodes += inner.flatMap(\.nodes)
        for side in [SlopeLabel.Side.left, .right] { nodes += ends(side, scales, rect) }
        return nodes
    }

    /// A rule for each wave, and the zero line.
    private func grid(_ scales: PanelScales) -> Node {
        let panel = scales.panel
        var nodes: [Node] = stage.columns.map { column in
            let x = scales.x(column.day)
            return .shape(
                .line(
                    from: Point(x: x, y: panel.top), to: Point(x: x, y: panel.bottom),
                    Stroke(sheet.theme.grid, width: sheet.theme.hairline)))
        }
        if stage.values.contains(0) {
            let y = scales.y(0)
            // Past the intervals that stand beside the outer columns.
            let reach = sheet.size.typeSize * 0.5
            nodes.append(
                .shape(
                    .line(
                        from: Point(x: panel.left - reach, y: y), to: Point(x: panel.right + reach, y: y),
                        Stroke(sheet.theme.axis, width: sheet.theme.hairline * 1.3))))
        }
        return .group(Group(.grid, children: nodes))
    }

    private func head(_ scales: PanelScales, top: Double, within rect: Rect) -> Node {
        let centers = LabelSpreading.spread(
            centers: stage.columns.map { scales.x($0.day) }, sizes: heads.map(\.width), within: rect.left...rect.right,
            gap: sheet.size.typeSize * 0.6)
        let tallest = heads.map(\.height).max() ?? 0
        return .group(
            Group(
                .axis,
                children: zip(heads, centers).flatMap { block, center in
                    block.nodes(
                        x: center, top: top + tallest - block.height, anchor: .middle, color: sheet.theme.secondaryInk)
                }))
    }

    /// The values of the waves between the ends, near their points and clear of one another.
    private func between(_ scales: PanelScales) -> [(box: Rect, nodes: [Node])] {
        var taken: [Rect] = []
        return stage.columns.dropFirst().dropLast().flatMap { column -> [(box: Rect, nodes: [Node])] in
            let points = lines.indices.compactMap { index in
                lines[index].points.first { $0.wave.poll == column.poll }.map {
                    (
                        line: lines[index], percent: $0.percent,
                        place: Point(x: scales.x(column.day) + shifts[index], y: scales.y($0.percent))
                    )
                }
            }.sorted { $0.place.y < $1.place.y }
            let values = points.map { sheet.block(sheet.words.value($0.percent, isNet: stage.isNet), sheet.boldFont) }
            let places = PointLabels(points: points.map(\.place), panel: scales.panel, sheet: sheet).places(
                of: values, taken: &taken)
            return zip(points, zip(values, places)).map { point, label in
                let (block, center) = label
                let box = Rect(
                    x: center.x - block.width / 2, y: center.y - block.height / 2, width: block.width,
                    height: block.height)
                return (
                    box,
                    block.nodes(
                        x: center.x, top: box.top, anchor: .middle, color: point.line.style.textColor,
                        halo: sheet.size.typeSize * 0.2, haloColor: sheet.theme.background)
                )
            }
        }
    }

    /// The labels of one side with their points, and their centres, moved apart where they would meet.
    private func places(
        of side: SlopeLabel.Side, _ scales: PanelScales, _ rect: Rect
    ) -> [(label: SlopeLabel, point: Point, center: Double)] {
        let unit = sheet.size.typeSize
        let own = labels.filter { $0.side == side }
        let points = own.map { label in
            guard let index = label.line else { return Point(x: scales.panel.left, y: scales.y(0)) }
            let line = lines[index]
            let point = side == .left ? line.points.first : line.points.last
            let place = point.map { scales.point($0.day, $0.percent) } ?? scales.panel.center
            return Point(x: place.x + shifts[index], y: place.y)
        }
        let centers = LabelSpreading.spread(
            centers: zip(own, points).map { $0.center(at: $1.y) }, sizes: own.map(\.height),
            within: (scales.panel.top - unit * 0.3)...rect.bottom, gap: unit * 0.15)
        return zip(own, zip(points, centers)).map { ($0, $1.0, $1.1) }
    }

    /// The labels of one side, with leaders where they stand away from their points.
    private func ends(_ side: SlopeLabel.Side, _ scales: PanelScales, _ rect: Rect) -> [Node] {
        let unit = sheet.size.typeSize
        let sign = side == .left ? -1.0 : 1.0
        let reach = sheet.markerRadius * 1.6 + (shifts.map { abs($0) }.max() ?? 0) + unit * 0.7
        let x = (side == .left ? scales.panel.left : scales.panel.right) + sign * reach
        return places(of: side, scales, rect).map { label, point, center in
            guard let index = label.line else {
                return .group(
                    Group(
                        .axis, label: "%",
                        children: label.nodes(x: x, center: center, color: sheet.theme.secondaryInk, sheet: sheet)))
            }
            let style = lines[index].style
            let level = label.level(of: center)
            var children: [Node] = []
            if abs(level - point.y) > unit * 0.6 || abs(x - point.x) > unit * 2.5 {
                let from = Point(x: point.x + sign * sheet.markerRadius * 1.7, y: point.y)
                children.append(
                    .shape(
                        .line(
                            from: from, to: Point(x: x - sign * unit * 0.1, y: level),
                            Stroke(style.color, width: sheet.theme.hairline))))
            }
            children += label.nodes(x: x, center: center, color: style.textColor, sheet: sheet)
            return .group(Group(.label, label: lines[index].name, children: children))
        }
    }
}
