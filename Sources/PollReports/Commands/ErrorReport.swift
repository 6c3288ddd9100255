import PollData

/// What a failed command says to programs: `{"command": "add", "errors": [{file, line, column, code, message, hint}]}`.
public struct ErrorReport {
    private let command: String
    private let errors: [JSONValue]

    public init(command: String, _ findings: [Diagnostic]) {
        self.command = command
        errors = findings.map { finding in
            Self.object(
                file: finding.location.file, line: finding.location.line, column: finding.location.column,
                severity: finding.severity.rawValue, code: finding.code, message: finding.message, hint: finding.hint)
        }
    }

    /// A failure that has no place in a file.
    public init(command: String, file: String = "", code: String, message: String, hint: String = "") {
        self.command = command
        errors = [
            Self.object(
                file: file, line: nil, column: nil, severity: "error", code: code, message: message, hint: hint)
        ]
    }

    public init(command: String, _ error: FileError) {
        self.init(command: command, file: error.path, code: "file", message: error.description)
    }

    public var json: String {
        JSONValue.object([("command", .string(command)), ("errors", .array(errors))]).text() + "\n"
    }

    private static func object(
        file: String, line: Int?, column: Int?, severity: String, code: String, message: String, hint: String
    ) -> JSONValue {
        .object([
            ("file", .text(file)), ("line", .count(line)), ("column", .count(column)),
            ("severity", .string(severity)), ("code", .string(code)), ("message", .string(message)),
            ("hint", .text(hint)),
        ])
    }
}
