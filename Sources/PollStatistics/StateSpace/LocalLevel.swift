/// A level that wanders as a random walk, seen through observations with known errors.
///
///     y = μ(t) + e        e ~ N(0, v)        μ(t + d) = μ(t) + N(0, q d)
///
/// Times may be uneven, tied (several polls of one day) and missing. The start is diffuse, exactly: the first observation
/// is the level, and no large number stands for ignorance.
///
///     log L = −½ Σ (log 2π + log F + u²/F)        u = y − a, F = P + v
///
/// A diffuse observation keeps its log 2π and nothing else.
///
/// Source: Durbin & Koopman (2012), Time Series Analysis by State Space Methods, chapters 2 and 5; agrees with statsmodels.
public struct LocalLevel: Sendable, Hashable {
    /// What is known of the level before the first time.
    public enum Start: Sendable, Hashable {
        case diffuse
        /// At the first time, before its observation.
        case known(mean: Double, variance: Double)
    }

    /// q, per unit of time.
    public let levelVariance: Double
    public let logLikelihood: Double
    /// Given the observations up to each time, its own included; `nil` before the first of a diffuse start.
    public let filtered: [StateEstimate?]
    /// Given all observations.
    public let smoothed: [StateEstimate]
    /// u and F of each observation; `nil` where missing or diffuse.
    public let innovations: [StateEstimate?]

    /// - Parameters:
    ///   - times: In any order and unit; results come in the same order.
    ///   - values: `nil` where missing.
    ///   - observationVariances: Above 0; ignored where the value is missing.
    ///   - levelVariance: q, from 0.
    /// - Throws: `EstimationError` without any observation, and for what is not finite or out of range.
    public init(
        times: [Double], values: [Double?], observationVariances: [Double], levelVariance: Double,
        start: Start = .diffuse
    ) throws(EstimationError) {
        guard levelVariance >= 0, levelVariance.isFinite else {
            throw .outOfRange("the variance of a level", levelVariance)
        }
        if case .known(let mean, let variance) = start, !(mean.isFinite && variance >= 0 && variance.isFinite) {
            throw .outOfRange("the variance of a known start", variance)
        }
        let series = try ObservationSeries(times: times, values: values, variances: observationVariances, minimum: 1)
        self.init(series, levelVariance: levelVariance, start: start)
    }

    init(_ series: ObservationSeries, levelVariance: Double, start: Start) {
        let filter = LevelFilter(series, levelVariance: levelVariance, start: start)
        self.levelVariance = levelVariance
        logLikelihood = filter.logLikelihood
        filtered = series.restored(filter.updated)
        smoothed = series.restored(filter.smoothed(series, levelVariance))
        innovations = series.restored(filter.innovations)
    }
}

/// The forward pass.
struct LevelFilter {
    private(set) var updated: [StateEstimate?] = []
    private(set) var innovations: [StateEstimate?] = []
    /// Of all observations but a diffuse one.
    private(set) var logDeterminant = 0.0
    /// Σ u²/F.
    private(set) var sumOfSquares = 0.0
    /// Observations, and those of them that are not diffuse.
    private(set) var observations = 0
    private(set) var informative = 0

    init(_ series: ObservationSeries, levelVariance: Double, start: LocalLevel.Start) {
        updated.reserveCapacity(series.count)
        innovations.reserveCapacity(series.count)
        var state: (mean: Double, variance: Double)?
        if case .known(let mean, let variance) = start { state = (mean, variance) }
        for index in 0..<series.count {
            let step = index == 0 ? 0 : series.times[index] - series.times[index - 1]
            if let before = state { state = (before.mean, before.variance + levelVariance * step) }
            var innovation: StateEstimate?
            if let value = series.values[index] {
                observations += 1
                let variance = series.variances[index]
                if let before = state {
                    let (error, total) = (value - before.mean, before.variance + variance)
                    let gain = before.variance / total
                    state = (before.mean + gain * error, gain * variance)
                    innovation = StateEstimate(mean: error, variance: total)
                    informative += 1
                    logDeterminant += log(total)
                    sumOfSquares += error * error / total
                } else {
                    state = (value, variance)
                }
            }
            innovations.append(innovation)
            updated.append(state.map { StateEstimate(mean: $0.mean, variance: $0.variance) })
        }
    }

    var logLikelihood: Double {
        -(Double(observations) * log(2 * Double.pi) + logDeterminant + sumOfSquares) / 2
    }

    /// The backward pass: μ̂ = a + P r and V = P − P² N, with a and P given the observations up to each time.
    func smoothed(_ series: ObservationSeries, _ levelVariance: Double) -> [StateEstimate] {
        var result: [StateEstimate] = []
        result.reserveCapacity(updated.count)
        var (r, n) = (0.0, 0.0)
        for index in updated.indices.reversed() {
            if let state = updated[index] {
                let variance = state.variance
                result.append(
                    StateEstimate(mean: state.mean + variance * r, variance: variance - variance * variance * n))
            } else if let after = result.last {
                // Before everything that is known, a random walk runs backwards.
                let step = series.times[index + 1] - series.times[index]
                result.append(StateEstimate(mean: after.mean, variance: after.variance + levelVariance * step))
            }
            if let innovation = innovations[index] {
                let rest = series.variances[index] / innovation.variance
                r = innovation.mean / innovation.variance + rest * r
                n = 1 / innovation.variance + rest * rest * n
            }
        }
        return result.reversed()
    }
}
