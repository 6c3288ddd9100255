/// Shapes as elements.
struct SVGShapes {
    let hatches: SVGHatches

    /// Writes one element, or two where a hatch lies on a ground: in a tile of its own the ground would show its seams.
    func write(_ shape: Shape, to text: inout SVGText) {
        switch shape {
        case .rectangle(let rect, let fill, let stroke):
            paint(fill, stroke, to: &text) { text in
                text.begin("rect")
                text.set("x", rect.x)
                text.set("y", rect.y)
                text.set("width", rect.width)
                text.set("height", rect.height)
            }
        case .line(let from, let to, let stroke):
            text.begin("line")
            text.set("x1", from.x)
            text.set("y1", from.y)
            text.set("x2", to.x)
            text.set("y2", to.y)
            text.set(stroke)
            text.endEmpty()
        case .polyline(let points, let stroke):
            text.begin("polyline")
            text.set("points", points)
            text.set("fill", "none")
            text.set(stroke)
            text.endEmpty()
        case .polygon(let points, let fill, let stroke):
            paint(fill, stroke, to: &text) { text in
                text.begin("polygon")
                text.set("points", points)
            }
        case .circle(let center, let radius, let fill, let stroke):
            paint(fill, stroke, to: &text) { text in
                text.begin("circle")
                text.set("cx", center.x)
                text.set("cy", center.y)
                text.set("r", radius)
            }
        }
    }

    private func paint(
        _ fill: Fill?, _ stroke: Stroke?, to text: inout SVGText, _ outline: (inout SVGText) -> Void
    ) {
        switch fill {
        case .solid(let color):
            outline(&text)
            text.setFill(color)
        case .hatch(let line, let ground, let spacing, let width, let angle):
            if ground.opacity > 0 {
                outline(&text)
                text.setFill(ground)
                text.endEmpty()
            }
            let hatch = SVGHatches.Hatch(line: line, spacing: spacing, width: width, angle: angle)
            outline(&text)
            text.set("fill", "url(#\(hatches.identifier(of: hatch)))")
        case nil:
            outline(&text)
            text.set("fill", "none")
        }
        if let stroke { text.set(stroke) }
        text.endEmpty()
    }
}
