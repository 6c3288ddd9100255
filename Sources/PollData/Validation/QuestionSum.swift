/// The figures of one question in one sample, to be summed.
struct QuestionSum {
    private let question: Question
    private let figures: PlacedFigures
    private let members: [Int]
    private var byOption: [Question.Option.ID: Int] = [:]

    /// - Parameter members: Which rows of `figures` belong to it.
    init(question: Question, figures: PlacedFigures, members: [Int]) {
        self.question = question
        self.figures = figures
        self.members = members
        for member in members where byOption[figures.rows[member].figure.option] == nil {
            byOption[figures.rows[member].figure.option] = member
        }
    }

    /// Subtotals that their parts contradict.
    func subtotalFaults() -> [Diagnostic] {
        guard question.kind != .mean else { return [] }
        return question.options.compactMap { option in
            guard option.isSubtotal, let member = byOption[option.id] else { return nil }
            let parts = option.parts.compactMap { byOption[$0] }
            guard !parts.isEmpty else { return nil }
            let total = figures.rows[member].figure.value
            let sum = Sum(parts.map(value))
            let rounding = total.roundingHalfWidth + sum.rounding + 1e-9
            let isComplete = parts.count == option.parts.count
            let isOver = sum.percent > total.percent + rounding
            let isUnder = sum.percent < total.percent - rounding
            // The answers of a multiple choice overlap: together they can only reach more than the subtotal.
            let isWrong = question.kind.partsSumToWhole ? isOver || (isComplete && isUnder) : isComplete && isUnder
            guard isWrong else { return nil }
            return fault(
                "subtotal-off-parts", at: member, silencedBy: parts + [member],
                "'\(option.id)' is \(total.text), but its parts sum to \(sum.text) (\(lines(of: parts)))",
                hint:
                    "rounding explains at most \((rounding - 1e-9).shortest) between them; correct the one that is wrong"
            )
        }
    }

    /// A whole that its parts exceed or do not fill.
    func wholeFaults() -> [Diagnostic] {
        let most =
            switch question.kind {
            case .single, .scale: 1
            case .multiple: question.maxAnswers
            case .mean: nil as Int?
            }
        guard let most else { return [] }
        let terms = disjointTerms()
        guard let last = terms.max(), terms.count > 1 || question.kind.partsSumToWhole else { return [] }
        let sum = Sum(terms.map(value))
        let whole = Double(100 * most)
        let who = figures.rows[last].figure.population
        let subject = "the options of '\(question.id)' in \(who) sum to \(sum.text)"
        if sum.percent > whole + sum.rounding + 1e-9 {
            return [
                fault(
                    "sum-over-100", at: last, silencedBy: terms,
                    "\(subject); with rounding at most \((whole + sum.rounding).shortest) is possible",
                    hint: "compare \(lines(of: terms)) with the source; a subtotal needs its parts in options.csv")
            ].compactMap(\.self)
        }
        guard question.kind.partsSumToWhole, isComplete, sum.percent < whole - sum.rounding - 1e-9 else { return [] }
        return [
            fault(
                "sum-off-100", .warning, at: last, silencedBy: terms,
                "\(subject); with rounding at least \((whole - sum.rounding).shortest) was to be expected",
                hint: "compare \(lines(of: terms)) with the source; if it was printed so, write [sum-off-100] in a note"
            )
        ].compactMap(\.self)
    }

    /// The published figures that do not overlap: a subtotal stands for its parts where one of these is missing.
    private func disjointTerms() -> [Int] {
        var covered: Set<Question.Option.ID> = []
        var terms: [Int] = []
        let subtotals = question.options.filter { $0.isSubtotal }.sorted { leaves(of: $0).count > leaves(of: $1).count }
        for option in subtotals {
            let parts = leaves(of: option)
            guard let member = byOption[option.id], covered.isDisjoint(with: parts),
                parts.contains(where: { byOption[$0] == nil })
            else { continue }
            covered.formUnion(parts)
            terms.append(member)
        }
        for option in question.options where !option.isSubtotal && !covered.contains(option.id) {
            if let member = byOption[option.id] { terms.append(member) }
        }
        return terms.sorted()
    }

    /// The answers that a subtotal sums, through subtotals of subtotals.
    private func leaves(of option: Question.Option) -> Set<Question.Option.ID> {
        var leaves: Set<Question.Option.ID> = []
        var seen: Set<Question.Option.ID> = [option.id]
        var waiting = option.parts
        while let id = waiting.popLast() {
            guard seen.insert(id).inserted, let part = question.option(id) else { continue }
            if part.isSubtotal { waiting += part.parts } else { leaves.insert(id) }
        }
        return leaves
    }

    /// Whether every answer was published, and how many gave none: only then must the sum be 100.
    private var isComplete: Bool {
        let answers = question.options.filter { !$0.isSubtotal }
        let given = answers.filter { $0.role == .substantive || $0.role == .neutral }
        let rest = answers.filter { [.dontKnow, .refused, .other].contains($0.role) }
        let mixed = answers.contains { $0.role == .mixed && byOption[$0.id] != nil }
        return given.allSatisfy { byOption[$0.id] != nil }
            && (mixed || (rest.contains { $0.role == .dontKnow } && rest.allSatisfy { byOption[$0.id] != nil }))
    }

    private func value(_ member: Int) -> PublishedValue { figures.rows[member].figure.value }

    private func lines(of members: [Int]) -> String {
        let numbers = members.map { figures.line(figures.rows[$0].record) }.sorted().map(String.init)
        return (numbers.count == 1 ? "line " : "lines ") + numbers.joined(separator: ", ")
    }

    private func fault(
        _ code: String, _ severity: Diagnostic.Severity = .error, at member: Int, silencedBy members: [Int],
        _ message: String, hint: String
    ) -> Diagnostic? {
        guard !members.contains(where: { Silence.isSilenced(code, by: figures.rows[$0].figure.note) }) else {
            return nil
        }
        return Diagnostic(
            severity, code: code,
            at: figures.place(figures.rows[member].record, figures.columns.valueColumn), message, hint: hint)
    }

    /// A sum of printed values with the rounding of all of them.
    private struct Sum {
        let percent: Double
        let rounding: Double
        let text: String

        init(_ values: [PublishedValue]) {
            // Sums of decimals pick up noise in the last binary places.
            percent = (values.reduce(0) { $0 + $1.percent } * 1e6).rounded() / 1e6
            rounding = values.reduce(0) { $0 + $1.roundingHalfWidth }
            text = percent.fixed(values.map(\.decimals).max() ?? 0)
        }
    }
}
