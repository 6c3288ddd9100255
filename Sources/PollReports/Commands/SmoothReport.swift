import PollAnalysis
import PollData
import PollStatistics

/// `poll trend QUESTION --smooth METHOD`: a curve through each run of comparable waves, at the waves.
public struct SmoothReport {
    private let context: ReportContext
    private let question: Question
    private let method: SmoothMethod
    private let smooths: [SeriesSmooth]

    /// - Parameter populations: Empty for all that were asked.
    public init(
        _ question: Question, measure: Series.Measure, populations: [Population], method: SmoothMethod,
        in context: ReportContext
    ) {
        (self.context, self.question, self.method) = (context, question, method)
        smooths = context.series(of: question, measure, in: populations).flatMap {
            $0.smooths(method, settings: context.settings)
        }
    }

    public var report: Report {
        let phrases = context.phrases
        let level = NumberText.level(context.settings.level)
        return Report(
            command: "trend",
            title: "\(question.text[context.language]) – \(smooths.first?.series.label[context.language] ?? "")",
            selection: [
                ("question", .string(question.qualifiedName)), ("smooth", .string(method.rawValue)),
                ("level", .number(context.settings.level.value)),
            ],
            columns: [
                Report.Column(phrases.pick("fieldwork", "調査期間", "조사 기간")),
                Report.Column(phrases.pick("poll", "調査", "조사")), Report.Column("%", isNumber: true),
                Report.Column(phrases.pick("smooth", "平滑値", "평활값"), isNumber: true),
                Report.Column(phrases.pick("standard error", "標準誤差", "표준오차"), isNumber: true),
                Report.Column(phrases.pick("\(level) % interval", "\(level)％区間", "\(level)% 구간"), isNumber: true),
            ], rows: smooths.flatMap(rows), words: smooths.compactMap(words), notes: notes)
    }

    private func rows(_ smooth: SeriesSmooth) -> [Report.Row] {
        smooth.segment.map { index in
            let wave = smooth.series.waves[index]
            let place = smooth.refusal == nil ? smooth.used.firstIndex(of: index) : nil
            let fitted = place.map { smooth.fitted[$0] }
            let error = place.flatMap { smooth.standardErrors.indices.contains($0) ? smooth.standardErrors[$0] : nil }
            let interval = place.flatMap { smooth.interval(at: $0, context.settings.level) }
            return Report.Row(
                [
                    context.fieldwork(of: wave.sample), wave.poll.rawValue, wave.value.text, fitted?.fixed(1) ?? "–",
                    error?.fixed(2) ?? "–", interval.map { "\($0.lower.fixed(1))–\($0.upper.fixed(1))" } ?? "–",
                ],
                fields: [
                    ("population", .string(smooth.series.population.rawValue)), ("poll", .string(wave.poll.rawValue)),
                    ("fieldwork", .text(context.period(of: wave.sample))),
                    ("percent", .decimal(wave.value.percent, decimals: wave.value.decimals)),
                    ("smooth", fitted.map { .decimal($0, decimals: 4) } ?? .null),
                    ("standard_error", error.map { .decimal($0, decimals: 4) } ?? .null),
                    (
                        "interval",
                        interval.map {
                            .object([
                                ("lower", .decimal($0.lower, decimals: 4)), ("upper", .decimal($0.upper, decimals: 4)),
                                ("level", .number($0.level.value)), ("method", .string($0.method)),
                            ])
                        } ?? .null
                    ), ("reason", smooth.refusal.map { .string(context.phrases.refusal($0)) } ?? .null),
                ], group: context.runName(smooth.series, smooth.segment))
        }
    }

    private func words(_ smooth: SeriesSmooth) -> String? {
        smooth.refusal.map {
            context.runName(smooth.series, smooth.segment) + context.phrases.pick(": no curve, ", "：曲線なし、", ": 곡선 없음, ")
                + context.phrases.refusal($0)
        }
    }

    private var notes: [String] {
        let phrases = context.phrases
        let rule =
            switch method {
            case .lowess:
                phrases.pick(
                    "Lowess: robust local lines over two thirds of the waves (Cleveland 1979); it has no standard error.",
                    "lowess：調査の3分の2を用いる頑健な局所直線（Cleveland 1979）。標準誤差はない。",
                    "lowess: 조사의 3분의 2를 쓰는 로버스트 국소 직선(Cleveland 1979). 표준오차는 없다.")
            case .loess:
                phrases.pick(
                    "Loess of degree 1 over three quarters of the waves (Cleveland & Devlin 1988); the interval is of the curve, not of opinion.",
                    "loess：1次、調査の4分の3を使用（Cleveland & Devlin 1988）。区間は曲線のもので、世論の幅ではない。",
                    "loess: 1차, 조사의 4분의 3 사용(Cleveland & Devlin 1988). 구간은 곡선의 것이며 여론의 폭이 아니다.")
            case .spline:
                phrases.pick(
                    "Smoothing spline by generalised cross-validation (Craven & Wahba 1979); no standard error is given.",
                    "平滑化スプライン：一般化交差検証による（Craven & Wahba 1979）。標準誤差は示さない。",
                    "평활 스플라인: 일반화 교차검증에 따름(Craven & Wahba 1979). 표준오차는 제시하지 않는다.")
            }
        return [
            rule,
            phrases.pick(
                "Each wave counts the same, with or without n; no curve crosses a declared or inferred break.",
                "nの有無によらず各調査を等しく扱う。公表または推定された系列の切れ目をまたぐ曲線は引かない。",
                "n의 유무와 관계없이 각 조사를 같게 다룬다. 공표되었거나 추정된 시계열 단절을 가로지르는 곡선은 긋지 않는다."),
        ] + phrases.unique(smooths.flatMap { context.breakNotes(of: $0.series) })
    }
}
