import CPangoCairo
import PollCharts

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

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
        case .hatch(let line, let ground, let spacing, let width, let angle):
            use(ground)
            cairo_fill_preserve(context)
            hatch(line, spacing: spacing, width: width, angle: angle, bounds: bounds)
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

    /// Parallel lines through the current path, on one grid for the whole page, so that neighbouring shapes with one
    /// hatch look like one: x · cos a + y · sin a = (k + ½) · spacing.
    private func hatch(_ color: Color, spacing: Double, width: Double, angle: Double, bounds: Rect) {
        guard spacing > 0 else { return }
        let path = cairo_copy_path(context)
        cairo_save(context)
        cairo_clip(context)
        let (across, down) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        let center = bounds.center
        let reach = hypot(bounds.width, bounds.height) / 2 + width + 1
        let middle = center.x * across + center.y * down
        var k = ((middle - reach) / spacing - 0.5).rounded(.down)
        let last = ((middle + reach) / spacing - 0.5).rounded(.up)
        while k <= last {
            // The point of the line that is nearest the middle of the shape, and the way along the line.
            let off = (k + 0.5) * spacing - middle
            let (x, y) = (center.x + off * across, center.y + off * down)
            cairo_move_to(context, x - reach * down, y + reach * across)
            cairo_line_to(context, x + reach * down, y - reach * across)
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
