@testable import PollCharts

/// What stands behind each text, and whether each mark is seen on the page.
extension Scene {
    /// The contrasts under which a text would be hard to read, one line each.
    ///
    /// Behind a text lies its halo where it has one, else the page and every shape drawn before it that it touches; a
    /// shape that holds all of it hides what is under that shape.
    var faintTexts: [String] {
        var painted: [(Rect, [Color])] = []
        var found: [String] = []
        for item in nodes.flatMap(\.inOrder) {
            switch item {
            case .shape(.rectangle(let rect, let fill?, _)): painted.append((rect, fill.colors(over: background)))
            case .shape, .group: break
            case .text(let run):
                var behind = [background]
                for (rect, colors) in painted {
                    if rect.contains(run.box, slack: 1) {
                        behind = colors
                    } else if rect.overlaps(run.box.expanded(by: -0.5)) {
                        behind += colors
                    }
                }
                if run.haloWidth >= 1 { behind = [run.haloColor] }
                for color in behind where run.color.contrast(with: color) < 4.5 {
                    found.append("“\(run.string)” \(run.color.hex) on \(color.hex)")
                }
            }
        }
        return found
    }

    /// Marks that the page swallows: without 3:1 in their fill or their pen, without a rim inside and a frame around.
    ///
    /// - Parameter quiet: Colours that carry nothing alone: the grid, the way between two ends.
    func faintMarks(except quiet: [Color]) -> [String] {
        let shapes = nodes.flatMap(\.inOrder).compactMap { node -> Shape? in
            if case .shape(let shape) = node { return shape }
            return nil
        }
        let frames = shapes.compactMap { shape -> Rect? in
            guard case .rectangle(let rect, nil, let pen?) = shape, pen.color.contrast(with: background) >= 3 else {
                return nil
            }
            return rect
        }
        return shapes.enumerated().compactMap { index, shape in
            let pen = shape.pen.flatMap { $0.color == background || quiet.contains($0.color) ? nil : $0.color }
            let ground = shape.fill?.colors(over: background) ?? []
            let colors = (ground + [pen].compactMap { $0 }).filter { $0 != background && !quiet.contains($0) }
            // A pen of the page's colour, a halo or a seam, is no mark.
            // A tint over the panel, such as a term of office, is named by its label and read from it.
            if case .solid(let tint)? = shape.fill, tint.opacity < 1 { return nil }
            guard !colors.isEmpty, !colors.contains(where: { $0.contrast(with: background) >= 3 }) else { return nil }
            if case .rectangle(let outer, _, _) = shape, shapes.indices.contains(index + 1),
                case .rectangle(let inner, nil, let rim?) = shapes[index + 1], outer.contains(inner),
                rim.color.contrast(with: background) >= 3
            {
                return nil
            }
            if case .rectangle(let cell, _, _) = shape, frames.contains(where: { $0.contains(cell, slack: 0.1) }) {
                return nil
            }
            return "\(shape)"
        }
    }
}

extension Node {
    /// The shapes and texts in the order of drawing.
    fileprivate var inOrder: [Node] {
        if case .group(let group) = self { return group.children.flatMap(\.inOrder) }
        return [self]
    }
}

extension Fill {
    /// What is seen of it on the page.
    fileprivate func colors(over page: Color) -> [Color] {
        switch self {
        case .solid(let color): [color.opacity < 1 ? color.flattened(over: page) : color]
        case .hatch(let line, let ground, _, _, _): [ground, line]
        }
    }
}

extension Shape {
    var fill: Fill? {
        switch self {
        case .rectangle(_, let fill, _), .polygon(_, let fill, _), .circle(_, _, let fill, _): fill
        case .line, .polyline: nil
        }
    }

    var pen: Stroke? {
        switch self {
        case .rectangle(_, _, let stroke), .polygon(_, _, let stroke), .circle(_, _, _, let stroke): stroke
        case .line(_, _, let stroke), .polyline(_, let stroke): stroke
        }
    }
}

extension Color {
    /// As sRGB renderers lay it over another, channel by channel.
    fileprivate func flattened(over page: Color) -> Color {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8((Double(a) * opacity + Double(b) * (1 - opacity)).rounded())
        }
        return Color(red: mix(red, page.red), green: mix(green, page.green), blue: mix(blue, page.blue))
    }
}
