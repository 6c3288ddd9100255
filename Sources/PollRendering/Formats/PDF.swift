import CPangoCairo
import PollCharts

extension SceneRenderer {
    /// The scene as PDF of one page: fonts embedded, text selectable, title and summary in its properties.
    ///
    /// The creation date is the scene's date, not today's, so that a chart drawn again is the same file.
    public func pdf(_ scene: Scene) throws(RenderError) -> [UInt8] {
        _ = try PageLimit.pixelSize(of: scene.size, scale: 1)
        try checkGlyphs(of: scene)
        return try ByteSink.collect { closure in
            cairo_pdf_surface_create_for_stream(ByteSink.write, closure, scene.size.width, scene.size.height)
        } _: { (surface: OpaquePointer) throws(RenderError) in
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene.title)
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, scene.summary)
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "PollKit")
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, scene.date + "T00:00:00Z")
            try Canvas.draw(scene, on: surface)
        }
    }
}
