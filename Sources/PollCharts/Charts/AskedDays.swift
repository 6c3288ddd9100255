import PollData

/// The days on which questions were asked, whichever of their answers were published.
struct AskedDays: Sendable {
    private struct Key: Hashable {
        let question: String
        let population: Population
    }

    /// Days since 1970-01-01.
    private var days: [Key: [Poll.ID: Double]] = [:]

    init(_ drafts: [TrendDraft], _ request: ChartRequest) {
        for draft in drafts {
            let key = Self.key(draft)
            guard days[key] == nil else { continue }
            var found: [Poll.ID: Double] = [:]
            for poll in request.archive.polls(of: draft.question.program) {
                let isAsked = poll.figures.contains { figure in
                    figure.question == draft.question.id && figure.population == draft.population
                        && figure.form.isEmpty && figure.subgroup.isEmpty
                        && (request.settings.includingQuoted || figure.status != .quoted)
                }
                let sample = poll.samples.first { $0.population == draft.population && $0.form.isEmpty }
                if isAsked, let day = sample?.placement?.day { found[poll.id] = day }
            }
            days[key] = found
        }
    }

    func days(of draft: TrendDraft) -> [Poll.ID: Double] { days[Self.key(draft)] ?? [:] }

    private static func key(_ draft: TrendDraft) -> Key {
        Key(question: draft.question.qualifiedName, population: draft.population)
    }
}
