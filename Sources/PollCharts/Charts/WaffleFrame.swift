import PollData

/// The panel of a waffle chart at one width: grids side by side, each with its values to the right.
struct WaffleFrame: Sendable {
    private struct Cell: Sendable {
        let panel: WaffleChart.Panel
        let title: TextBlock
        let labels: [Label]
        let row: Int
        let column: Int
    }

    /// The value of a part, and its name where there is room.
    private struct Label: Sendable {
        let value: TextBlock
        let name: TextBlock
        let space: Double

        var nameStart: Double { value.isEmpty ? 0 : value.width + space }
        var width: Double { name.isEmpty ? value.width : nameStart + name.width }
        var height: Double { max(value.height, name.height) }
        var isEmpty: Bool { value.isEmpty && name.isEmpty }
    }

    private let cells: [Cell]
    private let sheet: Sheet
    private let columns: Int
    private let rows: Int
    /// The side of a grid.
    private let side: Double
    /// From one grid's left edge to the next one's.
    private let pitch: Double
    /// What a grid may grow to on a page with room.
    private let mostSide: Double
    private let width: Double
    private let labelWidth: Double
    /// Names above the grids where they do not fit beside them.
    private let key: SegmentNames?

    /// - Parameter companions: The charts that have grids of the same size, itself among them.
    init(chart: WaffleChart, companions: [WaffleChart], width: Double, sheet: Sheet) {
        self.sheet = sheet
        self.width = width
        let unit = sheet.size.typeSize
        let count = max(1, companions.map(\.panels.count).max() ?? 1)
        let all = companions.flatMap(\.panels)
        let gap = unit * 1.5
        func value(_ part: WaffleChart.Part) -> String {
            part.figure.map { $0.percent.fixed(0) + ($0.hollow.isEmpty ? "" : "*") } ?? ""
        }
        func label(_ part: WaffleChart.Part, name: Double?) -> Label {
            let value = sheet.block(value(part), sheet.boldFont)
            let space = unit * 0.4
            let room = (name ?? 0) - (value.isEmpty ? 0 : value.width + space)
            return Label(
                value: value,
                name: name == nil
                    ? sheet.block("", sheet.labelFont)
                    : sheet.balancedBlock(part.name, sheet.labelFont, width: max(unit, room)), space: space)
        }
        let numbers = all.map { panel in panel.parts.map { label($0, name: nil) } }
        let numberWidth = (numbers.joined().map(\.width).max() ?? 0) + Self.swatch(unit)
        // As many columns as keep a grid readable, evened out.
        let most = min(count, max(1, Int((width + gap) / (unit * 7.5 + numberWidth + gap))))
        let full = (count + most - 1) / most
        columns = (count + full - 1) / full
        rows = max(1, (chart.panels.count + columns - 1) / columns)
        let column = (width - gap * Double(columns - 1)) / Double(columns)
        // Names beside the grid where it keeps a good size.
        let room = column - unit * 10.5 - Self.swatch(unit)
        let named = all.map { panel in
            panel.parts.map { label($0, name: min(room, unit * 18)) }
        }
        let isNamed = room >= unit * 5 && named.joined().allSatisfy { $0.name.lines.count <= 3 }
        let allLabels = isNamed ? named : numbers
        let labels = chart.panels.map { panel in
            panel.parts.map { label($0, name: isNamed ? min(room, unit * 18) : nil) }
        }
        let labelWidth = (allLabels.joined().map(\.width).max() ?? 0) + Self.swatch(unit)
        self.labelWidth = labelWidth
        mostSide = max(unit * 5, column - labelWidth)
        side = min(mostSide, unit * (count == 1 ? 17 : 15))
        pitch = columns > 1 ? min(column + gap, side + labelWidth + unit * 4) : column
        key =
            isNamed
            ? nil
            : SegmentNames(
                parts: chart.names.map {
                    .init(name: $0.name, tone: $0.tone ?? sheet.theme.remainder, center: nil)
                }, within: 0...width, width: width, partWidth: width - unit * 1.2, sheet: sheet)
        let (columns, side) = (columns, side)
        cells = chart.panels.enumerated().map { index, panel in
            Cell(
                panel: panel,
                title: sheet.balancedBlock(panel.title, sheet.boldFont, width: min(column, side + labelWidth)),
                labels: labels[index], row: index / columns, column: index % columns)
        }
    }

    /// Whether the names stand above.
    var hasKey: Bool { key != nil }

    /// A swatch with the room before and behind it.
    private static func swatch(_ unit: Double) -> Double { unit * 1.9 }

    private var rowGap: Double { sheet.size.typeSize * 1.3 }
    private var titleGap: Double { sheet.size.typeSize * 0.35 }

    private func titleHeight(_ row: Int) -> Double {
        let height = cells.filter { $0.row == row }.map(\.title.height).max() ?? 0
        return height > 0 ? height + titleGap : 0
    }

    private func labelsHeight(_ cell: Cell) -> Double {
        cell.labels.reduce(0) { $0 + $1.height } + labelGap * Double(max(0, cell.labels.count - 1))
    }

    private var labelGap: Double { sheet.size.typeSize * 0.15 }

    private func bodyHeight(_ row: Int, side: Double) -> Double {
        max(side, cells.filter { $0.row == row }.map(labelsHeight).max() ?? 0)
    }

    private func height(side: Double) -> Double {
        (key?.height ?? 0) + (0..<rows).reduce(0) { $0 + titleHeight($1) + bodyHeight($1, side: side) }
            + rowGap * Double(rows - 1)
    }

    var height: Double { height(side: side) }

    func nodes(in rect: Rect) -> [Node] {
        // A fixed page that is higher gives the grids what they can take.
        let spare = max(0, rect.height - height) / Double(rows)
        let side = min(mostSide, side + spare)
        let pitch = columns > 1 ? min(width - side - labelWidth, max(self.pitch, 0) * Double(columns - 1)) : 0
        let used = height(side: side)
        var top = rect.y + max(0, rect.height - used) * 0.4
        var nodes: [Node] = []
        if let key {
            nodes.append(key.node(x: rect.x, top: top))
            top += key.height
        }
        for row in 0..<rows {
            for cell in cells where cell.row == row {
                let step = columns > 1 ? max(pitch, (side + labelWidth) * Double(columns - 1)) / Double(columns - 1) : 0
                let x = rect.x + Double(cell.column) * step
                nodes.append(panel(cell, x: x, top: top, gridTop: top + titleHeight(row), side: side))
            }
            top += titleHeight(row) + bodyHeight(row, side: side) + rowGap
        }
        return nodes
    }

    private func panel(_ cell: Cell, x: Double, top: Double, gridTop: Double, side: Double) -> Node {
        let unit = sheet.size.typeSize
        var children: [Node] = []
        if !cell.title.isEmpty {
            children.append(
                .group(
                    Group(
                        .label, label: cell.panel.title,
                        children: cell.title.nodes(
                            x: x, top: gridTop - titleGap - cell.title.height, color: sheet.theme.ink))))
        }
        var first = 0
        var centers: [Double] = []
        for part in cell.panel.parts {
            children.append(grid(part, from: first, x: x, top: gridTop, side: side))
            centers.append((Double(first) + Double(part.cells) / 2) / 100 * side)
            first += part.cells
        }
        let bottom = max(side, labelsHeight(cell))
        let places = LabelSpreading.spread(
            centers: centers, sizes: cell.labels.map(\.height), within: 0...bottom, gap: labelGap)
        for (index, part) in cell.panel.parts.enumerated() {
            let block = cell.labels[index]
            let labelTop = gridTop + places[index] - block.height / 2
            guard !block.isEmpty else { continue }
            let line = (block.value.extents + block.name.extents).first?.height ?? unit
            let swatch = Rect(
                x: x + side + unit * 0.7, y: labelTop + (line - unit * 0.75) / 2, width: unit * 0.75,
                height: unit * 0.75)
            children.append(
                .group(
                    Group(
                        .label, label: part.name,
                        children: sheet.part(swatch, tone(part))
                            + block.value.nodes(
                                x: x + side + Self.swatch(unit), top: labelTop, color: sheet.theme.ink)
                            + block.name.nodes(
                                x: x + side + Self.swatch(unit) + block.nameStart, top: labelTop,
                                color: sheet.theme.ink))))
        }
        return .group(Group(.panel, label: cell.panel.title, children: children))
    }

    private func tone(_ part: WaffleChart.Part) -> Tone { part.tone ?? sheet.theme.remainder }

    /// The cells of one answer, row by row from the upper left corner.
    private func grid(_ part: WaffleChart.Part, from first: Int, x: Double, top: Double, side: Double) -> Node {
        let step = side / 10
        let size = step * 0.9
        let rim = sheet.theme.rim(of: tone(part)).map { Stroke($0, width: max(0.4, sheet.theme.hairline * 0.7)) }
        let shapes = (first..<(first + part.cells)).map { index -> Node in
            let cell = Rect(
                x: x + Double(index % 10) * step, y: top + Double(index / 10) * step, width: size, height: size)
            return .shape(.rectangle(cell, fill: sheet.fill(tone(part)), stroke: rim))
        }
        let count = DataAttribute("cells", "\(part.cells)")
        guard let figure = part.figure else {
            return .group(
                Group(
                    .remainder, label: part.name, data: [DataAttribute("value", part.percent.fixed(1)), count],
                    children: shapes))
        }
        return .group(Group(.series, label: part.name, data: figure.data + [count], children: shapes))
    }
}
