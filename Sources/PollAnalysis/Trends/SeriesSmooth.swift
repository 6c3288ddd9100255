import PollData
import PollStatistics

/// How a curve is drawn through a run of waves.
public enum SmoothMethod: String, CaseIterable, Sendable, Hashable {
    /// Robust local lines; no standard error.
    case lowess
    /// Local lines with a standard error.
    case loess
    /// A smoothing spline, as smooth as predicts left-out waves best; no standard error.
    case spline
}

/// A curve through one run of comparable waves, at the waves.
public struct SeriesSmooth: Sendable, Hashable {
    public let series: Series
    /// The waves of the run, in `series.waves`.
    public let segment: Range<Int>
    /// Those whose month is known.
    public let used: [Int]
    public let method: SmoothMethod
    /// One for each wave used, in percent.
    public let fitted: [Double]
    /// Of the curve, in points; empty where the method has none.
    public let standardErrors: [Double]
    /// δ₁²/δ₂ of a loess, for t.
    public let degreesOfFreedom: Double?
    public let refusal: SeriesTrend.Refusal?

    /// Waves that a curve should have: with fewer, two thirds of them are hardly local.
    public static let leastWaves = 5
    /// The part of the waves that each local fit uses: R's default of each method.
    public static let lowessSpan = 2.0 / 3
    public static let loessSpan = 0.75

    init(_ series: Series, segment: Range<Int>, method: SmoothMethod) {
        (self.series, self.segment, self.method) = (series, segment, method)
        let points = segment.compactMap { index in TrendPoint.place(series.waves[index]).map { (index, $0) } }
        used = points.map(\.0)
        let times = points.map(\.1)
        let values = points.map { series.waves[$0.0].value.percent }
        var answer: (fitted: [Double], errors: [Double], degrees: Double?) = ([], [], nil)
        var refusal: SeriesTrend.Refusal?
        if points.count < Self.leastWaves {
            refusal = .tooFewWaves(used: points.count, needed: Self.leastWaves)
        } else if Set(values).count == 1 {
            refusal = .allEqual
        } else {
            do {
                answer = try Self.fit(times, values, method)
            } catch {
                refusal = .notComputable("\(error)")
            }
        }
        (fitted, standardErrors, degreesOfFreedom) = answer
        self.refusal = refusal
    }

    private static func fit(
        _ times: [Double], _ values: [Double], _ method: SmoothMethod
    ) throws(EstimationError) -> (fitted: [Double], errors: [Double], degrees: Double?) {
        switch method {
        case .lowess: return (try Lowess(x: times, y: values, span: lowessSpan).fitted, [], nil)
        case .loess:
            let curve = try Loess(x: times, y: values, settings: Loess.Settings(span: loessSpan, degree: .linear))
            return (curve.fitted, curve.standardErrors, try curve.degreesOfFreedom())
        case .spline: return (try SmoothingSpline.crossValidated(x: times, y: values).fitted, [], nil)
        }
    }

    /// Of the curve at a wave used; `nil` without standard errors.
    public func interval(at index: Int, _ level: ConfidenceLevel) -> Interval? {
        guard standardErrors.indices.contains(index), let degreesOfFreedom else { return nil }
        let half = StudentT(degreesOfFreedom: degreesOfFreedom).upperQuantile(level.tail) * standardErrors[index]
        return Interval(
            lower: fitted[index] - half, upper: fitted[index] + half, level: level, method: "loess, degree 1")
    }
}

extension Series {
    /// A curve through each run of comparable waves; through all at once where breaks are to be ignored.
    public func smooths(_ method: SmoothMethod, settings: EstimateSettings) -> [SeriesSmooth] {
        runs(settings).map { SeriesSmooth(self, segment: $0, method: method) }
    }

    /// The runs that no declared or inferred break cuts, or one of all waves where breaks are to be ignored.
    func runs(_ settings: EstimateSettings) -> [Range<Int>] {
        settings.acrossBreaks ? (waves.isEmpty ? [] : [waves.indices]) : segments
    }
}
