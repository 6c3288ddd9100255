/// The hatches of a scene, each written once and used by name.
struct SVGHatches {
    struct Hatch: Hashable {
        var line: Color
        var spacing: Double
        var width: Double
        var angle: Double
    }

    private let prefix: String
    private(set) var hatches: [Hatch] = []
    private var numbers: [Hatch: Int] = [:]

    /// - Parameter prefix: Begins every id, so that two charts in one page keep their own hatches.
    init(in nodes: [Node], prefix: String) {
        self.prefix = prefix
        collect(nodes)
    }

    /// The id of a hatch that is in the scene.
    func identifier(of hatch: Hatch) -> String {
        "\(prefix)-hatch-\((numbers[hatch] ?? 0) + 1)"
    }

    /// Writes a tile whose middle holds one line, turned by the hatch's angle. It is long, because the edges
    /// between tiles can show.
    func writeDefinition(of hatch: Hatch, to text: inout SVGText) {
        text.begin("pattern")
        text.set("id", identifier(of: hatch))
        text.set("patternUnits", "userSpaceOnUse")
        text.set("width", hatch.spacing)
        text.set("height", Self.length)
        text.set("patternTransform", "rotate(\(SVGNumber.text(hatch.angle)))")
        text.endOpening()
        text.begin("line")
        text.set("x1", hatch.spacing / 2)
        text.set("y1", 0.0)
        text.set("x2", hatch.spacing / 2)
        text.set("y2", Self.length)
        text.set(Stroke(hatch.line, width: hatch.width))
        text.endEmpty()
        text.close("pattern")
    }

    private static let length = 100.0

    private mutating func collect(_ nodes: [Node]) {
        for node in nodes {
            switch node {
            case .group(let group): collect(group.children)
            case .shape(.rectangle(_, let fill, _)), .shape(.polygon(_, let fill, _)),
                .shape(.circle(_, _, let fill, _)):
                collect(fill)
            case .shape, .text: break
            }
        }
    }

    private mutating func collect(_ fill: Fill?) {
        guard case .hatch(let line, _, let spacing, let width, let angle) = fill else { return }
        let hatch = Hatch(line: line, spacing: spacing, width: width, angle: angle)
        guard numbers[hatch] == nil else { return }
        numbers[hatch] = hatches.count
        hatches.append(hatch)
    }
}
