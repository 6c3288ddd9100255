import PollData

/// A row of a Likert chart: its figures by step, the totals of its sides and what was not published.
struct LikertRow: Sendable {
    struct Total: Sendable {
        let percent: Double
        let isPublished: Bool
        /// The sum of the parts as they are printed, in whole percents; `nil` for a side of one answer.
        let printedSum: Double?
        /// The sum of the parts where it contradicts the published total by more than rounding.
        let contradiction: Double?
    }

    var label: String
    var group: String
    /// Its names by what sets it apart.
    let names: LikertFigures.Names
    let question: Question
    let sample: Sample
    /// By the place of the step.
    let figures: [Int: RowFigure]
    let left: Total?
    let right: Total?
    /// What the published answers leave, in percent; 0 where rounding explains it.
    let remainder: Double
    /// What rows are sorted by: the favourable total, or what stands for it.
    let rank: Double

    init(_ row: LikertFigures.Row, steps: [LikertChart.Step], hasTotals: Bool, _ request: ChartRequest) {
        label = row.label
        group = row.group
        names = row.names
        question = row.question
        sample = row.sample
        var figures: [Int: RowFigure] = [:]
        for (index, step) in steps.enumerated() {
            figures[index] = row.figures.figures.first {
                $0.sample == row.sample && $0.option.id == step.option.id
            }
        }
        self.figures = figures
        let sum = figures.values.reduce(0) { $0 + $1.percent }
        let rounding = figures.values.reduce(0) { $0 + $1.wave.value.roundingHalfWidth }
        remainder = 100 - sum > rounding + 1e-9 ? 100 - sum : 0
        func total(_ place: LikertChart.Step.Place, _ side: Int) -> Total? {
            let indices = steps.indices.filter { steps[$0].place == place }
            let published = indices.compactMap { figures[$0]?.option }
            return Self.total(
                of: indices.compactMap { figures[$0] }, isWhole: Self.isWhole(published, side, row.question),
                options: indices.map { steps[$0].option }, side: side, row, request)
        }
        let favourable = total(.right, 1)
        let unfavourable = total(.left, -1)
        right = hasTotals ? favourable : nil
        left = hasTotals ? unfavourable : nil
        rank = favourable?.percent ?? unfavourable.map { -$0.percent } ?? -1000
    }

    /// Whether answers are all that the questionnaire has on their side, those that some polls alone offered set aside.
    private static func isWhole(_ options: [Question.Option], _ side: Int, _ question: Question) -> Bool {
        let sides = AnswerSides(
            question.options.filter { !$0.isSubtotal && $0.validFrom == nil && $0.validTo == nil })
        let covered = options.reduce(into: Set<Question.Option.ID>()) { $0.formUnion(question.answers(of: $1)) }
        return covered.isSuperset(of: (side > 0 ? sides.favourable : sides.unfavourable).map(\.id))
    }

    /// The published subtotal of a side; without one, the sum of its parts where all were published.
    private static func total(
        of parts: [RowFigure], isWhole: Bool, options: [Question.Option], side: Int, _ row: LikertFigures.Row,
        _ request: ChartRequest
    ) -> Total? {
        let ids = Set(options.map(\.id))
        let sum = (parts.reduce(0) { $0 + $1.percent } * 1e6).rounded() / 1e6
        let rounding = parts.reduce(0) { $0 + $1.wave.value.roundingHalfWidth }
        let printed = parts.count > 1 ? parts.reduce(0) { $0 + $1.percent.rounded() } : nil
        let subtotals = row.question.options.filter { option in
            option.isSubtotal && option.valence == side && row.question.answers(of: option).isSuperset(of: ids)
        }
        for subtotal in subtotals where options.count > 1 {
            let series = request.archive.series(
                of: row.question, .option(subtotal.id), in: row.sample.population,
                includingQuoted: request.settings.includingQuoted)
            // A total of several terms was added from its parts.
            guard let wave = (series.waves + series.unplaced).first(where: { $0.sample == row.sample }),
                wave.terms.count == 1
            else { continue }
            let differs = abs(wave.value.percent - sum) > rounding + wave.value.roundingHalfWidth + 1e-9
            return Total(
                percent: wave.value.percent, isPublished: true, printedSum: isWhole ? printed : nil,
                contradiction: isWhole && differs ? sum : nil)
        }
        guard isWhole, !parts.isEmpty else { return nil }
        return Total(percent: sum, isPublished: parts.count == 1, printedSum: printed, contradiction: nil)
    }
}
