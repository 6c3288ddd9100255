/// A level with a slope, both wandering, seen through observations with known errors.
///
///     y = μ + e        μ(t + 1) = μ(t) + ν(t) + N(0, qμ)        ν(t + 1) = ν(t) + N(0, qν)
///
/// Times are whole steps apart, as days are; steps without an observation and tied ones are fine. Over d steps at once the
/// level gains d ν with variance d qμ + qν (d − 1) d (2d − 1)/6, and the slope d qν, with covariance qν d (d − 1)/2.
///
/// The start is diffuse, exactly: mean and variance are carried in powers of a variance that goes to infinity, and only
/// their limits are used. Each observation keeps its log 2π, a diffuse one −½ log F∞.
///
/// A trend follows every bend and its errors grow fast beyond the data: prefer `LocalLevel` for polls without a reason.
///
/// Source: Durbin & Koopman (2012), Time Series Analysis by State Space Methods, sections 5.2–5.4 and 7.2; agrees with
/// statsmodels.
public struct LocalLinearTrend: Sendable, Hashable {
    /// Observations that level and slope take; their variances take more to be estimated.
    public static let leastObservations = 2

    public enum Start: Sendable, Hashable {
        case diffuse
        /// At the first time, before its observation.
        case known(level: StateEstimate, slope: StateEstimate, covariance: Double)
    }

    /// One of the two states.
    public struct Path: Sendable, Hashable {
        /// Given the observations up to each time; `nil` while diffuse.
        public let filtered: [StateEstimate?]
        /// Given all observations.
        public let smoothed: [StateEstimate]
    }

    public let levelVariance: Double
    public let slopeVariance: Double
    public let logLikelihood: Double
    public let level: Path
    /// Per step.
    public let slope: Path

    /// - Parameters:
    ///   - times: Whole steps apart, in any order; results come in the same order.
    ///   - values: `nil` where missing.
    ///   - observationVariances: Above 0; ignored where the value is missing.
    /// - Throws: `EstimationError.tooFewPoints` for fewer than two observations, `degenerate` where a diffuse start sees
    ///   one time only, and for what is not finite or out of range.
    public init(
        times: [Double], values: [Double?], observationVariances: [Double], levelVariance: Double,
        slopeVariance: Double, start: Start = .diffuse
    ) throws(EstimationError) {
        for variance in [levelVariance, slopeVariance] where !(variance >= 0 && variance.isFinite) {
            throw .outOfRange("the variance of a level or slope", variance)
        }
        let series = try Self.series(times, values, observationVariances, start)
        self.init(series, levelVariance, slopeVariance, start)
    }

    private init(_ series: ObservationSeries, _ levelVariance: Double, _ slopeVariance: Double, _ start: Start) {
        let filter = TrendFilter(series, levelVariance: levelVariance, slopeVariance: slopeVariance, start: start)
        let smoothed = filter.smoothed(series)
        (self.levelVariance, self.slopeVariance) = (levelVariance, slopeVariance)
        logLikelihood = filter.logLikelihood
        level = Path(
            filtered: series.restored(filter.levels),
            smoothed: series.restored(smoothed.map { StateEstimate(mean: $0.mean.x, variance: $0.variance.xx) }))
        slope = Path(
            filtered: series.restored(filter.slopes),
            smoothed: series.restored(smoothed.map { StateEstimate(mean: $0.mean.y, variance: $0.variance.yy) }))
    }

    /// The trend with both variances most likely, 0 included: Brent's method for one inside Brent's method for the other.
    ///
    /// - Throws: `EstimationError.tooFewPoints` for fewer than four observations; else as the initialiser.
    public static func mostLikely(
        times: [Double], values: [Double?], observationVariances: [Double]
    ) throws(EstimationError) -> LocalLinearTrend {
        let series = try series(times, values, observationVariances, .diffuse)
        guard series.observed.count >= 4 else { throw .tooFewPoints(series.observed.count, minimum: 4) }
        let search = try LevelVarianceSearch(series)
        func likelihood(_ level: Double, _ slope: Double) -> Double {
            TrendFilter(series, levelVariance: level, slopeVariance: slope, start: .diffuse).logLikelihood
        }
        func bestLevel(_ slope: Double) -> Double { search.best { likelihood($0, slope) } }
        let slope = search.best { likelihood(bestLevel($0), $0) }
        return LocalLinearTrend(series, bestLevel(slope), slope, .diffuse)
    }

    private static func series(
        _ times: [Double], _ values: [Double?], _ variances: [Double], _ start: Start
    ) throws(EstimationError) -> ObservationSeries {
        let isDiffuse = start == .diffuse
        let series = try ObservationSeries(
            times: times, values: values, variances: variances, minimum: isDiffuse ? leastObservations : 1)
        for (before, after) in zip(series.times, series.times.dropFirst())
        where abs((after - before) - (after - before).rounded()) > 1e-9 {
            throw .outOfRange("a distance of times, which must be whole steps,", after - before)
        }
        let distinct = Set(zip(series.times, series.values).filter { $0.1 != nil }.map(\.0))
        guard !isDiffuse || distinct.count > 1 else {
            throw .degenerate("all observations are from one time; a slope needs two times or more")
        }
        return series
    }
}
