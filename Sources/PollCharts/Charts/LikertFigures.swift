import PollData

/// The figures of the rows of a Likert chart: the samples of one question, or a question each.
struct LikertFigures: Sendable {
    /// What a row is called beside others that differ in one thing.
    struct Names: Sendable {
        let wave: String
        let population: String
        /// Empty where all rows are of one question.
        var question = ""
    }

    struct Row: Sendable {
        let names: Names
        let question: Question
        let sample: Sample
        let label: String
        /// What heads the rows of a country where there are several; else empty.
        let group: String
        let figures: RowFigures
    }

    let rows: [Row]
    /// The answers that any row shows, in questionnaire order.
    let options: [Question.Option]
    let parts: [RowFigures]

    init(_ request: ChartRequest) throws(ChartError) {
        let requests = request.series.isEmpty ? [request] : request.series.map { request.asking($0) }
        var parts: [RowFigures] = []
        for (index, item) in requests.enumerated() {
            if !request.spec.series.isEmpty, !request.spec.series[index].option.isEmpty {
                throw .unsuitable(
                    "an 'option' in 'series' of a Likert chart", hint: "leave it out: a row shows all the answers")
            }
            parts.append(try RowFigures(item, wanted: item.answersOfWhole()))
        }
        self.parts = parts
        rows = request.series.isEmpty ? Self.samples(parts[0], request) : Self.questions(parts, request)
        options = try Self.common(parts.map(\.options), requests.map(\.question))
    }

    /// A row a sample; a country's one below the other, under its name where it has several.
    private static func samples(_ figures: RowFigures, _ request: ChartRequest) -> [Row] {
        let text = RowText(request: request, rows: figures, drawsIntervals: false)
        let isGrouped =
            request.spec.sort != .value && Set(figures.samples.map(\.poll)).count > 1
            && Set(figures.samples.map(\.population)).count > 1
        return request.populations.flatMap { code -> [Row] in
            let samples = figures.samples.filter { $0.population == code }
            let names = WaveNames(samples, words: request.words)
            return samples.map { sample in
                let isAlone = Set(figures.samples.map(\.population)).count == 1 && samples.count > 1
                return Row(
                    names: Names(
                        wave: names.name(of: sample), population: sample.population.name[request.language]),
                    question: request.question, sample: sample,
                    label: isGrouped || isAlone ? names.name(of: sample) : text.name(of: sample),
                    group: isGrouped ? sample.population.name[request.language] : "", figures: figures)
            }
        }
    }

    /// A row a question, named as the lines of a trend are.
    private static func questions(_ parts: [RowFigures], _ request: ChartRequest) -> [Row] {
        let drafts = TrendDraft.series(of: request)
        let samples = parts.flatMap(\.samples)
        let isDated = Set(samples.map(\.poll)).count > 1
        let names = WaveNames(samples, words: request.words)
        return zip(drafts, parts).flatMap { draft, figures in
            figures.samples.map { sample in
                Row(
                    names: Names(
                        wave: names.name(of: sample), population: sample.population.name[request.language],
                        question: draft.name),
                    question: draft.question, sample: sample,
                    label: draft.name + (isDated ? request.words.pick(", ", " ", " ") + names.name(of: sample) : ""),
                    group: "", figures: figures)
            }
        }
    }

    /// The answers of all questions in one list; an answer of the same name must have the same words.
    private static func common(
        _ lists: [[Question.Option]], _ questions: [Question]
    ) throws(ChartError) -> [Question.Option] {
        var found: [Question.Option] = []
        for (list, question) in zip(lists, questions) {
            for option in list {
                guard let known = found.first(where: { $0.id == option.id }) else {
                    found.append(option)
                    continue
                }
                guard known.label == option.label, known.valence == option.valence else {
                    throw .unsuitable(
                        "'\(option.id)' means another answer in \(question.qualifiedName)",
                        hint: "rows of one chart need the same answers; make a chart of each")
                }
            }
        }
        return found.enumerated().sorted { a, b in
            a.element.order == b.element.order ? a.offset < b.offset : a.element.order < b.element.order
        }.map(\.element)
    }
}
