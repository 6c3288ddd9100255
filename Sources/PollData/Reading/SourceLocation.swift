/// A place in a file, as editors count: line and column from 1, the column in characters.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `genron-eai-2026.csv:14:13`.
    public var description: String { "\(file):\(line):\(column)" }
}

/// One finding in a file: what was found, where, and what to try.
public struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
    public enum Severity: String, Sendable, Hashable {
        case error
        case warning
    }

    public let severity: Severity
    /// A short stable name, such as `unknown-question`, for programs and for notes that silence a warning.
    public let code: String
    public let location: SourceLocation
    public let message: String
    public let hint: String

    public init(
        _ severity: Severity = .error, code: String, at location: SourceLocation, _ message: String, hint: String
    ) {
        self.severity = severity
        self.code = code
        self.location = location
        self.message = message
        self.hint = hint
    }

    public var description: String { "\(location): \(severity.rawValue): \(message)\n  hint: \(hint)" }
}

/// All that is wrong with a file or an archive, in the order of the places.
public struct DatasetError: Error, Sendable, Hashable, CustomStringConvertible {
    public let diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.inOrderOfPlaces
    }

    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension [Diagnostic] {
    /// By file, line and column; what was found first at one place stays first.
    var inOrderOfPlaces: [Diagnostic] {
        enumerated().sorted { a, b in
            let (first, second) = (a.element.location, b.element.location)
            return (first.file, first.line, first.column, a.offset) < (
                second.file, second.line, second.column, b.offset
            )
        }.map(\.element)
    }
}
