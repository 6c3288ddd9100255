import PollAnalysis
import PollData
import PollStatistics

/// `poll gap`: between populations over the waves, or between two answers of one sample.
public struct GapReport {
    /// What the gap is between.
    public enum Sides: Sendable {
        /// One measure in two populations, wave by wave.
        case populations(Series.Measure, Population, Population)
        /// One measure in two polls, for each population; the first minus the second.
        case polls(Series.Measure, Poll.ID, Poll.ID, populations: [Population])
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
        case .polls(let measure, let first, let second, let populations):
            PollGapLines(question, measure, first, second, populations, in: context).report
        case .options(let first, let second, let populations, let poll):
            OptionGapLines(question, first, second, populations, poll, in: context).report
        }
    }

    /// The columns that both kinds share, after the one that names the row.
    static func columns(_ first: [Report.Column], in context: ReportContext, _ a: String, _ b: String) -> [Report
        .Column]
    {
        let phrases = context.phrases
        let level = NumberText.level(context.settings.level)
        return first + [
            Report.Column(a, isNumber: true), Report.Column(b, isNumber: true),
            Report.Column(phrases.pick("gap", "差", "격차"), isNumber: true),
            Report.Column(phrases.pick("\(level) % interval", "\(level)％区間", "\(level)% 구간"), isNumber: true),
            Report.Column(phrases.pick("verdict", "判定", "판정")),
            Report.Column(phrases.pick("break-even deff", "限界deff", "한계 deff"), isNumber: true),
        ]
    }

    /// Which variance the comparisons have, and on which design effect they rest; nothing where nothing is compared.
    static func basisNotes(_ comparisons: [Comparison], _ bases: [SampleBasis], in context: ReportContext) -> [String] {
        let phrases = context.phrases
        guard !comparisons.isEmpty else { return [] }
        return phrases.unique(
            comparisons.map { phrases.pick("Variance: ", "分散：", "분산: ") + phrases.name(of: $0.kind) })
            + context.assumptionNote(bases)
    }

    static func cells(
        _ a: PublishedValue, _ b: PublishedValue, points: Double, decimals: Int, comparison: Comparison?,
        missing: NoEstimate?, context: ReportContext
    ) -> [String] {
        [
            a.text.replacing("-", with: "−"), b.text.replacing("-", with: "−"),
            NumberText.signed(points, decimals: decimals),
            NumberText.differenceInterval(comparison?.interval),
            comparison.map { context.phrases.name(of: $0.verdict) } ?? missing.map { context.phrases.shortReason($0) }
                ?? "",
            comparison?.breakEvenDesignEffect.map { $0 > 99 ? "> 99" : $0.fixed(1) } ?? "",
        ]
    }
}
