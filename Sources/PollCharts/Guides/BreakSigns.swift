#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import PollData

/// The signs of breaks: two upright strokes in the gap where a line is cut, and the letter that the footer explains. Where
/// several lines break between the same waves, one dashed rule carries the letter for all.
struct BreakSigns: Sendable {
    let lines: [TrendLine]
    let shifts: [Double]
    let keys: BreakKeys
    let drawsIntervals: Bool
    /// The colour of what lies below a letter.
    let groundColor: @Sendable (Rect) -> Color
    /// Words that are there already.
    var labels: [Rect] = []
    /// Where the rules of events stand.
    var events: [Double] = []
    /// Whether a faint link joins the two ends of a gap.
    var drawsLinks = true
    /// Whether gaps have strokes: where nothing joins the waves, there is nothing to cut.
    var drawsStrokes = true
    /// Lines in place of those between the waves.
    var smooths: [[Point]]?

    /// Whether lines of a panel have breaks of their own, which are marked in their gaps.
    static func haveSigns(_ lines: [TrendLine], _ keys: BreakKeys) -> Bool {
        let signs = BreakSigns(
            lines: lines, shifts: [], keys: keys, drawsIntervals: false, groundColor: { _ in Color(0xFFFFFF) })
        let shared = signs.sharedSigns
        return lines.contains { line in
            line.links.enumerated().contains { place, link in
                link.kind == .cut && shared[signs.sign(line, place)] == nil
            }
        }
    }

    /// A gap in one line.
    private struct Gap {
        let line: TrendLine
        let link: TrendLink
        let letters: String
        let from: Point
        let to: Point
        let isShared: Bool

        var middle: Point { point(0.5) }

        func point(_ share: Double) -> Point {
            Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
        }
    }

    private func gaps(_ scales: PanelScales) -> [Gap] {
        let shared = sharedSigns
        return zip(lines, shifts).flatMap { line, shift in
            line.links.enumerated().filter { !$0.element.breaks.isEmpty }.map { place, link in
                func point(_ index: Int) -> Point {
                    let place = scales.point(line.points[index].day, line.points[index].percent)
                    return Point(x: place.x + shift, y: place.y)
                }
                return Gap(
                    line: line, link: link, letters: keys.letters(of: link), from: point(place), to: point(place + 1),
                    isShared: shared[sign(line, place)] != nil)
            }
        }
    }

    /// What lies under the lines: faint links over gaps, and the rules that lines share.
    func groundNodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        var nodes: [Node] = []
        if drawsLinks {
            let pen = Stroke(sheet.theme.grid, width: sheet.theme.hairline)
            for gap in gaps(scales) where gap.link.kind == .cut && !gap.isShared {
                nodes.append(.shape(.line(from: gap.from, to: gap.to, pen)))
            }
        }
        let unit = sheet.size.typeSize
        let pen = Stroke(sheet.theme.rule, width: sheet.theme.hairline, dash: [unit * 0.2, unit * 0.2])
        for rule in rules(scales, sheet) where rule.cuts {
            nodes.append(
                .shape(
                    .line(
                        from: Point(x: rule.x, y: scales.panel.top), to: Point(x: rule.x, y: scales.panel.bottom), pen))
            )
        }
        return nodes.isEmpty ? [] : [.group(Group(.grid, children: nodes))]
    }

    func nodes(in scales: PanelScales, sheet: Sheet) -> [Node] {
        let unit = sheet.size.typeSize
        let rules = rules(scales, sheet)
        let panel = scales.panel
        var taken = labels + obstacles(scales, sheet) + ways(scales, sheet)
        taken += (events + rules.filter(\.cuts).map(\.x)).map {
            Rect(x: $0 - 0.5, y: panel.top, width: 1, height: panel.height)
        }
        let gaps = gaps(scales)
        let places = signPlaces(gaps, panel, &taken, sheet)
        var nodes: [Node] = []
        for (gap, place) in zip(gaps, places) {
            var children: [Node] = []
            if let place {
                children += Self.strokes(at: place, color: gap.line.style.color, unit: unit, sheet)
            }
            if !gap.isShared {
                let box = letter(gap.letters, near: place ?? gap.middle, sign: place != nil, panel, &taken, sheet)
                children += box.nodes(gap.line.style.textColor)
            }
            nodes.append(
                .group(
                    Group(
                        .chartBreak, label: gap.link.breaks.map { $0.label[sheet.language] }.joined(separator: ", "),
                        data: [
                            DataAttribute("population", gap.line.populations),
                            DataAttribute(
                                "certainty", gap.link.breaks.contains { $0.certainty.cuts } ? "cut" : "possible"),
                        ], children: children)))
        }
        for rule in rules {
            // At the head of a rule; at the foot where links are only dotted.
            let height = sheet.block(rule.letters, sheet.footerBold).height
            let mark = Point(x: rule.x, y: rule.cuts ? panel.top + height / 2 : panel.bottom - unit * 0.2)
            let box = letter(rule.letters, near: mark, sign: rule.cuts, panel, &taken, sheet)
            nodes.append(
                .group(Group(.chartBreak, label: rule.letters, children: box.nodes(sheet.theme.secondaryInk))))
        }
        return nodes
    }

    /// Where the strokes of each gap stand: near its middle, clear of markers, lines and rules. A break has its strokes in
    /// all of its gaps or in none.
    private func signPlaces(_ gaps: [Gap], _ panel: Rect, _ taken: inout [Rect], _ sheet: Sheet) -> [Point?] {
        let size = Self.signSize(sheet.size.typeSize)
        var occupied = taken
        var places: [Point?] = []
        var without: Set<String> = []
        for gap in gaps {
            guard gap.link.kind == .cut, !gap.isShared, drawsStrokes else {
                places.append(nil)
                continue
            }
            let candidates = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73].map { gap.point($0) }
            let place = candidates.first { center in
                let box = Rect(
                    x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width,
                    height: size.height)
                return panel.contains(box) && !occupied.contains { $0.overlaps(box) }
            }
            if let place {
                occupied.append(
                    Rect(
                        x: place.x - size.width / 2, y: place.y - size.height / 2, width: size.width,
                        height: size.height))
            } else {
                without.insert(gap.letters)
            }
            places.append(place)
        }
        for (index, gap) in gaps.enumerated() where without.contains(gap.letters) { places[index] = nil }
        taken += places.compactMap { $0 }.map {
            Rect(x: $0.x - size.width / 2, y: $0.y - size.height / 2, width: size.width, height: size.height)
        }
        return places
    }

    private static func signSize(_ unit: Double) -> Size { Size(width: unit * 0.75, height: unit * 0.8) }

    /// Two strokes side by side, leaning to the right whatever the slope of the line.
    static func strokes(at center: Point, color: Color, unit: Double, _ sheet: Sheet) -> [Node] {
        let pen = Stroke(color, width: min(sheet.lineWidth * 0.7, unit * 0.12), roundCap: true)
        return [-0.14, 0.14].map { offset in
            let x = center.x + unit * offset
            return .shape(
                .line(
                    from: Point(x: x - unit * 0.12, y: center.y + unit * 0.32),
                    to: Point(x: x + unit * 0.12, y: center.y - unit * 0.32), pen))
        }
    }

    /// The rule of a break that lines share.
    private struct Rule {
        let letters: String
        let x: Double
        /// Whether lines end at it.
        let cuts: Bool
    }

    private func rules(_ scales: PanelScales, _ sheet: Sheet) -> [Rule] {
        let unit = sheet.size.typeSize
        return sharedSigns.sorted { ($0.value.day, $0.key.letters) < ($1.value.day, $1.key.letters) }.map {
            sign, place in
            let middle = scales.x(place.day)
            let reach = max(0, (scales.x(place.next) - scales.x(place.last)) / 2 - sheet.markerRadius * 1.5)
            // Beside the rule of an event, not on it.
            let offsets = [0, 0.4, -0.4, 0.7, -0.7].map { $0 * unit }.filter { abs($0) <= reach }
            let free = offsets.first { offset in !events.contains { abs($0 - middle - offset) < unit * 0.3 } }
            return Rule(letters: sign.letters, x: middle + (free ?? 0), cuts: place.cuts)
        }
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

    /// Where lines share a break: days since 1970-01-01.
    private struct SharedPlace {
        let day: Double
        /// The last wave before it and the first after it.
        let last: Double
        let next: Double
        let cuts: Bool
    }

    /// Breaks that all lines, or three of them, have between the same waves.
    private var sharedSigns: [Sign: SharedPlace] {
        guard lines.count > 1 else { return [:] }
        var found: [Sign: [(from: Double, to: Double, cuts: Bool)]] = [:]
        for line in lines {
            for (place, link) in line.links.enumerated() where !link.breaks.isEmpty {
                found[sign(line, place), default: []].append(
                    (line.points[place].day, line.points[place + 1].day, link.kind == .cut))
            }
        }
        return found.filter { $0.value.count >= min(3, lines.count) }.mapValues { places in
            let days = places.map { ($0.from + $0.to) / 2 }
            return SharedPlace(
                day: days.reduce(0, +) / Double(days.count), last: places.map(\.from).max() ?? 0,
                next: places.map(\.to).min() ?? 0, cuts: places.contains(where: \.cuts))
        }
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

    /// - Parameter sign: Whether there is a sign or a rule at the place, which the letter stands beside.
    private func letter(
        _ letters: String, near middle: Point, sign: Bool, _ panel: Rect, _ taken: inout [Rect], _ sheet: Sheet
    ) -> Letter {
        let block = sheet.block(letters, sheet.footerBold)
        let box = letterBox(block, near: middle, sign: sign, panel, taken, sheet)
        taken.append(box)
        return Letter(block: block, box: box, sheet: sheet, ground: groundColor(box))
    }

    /// The nearest free place for a letter: directly beside its sign, else around it.
    private func letterBox(
        _ block: TextBlock, near middle: Point, sign: Bool, _ panel: Rect, _ taken: [Rect], _ sheet: Sheet
    ) -> Rect {
        let unit = sheet.size.typeSize
        func box(_ dx: Double, _ dy: Double) -> Rect {
            let x = min(max(middle.x + dx - block.width / 2, panel.left), panel.right - block.width)
            let y = min(max(middle.y + dy - block.height / 2, panel.top), panel.bottom - block.height)
            return Rect(x: x, y: y, width: block.width, height: block.height)
        }
        var candidates: [Rect] = []
        if sign {
            let size = Self.signSize(unit)
            let (dx, dy) = ((size.width + block.width) / 2, (size.height + block.height) / 2)
            candidates += [box(dx, 0), box(-dx, 0), box(0, -dy), box(0, dy)]
        }
        for distance in stride(from: 0.95, through: 5, by: 0.45) {
            for (dx, dy) in [(0.0, -1.0), (0, 1), (0.6, -0.8), (-0.6, -0.8), (0.6, 0.8), (-0.6, 0.8)] {
                candidates.append(box(dx * distance * unit, dy * distance * unit))
            }
        }
        let free = candidates.first { candidate in !taken.contains { $0.overlaps(candidate.expanded(by: unit * 0.04)) }
        }
        return free ?? candidates.first ?? box(0, 0)
    }

    /// The lines themselves, as small boxes along their way.
    private func ways(_ scales: PanelScales, _ sheet: Sheet) -> [Rect] {
        let step = sheet.size.typeSize * 0.5
        func boxes(_ a: Point, _ b: Point) -> [Rect] {
            let count = max(2, Int(hypot(b.x - a.x, b.y - a.y) / step))
            return (1..<count).map { part in
                let share = Double(part) / Double(count)
                return Rect(
                    x: a.x + (b.x - a.x) * share - 0.5, y: a.y + (b.y - a.y) * share - 0.5, width: 1, height: 1)
            }
        }
        if let smooths { return smooths.flatMap { way in zip(way, way.dropFirst()).flatMap { boxes($0, $1) } } }
        return zip(lines, shifts).flatMap { line, shift in
            line.links.enumerated().filter { $0.element.kind == .solid || $0.element.kind == .dotted }.flatMap {
                place, _ in
                let a = scales.point(line.points[place].day, line.points[place].percent)
                let b = scales.point(line.points[place + 1].day, line.points[place + 1].percent)
                return boxes(Point(x: a.x + shift, y: a.y), Point(x: b.x + shift, y: b.y))
            }
        }
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
