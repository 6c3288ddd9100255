#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is drawn already where labels look for a place, read from its nodes.
struct PlacementGround: Sendable {
    /// What labels stay within.
    let bounds: Rect
    /// The size of the type: the unit of all costs.
    let unit: Double
    /// Markers and texts, which nothing may cover.
    private(set) var boxes: [Rect] = []
    /// Lines of data, which no label may cover and a leader may cross at a cost.
    private(set) var ways: [Segment] = []
    /// Intervals and rules, with the cost of covering as much of them as the type is high.
    private(set) var hairlines: [(segment: Segment, weight: Double)] = []

    init(bounds: Rect, unit: Double) {
        self.bounds = bounds
        self.unit = unit
    }

    /// Adds what stands in the nodes of series and of their signs.
    mutating func add(_ nodes: [Node], sheet: Sheet) {
        for node in nodes {
            switch node {
            case .group(let group):
                if group.role == .interval {
                    addInterval(group.children, sheet: sheet)
                } else {
                    add(group.children, sheet: sheet)
                }
            case .text(let run): boxes.append(Self.box(of: run, sheet))
            case .shape(.line(let from, let to, _)): ways.append(Segment(from: from, to: to))
            case .shape(.polyline(let points, _)):
                ways += zip(points, points.dropFirst()).map { Segment(from: $0, to: $1) }
            case .shape(.rectangle(let rect, _, _)): boxes.append(rect)
            case .shape(.polygon(let points, _, _)):
                let xs = points.map(\.x)
                let ys = points.map(\.y)
                guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
                    break
                }
                boxes.append(Rect(x: left, y: top, width: right - left, height: bottom - top))
            case .shape(.circle(let center, let radius, _, _)):
                boxes.append(Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius))
            }
        }
    }

    /// An interval is a line that may be covered at a price; the marker in its group may not.
    private mutating func addInterval(_ nodes: [Node], sheet: Sheet) {
        for node in nodes {
            if case .shape(.line(let from, let to, _)) = node {
                addHairline(from: from, to: to, weight: 9)
            } else {
                add([node], sheet: sheet)
            }
        }
    }

    mutating func addHairline(from: Point, to: Point, weight: Double) {
        hairlines.append((Segment(from: from, to: to), weight))
    }

    mutating func addBox(_ box: Rect) { boxes.append(box) }

    /// What a label in a box costs; `nil` where it may not stand.
    func cost(of box: Rect) -> Double? {
        guard bounds.contains(box) else { return nil }
        let room = box.expanded(by: unit * 0.12)
        if boxes.contains(where: { room.overlaps($0) }) { return nil }
        if ways.contains(where: { $0.length(inside: room) > 0 }) { return nil }
        return hairlines.reduce(0) { $0 + $1.segment.length(inside: room) / unit * $1.weight }
    }

    /// What a leader costs; `nil` where it would pass through a text or a marker other than its own.
    func cost(of leader: Segment, own mark: Point) -> Double? {
        for box in boxes where !box.expanded(by: unit * 0.05).contains(Rect(x: mark.x, y: mark.y, width: 0, height: 0))
        {
            if leader.length(inside: box.expanded(by: unit * 0.08)) > 0 { return nil }
        }
        let crossed = ways.count { $0.crosses(leader) }
        return Double(crossed) * 70 + leader.length / unit * 0.4
    }

    static func box(of run: TextRun, _ sheet: Sheet) -> Rect {
        let extent = sheet.measurer.extent(of: run.string, font: run.font, language: run.language)
        let left =
            switch run.anchor {
            case .start: run.position.x
            case .middle: run.position.x - extent.width / 2
            case .end: run.position.x - extent.width
            }
        return Rect(x: left, y: run.position.y - extent.ascent, width: extent.width, height: extent.height)
    }
}

extension PlacementGround {
    /// The free places for a block around a mark, nearest first.
    ///
    /// - Parameters:
    ///   - clear: The least distance from the mark's middle, in points.
    ///   - reach: The largest.
    ///   - preferred: The direction that costs nothing, in degrees clockwise from the right; others cost up to `bias`.
    ///   - most: As many are kept.
    func candidates(
        around mark: Point, width: Double, height: Double, clear: Double, reach: Double, preferred: Double,
        bias: Double, most: Int, form: Int = 0, extra: Double = 0
    ) -> [LabelPlacement.Candidate] {
        guard width <= bounds.width, height <= bounds.height else { return [] }
        var found: [LabelPlacement.Candidate] = []
        var seen: Set<Rect> = []
        for distance in stride(from: clear, through: max(clear, reach), by: unit * 0.7) {
            for step in 0..<16 {
                let angle = Double(step) * .pi / 8
                let away = (cos(angle), sin(angle))
                // The middle of the box, so that its nearest edge is about as far as the distance.
                let center = Point(
                    x: mark.x + away.0 * (distance + abs(away.0) * width / 2),
                    y: mark.y + away.1 * (distance + abs(away.1) * height / 2))
                let box = Rect(
                    x: min(max(center.x - width / 2, bounds.left), bounds.right - width),
                    y: min(max(center.y - height / 2, bounds.top), bounds.bottom - height), width: width, height: height
                )
                let apart = box.distance(to: mark)
                guard apart >= clear * 0.95, seen.insert(box).inserted, let covered = cost(of: box) else { continue }
                let turn = abs(angle * 180 / .pi - preferred).truncatingRemainder(dividingBy: 360)
                let off = min(turn, 360 - turn) / 180
                var candidate = LabelPlacement.Candidate(
                    box: box, cost: extra + apart / unit + covered + off * bias, form: form)
                if apart > unit * 1.1 {
                    let leader = leader(from: mark, to: box)
                    guard let crossed = cost(of: leader, own: mark) else { continue }
                    candidate.leader = leader
                    candidate.cost += crossed + 0.5
                }
                found.append(candidate)
            }
            if found.count >= most { break }
        }
        return found
    }

    /// From beside the mark to beside the box.
    private func leader(from mark: Point, to box: Rect) -> Segment {
        let end = box.expanded(by: unit * 0.15).nearest(to: mark)
        let length = hypot(end.x - mark.x, end.y - mark.y)
        let start = min(0.9, unit * 0.45 / max(length, 0.001))
        return Segment(
            from: Point(x: mark.x + (end.x - mark.x) * start, y: mark.y + (end.y - mark.y) * start), to: end)
    }
}
