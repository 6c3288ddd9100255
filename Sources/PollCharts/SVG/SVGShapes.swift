/// Shapes as elements.
struct SVGShapes {
    let hatches: SVGHatches

    /// One element, or two where a hatch lies on a ground: in a tile of its own the ground would show its seams.
    func elements(of shape: Shape) -> [String] {
        switch shape {
        case .rectangle(let rect, let fill, let stroke):
            var element = SVGElement("rect")
            element.set("x", rect.x)
            element.set("y", rect.y)
            element.set("width", rect.width)
            element.set("height", rect.height)
            return painted(element, fill, stroke)
        case .line(let from, let to, let stroke):
            var element = SVGElement("line")
            element.set("x1", from.x)
            element.set("y1", from.y)
            element.set("x2", to.x)
            element.set("y2", to.y)
            element.set(stroke)
            return [element.empty]
        case .polyline(let points, let stroke):
            var element = SVGElement("polyline")
            element.set("points", SVGNumber.points(points))
            element.set("fill", "none")
            element.set(stroke)
            return [element.empty]
        case .polygon(let points, let fill, let stroke):
            var element = SVGElement("polygon")
            element.set("points", SVGNumber.points(points))
            return painted(element, fill, stroke)
        case .circle(let center, let radius, let fill, let stroke):
            var element = SVGElement("circle")
            element.set("cx", center.x)
            element.set("cy", center.y)
            element.set("r", radius)
            return painted(element, fill, stroke)
        }
    }

    private func painted(_ element: SVGElement, _ fill: Fill?, _ stroke: Stroke?) -> [String] {
        var element = element
        var written: [String] = []
        switch fill {
        case .solid(let color): element.set("fill", color)
        case .hatch(let line, let ground, let spacing, let width, let angle):
            if ground.opacity > 0 {
                var below = element
                below.set("fill", ground)
                written.append(below.empty)
            }
            let hatch = SVGHatches.Hatch(line: line, spacing: spacing, width: width, angle: angle)
            element.set("fill", "url(#\(hatches.identifier(of: hatch)))")
        case nil: element.set("fill", "none")
        }
        if let stroke { element.set(stroke) }
        written.append(element.empty)
        return written
    }
}
