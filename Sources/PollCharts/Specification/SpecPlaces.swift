import PollData

/// Where in its file each value of a specification stands: `question`, `options[1]`, `series[0].option`.
///
/// No part of what the specification says: two that differ in their places alone are equal.
public struct SpecPlaces: Sendable, Hashable {
    private var locations: [String: SourceLocation] = [:]

    public init() {}

    public subscript(path: String) -> SourceLocation? {
        get { locations[path] }
        set { locations[path] = newValue }
    }

    /// Without a file behind it: a specification made of options.
    public var isEmpty: Bool { locations.isEmpty }

    /// The place of a value, else that of what holds it (`series[0]` for `series[0].option`), else of the file.
    public func nearest(to path: String) -> SourceLocation? {
        var path = path
        while !path.isEmpty {
            if let found = locations[path] { return found }
            guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { break }
            path = String(path[..<cut])
        }
        return locations[""]
    }

    public static func == (a: SpecPlaces, b: SpecPlaces) -> Bool { true }

    public func hash(into hasher: inout Hasher) {}
}
