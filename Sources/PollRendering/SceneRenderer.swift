import CPangoCairo
import PollCharts

/// Turns a finished scene into the bytes of a file: the same scene, the same bytes.
///
/// Nothing of fonts is touched before the first text.
public struct SceneRenderer: Sendable {
    /// Fails where Noto Sans is not installed.
    public init() throws(RenderError) {
        guard try TextShaper.shared.has(family: FontConfiguration.latinFamily) else {
            throw .missingFont(family: FontConfiguration.latinFamily, package: FontConfiguration.latinPackage)
        }
    }

    /// The scene as PNG, at so many pixels a point; its physical size is written in.
    public func png(_ scene: Scene, scale: Double) throws(RenderError) -> [UInt8] {
        try PNGEncoder.encode(pixels(scene, scale: scale))
    }

    /// The scene as pixels.
    public func pixels(_ scene: Scene, scale: Double) throws(RenderError) -> PixelBuffer {
        let size = try PageLimit.pixelSize(of: scene.size, scale: scale)
        try checkGlyphs(of: scene)
        let buffer = try PixelBuffer(
            width: size.width, height: size.height, scale: scale, background: scene.background)
        let bytes = UnsafeMutableRawPointer(buffer.words).assumingMemoryBound(to: UInt8.self)
        guard
            let surface = cairo_image_surface_create_for_data(
                bytes, CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height), Int32(size.width * 4))
        else { throw .cairo("no image surface") }
        defer { cairo_surface_destroy(surface) }
        try Canvas.check(cairo_surface_status(surface))
        try Canvas.draw(scene, on: surface, scale: scale, isPixels: true)
        cairo_surface_finish(surface)
        return buffer
    }

    /// Fails with the first character of the scene that no font has.
    public func checkGlyphs(of scene: Scene) throws(RenderError) {
        try GlyphCheck.check(scene.nodes)
    }
}
