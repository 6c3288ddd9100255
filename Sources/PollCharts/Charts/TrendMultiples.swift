/// The panels of a trend, a gap or a cloud, with the events named once.
struct TrendMultiples: Sendable {
    let plan: PanelPlan

    init(
        panels: [TrendPanel], stage: TrendStage, axes: ChartSpec.Axes, width: Double, sheet: Sheet,
        decisions: TrendDecisions
    ) {
        let stages = panels.map { axes == .free ? stage.fitted(to: $0.lines) : stage }
        // Beside a line of its own name stands no more than a number.
        let isNarrow = sheet.pitch < 1 && panels.allSatisfy { !$0.namesLines }
        let grid = PanelGrid(count: panels.count, width: width, least: isNarrow ? 15 : 17, sheet: sheet)
        let unit = sheet.size.typeSize
        let eventHeight = min(
            grid.columns == 1 ? sheet.size.height * 0.2 : unit * 5.2 * sheet.pitch, sheet.mostEventHeight)
        // Once to learn what the widest names and the densest waves need, once for all panels alike.
        let alone = zip(panels, stages).map { panel, stage in
            var bare = stage
            bare.events = []
            return TrendFrame(
                panel: panel, stage: bare, width: grid.columnWidth, sheet: sheet, eventHeight: eventHeight)
        }
        let gutter = alone.map(\.gutter).max() ?? 0
        let marker = alone.map(\.markerFactor).min() ?? 1
        var labels: EventLabels?
        var frames: [TrendFrame] = []
        for (index, panel) in panels.enumerated() {
            let isNumbered = labels?.isNumbered ?? false
            let frame = TrendFrame(
                panel: panel, stage: stages[index], width: grid.columnWidth, sheet: sheet, gutter: gutter,
                markerFactor: marker, eventHeight: eventHeight, labels: labels,
                namesEvents: grid.isInFirstRow(index) || isNumbered,
                namesTimes: grid.isLowest(index), namesReferences: index == 0)
            labels = frame.labels
            frames.append(frame)
        }
        let frame = MultiplesFrame(
            cells: zip(panels, frames).map { .init(frame: $1, title: $0.title, color: $0.titleColor) }, grid: grid,
            sheet: sheet)
        let lines = panels.flatMap(\.lines)
        let first = frames.first
        var plan = AnnotatedPlan(
            leastHeight: frame.leastHeight, naturalHeight: frame.naturalHeight,
            needsPlaces: stage.annotations.needPlaces,
            keys: {
                TrendKeys.keys(
                    lines: lines, panels: panels.map(\.lines), stage: stage, frame: first, keyed: $0, sheet: sheet)
            },
            draw: { frame.draw(in: $0, keyed: $1) }
        ).plan()
        plan.decide = { rect in
            guard let first else { return [] }
            return decisions.decisions(
                domain: axes == .free ? nil : first.domain(in: frame.box(in: rect)),
                isNumbered: first.labels.isNumbered, markerFactor: marker)
        }
        self.plan = plan
    }
}

extension TrendFrame: PanelFrame {
    var dressHeight: Double { bandHeight + axisHeight }
    var leastPlot: Double { leastHeight(plot: 7) - dressHeight }
    var naturalPlot: Double? { nil }
}
