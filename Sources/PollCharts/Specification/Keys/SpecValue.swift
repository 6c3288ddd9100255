import Yams

/// A value of YAML with every scalar as text, as specifications are read.
public indirect enum SpecValue: Sendable {
    case text(String)
    case list([SpecValue])
    case mapping([(key: String, value: SpecValue)])

    private init(_ node: Yams.Node) {
        switch node {
        case .scalar(let scalar): self = .text(scalar.string)
        case .sequence(let items): self = .list(items.map { SpecValue($0) })
        case .mapping(let pairs): self = .mapping(pairs.map { ($0.scalar?.string ?? "", SpecValue($1)) })
        case .alias: self = .text("")
        }
    }

    /// The value of a text in YAML; the text itself where it is none.
    init(yaml: String) {
        let root = try? Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot()
        self = root.map { SpecValue($0) } ?? .text(yaml)
    }
}

extension SpecKey {
    /// The example as a value.
    public var exampleValue: SpecValue { SpecValue(yaml: example) }
}
