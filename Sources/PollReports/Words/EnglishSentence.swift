import PollStatistics

/// The sentences in English.
struct EnglishSentence {
    let amount: Sentence.Amount
    let verdict: Verdict
    let isReported: Bool

    func text(_ claim: Sentence.Claim) -> String {
        let size = amount.size
        let signed = amount.signed
        let rose = amount.isUp ? "rose" : "fell"
        let holds = verdict == .holds
        switch claim {
        case .change(let from, let to):
            return holds
                ? "\(to): \(reported)\(rose) by \(size) points from \(from)."
                : "\(to): \(signed) points from \(from) as \(printed), \(unproven)."
        case .lead(let first, let second):
            let (above, below) = amount.isUp ? (first, second) : (second, first)
            return holds
                ? "\(inAnswers)\(above) is \(size) points above \(below)."
                : "\(first) minus \(second) is \(signed) points as \(printed), \(unproven)."
        case .gapChange(let first, let second, let from, let to):
            return holds
                ? "The \(gap), \(first) minus \(second), \(rose) by \(size) points from \(from) to \(to)."
                : "The \(gap), \(first) minus \(second), is \(signed) points from \(from) to \(to), \(unproven)."
        case .slope(let from, let to):
            return holds
                ? "\(from) – \(to): \(rose) by \(size) points a year on average."
                : "\(from) – \(to): \(trend) (\(signed) points a year)."
        case .gapSlope(let first, let second, let from, let to):
            return holds
                ? "\(from) – \(to): the \(gap), \(first) minus \(second), \(rose) by \(size) points a year on average."
                : "\(from) – \(to): in the \(gap), \(first) minus \(second), \(trend) (\(signed) points a year)."
        case .acrossEvent(let event, let from, let to):
            return holds
                ? "On either side of \(event): \(rose) by \(size) points from \(from) to \(to)."
                : "On either side of \(event): \(signed) points from \(from) to \(to) as printed, \(unproven)."
        case .levelAtEvent(let event):
            return holds
                ? "The lines before and after \(event) meet it at different levels: the later one lies \(size) points "
                    + (amount.isUp ? "higher." : "lower.")
                : "The lines before and after \(event) meet it \(signed) points apart, \(beyondScatter)."
        case .spread(let first, let second):
            return holds
                ? "\(inAnswers)\(first) and \(second) differ in how they spread over the answers: \(size) of 100 "
                    + "people would have to answer otherwise."
                : "\(inAnswers)\(first) and \(second), over all answers: \(size) of 100 people apart, \(unproven)."
        }
    }

    private var reported: String { isReported ? "in reported answers, " : "" }
    private var inAnswers: String { isReported ? "In reported answers, " : "" }
    private var gap: String { isReported ? "reported gap" : "gap" }
    private var printed: String { isReported ? "reported and printed" : "printed" }

    private var unproven: String {
        verdict == .dependsOnRounding
            ? "beyond sampling error or not depending on rounding" : "within sampling error"
    }

    private var beyondScatter: String {
        verdict == .dependsOnRounding
            ? "beyond the scatter of the waves or not depending on rounding" : "within the scatter of the waves"
    }

    private var trend: String {
        verdict == .dependsOnRounding
            ? "whether there is a trend depends on rounding" : "no trend beyond the scatter of the waves"
    }
}
