import CPangoCairo
import PollCharts

extension Canvas {
    func draw(_ shape: Shape) {
        cairo_new_path(context)
        switch shape {
        case .rectangle(let rect, let fill, let stroke):
            cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
            paint(fill, stroke, bounds: rect)
        case .line(let from, let to, let stroke):
            trace([from, to])
            self.stroke(stroke)
        case .polyline(let points, let stroke):
            trace(points)
            self.stroke(stroke)
        case .polygon(let points, let fill, let stroke):
            trace(points)
            cairo_close_path(context)
            paint(fill, stroke, bounds: Rect(around: points))
        case .circle(let center, let radius, let fill, let stroke):
            cairo_arc(context, center.x, center.y, radius, 0, 2 * .pi)
            cairo_close_path(context)
            let bounds = Rect(x: center.x, y: center.y, width: 0, height: 0).expanded(by: radius)
            paint(fill, stroke, bounds: bounds)
        }
    }

    private func trace(_ points: [Point]) {
        for point in points { cairo_line_to(context, point.x, point.y) }
    }

    private func paint(_ fill: Fill?, _ stroke: Stroke?, bounds: Rect) {
        switch fill {
        case .solid(let color):
            use(color)
            cairo_fill_preserve(context)
        case .hatch(let line, let ground, let spacing, let width):
            use(ground)
            cairo_fill_preserve(context)
            hatch(line, spacing: spacing, width: width, bounds: bounds)
        case nil: break
        }
        if let stroke { self.stroke(stroke) }
        cairo_new_path(context)
    }

    private func stroke(_ stroke: Stroke) {
        use(stroke.color)
        cairo_set_line_width(context, stroke.width)
        cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
        cairo_set_line_cap(context, stroke.roundCap ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        cairo_stroke(context)
    }

    /// Lines that rise to the right through the current path, on one grid for the whole page, so that neighbouring
    /// shapes with one hatch look like one: x + y = (k + ½) · spacing · √2.
    private func hatch(_ color: Color, spacing: Double, width: Double, bounds: Rect) {
        guard spacing > 0 else { return }
        let path = cairo_copy_path(context)
        cairo_save(context)
        cairo_clip(context)
        let step = spacing * 2.0.squareRoot()
        let first = ((bounds.left + bounds.top - width) / step - 0.5).rounded(.down)
        let last = ((bounds.right + bounds.bottom + width) / step - 0.5).rounded(.up)
        var k = first
        while k <= last {
            let sum = (k + 0.5) * step
            let margin = width + 1
            cairo_move_to(context, bounds.left - margin, sum - bounds.left + margin)
            cairo_line_to(context, bounds.right + margin, sum - bounds.right - margin)
            k += 1
        }
        self.stroke(Stroke(color, width: width))
        cairo_restore(context)
        cairo_append_path(context, path)
        cairo_path_destroy(path)
    }
}

extension Rect {
    /// The smallest that holds some points.
    fileprivate init(around points: [Point]) {
        let xs = points.map(\.x)
        let ys = points.map(\.y)
        let left = xs.min() ?? 0
        let top = ys.min() ?? 0
        self.init(x: left, y: top, width: (xs.max() ?? left) - left, height: (ys.max() ?? top) - top)
    }
}
