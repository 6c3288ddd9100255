import PollAnalysis
import PollCharts
import PollData
import PollRendering

/// Whether charts are final: their claims are held against the data, and the data of their programs are checked.
struct ChartReview: Sendable {
    let archive: Archive
    let builder: ChartBuilder
    private let drafts: Set<String>

    /// Says on standard error what keeps a chart from being final.
    ///
    /// A chart with names that the archive does not have is not judged: it cannot be drawn.
    init(_ specifications: [ChartSpec], archive: Archive, settings: EstimateSettings) {
        self.archive = archive
        builder = ChartBuilder(archive: archive, measurer: PangoMeasurer(), settings: settings)
        let check = ArchiveCheck(archive)
        var known: [Program.ID: [Diagnostic]] = [:]
        var drafts: Set<String> = []
        for spec in specifications {
            guard let findings = try? builder.claims(of: spec) else { continue }
            let claims = findings.compactMap(\.diagnostic)
            var errors: [Diagnostic] = []
            for program in Set(spec.questions.compactMap { try? archive.findQuestion($0).program }) {
                if known[program] == nil { known[program] = check.errors(of: [program]) }
                errors += known[program] ?? []
            }
            for finding in claims { Failure.say("\(finding)") }
            if let first = errors.first {
                let more = errors.count > 1 ? ", and \(errors.count - 1) more" : ""
                Failure.say("\(spec.name) is marked as a draft, as its data have errors\(more):\n\(first)")
            }
            if !claims.isEmpty || !errors.isEmpty { drafts.insert(spec.name) }
        }
        self.drafts = drafts
    }

    func isDraft(_ spec: ChartSpec) -> Bool { drafts.contains(spec.name) }
}
