import PollAnalysis
import PollData
import PollStatistics

/// `poll compare QUESTION`: all answers of two populations or of two polls, one by one and as a whole.
public struct CompareReport {
    /// One column of the table: a population in a poll.
    public struct Side: Sendable {
        let poll: Poll
        let population: Population

        public init(_ poll: Poll, _ population: Population) {
            self.poll = poll
            self.population = population
        }
    }

    private let context: ReportContext
    private let question: Question
    private let first: Side
    private let second: Side
    private let adjustment: MultiplicityMethod?
    private let dontKnow: DistributionComparison.DontKnow
    private let comparison: DistributionComparison
    private let conditions: AnswerConditions?

    /// - Parameter adjustment: Of the p values for the number of answers; `nil` for none.
    public init(
        _ question: Question, _ first: Side, _ second: Side, dontKnow: DistributionComparison.DontKnow,
        adjustment: MultiplicityMethod?, in context: ReportContext
    ) {
        self.context = context
        self.question = question
        (self.first, self.second) = (first, second)
        self.adjustment = adjustment
        self.dontKnow = dontKnow
        func series(_ side: Side, _ option: Question.Option) -> Series {
            context.archive.series(
                of: question, .option(option.id), in: side.population,
                includingQuoted: context.settings.includingQuoted)
        }
        func wave(_ side: Side) -> (Question.Option) -> Wave? {
            { option in
                let series = series(side, option)
                return (series.waves + series.unplaced).first { $0.poll == side.poll.id }
            }
        }
        comparison = DistributionComparison(
            of: question, first: wave(first), second: wave(second),
            breaks: first.population == second.population ? Self.breaks(question, first, second, context) : [],
            dontKnow: dontKnow, adjustment: adjustment, settings: context.settings)
        let samples = [first, second].map { $0.poll.sample(of: $0.population) }
        if first.population != second.population, let a = samples[0], let b = samples[1] {
            conditions = AnswerConditions(of: question, a, b, in: context.archive)
        } else {
            conditions = nil
        }
    }

    /// What lies between the two polls, by any option that both published.
    private static func breaks(_ question: Question, _ a: Side, _ b: Side, _ context: ReportContext) -> [Break] {
        for option in question.options {
            let series = context.archive.series(
                of: question, .option(option.id), in: a.population,
                includingQuoted: context.settings.includingQuoted)
            if let from = series.waves.firstIndex(where: { $0.poll == a.poll.id }),
                let to = series.waves.firstIndex(where: { $0.poll == b.poll.id }), from != to
            {
                return series.breaksBefore[(min(from, to) + 1)...max(from, to)].flatMap { $0 }
            }
        }
        return []
    }

    private var names: (String, String) {
        let phrases = context.phrases
        if first.population != second.population {
            return (phrases.name(of: first.population), phrases.name(of: second.population))
        }
        return (first.poll.id.rawValue, second.poll.id.rawValue)
    }

    public var report: Report {
        let phrases = context.phrases
        let level = (context.settings.level.value * 100).fixed(0)
        let scope =
            first.population != second.population
            ? first.poll.id == second.poll.id ? first.poll.id.rawValue : "\(first.poll.id), \(second.poll.id)"
            : phrases.name(of: first.population)
        return Report(
            command: "compare",
            title: "\(question.text[context.language]) – \(names.0) (A), \(names.1) (B): \(scope)",
            selection: [
                ("question", .string(question.qualifiedName)),
                (
                    "between",
                    .array(
                        [first, second].map {
                            .object([
                                ("poll", .string($0.poll.id.rawValue)),
                                ("population", .string($0.population.rawValue)),
                            ])
                        })
                ), ("dont_know", .string(dontKnow.rawValue)),
                ("adjustment", .string(adjustment?.rawValue ?? "none")),
                ("level", .number(context.settings.level.value)),
            ],
            columns: [
                Report.Column(phrases.pick("answer", "回答", "응답")), Report.Column("A", isNumber: true),
                Report.Column("B", isNumber: true), Report.Column("A − B", isNumber: true),
                Report.Column(phrases.pick("\(level) % interval", "\(level)％区間", "\(level)% 구간"), isNumber: true),
                Report.Column("p", isNumber: true),
                Report.Column(adjustment.map { "\($0.name) p" } ?? "", isNumber: true),
                Report.Column(phrases.pick("verdict", "判定", "판정")),
            ], rows: comparison.answers.map(row) + wholeRows, words: words, notes: notes)
    }

    private func row(_ answer: DistributionComparison.Answer) -> Report.Row {
        let phrases = context.phrases
        let isUp = answer.points > 0
        let holds = answer.verdict == .holds
        return Report.Row(
            [
                answer.option.label[context.language], answer.first.value.text + (holds && isUp ? " B" : "  "),
                answer.second.value.text + (holds && !isUp ? " A" : "  "),
                NumberText.signed(answer.points, decimals: answer.decimals),
                NumberText.differenceInterval(answer.comparison?.interval), NumberText.p(answer.comparison?.p),
                adjustment == nil ? "" : NumberText.p(answer.adjustedP),
                answer.verdict.map { phrases.name(of: $0) } ?? answer.missing.map(phrases.shortReason) ?? "",
            ],
            fields: [
                ("option", .string(answer.option.id.rawValue)),
                ("first", .decimal(answer.first.value.percent, decimals: answer.first.value.decimals)),
                ("second", .decimal(answer.second.value.percent, decimals: answer.second.value.decimals)),
                ("difference", .decimal(answer.points, decimals: answer.decimals)),
                ("p", answer.comparison?.p.map { .number($0) } ?? .null),
                ("p_adjusted", answer.adjustedP.map { .number($0) } ?? .null),
                ("verdict", answer.verdict.map { .string($0.rawValue) } ?? .null),
                ("reason", answer.missing.map { .string(phrases.reason($0)) } ?? .null),
                ("comparison", .comparison(answer.comparison, missing: nil)),
            ], group: phrases.pick("Answer by answer", "回答ごと", "응답별"))
    }

    private var wholeRows: [Report.Row] {
        guard let whole = comparison.whole else { return [] }
        let phrases = context.phrases
        let group = phrases.pick(
            "As a whole (range under rounding)", "全体（丸めによる範囲）", "전체(반올림에 따른 범위)")
        func measure(_ name: String, _ key: String, _ distance: WholeComparison.Distance, _ cells: [String] = ["", ""])
            -> Report.Row
        {
            Report.Row(
                [
                    name, cells[0], cells[1], distance.value.fixed(3),
                    "\(distance.range.lowerBound.fixed(3)) … \(distance.range.upperBound.fixed(3))", "", "", "",
                ],
                fields: [
                    ("measure", .string(key)), ("value", .decimal(distance.value, decimals: 6)),
                    ("lower", .decimal(distance.range.lowerBound, decimals: 6)),
                    ("upper", .decimal(distance.range.upperBound, decimals: 6)),
                ], group: group)
        }
        var rows = [
            measure(phrases.pick("total variation", "全変動距離", "총변동거리"), "total-variation", whole.totalVariation),
            measure("Jensen–Shannon", "jensen-shannon-bits", whole.jensenShannon),
            measure("Hellinger", "hellinger", whole.hellinger),
        ]
        if let spread = whole.spread {
            rows.append(
                Report.Row(
                    [
                        phrases.pick("chi-square", "カイ二乗", "카이제곱") + " (\(spread.test.degreesOfFreedom.fixed(0)))", "",
                        "",
                        spread.test.statistic.fixed(1),
                        "\(spread.statisticRange.lowerBound.fixed(1)) … \(spread.statisticRange.upperBound.fixed(1))",
                        NumberText.p(spread.test.p), "", phrases.name(of: spread.verdict),
                    ],
                    fields: [
                        ("measure", .string("chi-square")), ("value", .decimal(spread.test.statistic, decimals: 6)),
                        ("lower", .decimal(spread.statisticRange.lowerBound, decimals: 6)),
                        ("upper", .decimal(spread.statisticRange.upperBound, decimals: 6)),
                        ("degrees_of_freedom", .decimal(spread.test.degreesOfFreedom, decimals: 0)),
                        ("p", .number(spread.test.p)), ("verdict", .string(spread.verdict.rawValue)),
                    ], group: group))
        }
        if let scale = whole.scale { rows += scaleRows(scale, group) }
        return rows
    }

    private func scaleRows(_ scale: [WholeComparison.ScalePlace], _ group: String) -> [Report.Row] {
        let phrases = context.phrases
        func row(_ name: String, _ key: String, _ value: (WholeComparison.ScalePlace) -> Double, _ range: String = "")
            -> Report.Row
        {
            let values = scale.map(value)
            return Report.Row(
                [
                    name, Self.scoreText(values[0]), Self.scoreText(values[1]),
                    NumberText.signed(values[0] - values[1], decimals: 2), range, "", "", "",
                ],
                fields: [
                    ("measure", .string(key)), ("first", .decimal(values[0], decimals: 6)),
                    ("second", .decimal(values[1], decimals: 6)),
                ], group: group)
        }
        let low = scale[0].meanRange.lowerBound - scale[1].meanRange.upperBound
        let high = scale[0].meanRange.upperBound - scale[1].meanRange.lowerBound
        return [
            row(
                phrases.pick("mean score", "平均得点", "평균 점수"), "mean", \.mean,
                "\(NumberText.signed(low, decimals: 2)) … \(NumberText.signed(high, decimals: 2))"),
            row(phrases.pick("median score", "得点の中央値", "점수 중앙값"), "median", \.median),
            row(phrases.pick("agreement A", "一致度A", "일치도 A"), "agreement", \.agreement),
        ]
    }

    /// With a true minus, and room for the letter of other rows.
    private static func scoreText(_ score: Double) -> String {
        (score < 0 ? "−" : "") + abs(score).fixed(2) + "  "
    }

    private var words: [String] {
        guard let whole = comparison.whole, let spread = whole.spread else { return [] }
        let sentence = Sentence(
            claim: .spread(first: names.0, second: names.1), points: whole.totalVariation.value * 100, decimals: 1,
            verdict: spread.verdict, isReported: conditions?.isReported ?? false)
        return [sentence.text(in: context.language)]
    }

    private var notes: [String] {
        let phrases = context.phrases
        var notes: [String] = []
        if let refusal = comparison.refusal { notes.append(reason(refusal)) }
        if let missing = comparison.whole?.missing { notes.append(phrases.reason(missing)) }
        if comparison.whole != nil {
            notes.append(
                dontKnow == .included
                    ? phrases.pick(
                        "Don't know is a part of the whole; --dont-know out leaves it out. Scores are of those who chose one.",
                        "「わからない」を全体に含む（--dont-know out で除外）。得点は得点のある回答のみ。",
                        "‘모름’을 전체에 포함(--dont-know out으로 제외). 점수는 점수가 있는 응답만.")
                    : phrases.pick(
                        "Shares of those who gave an answer: don't know is left out.", "「わからない」を除いた割合。", "‘모름’을 제외한 비율."
                    ))
        }
        let level = (context.settings.level.value * 100).fixed(0)
        let name = adjustment?.name ?? phrases.pick("nothing", "調整なし", "조정 없음")
        notes.append(
            phrases.pick(
                "Letters: above the lettered column at \(level) %, two-sided, \(context.settings.differenceMethod.name), "
                    + "adjusted by \(name) over \(comparison.answers.count) answers, wherever rounding puts them.",
                "文字：その列を上回る（\(level)％、両側、\(context.settings.differenceMethod.name)、\(comparison.answers.count)項目で\(name)、丸めによらず）。",
                "문자: 그 열보다 높음(\(level)%, 양측, \(context.settings.differenceMethod.name), \(comparison.answers.count)개 응답에 \(name), 반올림과 무관)."
            ))
        notes += context.assumptionNote(
            comparison.answers.compactMap { $0.first.estimate(settings: context.settings).basis })
        if let conditions { notes += AnswerConditionNotes(context).notes([(first.poll.id, conditions)]) }
        return phrases.unique(notes)
    }

    private func reason(_ refusal: DistributionComparison.Refusal) -> String {
        let phrases = context.phrases
        let why =
            switch refusal {
            case .severalAnswersAllowed:
                phrases.pick("several answers were allowed", "複数回答のため", "복수 응답이므로")
            case .notShares: phrases.pick("it is a mean, not shares", "割合ではなく平均のため", "비율이 아니라 평균이므로")
            case .tooFewAnswers:
                phrases.pick("both sides published fewer than two answers", "両方で公表された回答が2つ未満", "양쪽 모두 공표한 응답이 둘 미만")
            case .sumsNotWhole(let first, let second, let rounding):
                phrases.pick(
                    "the answers that both published sum to \(first.fixed(1)) and \(second.fixed(1)), not to 100 within rounding (±\(rounding.fixed(2)))",
                    "両方で公表された回答の合計は\(first.fixed(1))と\(second.fixed(1))で、丸め（±\(rounding.fixed(2))）の範囲で100にならない",
                    "양쪽 모두 공표한 응답의 합은 \(first.fixed(1))과(와) \(second.fixed(1))로, 반올림(±\(rounding.fixed(2))) 범위에서 100이 되지 않음"
                )
            case .breakBetween(let breaks): phrases.reason(.breakBetween(breaks))
            }
        return phrases.pick("Answer by answer only: \(why).", "回答ごとのみ：\(why)。", "응답별로만: \(why).")
    }
}
