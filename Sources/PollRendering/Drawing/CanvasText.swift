import CPangoCairo
import PollCharts

extension Canvas {
    /// One line of text: its halo first, then its letters, so that no halo covers a letter.
    func draw(_ text: TextRun) throws(RenderError) {
        let shaped = try TextShaper.shared.shape(text.string, style: TextShaper.Style(text.font, text.language))
        let size = text.font.size
        let start =
            switch text.anchor {
            case .start: 0.0
            case .middle: -shaped.width * size / 2
            case .end: -shaped.width * size
            }
        var x = text.position.x
        var y = text.position.y
        let isTurned = text.rotation != 0
        if isTurned {
            cairo_save(context)
            cairo_translate(context, x, y)
            cairo_rotate(context, text.rotation * .pi / 180)
            (x, y) = (0, 0)
        }
        x += start
        let faces = TextShaper.shared.faces(of: shaped.runs)
        cairo_set_font_size(context, size)
        if text.haloWidth > 0 {
            cairo_new_path(context)
            for (run, face) in zip(shaped.runs, faces) {
                cairo_set_font_face(context, face)
                let glyphs = Self.glyphs(of: run, x: x, y: y, size: size)
                cairo_glyph_path(context, glyphs, Int32(glyphs.count))
            }
            use(text.haloColor)
            cairo_set_dash(context, nil, 0, 0)
            cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
            cairo_set_line_width(context, 2 * text.haloWidth)
            cairo_stroke(context)
        }
        use(text.color)
        for (run, face) in zip(shaped.runs, faces) {
            cairo_set_font_face(context, face)
            show(run, at: Self.glyphs(of: run, x: x, y: y, size: size))
        }
        if isTurned { cairo_restore(context) }
    }

    private static func glyphs(of run: GlyphRun, x: Double, y: Double, size: Double) -> [cairo_glyph_t] {
        run.glyphs.map { cairo_glyph_t(index: $0.number, x: x + $0.x * size, y: y + $0.y * size) }
    }

    private func show(_ run: GlyphRun, at glyphs: [cairo_glyph_t]) {
        if storesText, !run.clusters.isEmpty {
            let clusters = run.clusters.map {
                cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
            }
            cairo_show_text_glyphs(
                context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters,
                Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
        } else if drawsOutlines {
            cairo_new_path(context)
            cairo_glyph_path(context, glyphs, Int32(glyphs.count))
            cairo_fill(context)
        } else {
            cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
        }
    }
}
