import PollAnalysis
import PollData
import PollStatistics

/// `poll summary QUESTION`: each wave with interval, change since the last comparable wave and what it is worth.
public struct SummaryReport {
    private let context: ReportContext
    private let question: Question
    private let measure: Series.Measure
    private let series: [Series]

    /// - Parameter populations: Empty for all that were asked.
    public init(
        _ question: Question, measure: Series.Measure, populations: [Population], in context: ReportContext
    ) {
        self.context = context
        self.question = question
        self.measure = measure
        let asked = populations.isEmpty ? context.archive.populations(of: question) : populations
        series = asked.map {
            context.archive.series(
                of: question, measure, in: $0, includingQuoted: context.settings.includingQuoted)
        }
    }

    public var report: Report {
        let phrases = context.phrases
        let label = series.first?.label[context.language] ?? ""
        let lines = series.map { SeriesLines($0, in: context) }
        return Report(
            command: "summary",
            title: "\(question.text[context.language]) – \(label)",
            selection: [
                ("question", .string(question.qualifiedName)), ("measure", .string(measureName)),
                ("populations", .array(series.map { .string($0.population.rawValue) })),
                ("level", .number(context.settings.level.value)),
                ("interval", .string(context.settings.method.rawValue)),
            ],
            columns: [
                Report.Column(phrases.pick("fieldwork", "調査時期", "조사 시기")),
                Report.Column(phrases.pick("poll", "調査", "조사")), Report.Column("n", isNumber: true),
                Report.Column("%", isNumber: true), Report.Column(context.intervalName, isNumber: true),
                Report.Column(phrases.pick("change", "前回差", "변화"), isNumber: true),
                Report.Column(phrases.pick("difference interval", "差の区間", "차이 구간"), isNumber: true),
                Report.Column(phrases.pick("verdict", "判定", "판정")),
            ], rows: lines.flatMap(\.rows), words: lines.flatMap(\.words), notes: notes(lines))
    }

    private var measureName: String {
        switch measure {
        case .option(let id): id.rawValue
        case .net: "net"
        case .sum(let ids): ids.map(\.rawValue).joined(separator: "+")
        }
    }

    private func notes(_ lines: [SeriesLines]) -> [String] {
        let phrases = context.phrases
        var notes = context.assumptionNote(lines.flatMap(\.bases))
        if series.allSatisfy({ $0.waves.isEmpty && $0.unplaced.isEmpty }) {
            notes.append(
                phrases.pick(
                    "No wave published this. The options are: ", "この項目を公表した調査はない。選択肢：", "이 항목을 공표한 조사가 없다. 응답: ")
                    + question.options.map(\.id.rawValue).joined(separator: ", "))
        }
        return phrases.unique(notes + lines.flatMap(\.notes))
    }
}

/// The rows, words and notes of one population's series.
struct SeriesLines {
    let rows: [Report.Row]
    let words: [String]
    let notes: [String]
    let bases: [SampleBasis]

    init(_ series: Series, in context: ReportContext) {
        let phrases = context.phrases
        let changes = series.changes(settings: context.settings)
        let estimates = series.waves.map { $0.estimate(settings: context.settings) }
        let name = phrases.name(of: series.population)
        rows =
            zip(series.waves.indices, series.waves).map { index, wave in
                Self.row(
                    wave, estimates[index], change: changes[index], usual: series.usualChange, group: name, in: context)
            }
            + series.unplaced.map { wave in
                Self.row(
                    wave, wave.estimate(settings: context.settings), change: nil, usual: nil, group: name, in: context)
            }
        bases = estimates.compactMap(\.basis)
        words = Self.words(series, changes, name, context)
        notes = Self.notes(series, estimates, name, context)
    }

    private static func row(
        _ wave: Wave, _ estimate: Estimate, change: Change?, usual: Double?, group: String, in context: ReportContext
    ) -> Report.Row {
        let phrases = context.phrases
        let missing = change?.missing.map { phrases.reason($0) }
        let short = change?.missing.map { missing in
            missing == .unknownSampleSize && wave.sample.size != nil
                ? phrases.pick("n before unknown", "前回の標本数不明", "이전 표본 수 미상") : phrases.shortReason(missing)
        }
        let verdict = change?.comparison.map { phrases.name(of: $0.verdict) } ?? short ?? ""
        let net = wave.isNetScore
        let interval =
            net ? NumberText.differenceInterval(estimate.interval) : NumberText.interval(estimate.interval)
        let status = phrases.name(of: wave.status)
        return Report.Row(
            [
                context.fieldwork(of: wave.sample), wave.poll.rawValue, NumberText.count(wave.sample.size),
                net ? NumberText.signed(wave.value.percent, decimals: wave.value.decimals) : wave.value.text, interval,
                change.map { NumberText.change($0, usual: usual) } ?? "",
                change.map { NumberText.differenceInterval($0.comparison?.interval) } ?? "",
                [verdict, status].filter { !$0.isEmpty }.joined(separator: phrases.pick("; ", "、", ", ")),
            ],
            fields: [
                ("poll", .string(wave.poll.rawValue)), ("population", .string(wave.sample.population.rawValue)),
                ("date", .text(context.period(of: wave.sample))),
                ("field_start", .text(wave.sample.fieldStart?.description ?? "")),
                ("field_end", .text(wave.sample.fieldEnd?.description ?? "")),
                ("mode", .text(wave.sample.mode?.rawValue ?? "")),
                ("n", .count(estimate.basis?.size ?? wave.sample.size)),
                ("percent", .decimal(wave.value.percent, decimals: wave.value.decimals)),
                ("rounding", .number(wave.value.roundingHalfWidth)), ("interval", .interval(estimate.interval)),
                ("reason", estimate.missing.map { .string(phrases.reason($0)) } ?? .null),
                ("status", .string(wave.status.rawValue)), ("disputed", .bool(wave.isDisputed)),
                ("change", change.map { .decimal($0.points, decimals: $0.decimals) } ?? .null),
                ("usual_change", usual.map { .decimal($0, decimals: 3) } ?? .null),
                ("exceeds_usual", change?.exceeds(usual: usual).map { .bool($0) } ?? .null),
                ("change_reason", missing.map { .string($0) } ?? .null),
                ("comparison", .comparison(change?.comparison, missing: missing)),
            ], group: group)
    }

    /// One sentence for the last change, and one for what is usual.
    private static func words(
        _ series: Series, _ changes: [Change?], _ name: String, _ context: ReportContext
    ) -> [String] {
        let phrases = context.phrases
        guard let last = series.waves.indices.last else { return [] }
        var words: [String] = []
        if let change = changes[last] {
            if let comparison = change.comparison {
                let sentence = Sentence(
                    claim: .change(
                        from: context.waveName(of: series.waves[change.from].sample),
                        to: context.waveName(of: series.waves[last].sample)), points: change.points,
                    decimals: change.decimals, verdict: comparison.verdict)
                words.append("\(name) – \(sentence.text(in: context.language))")
            } else if let missing = change.missing {
                words.append(
                    "\(name) – "
                        + phrases.pick(
                            "the last wave is not compared with the one before (\(phrases.reason(missing))).",
                            "直近の調査は前回と比較しない（\(phrases.reason(missing))）。",
                            "최근 조사는 이전 조사와 비교하지 않는다(\(phrases.reason(missing)))."))
            }
        }
        if let usual = series.usualChange { words.append("\(name) – \(phrases.usualChange(usual))") }
        return words
    }

    private static func notes(
        _ series: Series, _ estimates: [Estimate], _ name: String, _ context: ReportContext
    ) -> [String] {
        let phrases = context.phrases
        var notes: [String] = []
        if series.usualChange != nil {
            notes.append(phrases.usualMark)
        }
        let unknown = zip(series.waves, estimates).filter { $0.1.missing == .unknownSampleSize }.map(\.0.poll.rawValue)
        if !unknown.isEmpty {
            notes.append(
                "\(name): " + phrases.reason(.unknownSampleSize) + " ("
                    + phrases.pick(
                        "\(unknown.count) of \(series.waves.count) waves", "\(series.waves.count)回中\(unknown.count)回",
                        "\(series.waves.count)회 중 \(unknown.count)회") + ")")
        }
        if estimates.contains(where: { $0.missing == .optIn }) { notes.append("\(name): " + phrases.reason(.optIn)) }
        for index in series.waves.indices {
            for item in series.breaksBefore[index] {
                let certainty =
                    switch item.certainty {
                    case .declared: phrases.pick("declared break", "公表された系列の切れ目", "공표된 시계열 단절")
                    case .inferred: phrases.pick("inferred break", "推定される系列の切れ目", "추정된 시계열 단절")
                    case .possible: phrases.pick("possible break", "前後の比較に注意", "전후 비교 주의")
                    }
                let ignored = item.certainty.cuts && context.settings.acrossBreaks
                notes.append(
                    "\(name): \(certainty), \(series.waves[index - 1].poll) → \(series.waves[index].poll): "
                        + item.label[context.language]
                        + (ignored
                            ? phrases.pick(" (compared across it as asked)", "（指定により比較）", " (지정에 따라 단절을 넘어 비교)")
                            : ""))
            }
            let wave = series.waves[index]
            if wave.isDisputed {
                let others = wave.otherReadings.map { "\($0.value.text) (\($0.sourceTitle))" }.joined(separator: ", ")
                notes.append(
                    "\(name): \(wave.poll) " + phrases.pick("is disputed: ", "には異なる報道がある：", "다른 보도가 있음: ") + others)
            }
        }
        if !series.leftOutQuoted.isEmpty {
            let polls = phrases.unique(series.leftOutQuoted.map(\.poll.rawValue)).joined(separator: ", ")
            notes.append(
                "\(name): "
                    + phrases.pick(
                        "figures that only an article states are left out (\(polls)); --include quoted takes them in.",
                        "記事の引用のみの値は除外（\(polls)）。--include quoted で含める。",
                        "기사 인용만 있는 수치는 제외(\(polls)). --include quoted로 포함한다."))
        }
        return notes
    }
}
