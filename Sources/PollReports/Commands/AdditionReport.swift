import PollAnalysis
import PollData

/// `poll add`: what a release brings, beside the wave before, and which files change.
public struct AdditionReport {
    private let addition: ReleaseAddition
    private let written: Bool
    private let repairs: [Repair]
    private let context: ReportContext

    /// - Parameters:
    ///   - written: Whether the files were written, or only planned.
    ///   - repairs: What was read otherwise than the file has it.
    public init(
        _ addition: ReleaseAddition, written: Bool, repairs: [Repair] = [], in context: ReportContext
    ) {
        self.addition = addition
        self.written = written
        self.repairs = repairs
        self.context = context
    }

    public var report: Report {
        let phrases = context.phrases
        let poll = addition.release.asPoll
        return Report(
            command: "add",
            title: written
                ? phrases.pick("Added \(poll.id)", "\(poll.id) を追加した", "\(poll.id) 추가함")
                : phrases.pick("Would add \(poll.id)", "\(poll.id) を追加する予定", "\(poll.id) 추가 예정"),
            selection: [
                ("poll", .string(poll.id.rawValue)), ("written", .bool(written)),
                ("files", .array(addition.changes.map { .string($0.path) })),
                ("repairs", .array(repairs.map(Self.json))),
            ],
            columns: [
                Report.Column(phrases.pick("option", "選択肢", "응답")), Report.Column("%", isNumber: true),
                Report.Column(context.intervalName, isNumber: true),
                Report.Column(phrases.pick("before", "前回", "이전"), isNumber: true),
                Report.Column(phrases.pick("poll before", "前回の調査", "이전 조사")),
            ], rows: poll.figures.filter { $0.reading == 1 }.map { row($0, of: poll) }, notes: notes(poll))
    }

    private static func json(_ repair: Repair) -> JSONValue {
        .object([
            (key: "code", value: .string(repair.code)), (key: "line", value: .integer(repair.location.line)),
            (key: "column", value: .integer(repair.location.column)), (key: "written", value: .text(repair.written)),
            (key: "read", value: .text(repair.read)),
        ])
    }

    private func row(_ figure: Figure, of poll: Poll) -> Report.Row {
        let question = context.archive.question(figure.question, of: poll.program)
        let label = question?.option(figure.option)?.label[context.language] ?? figure.option.rawValue
        let estimate = poll.sample(of: figure.population, form: figure.form).map {
            figure.estimate(in: $0, settings: context.settings)
        }
        let before = question.flatMap { question in
            context.archive.series(of: question, .option(figure.option), in: figure.population).waves.last
        }
        return Report.Row(
            [
                label, figure.value.text, NumberText.interval(estimate?.interval), before?.value.text ?? "–",
                before?.poll.rawValue ?? "",
            ],
            fields: [
                ("population", .string(figure.population.rawValue)), ("question", .string(figure.question.rawValue)),
                ("option", .string(figure.option.rawValue)),
                ("percent", .decimal(figure.value.percent, decimals: figure.value.decimals)),
                ("interval", .interval(estimate?.interval)),
                (
                    "before",
                    before.map { .decimal($0.value.percent, decimals: $0.value.decimals) } ?? .null
                ),
                ("poll_before", .text(before?.poll.rawValue ?? "")),
            ], group: "\(context.phrases.name(of: figure.population)) · \(figure.question)")
    }

    private func notes(_ poll: Poll) -> [String] {
        let phrases = context.phrases
        return addition.changes.map { change in
            let verb =
                change.isNew
                ? phrases.pick(written ? "wrote" : "would write", "新規", "신규")
                : phrases.pick(written ? "changed" : "would change", "変更", "변경")
            return "\(verb) \(change.path)"
        }
    }
}
