import CPangoCairo
import PollCharts

extension SceneRenderer {
    /// The scene as SVG with every letter an outline: the same look where no font is installed.
    ///
    /// Text cannot be selected or searched in it, so its title and summary stand at the top for those who listen.
    public func outlinedSVG(_ scene: Scene) throws(RenderError) -> [UInt8] {
        _ = try PageLimit.pixelSize(of: scene.size, scale: 1)
        try checkGlyphs(of: scene)
        let drawn = try ByteSink.collect { closure in
            cairo_svg_surface_create_for_stream(ByteSink.write, closure, scene.size.width, scene.size.height)
        } _: { (surface: OpaquePointer) throws(RenderError) in
            try Canvas.draw(scene, on: surface)
        }
        return OutlinedSVG.finished(String(decoding: drawn, as: UTF8.self), for: scene)
    }
}

/// What Cairo's SVG lacks: ids that differ between charts of one page, and words for those who do not see it.
enum OutlinedSVG {
    static func finished(_ text: String, for scene: Scene) -> [UInt8] {
        let prefix = SVGEscape.identifier(scene.identifier) + "-"
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        bytes.reserveCapacity(source.count * 5 / 4)
        let marks = [" id=\"", "href=\"#", "url(#"].map { Array($0.utf8) }
        var index = 0
        var isDescribed = false
        while index < source.count {
            if let mark = marks.first(where: { source[index...].starts(with: $0) }) {
                bytes += mark + Array(prefix.utf8)
                index += mark.count
                continue
            }
            if !isDescribed, source[index...].starts(with: Array("<svg ".utf8)) {
                let end = source[index...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
                bytes += source[index..<end] + Array(description(of: scene, prefix: prefix).utf8)
                index = end + 1
                isDescribed = true
                continue
            }
            bytes.append(source[index])
            index += 1
        }
        return bytes
    }

    private static func description(of scene: Scene, prefix: String) -> String {
        " role=\"img\" xml:lang=\"\(scene.language.rawValue)\" aria-labelledby=\"\(prefix)title \(prefix)desc\">\n"
            + "<title id=\"\(prefix)title\">\(SVGEscape.text(scene.title))</title>\n"
            + "<desc id=\"\(prefix)desc\">\(SVGEscape.text(scene.summary))</desc>"
    }
}
