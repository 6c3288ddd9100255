import PollData

/// One line of a slope: intervals, the line with its gaps, the markers.
struct SlopeSeriesMark: Sendable {
    let line: TrendLine
    let shift: Double
    let drawsIntervals: Bool

    /// How much of the way is drawn on either side of a break.
    static let stub = 0.3

    func node(in scales: PanelScales, sheet: Sheet) -> Node {
        var node = TrendSeriesMark(line: line, shift: shift, drawsIntervals: drawsIntervals)
            .node(in: scales, sheet: sheet)
        guard case .group(var group) = node else { return node }
        group.children = stubs(scales, sheet) + group.children
        if let change = line.change, !change.isAcrossBreak {
            group.data.append(DataAttribute("change", change.points.fixed(change.decimals)))
            if let interval = change.comparison?.interval {
                group.data.append(DataAttribute("change-lower", (interval.lower * 100).fixed(2)))
                group.data.append(DataAttribute("change-upper", (interval.upper * 100).fixed(2)))
            }
        }
        node = .group(group)
        return node
    }

    /// The cut line's ends, finer than a line that may be read.
    private func stubs(_ scales: PanelScales, _ sheet: Sheet) -> [Node] {
        let pen = Stroke(line.style.color, width: sheet.lineWidth * 0.5, roundCap: true)
        return line.links.enumerated().filter { $0.element.kind == .cut }.flatMap { place, _ -> [Node] in
            let a = scales.point(line.points[place].day, line.points[place].percent)
            let b = scales.point(line.points[place + 1].day, line.points[place + 1].percent)
            func point(_ share: Double) -> Point {
                Point(x: a.x + (b.x - a.x) * share + shift, y: a.y + (b.y - a.y) * share)
            }
            return [
                .shape(.line(from: point(0), to: point(Self.stub), pen)),
                .shape(.line(from: point(1 - Self.stub), to: point(1), pen)),
            ]
        }
    }
}
