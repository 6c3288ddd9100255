/// Whether the figures of one question in one sample add up, as far as rounding lets one tell.
///
/// Answers of a single-choice question are parts of a whole: they may not sum over 100 by more than the sum of their
/// half-widths of rounding, and where all of them are published, not under it. A subtotal must be the sum of its
/// parts within the rounding of all. A publisher can print what does not add up: a note in one of the rows that
/// names the code, `[sum-over-100]`, says that this is how it was printed.
struct SumCheck {
    private let question: (Question.ID) -> Question?

    init(question: @escaping (Question.ID) -> Question?) {
        self.question = question
    }

    func diagnostics(_ figures: PlacedFigures) -> [Diagnostic] {
        var order: [Group: [Int]] = [:]
        var groups: [Group] = []
        for (index, row) in figures.rows.enumerated()
        where row.figure.reading == 1 && row.figure.measure == "percent" {
            let group = Group(row.figure)
            if order[group] == nil { groups.append(group) }
            order[group, default: []].append(index)
        }
        return groups.flatMap { group -> [Diagnostic] in
            guard let question = question(group.question) else { return [] }
            let sum = QuestionSum(question: question, figures: figures, members: order[group] ?? [])
            return sum.subtotalFaults() + sum.wholeFaults()
        }
    }

    /// The figures that have one base.
    private struct Group: Hashable {
        let poll: Poll.ID
        let population: Population
        let form: String
        let subgroup: String
        let question: Question.ID
        let base: String

        init(_ figure: Figure) {
            poll = figure.poll
            population = figure.population
            form = figure.form
            subgroup = figure.subgroup
            question = figure.question
            base = figure.base
        }
    }
}
