#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import PollData

/// Several panels with the same axes, in rows and columns.
struct MultiplesFrame: Sendable {
    private struct Cell: Sendable {
        let frame: TrendFrame
        let title: TextBlock
        let color: Color
        let row: Int
        let column: Int
    }

    private let cells: [Cell]
    private let panels: [TrendPanel]
    private let columnWidth: Double
    private let columnGap: Double
    private let rows: Int
    private let columnCount: Int
    private let sheet: Sheet

    init(panels: [TrendPanel], stage: TrendStage, width: Double, sheet: Sheet) {
        self.panels = panels
        self.sheet = sheet
        let unit = sheet.size.typeSize
        let columnGap = unit * 1.6
        self.columnGap = columnGap
        // As many columns as keep a panel readable, evened out so that the last row is not nearly empty.
        let most = min(3, max(1, Int((width + columnGap) / (unit * 17 + columnGap))))
        let rows = (panels.count + most - 1) / most
        let columns = (panels.count + rows - 1) / rows
        self.rows = rows
        columnCount = columns
        let columnWidth = (width - columnGap * Double(columns - 1)) / Double(columns)
        self.columnWidth = columnWidth
        let eventHeight = columns == 1 ? sheet.size.height * 0.2 : unit * 5.2
        // Once to learn what the widest names and the densest waves need, once for all panels alike.
        var bare = stage
        bare.events = []
        let alone = panels.map {
            TrendFrame(panel: $0, stage: bare, width: columnWidth, sheet: sheet, eventHeight: eventHeight)
        }
        let gutter = alone.map(\.gutter).max() ?? 0
        let marker = alone.map(\.markerFactor).min() ?? 1
        var labels: EventLabels?
        var cells: [Cell] = []
        for (index, panel) in panels.enumerated() {
            let isNumbered = labels?.isNumbered ?? false
            let frame = TrendFrame(
                panel: panel, stage: stage, width: columnWidth, sheet: sheet, gutter: gutter, markerFactor: marker,
                eventHeight: eventHeight, labels: labels, namesEvents: index < columns || isNumbered,
                namesTimes: index + columns >= panels.count, namesReferences: index == 0)
            labels = frame.labels
            cells.append(
                Cell(
                    frame: frame, title: sheet.balancedBlock(panel.title, sheet.boldFont, width: columnWidth),
                    color: panel.titleColor ?? sheet.theme.ink, row: index / columns, column: index % columns))
        }
        self.cells = cells
    }

    private var titleGap: Double { sheet.size.typeSize * 0.25 }
    private var rowGap: Double { sheet.size.typeSize * 0.9 }

    private func titleHeight(_ row: Int) -> Double {
        cells.filter { $0.row == row }.map(\.title.height).max() ?? 0
    }

    /// What a row needs beside the plots of its panels.
    private func dressHeight(_ row: Int) -> Double {
        let band = cells.filter { $0.row == row }.map { $0.frame.bandHeight + $0.frame.axisHeight }.max() ?? 0
        return titleHeight(row) + titleGap + band
    }

    private var leastPlot: Double {
        cells.map { $0.frame.leastHeight(plot: 7) - $0.frame.bandHeight - $0.frame.axisHeight }.max() ?? 0
    }

    var leastHeight: Double {
        (0..<rows).reduce(0) { $0 + dressHeight($1) } + Double(rows) * leastPlot + Double(rows - 1) * rowGap
    }

    /// Plots about half as high as they are wide, lower where they stand one below the other.
    var naturalHeight: Double {
        let plot = max(leastPlot, min(columnWidth * (columnCount > 1 ? 0.5 : 0.38), sheet.size.typeSize * 13))
        return leastHeight + Double(rows) * (plot - leastPlot)
    }

    var markerFactor: Double { cells.map(\.frame.markerFactor).min() ?? 1 }

    /// What the vertical axes span, all alike.
    func domain(in rect: Rect) -> ClosedRange<Double> {
        let plot = leastPlot + max(0, rect.height - leastHeight) / Double(rows)
        guard let frame = cells.first?.frame else { return 0...100 }
        return frame.domain(
            in: Rect(
                x: rect.x, y: rect.y, width: columnWidth, height: plot + frame.bandHeight + frame.axisHeight))
    }

    /// The first panel's frame, with what all have in common.
    var first: TrendFrame? { cells.first?.frame }

    func draw(in rect: Rect, keyed: Set<Int>) -> DrawnPanel {
        let plot = leastPlot + max(0, rect.height - leastHeight) / Double(rows)
        var drawn = DrawnPanel()
        var top = rect.y
        for row in 0..<rows {
            let titles = titleHeight(row)
            for (index, cell) in cells.enumerated() where cell.row == row {
                let x = rect.x + Double(cell.column) * (columnWidth + columnGap)
                let title = cell.title.nodes(x: x, top: top + titles - cell.title.height, color: cell.color)
                let box = Rect(
                    x: x, y: top + titles + titleGap, width: columnWidth,
                    height: plot + cell.frame.bandHeight + cell.frame.axisHeight)
                let panel = cell.frame.draw(in: box, keyed: keyed)
                drawn.keyed.formUnion(panel.keyed)
                drawn.dropped += panel.dropped
                drawn.nodes.append(
                    .group(
                        Group(
                            .panel, label: panels[index].title,
                            children: [.group(Group(.label, label: panels[index].title, children: title))]
                                + panel.nodes)))
            }
            top += dressHeight(row) + plot + rowGap
        }
        return drawn
    }
}
