/// Writes a scene as SVG with real text: it can be selected, searched, edited and read aloud.
public struct SVGWriter: Sendable {
    public init() {}

    public func svg(_ scene: Scene) -> String {
        ""
    }
}
