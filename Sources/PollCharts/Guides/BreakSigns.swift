#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import PollData

/// The signs of breaks: two strokes across the gap where a line is cut, and the letter that the footer explains.
struct BreakSigns: Sendable {
    let lines: [TrendLine]
    let shifts: [Double]
    let keys: BreakKeys
    let drawsIntervals: Bool
    /// The colour of what lies below a letter.
    let groundColor: @Sendable (Rect) -> Color

    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        var taken = obstacles(scales, sheet) + ways(scales, sheet) + gaps(scales, sheet)
        var nodes: [Node] = []
        let shared = Set(sharedSigns.keys)
        for (index, line) in lines.enumerated() {
            for (place, link) in line.links.enumerated() where !link.breaks.isEmpty {
                let a = scales.point(line.points[place].day, line.points[place].percent)
                let b = scales.point(line.points[place + 1].day, line.points[place + 1].percent)
                let middle = Point(x: (a.x + b.x) / 2 + shifts[index], y: (a.y + b.y) / 2)
                var children: [Node] = []
                if link.kind == .cut { children += strokes(from: a, to: b, middle: middle, line: line, sheet) }
                if !shared.contains(sign(line, place)) {
                    let box = letter(keys.letters(of: link), near: middle, scales.panel, &taken, sheet)
                    children += box.nodes(line.style.textColor)
                }
                nodes.append(
                    .group(
                        Group(
                            .chartBreak, label: link.breaks.map { $0.label[sheet.language] }.joined(separator: ", "),
                            data: [
                                DataAttribute("population", line.populations),
                                DataAttribute(
                                    "certainty", link.breaks.contains { $0.certainty.cuts } ? "cut" : "possible"),
                            ], children: children)))
            }
        }
        for (sign, place) in sharedSigns.sorted(by: { ($0.value, $0.key.letters) < ($1.value, $1.key.letters) }) {
            let foot = Point(x: scales.x(place), y: scales.panel.bottom - sheet.size.typeSize * 0.2)
            let box = letter(sign.letters, near: foot, scales.panel, &taken, sheet)
            nodes.append(
                .group(Group(.chartBreak, label: sign.letters, children: box.nodes(sheet.theme.secondaryInk))))
        }
        return nodes
    }

    /// A break between the same two waves of several lines.
    private struct Sign: Hashable {
        let letters: String
        let before: String
        let after: String
    }

    private func sign(_ line: TrendLine, _ place: Int) -> Sign {
        Sign(
            letters: keys.letters(of: line.links[place]), before: line.points[place].wave.poll.rawValue,
            after: line.points[place + 1].wave.poll.rawValue)
    }

    /// Breaks that all lines, or three of them, have between the same waves: one letter at the foot serves them all.
    /// With each the day in the middle.
    private var sharedSigns: [Sign: Double] {
        guard lines.count > 1 else { return [:] }
        var found: [Sign: [Double]] = [:]
        for line in lines {
            for (place, link) in line.links.enumerated() where !link.breaks.isEmpty {
                found[sign(line, place), default: []].append((line.points[place].day + line.points[place + 1].day) / 2)
            }
        }
        return found.filter { $0.value.count >= min(3, lines.count) }.mapValues { $0.reduce(0, +) / Double($0.count) }
    }

    /// A letter in its place.
    private struct Letter {
        let block: TextBlock
        let box: Rect
        let sheet: Sheet
        let ground: Color

        func nodes(_ color: Color) -> [Node] {
            block.nodes(
                x: box.x, top: box.y, color: color, halo: sheet.size.typeSize * 0.2,
                haloColor: ground)
        }
    }

    private func letter(
        _ letters: String, near middle: Point, _ panel: Rect, _ taken: inout [Rect], _ sheet: Sheet
    ) -> Letter {
        let block = sheet.block(letters, sheet.footerBold)
        let box = letterBox(block, near: middle, panel, taken, sheet)
        taken.append(box)
        return Letter(block: block, box: box, sheet: sheet, ground: groundColor(box))
    }

    /// Two short parallel strokes across the way of the line.
    private func strokes(from a: Point, to b: Point, middle: Point, line: TrendLine, _ sheet: Sheet) -> [Node] {
        let length = hypot(b.x - a.x, b.y - a.y)
        let unit = sheet.size.typeSize
        guard length > unit * 1.6 else { return [] }
        let along = ((b.x - a.x) / length, (b.y - a.y) / length)
        // Leaning by a fifth, as a hand would draw it.
        let across = (-along.1 + along.0 * 0.4, along.0 + along.1 * 0.4)
        let half = unit * 0.36
        let pen = Stroke(line.style.color, width: sheet.lineWidth * 0.7, roundCap: true)
        return [-0.14, 0.14].map { offset in
            let center = Point(x: middle.x + along.0 * unit * offset, y: middle.y + along.1 * unit * offset)
            return .shape(
                .line(
                    from: Point(x: center.x - across.0 * half, y: center.y - across.1 * half),
                    to: Point(x: center.x + across.0 * half, y: center.y + across.1 * half), pen))
        }
    }

    /// The nearest free place for a letter around the middle of its link.
    private func letterBox(
        _ block: TextBlock, near middle: Point, _ panel: Rect, _ taken: [Rect], _ sheet: Sheet
    ) -> Rect {
        let unit = sheet.size.typeSize
        func box(_ dx: Double, _ dy: Double) -> Rect {
            let x = min(max(middle.x + dx - block.width / 2, panel.left), panel.right - block.width)
            let y = min(max(middle.y + dy - block.height / 2, panel.top), panel.bottom - block.height)
            return Rect(x: x, y: y, width: block.width, height: block.height)
        }
        var candidates: [Rect] = []
        for distance in stride(from: 0.95, through: 5, by: 0.45) {
            for (dx, dy) in [(0.0, -1.0), (0, 1), (0.6, -0.8), (-0.6, -0.8), (0.6, 0.8), (-0.6, 0.8)] {
                candidates.append(box(dx * distance * unit, dy * distance * unit))
            }
        }
        let free = candidates.first { candidate in !taken.contains { $0.overlaps(candidate.expanded(by: unit * 0.08)) }
        }
        return free ?? candidates.first ?? box(0, 0)
    }

    /// The strokes across the gaps.
    private func gaps(_ scales: PanelScales, _ sheet: Sheet) -> [Rect] {
        let half = sheet.size.typeSize * 0.4
        return zip(lines, shifts).flatMap { line, shift in
            line.links.enumerated().filter { $0.element.kind == .cut }.map { place, _ in
                let a = scales.point(line.points[place].day, line.points[place].percent)
                let b = scales.point(line.points[place + 1].day, line.points[place + 1].percent)
                return Rect(
                    x: (a.x + b.x) / 2 + shift - half, y: (a.y + b.y) / 2 - half, width: 2 * half, height: 2 * half)
            }
        }
    }

    /// The lines themselves, as small boxes along their way.
    private func ways(_ scales: PanelScales, _ sheet: Sheet) -> [Rect] {
        let step = sheet.size.typeSize * 0.5
        var boxes: [Rect] = []
        for (line, shift) in zip(lines, shifts) {
            for (place, link) in line.links.enumerated() where link.kind != .cut {
                let a = scales.point(line.points[place].day, line.points[place].percent)
                let b = scales.point(line.points[place + 1].day, line.points[place + 1].percent)
                let count = max(1, Int(hypot(b.x - a.x, b.y - a.y) / step))
                for part in 1..<max(2, count) {
                    let share = Double(part) / Double(count)
                    boxes.append(
                        Rect(
                            x: a.x + (b.x - a.x) * share + shift - 0.5, y: a.y + (b.y - a.y) * share - 0.5, width: 1,
                            height: 1))
                }
            }
        }
        return boxes
    }

    /// Markers and intervals, which letters keep clear of.
    private func obstacles(_ scales: PanelScales, _ sheet: Sheet) -> [Rect] {
        zip(lines, shifts).flatMap { line, shift in
            line.points.map { point in
                let center = scales.point(point.day, point.percent)
                let low = drawsIntervals ? point.interval.map { scales.y($0.lowerBound) } ?? center.y : center.y
                let high = drawsIntervals ? point.interval.map { scales.y($0.upperBound) } ?? center.y : center.y
                return Rect(
                    x: center.x + shift - sheet.markerRadius, y: min(high, center.y - sheet.markerRadius),
                    width: 2 * sheet.markerRadius,
                    height: max(low, center.y + sheet.markerRadius) - min(high, center.y - sheet.markerRadius))
            }
        }
    }
}
