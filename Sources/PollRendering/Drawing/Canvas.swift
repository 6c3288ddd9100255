import CPangoCairo
import PollCharts

/// A Cairo context that draws the parts of a scene, in points.
///
/// One canvas serves pixels, PDF and SVG; only text differs, for a PDF also stores which characters its glyphs are.
struct Canvas {
    let context: OpaquePointer
    /// Whether the surface keeps characters beside glyphs.
    let storesText: Bool
    /// Whether letters are drawn as shapes, for Cairo sets ready-made letters on whole pixels: where a pixel is large
    /// that shows as uneven spacing, where it is small it does not, and they are faster and compress better.
    let drawsOutlines: Bool

    /// Below so many pixels a point, 144 an inch, a pixel is large.
    private static let fineScale = 2.0

    /// Draws a scene on a page, its background first.
    static func draw(_ scene: Scene, on surface: OpaquePointer) throws(RenderError) {
        try draw(scene.nodes, on: surface, scale: 1, background: scene.background)
    }

    /// Draws on pixels, which have their background already.
    static func draw(_ nodes: [Node], on surface: OpaquePointer, scale: Double) throws(RenderError) {
        try draw(nodes, on: surface, scale: scale, background: nil)
    }

    private static func draw(
        _ nodes: [Node], on surface: OpaquePointer, scale: Double, background: Color?
    ) throws(RenderError) {
        guard let context = cairo_create(surface) else { throw .cairo("no context") }
        defer { cairo_destroy(context) }
        cairo_scale(context, scale, scale)
        let options = FontOptions.make()
        cairo_set_font_options(context, options)
        cairo_font_options_destroy(options)
        let canvas = Canvas(
            context: context, storesText: cairo_surface_has_show_text_glyphs(surface) != 0,
            drawsOutlines: background == nil && scale < fineScale)
        if let background {
            canvas.use(background)
            cairo_paint(context)
        }
        try canvas.draw(nodes)
        try check(cairo_status(context))
    }

    /// Cairo's failures are kept in the object that failed, until asked for.
    static func check(_ status: cairo_status_t) throws(RenderError) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw .cairo(cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)")
    }

    func draw(_ nodes: [Node]) throws(RenderError) {
        for node in nodes {
            switch node {
            case .group(let group): try draw(group.children)
            case .shape(let shape): draw(shape)
            case .text(let run): try draw(run)
            }
        }
    }

    func use(_ color: Color) {
        cairo_set_source_rgba(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255, color.opacity)
    }
}
