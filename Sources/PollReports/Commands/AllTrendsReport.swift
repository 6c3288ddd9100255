import PollAnalysis
import PollData
import PollStatistics

/// `poll trend --all`: the last run of comparable waves of every series, with p values adjusted for their number.
///
/// The options of one question in one population are tested together, so their p values are adjusted by Holm as one
/// family; the table says so.
public struct AllTrendsReport {
    private let context: ReportContext
    private let samplingErrorOnly: Bool

    public init(samplingErrorOnly: Bool, in context: ReportContext) {
        self.context = context
        self.samplingErrorOnly = samplingErrorOnly
    }

    private struct Line {
        let question: Question
        let option: Question.Option
        let trend: SeriesTrend
        var adjusted: Double?
    }

    public var report: Report {
        let phrases = context.phrases
        let level = (context.settings.level.value * 100).fixed(0)
        return Report(
            command: "trend", title: phrases.pick("Trends of all series", "全系列の傾向", "모든 시계열의 추세"),
            selection: [
                ("all", .bool(true)), ("level", .number(context.settings.level.value)),
                ("sampling_error_only", .bool(samplingErrorOnly)), ("adjustment", .string("holm")),
            ],
            columns: [
                Report.Column(phrases.pick("question", "質問", "질문")), Report.Column(phrases.pick("option", "選択肢", "응답")),
                Report.Column(phrases.pick("population", "対象国", "대상국")),
                Report.Column(phrases.pick("used", "使用", "사용"), isNumber: true),
                Report.Column(phrases.pick("points a year", "年あたり", "연간 %p"), isNumber: true),
                Report.Column(phrases.pick("\(level) % interval", "\(level)％区間", "\(level)% 구간"), isNumber: true),
                Report.Column("Q/df", isNumber: true),
                Report.Column(phrases.pick("Holm p", "Holm p", "Holm p"), isNumber: true),
            ], rows: lines.map(row),
            notes: [
                phrases.pick(
                    "The last run of comparable waves of each series with at least \(SeriesTrend.slopeWaves) waves that have n.",
                    "各系列の最後の比較可能な区間（nのある調査が\(SeriesTrend.slopeWaves)回以上）。",
                    "각 시계열의 마지막 비교 가능 구간(n이 있는 조사 \(SeriesTrend.slopeWaves)회 이상)."),
                phrases.pick(
                    "p values are adjusted by Holm within each question and population.",
                    "p値は質問と対象国ごとにHolm法で調整。", "p값은 질문과 대상국별로 Holm 방법으로 조정."),
            ])
    }

    private var lines: [Line] {
        context.archive.questions.flatMap { question in
            context.archive.populations(of: question).flatMap { population in
                family(question, population)
            }
        }
    }

    /// The options of one question in one population.
    private func family(_ question: Question, _ population: Population) -> [Line] {
        var lines = question.options.compactMap { option -> Line? in
            let series = context.archive.series(
                of: question, .option(option.id), in: population, includingQuoted: context.settings.includingQuoted)
            guard
                let trend = series.trends(settings: context.settings, samplingErrorOnly: samplingErrorOnly).last,
                trend.slope != nil
            else { return nil }
            return Line(question: question, option: option, trend: trend, adjusted: nil)
        }
        let raw = lines.map { $0.trend.slope?.p }
        if let adjusted = try? MultiplicityMethod.holm.adjusted(raw) {
            for (index, p) in adjusted.enumerated() where lines.indices.contains(index) { lines[index].adjusted = p }
        }
        return lines
    }

    private func row(_ line: Line) -> Report.Row {
        let trend = line.trend
        let slope = trend.slope?.slope ?? 0
        let scatter = trend.slope?.scatter
        return Report.Row(
            [
                line.question.qualifiedName, line.option.id.rawValue, trend.series.population.rawValue,
                "\(trend.used.count)/\(trend.segment.count)", NumberText.signed(slope, decimals: 2),
                trend.slopeInterval.map {
                    NumberText.signed($0.lower, decimals: 2) + " … " + NumberText.signed($0.upper, decimals: 2)
                } ?? "–", scatter.map { $0.fixed(1) } ?? "–",
                NumberText.p(line.adjusted),
            ],
            fields: [
                ("question", .string(line.question.qualifiedName)), ("option", .string(line.option.id.rawValue)),
            ] + TrendLines(trend, in: context).row.fields + [
                ("p_holm", line.adjusted.map { .number($0) } ?? .null)
            ])
    }
}
