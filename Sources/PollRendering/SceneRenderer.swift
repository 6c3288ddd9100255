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
        let size = try PageLimit.pixelSize(of: scene.size, scale: scale)
        try checkGlyphs(of: scene)
        return try PNGEncoder.encode(BandDrawing(scene, width: size.width, height: size.height, scale: scale))
    }

    /// The scene as pixels, all at once in memory.
    public func pixels(_ scene: Scene, scale: Double) throws(RenderError) -> PixelBuffer {
        let size = try PageLimit.pixelSize(of: scene.size, scale: scale)
        try checkGlyphs(of: scene)
        let drawing = BandDrawing(scene, width: size.width, height: size.height, scale: scale)
        let buffer = try drawing.buffer(rows: size.height)
        try drawing.draw(0..<size.height, into: buffer)
        return buffer
    }

    /// Fails with the first character of the scene that no font has.
    public func checkGlyphs(of scene: Scene) throws(RenderError) {
        try GlyphCheck.check(scene.nodes)
    }
}
