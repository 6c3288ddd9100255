/// Writes a scene as SVG with real text: it can be selected, searched, edited and read aloud.
///
/// Coordinates are points, as in the scene; the picture's own size is in CSS pixels, 96 to the inch. Groups keep what
/// they mean as class, label and data attributes. Every id begins with the scene's identifier and there is no style
/// sheet, so several charts can stand in one page.
public struct SVGWriter: Sendable {
    public init() {}

    public func svg(_ scene: Scene) -> String { String(decoding: bytes(scene), as: UTF8.self) }

    /// The file as UTF-8.
    public func bytes(_ scene: Scene) -> [UInt8] { written(scene, inline: false, style: nil) }

    /// The picture as an element of an HTML page: as wide as the page lets it be, and no wider than it was made for.
    ///
    /// - Parameter style: Rules for the page; the element's id is the scene's identifier.
    func inline(_ scene: Scene, style: String?) -> String {
        String(decoding: written(scene, inline: true, style: style), as: UTF8.self)
    }

    private func written(_ scene: Scene, inline: Bool, style: String?) -> [UInt8] {
        let prefix = SVGEscape.identifier(scene.identifier)
        let hatches = SVGHatches(in: scene.nodes, prefix: prefix)
        let page = Page(shapes: SVGShapes(hatches: hatches), texts: SVGTexts(language: scene.language))
        var text = SVGText()
        text.begin("svg")
        setRoot(of: scene, prefix: prefix, in: &text)
        // Browsers draw neighbouring full-width punctuation together; here each has the place that was measured for it.
        var rules = scene.language == .english ? [] : ["text-spacing-trim:space-all"]
        if inline {
            text.set("id", prefix)
            rules += ["max-width:100%", "height:auto"]
        }
        if !rules.isEmpty { text.set("style", rules.joined(separator: ";")) }
        text.endOpening()
        text.begin("title")
        text.set("id", prefix + "-title")
        text.end("title", around: scene.title)
        if !scene.summary.isEmpty {
            text.begin("desc")
            text.set("id", prefix + "-desc")
            text.end("desc", around: scene.summary)
        }
        if let style {
            text.begin("style")
            text.end("style", around: style)
        }
        if !hatches.hatches.isEmpty {
            text.begin("defs")
            text.endOpening()
            for hatch in hatches.hatches { hatches.writeDefinition(of: hatch, to: &text) }
            text.close("defs")
        }
        text.begin("rect")
        text.set("class", "background")
        text.set("width", scene.size.width)
        text.set("height", scene.size.height)
        text.setFill(scene.background)
        text.endEmpty()
        page.write(scene.nodes, to: &text)
        text.close("svg")
        return text.bytes
    }

    private func setRoot(of scene: Scene, prefix: String, in text: inout SVGText) {
        text.set("xmlns", "http://www.w3.org/2000/svg")
        text.set("width", scene.size.width * 96 / 72)
        text.set("height", scene.size.height * 96 / 72)
        text.set("viewBox", "0 0 \(SVGNumber.text(scene.size.width)) \(SVGNumber.text(scene.size.height))")
        text.set("role", "img")
        text.set("aria-labelledby", scene.summary.isEmpty ? "\(prefix)-title" : "\(prefix)-title \(prefix)-desc")
        text.set("xml:lang", scene.language.rawValue)
        text.set("font-family", SVGFonts.families(for: scene.language))
        text.set("stroke-linejoin", "round")
    }

    /// What the elements of one page share.
    private struct Page {
        let shapes: SVGShapes
        let texts: SVGTexts

        func write(_ nodes: [Node], to text: inout SVGText) {
            for node in nodes {
                switch node {
                case .group(let group): write(group, to: &text)
                case .shape(let shape): shapes.write(shape, to: &text)
                case .text(let run): texts.write(run, to: &text)
                }
            }
        }

        private func write(_ group: Group, to text: inout SVGText) {
            text.begin("g")
            text.set("class", group.role.rawValue)
            for attribute in group.data { text.setData(attribute.name, attribute.value) }
            // Not an ARIA label: inside an image nothing has a name of its own.
            if !group.label.isEmpty { text.set("data-label", group.label) }
            guard !group.children.isEmpty else { return text.endEmpty() }
            text.endOpening()
            write(group.children, to: &text)
            text.close("g")
        }
    }
}
