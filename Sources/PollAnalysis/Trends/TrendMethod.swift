import PollData
import PollStatistics

/// How the slope of a run of waves is estimated.
public enum TrendMethod: String, CaseIterable, Sendable, Hashable {
    /// Weighted by sampling error, widened by the scatter of the waves; the default.
    case weighted = "wls"
    /// Each wave counts the same; errors that may differ from wave to wave.
    case ordinaryHC3 = "ols-hc3"
    /// Each wave counts the same; errors that may also move together from wave to wave.
    case ordinaryNeweyWest = "ols-newey-west"
    /// A straight line of the log odds, given in points a year at the mean share.
    case logit
    /// The score test of a binomial trend, and the slope that it tests.
    case cochranArmitage = "cochran-armitage"

    /// For people: `weighted least squares`.
    public var name: String {
        switch self {
        case .weighted: "weighted least squares"
        case .ordinaryHC3: "ordinary least squares, HC3"
        case .ordinaryNeweyWest: "ordinary least squares, Newey–West"
        case .logit: "binomial logit"
        case .cochranArmitage: "Cochran–Armitage"
        }
    }

    /// Whether it counts every wave the same, so that it needs no sample size.
    public var isUnweighted: Bool { self == .ordinaryHC3 || self == .ordinaryNeweyWest }

    /// Which p value of the Mann–Kendall test is printed.
    public enum RankP: String, CaseIterable, Sendable, Hashable {
        /// Exact where there is one, else normal.
        case automatic = "auto"
        case exact
        case normal
    }
}

/// A slope by one of the methods, in points a year.
public struct TrendSlope: Sendable, Hashable {
    public let slope: Double
    public let interval: Interval
    /// Two-sided p of no slope, by the same rule as the interval.
    public let p: Double
    public let verdict: Verdict
    /// Scatter about the line over what sampling explains, Q/df or Pearson's dispersion; `nil` where the method knows
    /// no sampling error.
    public let scatter: Double?
}

/// The values that the unweighted and the binomial methods need.
struct TrendValues {
    let times: [Double]
    /// In percent.
    let values: [Double]
    let halfWidths: [Double]
    /// Effective sizes, where the method needs them.
    let sizes: [Double]
    let indices: [Int]

    init(_ series: Series, _ segment: Range<Int>, method: TrendMethod, settings: EstimateSettings) {
        var found: [(time: Double, value: PublishedValue, size: Double, index: Int)] = []
        for index in segment {
            let wave = series.waves[index]
            guard let time = TrendPoint.place(wave) else { continue }
            let size = wave.estimate(settings: settings).basis?.effectiveSize
            guard let size = size ?? (method.isUnweighted ? 1 : nil) else { continue }
            found.append((time, wave.value, size, index))
        }
        times = found.map(\.time)
        values = found.map(\.value.percent)
        halfWidths = found.map(\.value.roundingHalfWidth)
        sizes = found.map(\.size)
        indices = found.map(\.index)
    }

    /// - Throws: `EstimationError` where the method cannot answer.
    func slope(
        _ method: TrendMethod, level: ConfidenceLevel, samplingErrorOnly: Bool
    ) throws(EstimationError) -> TrendSlope {
        switch method {
        case .weighted: throw .degenerate("weighted slopes have their own rule")
        case .ordinaryHC3: return try ordinary(.hc3, level)
        case .ordinaryNeweyWest:
            let lag = Int((4 * power(Double(times.count) / 100, 2.0 / 9)).rounded(.down))
            return try ordinary(.neweyWest(lag: lag, adjusted: true), level)
        case .logit, .cochranArmitage:
            guard values.allSatisfy({ (0...100).contains($0) }) else {
                throw .degenerate("a net score is not a share; wls and ols take it")
            }
            return try binomial(method, level, samplingErrorOnly)
        }
    }

    private func ordinary(_ error: RobustError, _ level: ConfidenceLevel) throws(EstimationError) -> TrendSlope {
        let line = try OrdinaryTrend(times: times, values: values)
        let interval = line.slopeInterval(level, error)
        guard interval.width > 0, interval.lower.isFinite, interval.upper.isFinite else {
            throw .degenerate("the values lie on a line; there is no scatter to judge a slope by")
        }
        let verdict = RoundingSearch(values: values, halfWidths: halfWidths).verdict { point in
            guard let line = try? OrdinaryTrend(times: times, values: point) else { return nil }
            let interval = line.slopeInterval(level, error)
            return Limits(lower: interval.lower, upper: interval.upper)
        }
        return TrendSlope(
            slope: line.coefficients.slope, interval: interval, p: line.p(error).slope, verdict: verdict, scatter: nil)
    }

    private func binomial(
        _ method: TrendMethod, _ level: ConfidenceLevel, _ samplingErrorOnly: Bool
    ) throws(EstimationError) -> TrendSlope {
        let answer = try binomialAnswer(values, method)
        let degrees = Double(times.count - 2)
        let critical = samplingErrorOnly ? level.z : StudentT(degreesOfFreedom: degrees).upperQuantile(level.tail)
        func error(_ answer: BinomialAnswer) -> Double {
            answer.error * (samplingErrorOnly ? 1 : max(1, answer.dispersion.squareRoot()))
        }
        let t = answer.slope / error(answer)
        let verdict = RoundingSearch(values: values, halfWidths: halfWidths).verdict { point in
            guard let answer = try? binomialAnswer(point.map { min(max($0, 0), 100) }, method) else { return nil }
            let half = critical * error(answer)
            return Limits(lower: answer.slope - half, upper: answer.slope + half)
        }
        return TrendSlope(
            slope: answer.slope,
            interval: Interval(
                lower: answer.slope - critical * error(answer), upper: answer.slope + critical * error(answer),
                level: level, method: method.name),
            p: samplingErrorOnly
                ? NormalDistribution.standard.twoSidedTail(t) : StudentT(degreesOfFreedom: degrees).twoSidedTail(t),
            verdict: verdict, scatter: answer.dispersion)
    }

    private typealias BinomialAnswer = (slope: Double, error: Double, dispersion: Double)

    private func binomialAnswer(_ percent: [Double], _ method: TrendMethod) throws(EstimationError) -> BinomialAnswer {
        let successes = zip(percent, sizes).map { $0 / 100 * $1 }
        let trend = try LogitTrend(times: times, successes: successes, trials: sizes)
        let total = sizes.reduce(0, +)
        let share = successes.reduce(0, +) / total
        let dispersion = trend.dispersion ?? 1
        if method == .logit {
            let unit = 100 * share * (1 - share)
            return (trend.coefficients.slope * unit, trend.standardErrors.slope * unit, dispersion)
        }
        let test = try CochranArmitage(successes: successes, trials: sizes, scores: times)
        let center = zip(sizes, times).reduce(0) { $0 + $1.0 * $1.1 } / total
        let spread = zip(sizes, times).reduce(0) { $0 + $1.0 * ($1.1 - center) * ($1.1 - center) }
        let error = 100 * (share * (1 - share) / spread).squareRoot()
        return (test.z * error, error, dispersion)
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
