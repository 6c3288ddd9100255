import PollCharts
import PollData

/// Which charts are not final: their data have errors, or do not support what a title claims.
struct ChartDrafts {
    let archive: Archive
    let builder: ChartBuilder

    /// The names of the drafts among some specifications, each looked at once; what is wrong stands on standard error.
    ///
    /// One that cannot be looked at is left to the drawing, which says why.
    func found(in specifications: [ChartSpec]) -> Set<String> {
        var seen: Set<String> = []
        var drafts: Set<String> = []
        for spec in specifications where seen.insert(spec.name).inserted {
            if (try? warn(of: spec)) ?? false { drafts.insert(spec.name) }
        }
        return drafts
    }

    /// Says on standard error what keeps a chart from being final.
    ///
    /// - Returns: Whether there is anything.
    func warn(of spec: ChartSpec) throws -> Bool {
        let claims = try builder.claims(of: spec).compactMap(\.diagnostic)
        let programs = Set(spec.questions.compactMap { try? archive.findQuestion($0).program })
        let errors = ArchiveCheck(archive).errors(of: programs)
        for finding in claims { Failure.say("\(finding)") }
        if let first = errors.first {
            let more = errors.count > 1 ? ", and \(errors.count - 1) more" : ""
            Failure.say("\(spec.name) is marked as a draft, as its data have errors\(more):\n\(first)")
        }
        return !claims.isEmpty || !errors.isEmpty
    }
}
