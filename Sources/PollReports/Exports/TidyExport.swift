import PollData

/// `poll export --tidy`: every figure in a row of its own, with the facts of its sample and its question.
///
/// The columns that newsrooms' poll files have too bear their names: `poll_id`, `question_id`, `pollster`, `sponsor`,
/// `sample_size`, `methodology`, `start_date`, `end_date`, `url`, `answer`, `pct`. `population` is the country asked,
/// and who of it, theirs of that name, is `universe`.
///
/// Source: the poll files of FiveThirtyEight, as described in R's electionViz,
/// <https://rdrr.io/github/heike/electionViz/man/presidential_polls.html>.
public struct TidyExport {
    private let archive: Archive
    private let program: Program.ID?
    private let question: Question?
    private let includingAllReadings: Bool
    private let language: Language

    /// - Parameters:
    ///   - program: Only its figures.
    ///   - question: Only figures of it.
    ///   - includingAllReadings: Also the other prints of a figure; else reading 1 alone.
    ///   - language: Of question texts and answers.
    public init(
        of archive: Archive, program: Program.ID? = nil, question: Question? = nil, includingAllReadings: Bool = false,
        language: Language = .english
    ) {
        self.archive = archive
        self.program = question?.program ?? program
        self.question = question
        self.includingAllReadings = includingAllReadings
        self.language = language
    }

    /// CSV with its header, also where no figure is wanted.
    public var csv: String { CSVTableText(rows, columns: Self.columns).output }

    /// The rows for programs.
    public var report: Report {
        Report(
            command: "export", title: "",
            selection: [
                ("program", .text(program?.rawValue ?? "")), ("question", .text(question?.qualifiedName ?? "")),
                ("all_readings", .bool(includingAllReadings)),
            ], columns: [], rows: rows.map { Report.Row([], fields: $0) })
    }

    private typealias Row = [(key: String, value: JSONValue)]

    private var rows: [Row] {
        let breaks = BreakFlags(archive)
        return archive.polls.filter { program == nil || $0.program == program }.flatMap { poll -> [Row] in
            let prints = Dictionary(grouping: poll.figures, by: \.key)
            return poll.figures.compactMap { figure -> Row? in
                guard includingAllReadings || figure.reading == 1, question == nil || figure.question == question?.id
                else { return nil }
                return row(figure, of: poll, prints: prints[figure.key] ?? [], breaks: breaks)
            }
        }
    }

    private func row(
        _ figure: Figure, of poll: Poll, prints: [Figure], breaks: BreakFlags
    ) -> Row? {
        guard let sample = poll.sample(of: figure.population, form: figure.form) else { return nil }
        let question = archive.question(figure.question, of: poll.program)
        let option = question?.option(figure.option)
        let isDisputed = prints.contains { !$0.agrees(with: figure) }
        let values: [JSONValue] =
            [
                .string(poll.id.rawValue), .string(question?.qualifiedName ?? figure.question.rawValue),
                .string(poll.program.rawValue), .text(sample.conductor), .text(sample.sponsor),
                .string(figure.population.rawValue), .text(sample.universe), .text(sample.form),
                .text(figure.subgroup), .text(figure.base), .count(figure.baseSize), .count(sample.size),
                .string(sample.sampling.rawValue), .text(sample.mode?.rawValue ?? ""),
                .text(sample.fieldStart?.description ?? ""), .text(sample.fieldEnd?.description ?? ""),
                .text(sample.released?.description ?? ""), .text(question?.construct ?? ""),
                .text(question?.text[language] ?? ""), .text(question?.kind.rawValue ?? ""),
            ] + answer(figure, option) + [
                .string(figure.status.rawValue), .integer(figure.reading), .bool(isDisputed),
            ] + breaks.flags(of: figure, question: question) + [
                .text(figure.sourceURL), .text(figure.sourceTitle), .text(figure.secondSourceURL), .text(figure.note),
                .string(archive.version),
            ]
        return Array(zip(Self.columns, values)).map { (key: $0, value: $1) }
    }

    private func answer(_ figure: Figure, _ option: Question.Option?) -> [JSONValue] {
        [
            .string(figure.option.rawValue), .text(option?.label[language] ?? ""),
            .text(option?.role.rawValue ?? ""), .count(option?.valence),
            option?.score.map { .number($0) } ?? .null, .bool(option?.isSubtotal ?? false),
            .string(figure.measure), .decimal(figure.value.percent, decimals: figure.value.decimals),
            .integer(figure.value.decimals), .number(figure.value.roundingHalfWidth),
        ]
    }

    static let columns = [
        "poll_id", "question_id", "program", "pollster", "sponsor", "population", "universe", "form", "subgroup",
        "base", "base_size", "sample_size", "sampling", "methodology", "start_date", "end_date", "released",
        "construct", "question", "kind", "option", "answer", "role", "valence", "score", "is_subtotal", "measure",
        "pct", "decimals", "rounding", "status", "reading", "is_disputed", "break_before", "break_kind", "url",
        "source_title", "second_url", "note", "archive",
    ]
}
