import PollAnalysis
import PollData
import PollStatistics

/// `poll show POLL`: one release with its disclosure items and its results with intervals.
public struct ShowReport {
    private let context: ReportContext
    private let poll: Poll

    public init(_ poll: Poll, in context: ReportContext) {
        self.poll = poll
        self.context = context
    }

    public var report: Report {
        let phrases = context.phrases
        let program = context.archive.program(poll.program)
        let groups = Dictionary(grouping: poll.figures, by: \.key)
        let used = poll.figures.filter { $0.reading == 1 }
        let rows = used.compactMap { row($0, prints: groups[$0.key] ?? []) }
        return Report(
            command: "show", title: "\(poll.id) · \(program?.name[context.language] ?? poll.program.rawValue)",
            selection: [
                ("poll", .string(poll.id.rawValue)), ("program", .string(poll.program.rawValue)),
                ("samples", .array(poll.samples.map(sampleFields))),
            ],
            columns: [
                Report.Column(phrases.pick("option", "選択肢", "응답")), Report.Column("%", isNumber: true),
                Report.Column(context.intervalName, isNumber: true),
                Report.Column(phrases.pick("remarks", "備考", "비고")),
            ], rows: rows, words: poll.samples.map(disclosure), notes: notes(used))
    }

    private func row(_ figure: Figure, prints: [Figure]) -> Report.Row? {
        guard let sample = poll.sample(of: figure.population, form: figure.form) else { return nil }
        let question = context.archive.question(figure.question, of: poll.program)
        let option = question?.option(figure.option)
        let estimate = figure.estimate(in: sample, settings: context.settings)
        let others = prints.filter { $0.reading > 1 }.sorted { $0.reading < $1.reading }
        let label = option?.label[context.language] ?? figure.option.rawValue
        let phrases = context.phrases
        return Report.Row(
            [
                (option?.isSubtotal == true ? "= " : "  ") + label, figure.value.text,
                NumberText.interval(estimate.interval), remarks(figure, others),
            ],
            fields: fields(figure, label: label, question: question, estimate: estimate, others: others),
            group: "\(phrases.name(of: figure.population)) · \(figure.question) · "
                + "\(question?.text[context.language] ?? "")"
                + (question?.kind == .multiple ? phrases.pick(" (several answers)", "（複数回答）", " (복수 응답)") : ""))
    }

    private func remarks(_ figure: Figure, _ others: [Figure]) -> String {
        let phrases = context.phrases
        var parts: [String] = []
        let status = phrases.name(of: figure.status)
        if !status.isEmpty { parts.append(status) }
        for other in others {
            let agrees = other.agrees(with: figure)
            parts.append(
                agrees
                    ? phrases.pick(
                        "also printed \(other.value.text)", "別表記 \(other.value.text)", "다른 표기 \(other.value.text)")
                    : phrases.pick(
                        "disputed: \(other.value.text)", "別の報道では \(other.value.text)", "다른 보도 \(other.value.text)"))
        }
        return parts.joined(separator: phrases.pick("; ", "、", ", "))
    }

    private func fields(
        _ figure: Figure, label: String, question: Question?, estimate: Estimate, others: [Figure]
    ) -> [(key: String, value: JSONValue)] {
        let sample = poll.sample(of: figure.population, form: figure.form)
        return [
            ("poll", .string(poll.id.rawValue)), ("population", .string(figure.population.rawValue)),
            ("form", .text(figure.form)), ("subgroup", .text(figure.subgroup)),
            ("question", .string(figure.question.rawValue)), ("kind", .text(question?.kind.rawValue ?? "")),
            ("option", .string(figure.option.rawValue)), ("label", .string(label)),
            ("measure", .string(figure.measure)),
            ("percent", .decimal(figure.value.percent, decimals: figure.value.decimals)),
            ("rounding", .number(figure.value.roundingHalfWidth)), ("n", .count(figure.baseSize ?? sample?.size)),
            ("base", .text(figure.base)), ("interval", .interval(estimate.interval)),
            ("interval_under_rounding", .interval(estimate.intervalUnderRounding)),
            ("reason", estimate.missing.map { .string(context.phrases.reason($0)) } ?? .null),
            ("status", .string(figure.status.rawValue)),
            ("disputed", .bool(others.contains { !$0.agrees(with: figure) })),
            ("source_title", .text(figure.sourceTitle)), ("source_url", .text(figure.sourceURL)),
            ("second_source_url", .text(figure.secondSourceURL)), ("note", .text(figure.note)),
            ("readings", .array(others.map { reading($0, of: figure) })),
        ]
    }

    private func reading(_ other: Figure, of figure: Figure) -> JSONValue {
        .object([
            ("reading", .integer(other.reading)),
            ("percent", .decimal(other.value.percent, decimals: other.value.decimals)),
            ("status", .string(other.status.rawValue)), ("agrees", .bool(other.agrees(with: figure))),
            ("source_title", .text(other.sourceTitle)), ("source_url", .text(other.sourceURL)),
            ("note", .text(other.note)),
        ])
    }

    private func notes(_ figures: [Figure]) -> [String] {
        let phrases = context.phrases
        var notes: [String] = []
        var bases: [SampleBasis] = []
        for sample in poll.samples {
            guard let figure = figures.first(where: { $0.population == sample.population }) else { continue }
            let estimate = figure.estimate(in: sample, settings: context.settings)
            if let basis = estimate.basis { bases.append(basis) }
            if let missing = estimate.missing {
                notes.append("\(phrases.name(of: sample.population)): \(phrases.reason(missing))")
            }
        }
        notes = context.assumptionNote(bases) + notes
        let marked = poll.figures.filter { !$0.note.isEmpty || $0.status == .quoted }
        for figure in marked {
            let status = phrases.name(of: figure.status)
            let source = figure.status == .quoted ? figure.sourceTitle : ""
            let detail = [status, source, figure.note].filter { !$0.isEmpty }.joined(separator: ": ")
            notes.append("\(figure.population) \(figure.question)/\(figure.option) \(figure.value.text): \(detail)")
        }
        for sample in poll.samples where !sample.note.isEmpty {
            notes.append("\(phrases.name(of: sample.population)): \(sample.note)")
        }
        return phrases.unique(notes)
    }

    /// Who asked whom, when, how and how many, in one line a sample; what is unknown is said.
    private func disclosure(_ sample: Sample) -> String {
        let phrases = context.phrases
        let unknown = phrases.pick("unknown", "不明", "미상")
        var parts = [
            "\(phrases.name(of: sample.population)):",
            sample.universe.isEmpty
                ? phrases.pick("universe \(unknown)", "母集団\(unknown)", "모집단 \(unknown)") : sample.universe,
            phrases.name(of: sample.mode), phrases.name(of: sample.sampling), context.fieldwork(of: sample),
            "n = \(sample.size.map { NumberText.count($0) } ?? unknown)",
        ].filter { !$0.isEmpty }
        if let drawn = sample.sampleDrawn {
            parts.append(
                phrases.pick(
                    "of \(NumberText.count(drawn)) drawn", "抽出 \(NumberText.count(drawn))",
                    "추출 \(NumberText.count(drawn))"))
        }
        if let rate = sample.responseRate {
            parts.append("\(phrases.name(of: sample.responseRateKind)) \(rate.fixed(1)) %")
        }
        if let margin = sample.publishedMarginOfError {
            parts.append(
                phrases.pick(
                    "published margin ±\(margin.fixed(1))", "公表誤差 ±\(margin.fixed(1))", "공표 오차 ±\(margin.fixed(1))"))
        }
        let head = parts.removeFirst()
        return head + " " + parts.joined(separator: " · ")
    }

    private func sampleFields(_ sample: Sample) -> JSONValue {
        .object([
            ("population", .string(sample.population.rawValue)), ("form", .text(sample.form)),
            ("universe", .text(sample.universe)), ("conductor", .text(sample.conductor)),
            ("sponsor", .text(sample.sponsor)), ("frame", .text(sample.frame)),
            ("sampling", .string(sample.sampling.rawValue)), ("mode", .text(sample.mode?.rawValue ?? "")),
            ("field_start", .text(sample.fieldStart?.description ?? "")),
            ("field_end", .text(sample.fieldEnd?.description ?? "")),
            ("released", .text(sample.released?.description ?? "")), ("sample_drawn", .count(sample.sampleDrawn)),
            ("sample_size", .count(sample.size)),
            ("response_rate", sample.responseRate.map { .number($0) } ?? .null),
            ("response_rate_kind", .text(sample.responseRateKind?.rawValue ?? "")),
            ("weighting", .text(sample.weighting)),
            ("design_effect", sample.designEffect.map { .number($0) } ?? .null),
            ("published_moe", sample.publishedMarginOfError.map { .number($0) } ?? .null),
            ("source_url", .text(sample.sourceURL)), ("source_title", .text(sample.sourceTitle)),
            ("note", .text(sample.note)),
        ])
    }
}
