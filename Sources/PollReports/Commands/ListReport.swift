import PollAnalysis
import PollData

/// `poll list`: what is in the archive.
public struct ListReport {
    public enum Subject: String, CaseIterable, Sendable {
        case programs
        case polls
        case questions
        case series
        case events
    }

    private let context: ReportContext
    private let subject: Subject
    private let program: Program.ID?

    /// - Parameter program: Only what belongs to it; events belong to none.
    public init(_ subject: Subject, program: Program.ID?, in context: ReportContext) {
        self.subject = subject
        self.program = program
        self.context = context
    }

    public var report: Report {
        let (columns, rows) =
            switch subject {
            case .programs: programs
            case .polls: polls
            case .questions: questions
            case .series: series
            case .events: events
            }
        return Report(
            command: "list", title: "",
            selection: [("subject", .string(subject.rawValue)), ("program", .text(program?.rawValue ?? ""))],
            columns: columns, rows: rows)
    }

    private typealias Table = ([Report.Column], [Report.Row])

    private func isWanted(_ id: Program.ID) -> Bool { program == nil || program == id }

    private var programs: Table {
        let phrases = context.phrases
        let columns = [
            Report.Column(phrases.pick("program", "プログラム", "프로그램")), Report.Column(phrases.pick("name", "名称", "명칭")),
            Report.Column(phrases.pick("polls", "調査数", "조사 수"), isNumber: true),
            Report.Column(phrases.pick("years", "年", "연도")),
        ]
        let rows = context.archive.programs.filter { isWanted($0.id) }.map { program in
            let polls = context.archive.polls(of: program.id)
            let years = polls.compactMap { $0.placement?.date?.year }
            let span = Self.span(years)
            return Report.Row(
                [program.id.rawValue, program.name[context.language], "\(polls.count)", span],
                fields: [
                    ("program", .string(program.id.rawValue)), ("name", .string(program.name[context.language])),
                    ("countries", .array(program.countries.map { .string($0.rawValue) })),
                    ("polls", .integer(polls.count)), ("first_year", .count(years.min())),
                    ("last_year", .count(years.max())), ("url", .text(program.url)), ("note", .text(program.note)),
                ])
        }
        return (columns, rows)
    }

    /// "1978–2025", or one year.
    private static func span(_ years: [Int]) -> String {
        guard let first = years.min(), let last = years.max() else { return "–" }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    private var polls: Table {
        let phrases = context.phrases
        let columns = [
            Report.Column(phrases.pick("poll", "調査", "조사")), Report.Column(phrases.pick("fieldwork", "調査時期", "조사 시기")),
            Report.Column(phrases.pick("samples", "標本", "표본")),
            Report.Column(phrases.pick("figures", "数値", "수치"), isNumber: true),
        ]
        let rows = context.archive.polls.filter { isWanted($0.program) }.map { poll in
            let samples = poll.samples.map { sample in
                "\(sample.population) \(phrases.name(of: sample.mode)) n=\(NumberText.count(sample.size))"
            }.joined(separator: ", ")
            return Report.Row(
                [
                    poll.id.rawValue,
                    phrases.unique(poll.samples.map { context.fieldwork(of: $0) }).joined(separator: "; "), samples,
                    "\(poll.figures.count)",
                ],
                fields: [
                    ("poll", .string(poll.id.rawValue)), ("program", .string(poll.program.rawValue)),
                    ("date", .text(poll.samples.first.map { context.period(of: $0) } ?? "")),
                    ("populations", .array(poll.samples.map { .string($0.population.rawValue) })),
                    ("n", .array(poll.samples.map { .count($0.size) })), ("figures", .integer(poll.figures.count)),
                ])
        }
        return (columns, rows)
    }

    private var questions: Table {
        let phrases = context.phrases
        let columns = [
            Report.Column(phrases.pick("question", "質問", "질문")), Report.Column(phrases.pick("kind", "形式", "형식")),
            Report.Column(phrases.pick("text", "内容", "내용")),
            Report.Column(phrases.pick("options", "選択肢", "응답")),
        ]
        let rows = context.archive.questions.filter { isWanted($0.program) }.map { question in
            Report.Row(
                [
                    question.qualifiedName, question.kind.rawValue, question.text[context.language],
                    question.options.map(\.id.rawValue).joined(separator: " "),
                ],
                fields: [
                    ("question", .string(question.qualifiedName)), ("program", .string(question.program.rawValue)),
                    ("construct", .string(question.construct)), ("kind", .string(question.kind.rawValue)),
                    ("text", .string(question.text[context.language])),
                    ("options", .array(question.options.map { .string($0.id.rawValue) })),
                ])
        }
        return (columns, rows)
    }

    private var series: Table {
        let phrases = context.phrases
        let columns = [
            Report.Column(phrases.pick("question", "質問", "질문")), Report.Column(phrases.pick("option", "選択肢", "응답")),
            Report.Column(phrases.pick("population", "対象国", "대상국")),
            Report.Column(phrases.pick("waves", "回数", "회수"), isNumber: true),
            Report.Column(phrases.pick("from", "開始", "시작")), Report.Column(phrases.pick("to", "終了", "종료")),
            Report.Column(phrases.pick("segments", "区間数", "구간 수"), isNumber: true),
        ]
        var rows: [Report.Row] = []
        for question in context.archive.questions where isWanted(question.program) {
            for population in context.archive.populations(of: question) {
                for option in question.options {
                    let series = context.archive.series(
                        of: question, .option(option.id), in: population,
                        includingQuoted: context.settings.includingQuoted)
                    if series.waves.count >= 2 { rows.append(row(series, option)) }
                }
            }
        }
        return (columns, rows)
    }

    private func row(_ series: Series, _ option: Question.Option) -> Report.Row {
        let first = series.waves.first.map { context.firstDate(of: $0.sample) } ?? ""
        let last = series.waves.last.map { context.lastDate(of: $0.sample) } ?? ""
        return Report.Row(
            [
                series.question.qualifiedName, option.id.rawValue, series.population.rawValue, "\(series.waves.count)",
                first, last, "\(series.segments.count)",
            ],
            fields: [
                ("question", .string(series.question.qualifiedName)), ("option", .string(option.id.rawValue)),
                ("population", .string(series.population.rawValue)), ("waves", .integer(series.waves.count)),
                ("from", .string(first)), ("to", .string(last)), ("segments", .integer(series.segments.count)),
            ])
    }

    private var events: Table {
        let phrases = context.phrases
        let columns = [
            Report.Column(phrases.pick("date", "日付", "날짜")), Report.Column(phrases.pick("event", "出来事", "사건")),
            Report.Column(phrases.pick("kind", "種類", "종류")),
        ]
        let rows = context.archive.events.map { event in
            Report.Row(
                ["\(event.date)", event.label[context.language], event.kind],
                fields: [
                    ("date", .string("\(event.date)")), ("label", .string(event.label[context.language])),
                    ("kind", .string(event.kind)), ("source_url", .text(event.sourceURL)),
                ])
        }
        return (columns, rows)
    }
}
