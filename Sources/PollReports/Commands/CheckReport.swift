import PollData

/// `poll check`: what was found, each with its place and a hint.
public struct CheckReport {
    private let findings: [Diagnostic]
    private let language: Language

    public init(_ findings: [Diagnostic], language: Language) {
        self.findings = findings
        self.language = language
    }

    public var report: Report {
        let phrases = Phrases(language)
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        return Report(
            command: "check", title: "",
            selection: [("errors", .integer(errors)), ("warnings", .integer(warnings))], columns: [Report.Column("")],
            rows: findings.map { finding in
                Report.Row(
                    [finding.description],
                    fields: [
                        ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.code)),
                        ("file", .string(finding.location.file)), ("line", .integer(finding.location.line)),
                        ("column", .integer(finding.location.column)), ("message", .string(finding.message)),
                        ("hint", .string(finding.hint)),
                    ])
            },
            words: [
                findings.isEmpty
                    ? phrases.pick("Clean: nothing found.", "問題は見つからなかった。", "발견된 문제가 없다.")
                    : phrases.pick(
                        "\(errors) errors, \(warnings) warnings.", "エラー\(errors)件、警告\(warnings)件。",
                        "오류 \(errors)건, 경고 \(warnings)건.")
            ])
    }
}
