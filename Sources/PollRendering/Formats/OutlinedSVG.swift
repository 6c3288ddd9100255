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
///
/// Cairo counts its surfaces over the whole process, so the numbers in its ids change from one drawing to the next.
/// Here they are counted in the order of the file.
struct OutlinedSVG {
    static func finished(_ text: String, for scene: Scene) -> [UInt8] {
        var rewriter = OutlinedSVG(scene: scene, source: Array(text.utf8))
        rewriter.rewrite()
        return rewriter.bytes
    }

    private let scene: Scene
    private let prefix: String
    private let source: [UInt8]
    private var bytes: [UInt8] = []
    private var names: [String: String] = [:]
    private var counts: [String: Int] = [:]
    private var isDescribed = false

    private init(scene: Scene, source: [UInt8]) {
        self.scene = scene
        self.source = source
        prefix = SVGEscape.identifier(scene.identifier) + "-"
        bytes.reserveCapacity(source.count * 5 / 4)
    }

    private static let marks = [" id=\"", "href=\"#", "url(#"].map { Array($0.utf8) }
    private static let root = Array("<svg ".utf8)

    private mutating func rewrite() {
        var index = 0
        while index < source.count {
            if let mark = Self.marks.first(where: { hasWord($0, at: index) }) {
                let start = index + mark.count
                let end = source[start...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ")") }
                index = end ?? source.count
                bytes += mark + Array(name(for: String(decoding: source[start..<index], as: UTF8.self)).utf8)
            } else if !isDescribed, hasWord(Self.root, at: index) {
                let end = source[index...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
                bytes += source[index..<end] + Array(description.utf8)
                index = end + 1
                isDescribed = true
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
    }

    private func hasWord(_ word: [UInt8], at index: Int) -> Bool {
        source[index] == word[0] && source[index...].starts(with: word)
    }

    /// `glyph3-7` and `surface255` become `chart-glyph1` and `chart-surface1`: kind and order of appearance.
    private mutating func name(for name: String) -> String {
        if let known = names[name] { return known }
        let kind = String(name.prefix { $0.isLetter })
        counts[kind, default: 0] += 1
        let new = "\(prefix)\(kind)\(counts[kind, default: 0])"
        names[name] = new
        return new
    }

    private var description: String {
        " role=\"img\" xml:lang=\"\(scene.language.rawValue)\" aria-labelledby=\"\(prefix)title \(prefix)desc\">\n"
            + "<title id=\"\(prefix)title\">\(SVGEscape.text(scene.title))</title>\n"
            + "<desc id=\"\(prefix)desc\">\(SVGEscape.text(scene.summary))</desc>"
    }
}
