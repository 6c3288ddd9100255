import PollCharts

/// A scene as lines of numbers that a C program reads: a letter for what is drawn, then its measures and its colour.
enum MarksList {
    static func text(of scene: Scene) -> String {
        var lines: [String] = []
        append(scene.nodes, to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func append(_ nodes: [Node], to lines: inout [String]) {
        for node in nodes {
            switch node {
            case .group(let group): append(group.children, to: &lines)
            case .shape(let shape): append(shape, to: &lines)
            case .text(let run):
                let anchor =
                    switch run.anchor {
                    case .start: 0
                    case .middle: 1
                    case .end: 2
                    }
                let bold = run.font.weight == .bold ? 1 : 0
                lines.append(
                    "T \(run.position.x) \(run.position.y) \(anchor) \(run.font.size) \(bold) \(color(run.color)) "
                        + "\(run.language.rawValue) \(run.string)")
            }
        }
    }

    private static func append(_ shape: Shape, to lines: inout [String]) {
        switch shape {
        case .rectangle(let rect, let fill, _):
            if case .solid(let paint) = fill {
                lines.append("R \(rect.x) \(rect.y) \(rect.width) \(rect.height) \(color(paint))")
            }
        case .line(let from, let to, let stroke):
            lines.append("L \(pen(stroke)) 2 \(from.x) \(from.y) \(to.x) \(to.y)")
        case .polyline(let points, let stroke): lines.append("L \(pen(stroke)) \(list(points))")
        case .polygon(let points, let fill, _):
            if case .solid(let paint) = fill { lines.append("G \(color(paint)) \(list(points))") }
        case .circle(let center, let radius, let fill, _):
            if case .solid(let paint) = fill { lines.append("C \(center.x) \(center.y) \(radius) \(color(paint))") }
        }
    }

    private static func color(_ color: Color) -> String { "\(color.hex.dropFirst()) \(color.opacity)" }

    private static func pen(_ stroke: Stroke) -> String {
        "\(stroke.width) \(stroke.dash.first ?? 0) \(stroke.dash.last ?? 0) \(color(stroke.color))"
    }

    private static func list(_ points: [Point]) -> String {
        "\(points.count) " + points.map { "\($0.x) \($0.y)" }.joined(separator: " ")
    }
}
