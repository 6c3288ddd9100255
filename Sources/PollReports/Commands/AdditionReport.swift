import PollAnalysis
import PollData

/// `poll add`: what releases bring, beside the waves before, and which files change.
public struct AdditionReport {
    private let addition: ReleaseAddition
    private let written: Bool
    private let repairs: [Repair]
    private let undo: String?
    private let context: ReportContext

    /// - Parameters:
    ///   - written: Whether the files were written, or only planned.
    ///   - repairs: What was read otherwise than the files have it.
    ///   - undo: How to take it back, once it is written.
    public init(
        _ addition: ReleaseAddition, written: Bool, repairs: [Repair] = [], undo: String? = nil,
        in context: ReportContext
    ) {
        self.addition = addition
        self.written = written
        self.repairs = repairs
        self.undo = undo
        // The wave before is that of the archive with the releases in it: two may come at once.
        self.context = ReportContext(
            archive: addition.outcome, settings: context.settings, language: context.language)
    }

    public var report: Report {
        let phrases = context.phrases
        let polls = addition.releases.map(\.asPoll)
        return Report(
            command: "add", title: title(polls),
            selection: [
                ("poll", polls.count == 1 ? .string(polls[0].id.rawValue) : .null),
                ("polls", .array(polls.map { .string($0.id.rawValue) })), ("written", .bool(written)),
                ("replaced", .array(replaced.map { .string($0.rawValue) })),
                ("files", .array(addition.changes.map { .string($0.path) })),
                ("repairs", .array(repairs.map(\.json))),
            ],
            columns: [
                Report.Column(phrases.pick("option", "選択肢", "응답")), Report.Column("%", isNumber: true),
                Report.Column(context.intervalName, isNumber: true),
                Report.Column(phrases.pick("before", "前回", "이전"), isNumber: true),
                Report.Column(phrases.pick("change", "前回差", "변화"), isNumber: true),
                Report.Column(phrases.pick("verdict", "判定", "판정")),
                Report.Column(phrases.pick("poll before", "前回の調査", "이전 조사")),
            ],
            rows: polls.flatMap { poll in poll.figures.filter { $0.reading == 1 }.map { row($0, of: poll) } },
            words: polls.flatMap(differences), notes: notes)
    }

    /// The polls that releases take the place of.
    private var replaced: [Poll.ID] { addition.releases.map(\.poll).filter { addition.replaced[$0] != nil } }

    private func title(_ polls: [Poll]) -> String {
        let phrases = context.phrases
        let names = polls.map(\.id.rawValue).joined(separator: ", ")
        if !replaced.isEmpty, replaced.count == polls.count {
            return written
                ? phrases.pick("Replaced \(names)", "\(names) を置き換えた", "\(names) 교체함")
                : phrases.pick("Would replace \(names)", "\(names) を置き換える予定", "\(names) 교체 예정")
        }
        return written
            ? phrases.pick("Added \(names)", "\(names) を追加した", "\(names) 추가함")
            : phrases.pick("Would add \(names)", "\(names) を追加する予定", "\(names) 추가 예정")
    }

    /// What a replaced poll had otherwise.
    private func differences(_ poll: Poll) -> [String] {
        guard let old = addition.replaced[poll.id] else { return [] }
        let difference = DifferenceReport(
            PollDifference(from: old, to: poll), from: poll.id.rawValue, to: poll.id.rawValue,
            language: context.language)
        return difference.report.words + difference.lines
    }

    private func row(_ figure: Figure, of poll: Poll) -> Report.Row {
        let phrases = context.phrases
        let question = context.archive.question(figure.question, of: poll.program)
        let label = question?.option(figure.option)?.label[context.language] ?? figure.option.rawValue
        let estimate = poll.sample(of: figure.population, form: figure.form).map {
            figure.estimate(in: $0, settings: context.settings)
        }
        let (before, change, usual) = question.map { step(figure, of: poll, $0) } ?? (nil, nil, nil)
        let several = addition.releases.count > 1 ? "\(poll.id) · " : ""
        return Report.Row(
            [
                label, figure.value.text, NumberText.interval(estimate?.interval), before?.value.text ?? "–",
                change.map { NumberText.change($0, usual: usual) } ?? "",
                change?.comparison.map { phrases.name(of: $0.verdict) } ?? change?.missing.map {
                    phrases.shortReason($0)
                } ?? "", before?.poll.rawValue ?? "",
            ],
            fields: [
                ("poll", .string(poll.id.rawValue)), ("population", .string(figure.population.rawValue)),
                ("question", .string(figure.question.rawValue)), ("option", .string(figure.option.rawValue)),
                ("percent", .decimal(figure.value.percent, decimals: figure.value.decimals)),
                ("interval", .interval(estimate?.interval)),
                (
                    "before",
                    before.map { .decimal($0.value.percent, decimals: $0.value.decimals) } ?? .null
                ),
                ("poll_before", .text(before?.poll.rawValue ?? "")),
                ("change", change.map { .decimal($0.points, decimals: $0.decimals) } ?? .null),
                (
                    "comparison",
                    .comparison(change?.comparison, missing: change?.missing.map { phrases.reason($0) })
                ),
            ], group: "\(several)\(phrases.name(of: figure.population)) · \(figure.question)")
    }

    /// The wave before the release's, the change since, and what is usual for the series.
    private func step(
        _ figure: Figure, of poll: Poll, _ question: Question
    ) -> (before: Wave?, change: Change?, usual: Double?) {
        let series = context.archive.series(
            of: question, .option(figure.option), in: figure.population, includingQuoted: figure.status == .quoted)
        guard figure.form.isEmpty, figure.subgroup.isEmpty, figure.measure == "percent",
            let index = series.waves.firstIndex(where: { $0.poll == poll.id })
        else { return (nil, nil, nil) }
        guard index > 0 else { return (nil, nil, nil) }
        return (
            series.waves[index - 1], series.change(from: index - 1, to: index, settings: context.settings),
            series.usualChange
        )
    }

    private var notes: [String] {
        let phrases = context.phrases
        let files = addition.changes.map { change in
            let verb =
                change.isNew
                ? phrases.pick(written ? "wrote" : "would write", "新規", "신규")
                : phrases.pick(written ? "changed" : "would change", "変更", "변경")
            return "\(verb) \(change.path)"
        }
        guard written, let undo else { return files }
        return files + [phrases.pick("to undo: ", "元に戻すには：", "되돌리려면: ") + undo]
    }
}
