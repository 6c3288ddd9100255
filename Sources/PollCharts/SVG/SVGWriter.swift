/// Writes a scene as SVG with real text: it can be selected, searched, edited and read aloud.
///
/// Coordinates are points, as in the scene; the picture's own size is in CSS pixels, 96 to the inch. Groups keep what
/// they mean as class, label and data attributes. Every id begins with the scene's identifier and there is no style
/// sheet, so several charts can stand in one page.
public struct SVGWriter: Sendable {
    public init() {}

    public func svg(_ scene: Scene) -> String { svg(scene, inline: false, style: nil) }

    /// The picture as an element of an HTML page: as wide as the page lets it be, and no wider than it was made for.
    ///
    /// - Parameter style: Rules for the page; the element's id is the scene's identifier.
    func inline(_ scene: Scene, style: String?) -> String { svg(scene, inline: true, style: style) }

    private func svg(_ scene: Scene, inline: Bool, style: String?) -> String {
        let prefix = SVGEscape.identifier(scene.identifier)
        let hatches = SVGHatches(in: scene.nodes, prefix: prefix)
        var page = Page(shapes: SVGShapes(hatches: hatches), texts: SVGTexts(language: scene.language))
        var root = root(of: scene, prefix: prefix)
        // Browsers draw neighbouring full-width punctuation together; here each has the place that was measured for it.
        var rules = scene.language == .english ? [] : ["text-spacing-trim:space-all"]
        if inline {
            root.set("id", prefix)
            rules += ["max-width:100%", "height:auto"]
        }
        if !rules.isEmpty { root.set("style", rules.joined(separator: ";")) }
        page.add(root.opening)
        page.depth += 1
        page.add("<title id=\"\(prefix)-title\">\(SVGEscape.text(scene.title))</title>")
        if !scene.summary.isEmpty {
            page.add("<desc id=\"\(prefix)-desc\">\(SVGEscape.text(scene.summary))</desc>")
        }
        if let style { page.add("<style>\(style)</style>") }
        if !hatches.hatches.isEmpty {
            page.add("<defs>")
            page.depth += 1
            for line in hatches.hatches.flatMap(hatches.definition) { page.add(line) }
            page.depth -= 1
            page.add("</defs>")
        }
        var paper = SVGElement("rect")
        paper.set("class", "background")
        paper.set("width", scene.size.width)
        paper.set("height", scene.size.height)
        paper.set("fill", scene.background)
        page.add(paper.empty)
        page.add(scene.nodes)
        page.depth -= 1
        page.add(root.closing)
        return page.text
    }

    private func root(of scene: Scene, prefix: String) -> SVGElement {
        var root = SVGElement("svg")
        root.set("xmlns", "http://www.w3.org/2000/svg")
        root.set("width", scene.size.width * 96 / 72)
        root.set("height", scene.size.height * 96 / 72)
        root.set("viewBox", "0 0 \(SVGNumber.text(scene.size.width)) \(SVGNumber.text(scene.size.height))")
        root.set("role", "img")
        root.set("aria-labelledby", scene.summary.isEmpty ? "\(prefix)-title" : "\(prefix)-title \(prefix)-desc")
        root.set("xml:lang", scene.language.rawValue)
        root.set("font-family", SVGFonts.families(for: scene.language))
        root.set("stroke-linejoin", "round")
        return root
    }

    /// The lines of the file as they are written, indented by depth.
    private struct Page {
        let shapes: SVGShapes
        let texts: SVGTexts
        var text = ""
        var depth = 0

        mutating func add(_ line: String) {
            for _ in 0..<depth { text += "  " }
            text += line
            text += "\n"
        }

        mutating func add(_ nodes: [Node]) {
            for node in nodes {
                switch node {
                case .group(let group): add(group)
                case .shape(let shape): for line in shapes.elements(of: shape) { add(line) }
                case .text(let run): add(texts.element(of: run))
                }
            }
        }

        private mutating func add(_ group: Group) {
            var element = SVGElement("g")
            element.set("class", group.role.rawValue)
            for attribute in group.data { element.set("data-" + attribute.name, attribute.value) }
            // Not an ARIA label: inside an image nothing has a name of its own.
            if !group.label.isEmpty { element.set("data-label", group.label) }
            guard !group.children.isEmpty else { return add(element.empty) }
            add(element.opening)
            depth += 1
            add(group.children)
            depth -= 1
            add(element.closing)
        }
    }
}
