import PollData

/// Findings as GitHub's workflow commands, which show them beside the lines of a pull request.
///
///     ::error file=datasets/samples.csv,line=3,col=14,title=bad-number::message%0Ahint: …
///
/// Source: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message.
public struct WorkflowCommands {
    private let findings: [Diagnostic]

    public init(_ findings: [Diagnostic]) {
        self.findings = findings
    }

    public var text: String { findings.map { Self.line($0) + "\n" }.joined() }

    private static func line(_ finding: Diagnostic) -> String {
        let place = finding.location
        return "::\(finding.severity.rawValue) file=\(property(place.file)),line=\(place.line),col=\(place.column),"
            + "title=\(property(finding.code))::" + data("\(finding.message)\nhint: \(finding.hint)")
    }

    /// A message: a percent sign and line ends are escaped.
    private static func data(_ text: String) -> String {
        text.replacing(each: "%", with: "%25").replacing(each: "\r", with: "%0D").replacing(each: "\n", with: "%0A")
    }

    /// A property: colons and commas too.
    private static func property(_ text: String) -> String {
        data(text).replacing(each: ":", with: "%3A").replacing(each: ",", with: "%2C")
    }
}
