import PollAnalysis
import PollData
import PollStatistics

/// `poll average CONSTRUCT`: the level under the polls of all houses, with what each house adds to it, or the polls side
/// by side and the reason why there is no common level.
public struct AverageReport {
    private let context: ReportContext
    private let construct: ConstructQuestions
    private let answers: [(question: Question, option: Question.Option)]
    private let series: [Series]
    private let average: ConstructAverage
    private let names: RunNames

    /// - Parameter options: Answers in the order of preference; empty for the favourable one of each question.
    public init(
        _ construct: ConstructQuestions, options: [String] = [], in population: Population, from: CalendarDate? = nil,
        to: CalendarDate? = nil, context: ReportContext
    ) throws(LookupError) {
        self.context = context
        self.construct = construct
        answers = try construct.answers(options, in: context.archive)
        series = construct.series(answers, in: population, of: context.archive, settings: context.settings)
        average = ConstructAverage(series, in: population, from: from, to: to, settings: context.settings)
        names = RunNames(average.runs)
    }

    private var hasEffects: Bool { average.levels.contains { !$0.effects.isEmpty } }

    public var report: Report {
        let phrases = context.phrases
        let population = phrases.name(of: average.population)
        let question = construct.questions.first
        let subject =
            construct.isOneQuestion
            ? "\(question?.text[context.language] ?? "") – \(series.first?.label[context.language] ?? "")"
            : phrases.pick("Average of \(construct.name)", "\(construct.name)の平均", "\(construct.name) 평균")
        let words = AverageWords(average, names: names, in: context)
        return Report(
            command: "average", title: "\(subject)\(phrases.pick(": ", "：", ": "))\(population)",
            selection: [
                ("name", .string(construct.name)), ("population", .string(average.population.rawValue)),
                (
                    "answers",
                    .array(answers.map { .string("\($0.question.qualifiedName)/\($0.option.id)") })
                ), ("level", .number(context.settings.level.value)), ("house_effects", .bool(hasEffects)),
                ("refusal", average.refusal.map { .string(words.reason($0)) } ?? .null),
            ], columns: columns, rows: rows, words: words.words,
            notes: phrases.unique(answerNotes + words.notes + unplacedNote + context.assumptionNote(bases)))
    }

    // MARK: Rows

    private var columns: [Report.Column] {
        let phrases = context.phrases
        let level = NumberText.level(context.settings.level)
        let interval = Report.Column(
            phrases.pick("\(level) % interval", "\(level)％区間", "\(level)% 구간"), isNumber: true)
        let shared = [
            Report.Column(phrases.pick("fieldwork", "調査期間", "조사 기간")), Report.Column(phrases.pick("poll", "調査", "조사")),
            Report.Column("n", isNumber: true), Report.Column("%", isNumber: true),
        ]
        let remark = Report.Column(phrases.pick("remark", "備考", "비고"))
        let common = Report.Column(phrases.pick("level", "水準", "수준"), isNumber: true)
        if average.levels.isEmpty { return shared + [interval, remark] }
        let adjusted = Report.Column(phrases.pick("adjusted", "調整後", "조정 후"), isNumber: true)
        return shared + (hasEffects ? [adjusted] : []) + [common, interval, remark]
    }

    private var rows: [Report.Row] {
        let phrases = context.phrases
        var rows: [Report.Row] = []
        for (index, level) in average.levels.enumerated() {
            let polls = level.runs.flatMap { run in run.polls.map { (poll: $0, run: run) } }.enumerated().sorted {
                let (a, b) = ($0.element.poll.wave.placement?.day ?? 0, $1.element.poll.wave.placement?.day ?? 0)
                return (a, $0.offset) < (b, $1.offset)
            }.map(\.element)
            let number = average.levels.count > 1 ? " \(index + 1)" : ""
            let title = level.effects.isEmpty ? names[level.runs[0]] : phrases.pick("Polls", "各調査", "조사별") + number
            rows += polls.map { row($0.poll, of: $0.run, under: level, group: title) }
            let effects = phrases.pick("House effects", "機関効果", "기관 효과") + number
            rows += level.effects.map { row($0, group: effects) }
        }
        let joined = average.levels.flatMap(\.runs)
        for run in average.runs where !joined.contains(run) {
            let apart = average.levels.isEmpty ? "" : phrases.pick(" (apart)", "（別扱い）", " (별도)")
            rows += run.polls.map { row($0, of: run, under: nil, group: names[run] + apart) }
        }
        return rows
    }

    private func row(
        _ poll: HousePoll, of run: HouseRun, under level: ConstructAverage.Level?, group: String
    ) -> Report.Row {
        let day = level?.level(on: poll.day)
        let adjusted = level?.adjusted(poll, of: run)
        let interval = day.flatMap { level?.interval($0, context.settings.level) }
        let remark = poll.unused.map(remark) ?? ""
        let tail: [String]
        if average.levels.isEmpty {
            tail = [NumberText.interval(poll.estimate.interval), remark]
        } else {
            tail =
                (hasEffects ? [adjusted?.fixed(1) ?? "–"] : []) + [
                    day?.level.mean.fixed(1) ?? "–",
                    interval.map { "\($0.lower.fixed(1))–\($0.upper.fixed(1))" } ?? "–", remark,
                ]
        }
        let sample = poll.wave.sample
        return Report.Row(
            [
                context.fieldwork(of: sample), poll.wave.poll.rawValue, NumberText.count(sample.size),
                poll.wave.value.text,
            ]
                + tail,
            fields: [
                ("kind", .string("poll")), ("program", .string(run.program.rawValue)), ("house", .string(names[run])),
                ("question", .string(run.series.question.qualifiedName)), ("poll", .string(poll.wave.poll.rawValue)),
                ("population", .string(sample.population.rawValue)), ("fieldwork", .text(context.period(of: sample))),
                ("mode", sample.mode.map { .string($0.rawValue) } ?? .null), ("n", .count(sample.size)),
                ("percent", .decimal(poll.wave.value.percent, decimals: poll.wave.value.decimals)),
                ("poll_interval", .interval(poll.estimate.interval)),
                ("used", .bool(level != nil && poll.isUsed)),
                ("adjusted", adjusted.map { .decimal($0, decimals: 3) } ?? .null),
                ("level", day.map { .decimal($0.level.mean, decimals: 3) } ?? .null),
                ("interval", points(interval)), ("reason", .text(remark)),
            ], group: group)
    }

    private func row(_ effect: ConstructAverage.Effect, group: String) -> Report.Row {
        let interval = effect.estimate.interval(context.settings.level)
        let used = effect.run.used
        let phrases = context.phrases
        let modes = phrases.unique(used.map { phrases.name(of: $0.wave.sample.mode) })
            .joined(separator: phrases.pick(", ", "・", "·"))
        let count = phrases.pick("\(used.count) polls", "\(used.count)回", "\(used.count)회")
        return Report.Row(
            [
                period(effect.run), names[effect.run], count, "", "",
                NumberText.signed(effect.estimate.mean, decimals: 1),
                NumberText.signed(interval.lower, decimals: 1) + " … "
                    + NumberText.signed(interval.upper, decimals: 1), modes,
            ],
            fields: [
                ("kind", .string("house")), ("program", .string(effect.run.program.rawValue)),
                ("house", .string(names[effect.run])), ("polls_used", .integer(used.count)),
                ("modes", .array(effect.run.modes.map { $0?.rawValue ?? "unknown" }.sorted().map { .string($0) })),
                ("effect", .decimal(effect.estimate.mean, decimals: 3)), ("effect_interval", points(interval)),
            ], group: group)
    }

    private func period(_ run: HouseRun) -> String {
        guard let first = run.used.first, let last = run.used.last else { return "" }
        return "\(context.firstDate(of: first.wave.sample)) – \(context.lastDate(of: last.wave.sample))"
    }

    private func points(_ interval: Interval?) -> JSONValue {
        guard let interval else { return .null }
        return .object([
            ("lower", .decimal(interval.lower, decimals: 3)), ("upper", .decimal(interval.upper, decimals: 3)),
            ("level", .number(interval.level.value)), ("method", .string(interval.method)),
        ])
    }

    private func remark(_ unused: HousePoll.Unused) -> String {
        switch unused {
        case .noEstimate(let missing): context.phrases.shortReason(missing)
        case .dateUnknown: context.phrases.pick("month unknown", "月不明", "월 미상")
        }
    }

    // MARK: Notes

    private var bases: [SampleBasis] { average.runs.flatMap(\.used).compactMap(\.estimate.basis) }

    /// Which answer stands for each house: theirs are not the same words.
    private var answerNotes: [String] {
        guard !construct.isOneQuestion, !series.isEmpty else { return [] }
        let phrases = context.phrases
        let list = series.map { "\($0.question.qualifiedName): \($0.label[context.language])" }
        let head = phrases.pick("Answers: ", "回答：", "응답: ")
        return [head + list.joined(separator: phrases.pick("; ", "、", "; "))]
    }

    private var unplacedNote: [String] {
        let polls = series.flatMap(\.unplaced).map(\.poll.rawValue)
        guard !polls.isEmpty else { return [] }
        let list = polls.joined(separator: ", ")
        return [
            context.phrases.pick(
                "Without a date, and left out: \(list).", "時期不明のため除外：\(list)。", "시기 미상으로 제외: \(list).")
        ]
    }
}

/// Short names of runs: the program's, with years where it has several.
struct RunNames {
    private let names: [(run: HouseRun, name: String)]

    init(_ runs: [HouseRun]) {
        names = runs.map { run in
            let isAlone = runs.filter { $0.program == run.program }.count == 1
            guard !isAlone, let first = run.polls.first?.wave.sample, let last = run.polls.last?.wave.sample else {
                return (run, run.program.rawValue)
            }
            let years = [first, last].compactMap { ($0.fieldPeriod?.end ?? $0.released)?.year }
            let span = Set(years).sorted().map { "\($0)" }.joined(separator: "–")
            return (run, "\(run.program) \(span)")
        }
    }

    subscript(_ run: HouseRun) -> String {
        names.first { $0.run == run }?.name ?? run.program.rawValue
    }
}
