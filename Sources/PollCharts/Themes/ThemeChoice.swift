import PollData

/// A theme by name, or the file of a house style.
public enum ThemeChoice: Sendable, Hashable {
    /// Dark on white.
    case light
    /// Light on near-black.
    case dark
    /// Greys, dashes and hatches, for a copier.
    case print
    /// The path of a theme file.
    case file(String)

    /// The themes that need no file.
    public static let named: [ThemeChoice] = [.light, .dark, .print]

    /// Reads a name, or a path that ends in `.yaml`; `nil` for anything else.
    ///
    /// - Parameter folder: What a path is relative to, with its slash; empty for the working directory.
    public init?(_ text: String, in folder: String = "") {
        if let choice = Self.named.first(where: { $0.name == text }) {
            self = choice
        } else if text.hasSuffix(".yaml") {
            self = .file(text.hasPrefix("/") ? text : folder + text)
        } else {
            return nil
        }
    }

    /// `light`, or the name of the file without its ending.
    public var name: String {
        switch self {
        case .light: "light"
        case .dark: "dark"
        case .print: "print"
        case .file(let path): String((path.split(separator: "/").last ?? "").dropLast(".yaml".count))
        }
    }

    /// What to try in place of a name that is none.
    public static func hint(for text: String) -> String {
        Spelling.nearest(to: text, among: named.map(\.name)).map { "did you mean '\($0)'?" }
            ?? "write \(named.map(\.name).joined(separator: ", ")), or the path of a theme file that ends in .yaml"
    }

    /// - Throws: `ChartError.themeFile` where the file cannot be read, `.theme` for what is wrong in it.
    func theme() throws(ChartError) -> Theme {
        switch self {
        case .light: return .light
        case .dark: return .dark
        case .print: return .print
        case .file(let path):
            let bytes: [UInt8]
            do {
                bytes = try FileBytes.read(path, limit: 1 << 20)
            } catch {
                throw .themeFile(error)
            }
            do {
                return try Theme.parse(bytes, file: path, name: name)
            } catch {
                throw .theme(error)
            }
        }
    }

    /// Reads the bytes of a theme file, or reports all that is wrong with them.
    package static func check(_ bytes: [UInt8], file: String) throws(DatasetError) {
        _ = try Theme.parse(bytes, file: file, name: "theme")
    }
}
