import PollCharts
import PollData

/// Looks into scenes: every text with its box, every shape with its bounds, every group.
extension Scene {
    var groups: [Group] { nodes.flatMap(\.groups) }
    var texts: [TextRun] { nodes.flatMap(\.texts) }
    var shapes: [Shape] { nodes.flatMap(\.shapes) }

    func groups(_ role: Group.Role) -> [Group] { groups.filter { $0.role == role } }

    /// Pairs of texts that overlap.
    var collisions: [String] {
        let boxes = texts.map { ($0.string, $0.box.expanded(by: -0.05)) }
        return boxes.indices.flatMap { i in
            boxes.indices.dropFirst(i + 1).compactMap { j in
                boxes[i].1.overlaps(boxes[j].1) ? "“\(boxes[i].0)” and “\(boxes[j].0)”" : nil
            }
        }
    }

    /// What leaves the canvas.
    var strays: [String] {
        let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
        return texts.filter { !page.contains($0.box) }.map { "“\($0.string)” \($0.box)" }
            + shapes.filter { !page.contains($0.bounds) }.map { "\($0)" }
    }
}

extension Group {
    /// The groups in it.
    func groups(_ role: Role) -> [Group] { children.flatMap(\.groups).filter { $0.role == role } }
}

extension Node {
    var groups: [Group] {
        guard case .group(let group) = self else { return [] }
        return [group] + group.children.flatMap(\.groups)
    }

    var texts: [TextRun] {
        switch self {
        case .group(let group): group.children.flatMap(\.texts)
        case .text(let run): [run]
        case .shape: []
        }
    }

    var shapes: [Shape] {
        switch self {
        case .group(let group): group.children.flatMap(\.shapes)
        case .text: []
        case .shape(let shape): [shape]
        }
    }
}

extension Group {
    var texts: [TextRun] { children.flatMap(\.texts) }
    var shapes: [Shape] { children.flatMap(\.shapes) }
    func value(_ name: String) -> String? { data.first { $0.name == name }?.value }
}

extension TextRun {
    var box: Rect {
        let extent = FixedMeasurer().extent(of: string, font: font, language: language)
        let left =
            switch anchor {
            case .start: position.x
            case .middle: position.x - extent.width / 2
            case .end: position.x - extent.width
            }
        let level = Rect(x: left, y: position.y - extent.ascent, width: extent.width, height: extent.height)
        guard rotation == -90 else { return level }
        // A quarter turn to the left around the position.
        return Rect(
            x: position.x + level.top - position.y, y: position.y - (level.right - position.x), width: level.height,
            height: level.width)
    }
}

extension Shape {
    /// The box of the shape, without its pen.
    var bounds: Rect {
        switch self {
        case .rectangle(let rect, _, _): rect
        case .line(let from, let to, _): Self.box([from, to])
        case .polyline(let points, _): Self.box(points)
        case .polygon(let points, _, _): Self.box(points)
        case .circle(let center, let radius, _, _):
            Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
        }
    }

    private static func box(_ points: [Point]) -> Rect {
        let left = points.map(\.x).min() ?? 0
        let top = points.map(\.y).min() ?? 0
        return Rect(
            x: left, y: top, width: (points.map(\.x).max() ?? 0) - left, height: (points.map(\.y).max() ?? 0) - top)
    }
}
