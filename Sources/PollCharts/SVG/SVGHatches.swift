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

    /// A tile whose middle holds one line, turned by the hatch's angle. It is long, because the edges
    /// between tiles can show.
    func definition(of hatch: Hatch) -> [String] {
        var pattern = SVGElement("pattern")
        pattern.set("id", identifier(of: hatch))
        pattern.set("patternUnits", "userSpaceOnUse")
        pattern.set("width", hatch.spacing)
        pattern.set("height", Self.length)
        pattern.set("patternTransform", "rotate(\(SVGNumber.text(hatch.angle)))")
        var line = SVGElement("line")
        line.set("x1", hatch.spacing / 2)
        line.set("y1", 0.0)
        line.set("x2", hatch.spacing / 2)
        line.set("y2", Self.length)
        line.set(Stroke(hatch.line, width: hatch.width))
        return [pattern.opening, "  " + line.empty, pattern.closing]
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
