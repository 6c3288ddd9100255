/// A name that the archive's files use: a text that only names of its own kind are compared with.
///
/// A poll's name cannot be passed for a question's, which plain strings would allow.
public protocol ArchiveName: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible
where RawValue == String {
    init(rawValue: String)
}

extension ArchiveName {
    public init(_ text: String) { self.init(rawValue: text) }

    public var description: String { rawValue }

    /// By code points, so that every machine has the same order.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
