import PollAnalysis
import PollData
import PollStatistics

/// `poll trend QUESTION --event E`: the waves on either side of an event, and two lines through many where there are.
public struct EventReport {
    private let context: ReportContext
    private let question: Question
    private let event: Event
    private let changes: [EventChange]

    /// - Parameter populations: Empty for all that were asked.
    public init(
        _ question: Question, measure: Series.Measure, populations: [Population], event: Event,
        in context: ReportContext
    ) {
        self.context = context
        self.question = question
        self.event = event
        let asked = populations.isEmpty ? context.archive.populations(of: question) : populations
        changes = asked.map {
            context.archive.series(
                of: question, measure, in: $0, includingQuoted: context.settings.includingQuoted
            ).change(across: event, settings: context.settings)
        }
    }

    public var report: Report {
        let phrases = context.phrases
        let level = (context.settings.level.value * 100).fixed(0)
        let label = changes.first?.series.label[context.language] ?? ""
        let when = event.label[context.language] == "\(event.date)" ? "" : " (\(event.date))"
        return Report(
            command: "trend", title: "\(question.text[context.language]) – \(label): \(name)\(when)",
            selection: [
                ("question", .string(question.qualifiedName)),
                ("populations", .array(changes.map { .string($0.series.population.rawValue) })),
                ("event", .string("\(event.date)")), ("level", .number(context.settings.level.value)),
            ],
            columns: [
                Report.Column(phrases.pick("population", "対象国", "대상국")),
                Report.Column(phrases.pick("wave before", "直前の調査", "직전 조사")),
                Report.Column(phrases.pick("wave after", "直後の調査", "직후 조사")),
                Report.Column(phrases.pick("before", "前", "전"), isNumber: true),
                Report.Column(phrases.pick("after", "後", "후"), isNumber: true),
                Report.Column(phrases.pick("difference", "差", "차이"), isNumber: true),
                Report.Column(phrases.pick("\(level) % interval", "\(level)％区間", "\(level)% 구간"), isNumber: true),
                Report.Column(phrases.pick("verdict", "判定", "판정")),
                Report.Column(phrases.pick("usual", "通常", "보통"), isNumber: true),
            ], rows: changes.map(row), words: changes.flatMap(words), notes: phrases.unique(changes.flatMap(notes)))
    }

    private var name: String { event.label[context.language] }

    private func waveName(_ change: EventChange, _ index: Int) -> String {
        context.waveName(of: change.series.waves[index].sample)
    }

    private func row(_ item: EventChange) -> Report.Row {
        let phrases = context.phrases
        let waves = item.series.waves
        let usual = item.series.usualChange
        func value(_ index: Int?) -> String { index.map { waves[$0].value.text } ?? "–" }
        let change = item.change
        return Report.Row(
            [
                phrases.name(of: item.series.population), item.before.map { waveName(item, $0) } ?? "–",
                item.after.map { waveName(item, $0) } ?? "–", value(item.before), value(item.after),
                change.map { NumberText.change($0, usual: usual) } ?? "–",
                change.map { NumberText.differenceInterval($0.comparison?.interval) } ?? "–",
                change?.comparison.map { phrases.name(of: $0.verdict) } ?? change?.missing.map(phrases.shortReason)
                    ?? "",
                usual.map { $0.fixed(1) } ?? "–",
            ],
            fields: [
                ("population", .string(item.series.population.rawValue)),
                ("before", item.before.map { .string(waves[$0].poll.rawValue) } ?? .null),
                ("after", item.after.map { .string(waves[$0].poll.rawValue) } ?? .null),
                ("difference", change.map { .decimal($0.points, decimals: $0.decimals) } ?? .null),
                ("usual_change", usual.map { .decimal($0, decimals: 3) } ?? .null),
                ("exceeds_usual", change?.exceeds(usual: usual).map { .bool($0) } ?? .null),
                ("reason", change?.missing.map { .string(phrases.reason($0)) } ?? .null),
                ("comparison", .comparison(change?.comparison, missing: nil)), ("segmented", segmented(item)),
            ])
    }

    private func segmented(_ item: EventChange) -> JSONValue {
        guard let trend = item.segmented, let verdict = item.stepVerdict else { return .null }
        let interval = trend.stepInterval(context.settings.level)
        return .object([
            ("waves_before", .integer(trend.before)), ("waves_after", .integer(trend.after)),
            ("lag", .integer(trend.lag)), ("step", .decimal(trend.step, decimals: 3)),
            ("lower", .decimal(interval.lower, decimals: 3)), ("upper", .decimal(interval.upper, decimals: 3)),
            ("verdict", .string(verdict.rawValue)), ("slope_change", .decimal(trend.slopeChange, decimals: 4)),
            ("slope_change_p", .number(trend.slopeChangeP)),
        ])
    }

    private func words(_ item: EventChange) -> [String] {
        let phrases = context.phrases
        let population = phrases.name(of: item.series.population)
        guard let before = item.before, let after = item.after, let change = item.change else {
            let side =
                item.before == nil
                ? phrases.pick("no wave ended before it", "これより前に終わった調査がない", "이전에 끝난 조사가 없다")
                : phrases.pick("no wave began after it", "これより後に始まった調査がない", "이후에 시작된 조사가 없다")
            return ["\(population) – \(side)\(phrases.pick(".", "。", "."))"]
        }
        var words: [String] = []
        if let comparison = change.comparison {
            let sentence = Sentence(
                claim: .acrossEvent(name, from: waveName(item, before), to: waveName(item, after)),
                points: change.points, decimals: change.decimals, verdict: comparison.verdict)
            words.append("\(population) – \(sentence.text(in: context.language))")
        } else if let missing = change.missing {
            words.append(
                "\(population) – "
                    + phrases.pick(
                        "the waves on either side are not compared (\(phrases.reason(missing))).",
                        "前後の調査は比較しない（\(phrases.reason(missing))）。", "전후의 조사는 비교하지 않는다(\(phrases.reason(missing)))."))
        }
        if let usual = item.series.usualChange { words.append("\(population) – \(phrases.usualChange(usual))") }
        if let trend = item.segmented, let verdict = item.stepVerdict {
            let sentence = Sentence(
                claim: .levelAtEvent(name), points: trend.step, decimals: 1, verdict: verdict)
            let interval = trend.stepInterval(context.settings.level)
            words.append(
                "\(population) – \(sentence.text(in: context.language)) "
                    + "(\(NumberText.signed(interval.lower, decimals: 1)) … "
                    + "\(NumberText.signed(interval.upper, decimals: 1)); "
                    + "\(trend.before) + \(trend.after), Newey–West, \(phrases.pick("lag", "ラグ", "시차")) \(trend.lag))")
        } else if case .tooFewWaves(let early, let late)? = item.refusal {
            let needed = SegmentedTrend.valuesOnEachSide
            words.append(
                "\(population) – "
                    + phrases.pick(
                        "no segmented regression: \(early) comparable waves before and \(late) after; it needs \(needed) on each side.",
                        "分割回帰は行わない：比較可能な調査は前\(early)回、後\(late)回（各\(needed)回必要）。",
                        "분절회귀는 하지 않음: 비교 가능한 조사는 이전 \(early)회, 이후 \(late)회(각 \(needed)회 필요)."))
        }
        return words
    }

    private func notes(_ item: EventChange) -> [String] {
        let phrases = context.phrases
        var notes = [
            phrases.pick(
                "What lies on either side of an event is not shown to follow from it.",
                "前後の差は、その出来事から生じたことを示すものではない。", "전후의 차이가 그 사건에서 비롯되었음을 보여 주지는 않는다.")
        ]
        if item.series.usualChange != nil { notes.append(phrases.usualMark) }
        let population = phrases.name(of: item.series.population)
        if !item.during.isEmpty {
            let polls = item.during.map { item.series.waves[$0].poll.rawValue }.joined(separator: ", ")
            notes.append(
                "\(population): "
                    + phrases.pick(
                        "in the field at the time, or maybe, and so on neither side: \(polls).",
                        "当時実施中（またはその可能性）のため前後に含めない：\(polls)。", "당시 실시 중이었거나 그럴 수 있어 전후에 넣지 않음: \(polls)."))
        }
        for found in (item.change?.ignoredBreaks ?? []) + (item.change?.possibleBreaks ?? []) {
            notes.append("\(population): \(phrases.reason(.breakBetween([found])))")
        }
        if let before = item.before, let after = item.after {
            notes += context.assumptionNote(
                [before, after].compactMap { item.series.waves[$0].estimate(settings: context.settings).basis })
        }
        return notes
    }
}
