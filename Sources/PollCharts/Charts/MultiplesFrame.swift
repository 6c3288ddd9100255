import PollData

/// A panel whose width is settled, as one of several.
protocol PanelFrame: Sendable {
    /// What stands around the plot: the names of events, the axis below.
    var dressHeight: Double { get }
    /// The least height of the plot itself.
    var leastPlot: Double { get }
    /// The height of the plot without waste; `nil` for one that may have any.
    var naturalPlot: Double? { get }
    /// Draws into a rectangle of the settled width, as high as the plot and its dress.
    ///
    /// - Parameter keyed: The annotations whose words are in the footer.
    func draw(in rect: Rect, keyed: Set<Int>) -> DrawnPanel
}

/// How panels are shared out in rows and columns.
struct PanelGrid: Sendable {
    let count: Int
    let rows: Int
    let columns: Int
    let columnWidth: Double
    let gap: Double

    /// As many columns as keep a panel readable, evened out so that the last row is not nearly empty.
    ///
    /// - Parameter least: The width that a panel needs, in sizes of the type.
    init(count: Int, width: Double, least: Double = 17, sheet: Sheet) {
        self.count = count
        let unit = sheet.size.typeSize
        gap = unit * 1.6
        // On a page that would pass its height, four in a row rather than two rows.
        let isTight = sheet.pitch < 1
        let needed = unit * least * (isTight ? 0.75 : 1)
        let most = min(isTight ? 4 : 3, max(1, Int((width + gap) / (needed + gap))))
        rows = (count + most - 1) / most
        columns = (count + rows - 1) / rows
        columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
    }

    func isInFirstRow(_ index: Int) -> Bool { index < columns }
    /// Whether no panel stands below.
    func isLowest(_ index: Int) -> Bool { index + columns >= count }
}

/// Several panels in rows and columns, each with its title.
struct MultiplesFrame: Sendable {
    /// A panel and what stands over it.
    struct Cell: Sendable {
        let frame: any PanelFrame
        let title: String
        let color: Color?
    }

    private let cells: [Cell]
    private let titles: [TextBlock]
    private let grid: PanelGrid
    private let sheet: Sheet

    init(cells: [Cell], grid: PanelGrid, sheet: Sheet) {
        self.cells = cells
        self.grid = grid
        self.sheet = sheet
        titles = cells.map { sheet.balancedBlock($0.title, sheet.boldFont, width: grid.columnWidth) }
    }

    private var titleGap: Double { sheet.size.typeSize * 0.25 }
    private var rowGap: Double { sheet.size.typeSize * 0.9 * sheet.pitch }

    private func indices(of row: Int) -> Range<Int> {
        row * grid.columns..<min(cells.count, (row + 1) * grid.columns)
    }

    private func titleHeight(_ row: Int) -> Double { indices(of: row).map { titles[$0].height }.max() ?? 0 }

    private func dress(_ row: Int) -> Double { indices(of: row).map { cells[$0].frame.dressHeight }.max() ?? 0 }

    private var leastPlot: Double { cells.map(\.frame.leastPlot).max() ?? 0 }

    /// What all rows need beside the plots of their panels.
    private var dressHeight: Double {
        (0..<grid.rows).reduce(0) { $0 + titleHeight($1) + titleGap + dress($1) } + Double(grid.rows - 1) * rowGap
    }

    var leastHeight: Double { dressHeight + Double(grid.rows) * leastPlot }

    /// Plots as high as they ask for; else about half as high as they are wide, lower where they stand one below the
    /// other.
    var naturalHeight: Double {
        let asked = cells.compactMap(\.frame.naturalPlot).max()
        let usual = min(grid.columnWidth * (grid.columns > 1 ? 0.5 : 0.38), sheet.size.typeSize * 13)
        return dressHeight + Double(grid.rows) * max(leastPlot, asked ?? usual)
    }

    func nodes(in rect: Rect) -> [Node] { draw(in: rect, keyed: []).nodes }

    /// The place of a panel's frame: all are of one size.
    func box(in rect: Rect) -> Rect {
        let plot = leastPlot + max(0, rect.height - leastHeight) / Double(grid.rows)
        return Rect(
            x: rect.x, y: rect.y, width: grid.columnWidth, height: plot + (cells.first?.frame.dressHeight ?? 0))
    }

    /// - Parameter keyed: The annotations whose words are in the footer.
    func draw(in rect: Rect, keyed: Set<Int>) -> DrawnPanel {
        let plot = leastPlot + max(0, rect.height - leastHeight) / Double(grid.rows)
        var drawn = DrawnPanel()
        var top = rect.y
        for row in 0..<grid.rows {
            let titleHeight = titleHeight(row)
            for index in indices(of: row) {
                let cell = cells[index]
                let x = rect.x + Double(index - row * grid.columns) * (grid.columnWidth + grid.gap)
                let title = titles[index].nodes(
                    x: x, top: top + titleHeight - titles[index].height, color: cell.color ?? sheet.theme.ink)
                let box = Rect(
                    x: x, y: top + titleHeight + titleGap, width: grid.columnWidth,
                    height: plot + cell.frame.dressHeight)
                let panel = cell.frame.draw(in: box, keyed: keyed)
                drawn.keyed.formUnion(panel.keyed)
                drawn.dropped += panel.dropped
                drawn.nodes.append(
                    .group(
                        Group(
                            .panel, label: cell.title,
                            children: [.group(Group(.label, label: cell.title, children: title))] + panel.nodes)))
            }
            top += titleHeight + titleGap + dress(row) + plot + rowGap
        }
        return drawn
    }
}
