import CPangoCairo
import PollCharts
import PollData

extension SceneRenderer {
    /// The scene as Encapsulated PostScript: one page for a printer's layout program, fonts embedded.
    ///
    /// Dated by the scene, not by today, so that a chart drawn again is the same file.
    public func eps(_ scene: Scene) throws(RenderError) -> [UInt8] {
        _ = try PageLimit.pixelSize(of: scene.size, scale: 1)
        try checkGlyphs(of: scene)
        let drawn = try ByteSink.collect { closure in
            cairo_ps_surface_create_for_stream(ByteSink.write, closure, scene.size.width, scene.size.height)
        } _: { (surface: OpaquePointer) throws(RenderError) in
            cairo_ps_surface_set_eps(surface, 1)
            cairo_ps_surface_restrict_to_level(surface, CAIRO_PS_LEVEL_3)
            // PostScript knows no translucent paint: Cairo draws what lies under it as pixels, so many to the inch.
            cairo_surface_set_fallback_resolution(surface, 600, 600)
            try Canvas.draw(scene, on: surface)
        }
        return EPSHeader.finished(drawn, for: scene)
    }
}

/// The comments at the top of an EPS that layout programs read.
///
/// Cairo dates the file by the clock and the time zone, and knows the box in whole points only. Titles in these comments
/// must be ASCII, so the chart's name stands there.
enum EPSHeader {
    private static let end = Array("%%EndComments".utf8)

    static func finished(_ drawn: [UInt8], for scene: Scene) -> [UInt8] {
        guard let place = drawn.indices.first(where: { drawn[$0...].starts(with: end) }) else { return drawn }
        let lines = drawn[..<place].split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        let box = boundingBox(of: scene)
        var header: [String] = []
        for line in lines {
            if line.hasPrefix("%%BoundingBox:") {
                header += box
            } else if line.hasPrefix("%%CreationDate:") {
                header += ["%%CreationDate: \(scene.date)", "%%Title: \(SVGEscape.identifier(scene.identifier))"]
            } else if !line.hasPrefix("%%HiResBoundingBox:") {
                header.append(line)
            }
        }
        return Array((header.joined(separator: "\n") + "\n").utf8) + drawn[place...]
    }

    /// The whole page: in whole points for old programs, and as exact as it is.
    private static func boundingBox(of scene: Scene) -> [String] {
        let (width, height) = (scene.size.width, scene.size.height)
        return [
            "%%BoundingBox: 0 0 \(Int(width.rounded(.up))) \(Int(height.rounded(.up)))",
            "%%HiResBoundingBox: 0 0 \(width.fixed(3)) \(height.fixed(3))",
        ]
    }
}
