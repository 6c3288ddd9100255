import PollAnalysis
import PollData
import PollStatistics

/// `poll trend QUESTION`: the slope of each run of comparable waves, what it is worth, and two rank tests beside it.
public struct TrendReport {
    private let context: ReportContext
    private let question: Question
    private let series: [Series]
    private let samplingErrorOnly: Bool
    private let method: TrendMethod
    private let rankP: TrendMethod.RankP

    /// - Parameter populations: Empty for all that were asked.
    public init(
        _ question: Question, measure: Series.Measure, populations: [Population], samplingErrorOnly: Bool,
        method: TrendMethod = .weighted, rankP: TrendMethod.RankP = .automatic, in context: ReportContext
    ) {
        self.method = method
        self.rankP = rankP
        self.context = context
        self.question = question
        self.samplingErrorOnly = samplingErrorOnly
        let asked = populations.isEmpty ? context.archive.populations(of: question) : populations
        series = asked.map {
            context.archive.series(
                of: question, measure, in: $0, includingQuoted: context.settings.includingQuoted)
        }
    }

    public var report: Report {
        let trends = series.flatMap {
            $0.trends(settings: context.settings, samplingErrorOnly: samplingErrorOnly, method: method)
        }
        let lines = trends.map { TrendLines($0, rankP: rankP, in: context) }
        return Report(
            command: "trend",
            title: "\(question.text[context.language]) – \(series.first?.label[context.language] ?? "")",
            selection: [
                ("question", .string(question.qualifiedName)),
                ("populations", .array(series.map { .string($0.population.rawValue) })),
                ("level", .number(context.settings.level.value)), ("sampling_error_only", .bool(samplingErrorOnly)),
                ("method", .string(method.rawValue)), ("rank_p", .string(rankP.rawValue)),
            ], columns: TrendLines.columns(in: context), rows: lines.map(\.row), words: lines.flatMap(\.words),
            notes: notes(trends))
    }

    private func notes(_ trends: [SeriesTrend]) -> [String] {
        let phrases = context.phrases
        var notes: [String] = []
        if samplingErrorOnly, !method.isUnweighted {
            notes.append(
                phrases.pick(
                    "Sampling error only: as if nothing but sampling moved the values between waves, which is seldom so.",
                    "標本誤差のみ：調査間の変動が標本誤差だけで生じると仮定した区間（現実にはまれ）。",
                    "표본오차만 반영: 조사 간 변동이 표본오차에서만 생긴다고 가정한 구간(실제로는 드묾)."))
        } else {
            notes.append(phrases.trendNote(method))
        }
        if trends.contains(where: { ($0.slope?.scatter ?? 0) > 1 }) {
            notes.append(
                phrases.pick(
                    "Q/df above 1: the waves scatter more than sampling error allows; p values that ignore it are too small.",
                    "Q/dfが1を超える：調査間のばらつきは標本誤差より大きく、これを無視したp値は小さすぎる。",
                    "Q/df가 1을 넘음: 조사 간 산포가 표본오차보다 크며, 이를 무시한 p값은 지나치게 작다."))
        }
        if trends.contains(where: { $0.segment.count > 1 && $0.rankRefusal.isTooFew }) {
            notes.append(
                phrases.pick(
                    "Mann–Kendall under \(SeriesTrend.rankWaves) waves cannot reach 5 %, whatever their order.",
                    "\(SeriesTrend.rankWaves)回未満のMann–Kendall検定は、順序によらず5％に届かない。",
                    "\(SeriesTrend.rankWaves)회 미만의 Mann–Kendall 검정은 순서와 관계없이 5%에 이를 수 없다."))
        }
        for (index, series) in self.series.enumerated()
        where self.series[..<index].allSatisfy({ $0.population != series.population }) {
            for (wave, breaks) in series.breaksBefore.enumerated() {
                for item in breaks {
                    notes.append(
                        "\(phrases.name(of: series.population)): \(phrases.reason(.breakBetween([item]))) "
                            + "(\(series.waves[wave - 1].poll) → \(series.waves[wave].poll)"
                            + (item.certainty.cuts
                                ? (context.settings.acrossBreaks
                                    ? phrases.pick(", ignored as asked", "、指定により無視", ", 지정에 따라 무시") : "")
                                : phrases.pick(", possible", "、可能性", ", 가능성")) + ")")
                }
            }
        }
        return phrases.unique(notes)
    }
}

/// One trend as a row and a sentence.
struct TrendLines {
    let row: Report.Row
    let words: [String]

    static func columns(in context: ReportContext) -> [Report.Column] {
        let phrases = context.phrases
        let level = (context.settings.level.value * 100).fixed(0)
        return [
            Report.Column(phrases.pick("waves", "調査", "조사")),
            Report.Column(phrases.pick("used", "使用", "사용"), isNumber: true),
            Report.Column(phrases.pick("points a year", "年あたり", "연간 %p"), isNumber: true),
            Report.Column(phrases.pick("\(level) % interval", "\(level)％区間", "\(level)% 구간"), isNumber: true),
            Report.Column("Q/df", isNumber: true),
            Report.Column(phrases.pick("verdict", "判定", "판정")),
            Report.Column(phrases.pick("Sen slope", "Sen傾き", "Sen 기울기"), isNumber: true),
            Report.Column(phrases.pick("Mann–Kendall p", "Mann–Kendall p", "Mann–Kendall p"), isNumber: true),
        ]
    }

    init(_ trend: SeriesTrend, rankP: TrendMethod.RankP = .automatic, in context: ReportContext) {
        let phrases = context.phrases
        let first = context.waveName(of: trend.series.waves[trend.segment.lowerBound].sample)
        let last = context.waveName(of: trend.series.waves[trend.segment.upperBound - 1].sample)
        let span = trend.segment.count == 1 ? first : "\(first) – \(last)"
        let name = phrases.name(of: trend.series.population)
        let slope = trend.slope?.slope
        let verdict =
            trend.slope.map { phrases.name(of: $0.verdict) } ?? trend.slopeRefusal.map(phrases.refusal) ?? ""
        let scatter = trend.slope?.scatter
        row = Report.Row(
            [
                span, "\(trend.used.count)/\(trend.segment.count)",
                slope.map { NumberText.signed($0, decimals: 2) } ?? "–",
                trend.slopeInterval.map {
                    NumberText.signed($0.lower, decimals: 2) + " … " + NumberText.signed($0.upper, decimals: 2)
                } ?? "–", scatter.map { $0.fixed(1) } ?? "–", verdict,
                trend.sen.map { NumberText.signed($0.coefficients.slope, decimals: 2) } ?? "–",
                Self.rankText(trend, rankP, phrases),
            ], fields: Self.fields(trend, rankP, context), group: name)
        words = Self.words(trend, name: name, first: first, last: last, slope: slope, context)
    }

    private static func rankText(_ trend: SeriesTrend, _ rankP: TrendMethod.RankP, _ phrases: Phrases) -> String {
        guard trend.rankRefusal.isTooFew, trend.segment.count > 1 else { return NumberText.p(p(trend.rank, rankP)) }
        return phrases.pick("cannot reach 5 %", "5％に届かない", "5%에 이를 수 없음")
    }

    private static func p(_ rank: MannKendall?, _ rankP: TrendMethod.RankP) -> Double? {
        switch rankP {
        case .automatic: rank?.p
        case .exact: rank?.exactP
        case .normal: rank?.normalP
        }
    }

    private static func fields(
        _ trend: SeriesTrend, _ rankP: TrendMethod.RankP, _ context: ReportContext
    ) -> [(key: String, value: JSONValue)] {
        let waves = trend.series.waves
        return [
            ("population", .string(trend.series.population.rawValue)),
            ("first_poll", .string(waves[trend.segment.lowerBound].poll.rawValue)),
            ("last_poll", .string(waves[trend.segment.upperBound - 1].poll.rawValue)),
            ("waves", .integer(trend.segment.count)), ("waves_used", .integer(trend.used.count)),
            ("method", .string(trend.method.rawValue)),
            ("slope", trend.slope.map { .decimal($0.slope, decimals: 4) } ?? .null),
            (
                "interval",
                trend.slopeInterval.map {
                    .object([
                        ("lower", .decimal($0.lower, decimals: 4)), ("upper", .decimal($0.upper, decimals: 4)),
                        ("level", .number($0.level.value)), ("method", .string($0.method)),
                    ])
                } ?? .null
            ),
            ("p", trend.slope.map { .number($0.p) } ?? .null),
            ("verdict", trend.slope.map { .string($0.verdict.rawValue) } ?? .null),
            ("q_over_df", trend.slope?.scatter.map { .decimal($0, decimals: 3) } ?? .null),
            ("sen_slope", trend.sen.map { .decimal($0.coefficients.slope, decimals: 4) } ?? .null),
            ("mann_kendall_p", p(trend.rank, rankP).map { .number($0) } ?? .null),
            ("mann_kendall_exact", trend.rank.map { .bool($0.exactP != nil) } ?? .null),
            (
                "reason",
                trend.slopeRefusal.map { .string(context.phrases.refusal($0)) } ?? .null
            ),
        ]
    }

    private static func words(
        _ trend: SeriesTrend, name: String, first: String, last: String, slope: Double?, _ context: ReportContext
    ) -> [String] {
        guard let slope, let verdict = trend.slope?.verdict else { return [] }
        let sentence = Sentence(claim: .slope(from: first, to: last), points: slope, decimals: 1, verdict: verdict)
        let used = context.phrases.wavesUsed(trend.used.count, of: trend.segment.count)
        return ["\(name), \(sentence.text(in: context.language)) (\(used))"]
    }
}

extension SeriesTrend.Refusal? {
    fileprivate var isTooFew: Bool { if case .tooFewWaves = self { true } else { false } }
}
