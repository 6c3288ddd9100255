import PollAnalysis
import PollData
import PollStatistics

/// `poll gap`: between populations over the waves, or between two answers of one sample.
public struct GapReport {
    /// What the gap is between.
    public enum Sides: Sendable {
        /// One measure in two populations, wave by wave.
        case populations(Series.Measure, Population, Population)
        /// Two answers, in every poll that has both, or in one.
        case options(Question.Option, Question.Option, populations: [Population], poll: Poll?)
    }

    private let context: ReportContext
    private let question: Question
    private let sides: Sides

    public init(_ question: Question, _ sides: Sides, in context: ReportContext) {
        self.question = question
        self.sides = sides
        self.context = context
    }

    public var report: Report {
        switch sides {
        case .populations(let measure, let first, let second):
            PopulationGapLines(question, measure, first, second, in: context).report
        case .options(let first, let second, let populations, let poll):
            OptionGapLines(question, first, second, populations, poll, in: context).report
        }
    }

    /// The columns that both kinds share, after the one that names the row.
    static func columns(_ first: [Report.Column], in context: ReportContext, _ a: String, _ b: String) -> [Report.Column] {
        let phrases = context.phrases
        let level = (context.settings.level.value * 100).fixed(0)
        return first + [
            Report.Column(a, isNumber: true), Report.Column(b, isNumber: true),
            Report.Column(phrases.pick("gap", "差", "격차"), isNumber: true),
            Report.Column(phrases.pick("\(level) % interval", "\(level)％区間", "\(level)% 구간"), isNumber: true),
            Report.Column(phrases.pick("verdict", "判定", "판정")),
            Report.Column(phrases.pick("break-even deff", "限界deff", "한계 deff"), isNumber: true),
        ]
    }

    static func cells(
        _ a: PublishedValue, _ b: PublishedValue, points: Double, decimals: Int, comparison: Comparison?,
        missing: NoEstimate?, context: ReportContext
    ) -> [String] {
        [
            a.text, b.text, NumberText.signed(points, decimals: decimals),
            NumberText.differenceInterval(comparison?.interval),
            comparison.map { context.phrases.name(of: $0.verdict) } ?? missing.map { context.phrases.reason($0) } ?? "",
            comparison?.breakEvenDesignEffect.map { $0 > 99 ? "> 99" : $0.fixed(1) } ?? "",
        ]
    }
}

/// The gap of one measure between two populations.
struct PopulationGapLines {
    private let context: ReportContext
    private let question: Question
    private let gaps: PopulationGaps
    private let label: String

    init(
        _ question: Question, _ measure: Series.Measure, _ first: Population, _ second: Population,
        in context: ReportContext
    ) {
        self.context = context
        self.question = question
        func series(_ population: Population) -> Series {
            context.archive.series(
                of: question, measure, in: population, includingQuoted: context.settings.includingQuoted)
        }
        let a = series(first)
        gaps = PopulationGaps(a, series(second), settings: context.settings)
        label = a.label[context.language]
    }

    var report: Report {
        let phrases = context.phrases
        let a = gaps.first.population
        let b = gaps.second.population
        return Report(
            command: "gap",
            title: "\(question.text[context.language]) – \(label): \(phrases.name(of: a)) − \(phrases.name(of: b))",
            selection: [
                ("question", .string(question.qualifiedName)), ("option", .string(label)),
                ("between", .array([.string(a.rawValue), .string(b.rawValue)])),
                ("level", .number(context.settings.level.value)),
            ],
            columns: GapReport.columns(
                [
                    Report.Column(phrases.pick("fieldwork", "調査時期", "조사 시기")),
                    Report.Column(phrases.pick("poll", "調査", "조사")),
                ], in: context, a.rawValue, b.rawValue), rows: gaps.gaps.map(row), words: words, notes: notes)
    }

    private func row(_ gap: PopulationGap) -> Report.Row {
        Report.Row(
            [context.date(gap.first.placement), gap.poll.rawValue]
                + GapReport.cells(
                    gap.first.value, gap.second.value, points: gap.points, decimals: gap.decimals,
                    comparison: gap.comparison, missing: gap.missing, context: context),
            fields: [
                ("poll", .string(gap.poll.rawValue)), ("date", .text(gap.first.placement?.date?.description ?? "")),
                ("first", .decimal(gap.first.value.percent, decimals: gap.first.value.decimals)),
                ("second", .decimal(gap.second.value.percent, decimals: gap.second.value.decimals)),
                ("first_n", .count(gap.first.sample.size)), ("second_n", .count(gap.second.sample.size)),
                ("first_mode", .text(gap.first.sample.mode?.rawValue ?? "")),
                ("second_mode", .text(gap.second.sample.mode?.rawValue ?? "")),
                ("gap", .decimal(gap.points, decimals: gap.decimals)),
                ("reason", gap.missing.map { .string(context.phrases.reason($0)) } ?? .null),
                ("comparison", .comparison(gap.comparison, missing: nil)),
            ])
    }

    private var words: [String] {
        guard let last = gaps.gaps.last else { return [] }
        let phrases = context.phrases
        var words: [String] = []
        if let comparison = last.comparison {
            let sentence = ChangeSentence(
                subject: .sides(
                    first: phrases.name(of: last.first.sample.population),
                    second: phrases.name(of: last.second.sample.population)), points: last.points,
                decimals: last.decimals, comparison: comparison)
            words.append("\(context.date(last.first.placement)) – \(sentence.text(in: context.language))")
        }
        if let change = gapChange { words.append(change) }
        return words
    }

    /// How the gap of the last wave differs from that of the one before: four samples.
    private var gapChange: String? {
        guard gaps.gaps.count >= 2 else { return nil }
        let phrases = context.phrases
        let last = gaps.gaps.count - 1
        let from = context.date(gaps.gaps[last - 1].first.placement)
        let to = context.date(gaps.gaps[last].first.placement)
        do {
            let change = try gaps.change(from: last - 1, to: last, settings: context.settings)
            let points = NumberText.signed(change.estimate * 100, decimals: gaps.gaps[last].decimals)
            let interval = NumberText.differenceInterval(change.interval)
            return phrases.pick(
                "The gap moved by \(points) points from \(from) to \(to) (\(interval)): \(phrases.name(of: change.verdict)).",
                "差の変化：\(from)から\(to)で\(points)ポイント（\(interval)）、\(phrases.name(of: change.verdict))。",
                "격차의 변화: \(from)에서 \(to)까지 \(points)%포인트(\(interval)), \(phrases.name(of: change.verdict)).")
        } catch {
            return phrases.pick(
                "The gaps of \(from) and \(to) are not compared (\(phrases.reason(error))).",
                "\(from)と\(to)の差は比較しない（\(phrases.reason(error))）。",
                "\(from)와 \(to)의 격차는 비교하지 않는다(\(phrases.reason(error))).")
        }
    }

    private var notes: [String] {
        let phrases = context.phrases
        var notes = [phrases.pick("Variance: ", "分散：", "분산: ") + phrases.name(of: .independentSamples)]
        if gaps.gaps.isEmpty {
            notes = [phrases.pick("No wave published it for both populations.", "両国で公表された調査がない。", "두 나라에서 모두 공표된 조사가 없다.")]
        }
        if gaps.gaps.contains(where: { $0.comparison?.designEffectIsAssumed == true }) {
            notes += context.assumptionNote(
                gaps.gaps.compactMap { gap in gap.first.estimate(settings: context.settings).basis })
        }
        for gap in gaps.gaps where gap.modesDiffer || gap.modeUnknown {
            let first = "\(phrases.name(of: gap.first.sample.population)) \(phrases.name(of: gap.first.sample.mode))"
            let second = "\(phrases.name(of: gap.second.sample.population)) \(phrases.name(of: gap.second.sample.mode))"
            notes.append(
                phrases.pick(
                    "Asked in different ways (\(first), \(second)): the gap is one of reported answers.",
                    "調査方法が異なる（\(first)、\(second)）。差は回答上の差である。",
                    "조사 방법이 다르다(\(first), \(second)). 격차는 응답상의 격차이다."))
        }
        return phrases.unique(notes)
    }
}

/// The gap between two answers within one sample.
struct OptionGapLines {
    private let context: ReportContext
    private let question: Question
    private let first: Question.Option
    private let second: Question.Option
    private let gaps: [OptionGap]
    private let quoted: Bool

    init(
        _ question: Question, _ first: Question.Option, _ second: Question.Option, _ populations: [Population],
        _ poll: Poll?, in context: ReportContext
    ) {
        self.context = context
        self.question = question
        self.first = first
        self.second = second
        var gaps: [OptionGap] = []
        var quoted = false
        for poll in poll.map({ [$0] }) ?? context.archive.polls(of: question.program) {
            for sample in poll.samples where populations.isEmpty || populations.contains(sample.population) {
                let gap = OptionGap(
                    in: poll, sample: sample, question: question, first: first, second: second,
                    settings: context.settings)
                if let gap {
                    gaps.append(gap)
                } else if !context.settings.includingQuoted {
                    quoted = quoted || poll.figures.contains {
                        $0.question == question.id && $0.status == .quoted && $0.population == sample.population
                            && ($0.option == first.id || $0.option == second.id)
                    }
                }
            }
        }
        self.gaps = gaps
        self.quoted = quoted
    }

    var report: Report {
        let phrases = context.phrases
        let a = first.label[context.language]
        let b = second.label[context.language]
        return Report(
            command: "gap", title: "\(question.text[context.language]) – \(a) − \(b)",
            selection: [
                ("question", .string(question.qualifiedName)),
                ("between", .array([.string(first.id.rawValue), .string(second.id.rawValue)])),
                ("level", .number(context.settings.level.value)),
            ],
            columns: GapReport.columns(
                [
                    Report.Column(phrases.pick("poll", "調査", "조사")),
                    Report.Column(phrases.pick("population", "対象国", "대상국")),
                ], in: context, a, b), rows: gaps.map(row), words: words, notes: notes)
    }

    private func row(_ gap: OptionGap) -> Report.Row {
        Report.Row(
            [gap.poll.rawValue, context.phrases.name(of: gap.sample.population)]
                + GapReport.cells(
                    gap.first.value, gap.second.value, points: gap.points, decimals: gap.decimals,
                    comparison: gap.comparison, missing: gap.missing, context: context),
            fields: [
                ("poll", .string(gap.poll.rawValue)), ("population", .string(gap.sample.population.rawValue)),
                ("first", .decimal(gap.first.value.percent, decimals: gap.first.value.decimals)),
                ("second", .decimal(gap.second.value.percent, decimals: gap.second.value.decimals)),
                ("n", .count(gap.sample.size)), ("gap", .decimal(gap.points, decimals: gap.decimals)),
                ("first_status", .string(gap.first.status.rawValue)),
                ("second_status", .string(gap.second.status.rawValue)),
                ("disputed", .bool(!disputes(gap).isEmpty)),
                ("reason", gap.missing.map { .string(context.phrases.reason($0)) } ?? .null),
                ("comparison", .comparison(gap.comparison, missing: nil)),
            ])
    }

    private func disputes(_ gap: OptionGap) -> [Figure] {
        gap.otherReadings.filter { other in
            ![gap.first, gap.second].contains { $0.option == other.option && $0.agrees(with: other) }
        }
    }

    private var words: [String] {
        gaps.compactMap { gap in
            guard let comparison = gap.comparison else { return nil }
            let sentence = ChangeSentence(
                subject: .sides(first: first.label[context.language], second: second.label[context.language]),
                points: gap.points, decimals: gap.decimals, comparison: comparison)
            return "\(gap.poll), \(context.phrases.name(of: gap.sample.population)) – \(sentence.text(in: context.language))"
        }
    }

    private var notes: [String] {
        let phrases = context.phrases
        var notes = gaps.compactMap(\.comparison).map {
            phrases.pick("Variance: ", "分散：", "분산: ") + phrases.name(of: $0.kind)
        }
        if gaps.contains(where: { $0.comparison?.designEffectIsAssumed == true }) {
            notes += context.assumptionNote(
                gaps.compactMap { gap in gap.first.estimate(in: gap.sample, settings: context.settings).basis })
        }
        for gap in gaps {
            for figure in disputes(gap) {
                notes.append(
                    "\(gap.poll) \(figure.population) \(figure.option): "
                        + phrases.pick("another report prints ", "別の資料では ", "다른 자료에서는 ") + figure.value.text
                        + " (\(figure.sourceTitle))")
            }
            for figure in [gap.first, gap.second] where figure.status == .quoted {
                notes.append(
                    "\(gap.poll) \(figure.population) \(figure.option) \(figure.value.text): "
                        + "\(phrases.name(of: figure.status)), \(figure.sourceTitle)")
            }
        }
        if quoted {
            notes.append(
                phrases.pick(
                    "Some pairs have a figure that only an article states; --include quoted takes them in.",
                    "記事の引用のみの値を含む組は除外した。--include quoted で含める。",
                    "기사 인용만 있는 수치가 포함된 쌍은 제외했다. --include quoted로 포함한다."))
        }
        if gaps.isEmpty {
            notes.append(phrases.pick("No poll published both answers.", "両方の回答を公表した調査がない。", "두 응답을 모두 공표한 조사가 없다."))
        }
        return phrases.unique(notes)
    }
}
