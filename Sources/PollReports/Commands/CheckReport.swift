import PollData

/// `poll check`: what was found, each with its place and a hint, and how much the archive knows of its samples.
public struct CheckReport {
    private let findings: [Diagnostic]
    private let repairs: [Repair]?
    private let tallies: [(program: Program.ID, tally: DisclosureTally)]
    private let phrases: Phrases

    /// - Parameters:
    ///   - repairs: What was read otherwise than a release's file has it; `nil` for a check of the archive.
    ///   - disclosures: Of the samples that were checked; empty where they could not be read.
    public init(
        _ findings: [Diagnostic], repairs: [Repair]? = nil, disclosures: [SampleDisclosure] = [], language: Language
    ) {
        self.findings = findings
        self.repairs = repairs
        phrases = Phrases(language)
        var programs: [Program.ID] = []
        for disclosure in disclosures where programs.last != disclosure.sample.program {
            programs.append(disclosure.sample.program)
        }
        let byProgram = Dictionary(grouping: disclosures, by: \.sample.program)
        tallies = programs.map { ($0, DisclosureTally(byProgram[$0] ?? [])) }
    }

    private var all: DisclosureTally { DisclosureTally(tallies.flatMap(\.tally.samples)) }

    public var report: Report {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        return Report(
            command: "check", title: "",
            selection: [
                ("errors", .integer(errors)), ("warnings", .integer(warnings)),
            ] + (repairs.map { [("repairs", .array($0.map(\.json)))] } ?? []) + [
                ("disclosure", .array(tallies.map { fields($0.program, $0.tally) }))
            ], columns: [Report.Column("")], rows: findings.map(row), words: [verdict(errors, warnings)] + scores,
            notes: tallies.isEmpty ? [] : phrases.disclosureNotes(all))
    }

    private func row(_ finding: Diagnostic) -> Report.Row {
        Report.Row(
            [finding.description],
            fields: [
                ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.code)),
                ("file", .string(finding.location.file)), ("line", .integer(finding.location.line)),
                ("column", .integer(finding.location.column)), ("message", .string(finding.message)),
                ("hint", .string(finding.hint)),
            ])
    }

    private func verdict(_ errors: Int, _ warnings: Int) -> String {
        if findings.isEmpty { return phrases.pick("Clean: nothing found.", "問題は見つからなかった。", "발견된 문제가 없다.") }
        return phrases.pick(
            "\(errors) errors, \(warnings) warnings.", "エラー\(errors)件、警告\(warnings)件。",
            "오류 \(errors)건, 경고 \(warnings)건.")
    }

    /// A line for each program, and one for all where there are several.
    private var scores: [String] {
        var lines = tallies.map { line($0.program.rawValue, $0.tally) }
        if tallies.count > 1 { lines.append(line(phrases.pick("all", "全体", "전체"), all)) }
        return lines
    }

    private func line(_ name: String, _ tally: DisclosureTally) -> String {
        let count = tally.samples.count
        return phrases.pick(
            "\(name) (\(count) \(count == 1 ? "sample" : "samples")): ", "\(name)（\(count)標本）：",
            "\(name)(표본 \(count)개): ")
            + phrases.score(of: tally) + phrases.pick(".", "。", ".")
    }

    private func fields(_ program: Program.ID, _ tally: DisclosureTally) -> JSONValue {
        .object([
            ("program", .string(program.rawValue)), ("samples", .integer(tally.samples.count)),
            ("aapor", .object(means { tally.meanCount(ofAAPOR: $0) })),
            ("esomar_wapor", .object(means { tally.meanCount(ofMinimum: $0) })),
            ("most_often_missing", .array(tally.mostOftenMissing().map { .string($0.rawValue) })),
            (
                "response_rates",
                .object(tally.responseRates.map { ($0.kind.rawValue, .integer($0.count)) })
            ),
        ])
    }

    /// The average count of items in each state.
    private func means(_ count: (DisclosureState) -> Double) -> [(key: String, value: JSONValue)] {
        DisclosureState.allCases.map { ($0.rawValue, .decimal(count($0), decimals: 2)) }
    }
}
