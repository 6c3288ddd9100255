import PollAnalysis
import PollData
import PollStatistics

/// `poll trend QUESTION`: the slope of each run of comparable waves, what it is worth, and two rank tests beside it.
public struct TrendReport {
    private let context: ReportContext
    private let question: Question
    private let series: [Series]
    private let samplingErrorOnly: Bool

    /// - Parameter populations: Empty for all that were asked.
    public init(
        _ question: Question, measure: Series.Measure, populations: [Population], samplingErrorOnly: Bool,
        in context: ReportContext
    ) {
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
        let phrases = context.phrases
        let trends = series.flatMap { $0.trends(settings: context.settings, samplingErrorOnly: samplingErrorOnly) }
        let lines = trends.map { TrendLines($0, samplingErrorOnly: samplingErrorOnly, in: context) }
        return Report(
            command: "trend",
            title: "\(question.text[context.language]) – \(series.first?.label[context.language] ?? "")",
            selection: [
                ("question", .string(question.qualifiedName)),
                ("populations", .array(series.map { .string($0.population.rawValue) })),
                ("level", .number(context.settings.level.value)), ("sampling_error_only", .bool(samplingErrorOnly)),
            ], columns: TrendLines.columns(in: context), rows: lines.map(\.row), words: lines.flatMap(\.words),
            notes: notes(trends))
    }

    private func notes(_ trends: [SeriesTrend]) -> [String] {
        let phrases = context.phrases
        var notes: [String] = []
        if samplingErrorOnly {
            notes.append(
                phrases.pick(
                    "Sampling error only: as if nothing but sampling moved the values between waves, which is seldom so.",
                    "標本誤差のみ：調査間の変動が標本誤差だけで生じると仮定した区間（現実にはまれ）。",
                    "표본오차만 반영: 조사 간 변동이 표본오차에서만 생긴다고 가정한 구간(실제로는 드묾)."))
        } else {
            notes.append(
                phrases.pick(
                    "Slopes by weighted least squares; intervals widen with the scatter (Q/df above 1) and use t on k − 2.",
                    "傾きは加重最小二乗法。区間はばらつき（Q/dfが1を超える分）で広がり、自由度k−2のt分布による。",
                    "기울기는 가중최소제곱. 구간은 산포(1을 넘는 Q/df)만큼 넓어지며 자유도 k−2의 t분포를 쓴다."))
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

    init(_ trend: SeriesTrend, samplingErrorOnly: Bool, in context: ReportContext) {
        let phrases = context.phrases
        let first = context.waveName(of: trend.series.waves[trend.segment.lowerBound].sample)
        let last = context.waveName(of: trend.series.waves[trend.segment.upperBound - 1].sample)
        let span = trend.segment.count == 1 ? first : "\(first) – \(last)"
        let name = phrases.name(of: trend.series.population)
        let slope = trend.slopeInterval == nil ? nil : trend.weighted?.coefficients.slope
        let verdict =
            trend.verdict.map { phrases.name(of: $0.verdict) } ?? trend.slopeRefusal.map(phrases.refusal) ?? ""
        let scatter = trend.weighted?.heterogeneity.map { $0.statistic / $0.degreesOfFreedom }
        row = Report.Row(
            [
                span, "\(trend.used.count)/\(trend.segment.count)",
                slope.map { NumberText.signed($0, decimals: 2) } ?? "–",
                trend.slopeInterval.map {
                    NumberText.signed($0.lower, decimals: 2) + " … " + NumberText.signed($0.upper, decimals: 2)
                } ?? "–", slope == nil ? "–" : scatter.map { $0.fixed(1) } ?? "–", verdict,
                trend.sen.map { NumberText.signed($0.coefficients.slope, decimals: 2) } ?? "–",
                trend.rank?.p.map { $0 < 0.001 ? "< 0.001" : $0.fixed(3) } ?? "–",
            ], fields: Self.fields(trend, context), group: name)
        words = Self.words(trend, name: name, first: first, last: last, slope: slope, context)
    }

    private static func fields(
        _ trend: SeriesTrend, _ context: ReportContext
    ) -> [(key: String, value: JSONValue)] {
        let waves = trend.series.waves
        let slope = trend.weighted?.coefficients.slope
        return [
            ("population", .string(trend.series.population.rawValue)),
            ("first_poll", .string(waves[trend.segment.lowerBound].poll.rawValue)),
            ("last_poll", .string(waves[trend.segment.upperBound - 1].poll.rawValue)),
            ("waves", .integer(trend.segment.count)), ("waves_used", .integer(trend.used.count)),
            ("slope", trend.slopeInterval == nil ? .null : slope.map { .decimal($0, decimals: 4) } ?? .null),
            (
                "interval",
                trend.slopeInterval.map {
                    .object([
                        ("lower", .decimal($0.lower, decimals: 4)), ("upper", .decimal($0.upper, decimals: 4)),
                        ("level", .number($0.level.value)), ("method", .string($0.method)),
                    ])
                } ?? .null
            ),
            ("verdict", trend.verdict.map { .string($0.verdict.rawValue) } ?? .null),
            (
                "q_over_df",
                trend.weighted?.heterogeneity.map { .decimal($0.statistic / $0.degreesOfFreedom, decimals: 3) } ?? .null
            ),
            ("sen_slope", trend.sen.map { .decimal($0.coefficients.slope, decimals: 4) } ?? .null),
            ("mann_kendall_p", trend.rank?.p.map { .number($0) } ?? .null),
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
        guard let slope, let verdict = trend.verdict?.verdict else { return [] }
        let sentence = Sentence(claim: .slope(from: first, to: last), points: slope, decimals: 1, verdict: verdict)
        let used = context.phrases.wavesUsed(trend.used.count, of: trend.segment.count)
        return ["\(name), \(sentence.text(in: context.language)) (\(used))"]
    }
}
