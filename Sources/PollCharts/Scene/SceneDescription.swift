import PollData

/// A scene as indented text with three decimals, so that a test compares what a chart looks like line by line.
extension Scene: CustomStringConvertible {
    public var description: String {
        var lines = [
            "scene \(identifier) \(language.rawValue) \(size.width.fixed(3))×\(size.height.fixed(3)) \(background.hex)",
            "title: \(title)", "summary: \(summary)", "date: \(date)",
        ]
        if droppedValues > 0 { lines.append("dropped values: \(droppedValues)") }
        for node in nodes { node.describe(indent: "", into: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Node {
    fileprivate func describe(indent: String, into lines: inout [String]) {
        switch self {
        case .group(let group):
            let data = group.data.map { " \($0.name)=\($0.value)" }.joined()
            let label = group.label.isEmpty ? "" : " “\(group.label)”"
            lines.append("\(indent)\(group.role.rawValue)\(label)\(data)")
            for child in group.children { child.describe(indent: indent + "  ", into: &lines) }
        case .shape(let shape): lines.append(indent + shape.line)
        case .text(let run):
            let turned = run.rotation == 0 ? "" : " rotated \(run.rotation.fixed(3))"
            let halo = run.haloWidth == 0 ? "" : " halo \(run.haloWidth.fixed(3)) \(run.haloColor.hex)"
            let font =
                "\(run.font.size.fixed(3)) \(run.font.weight.rawValue)\(run.font.tabularFigures ? " tabular" : "")"
            lines.append(
                "\(indent)text “\(run.string)” \(run.position.text) \(run.anchor.rawValue) \(font) \(run.color.text) "
                    + "\(run.language.rawValue)\(turned)\(halo)")
        }
    }
}

extension Shape {
    fileprivate var line: String {
        switch self {
        case .rectangle(let rect, let fill, let stroke):
            let corner = Point(x: rect.x, y: rect.y).text
            return "rectangle \(corner) \(rect.width.fixed(3))×\(rect.height.fixed(3))\(paint(fill, stroke))"
        case .line(let from, let to, let stroke): return "line \(from.text) \(to.text)\(paint(nil, stroke))"
        case .polyline(let points, let stroke):
            return "polyline \(points.map(\.text).joined(separator: " "))\(paint(nil, stroke))"
        case .polygon(let points, let fill, let stroke):
            return "polygon \(points.map(\.text).joined(separator: " "))\(paint(fill, stroke))"
        case .circle(let center, let radius, let fill, let stroke):
            return "circle \(center.text) \(radius.fixed(3))\(paint(fill, stroke))"
        }
    }

    private func paint(_ fill: Fill?, _ stroke: Stroke?) -> String {
        var words = ""
        switch fill {
        case .solid(let color): words += " fill \(color.text)"
        case .hatch(let line, let ground, let spacing, let width, let angle):
            words += " hatch \(line.text) on \(ground.text) \(spacing.fixed(3)) \(width.fixed(3))"
            if angle != 45 { words += " at \(angle.fixed(0))" }
        case nil: break
        }
        if let stroke {
            words += " stroke \(stroke.color.text) \(stroke.width.fixed(3))"
            if !stroke.dash.isEmpty { words += " dash " + stroke.dash.map { $0.fixed(3) }.joined(separator: ",") }
            if stroke.roundCap { words += " round" }
        }
        return words
    }
}

extension Point {
    fileprivate var text: String { "(\(x.fixed(3)), \(y.fixed(3)))" }
}

extension Color {
    fileprivate var text: String { opacity == 1 ? hex : "\(hex)@\(opacity.fixed(3))" }
}
