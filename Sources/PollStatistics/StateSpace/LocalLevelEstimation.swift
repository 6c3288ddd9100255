extension LocalLevel {
    /// Observations that a variance can be estimated from.
    public static let leastObservations = 3

    /// The level with the variance q that makes the observations most likely, 0 included.
    ///
    /// The likelihood is looked at over a grid of q and then refined by Brent's method around the best, so that a valley
    /// between two hills does not matter. q is hardly known from few observations, and its own uncertainty is not in the
    /// intervals; `PollAverage` has it there.
    ///
    /// - Throws: `EstimationError.tooFewPoints` below `leastObservations`, `degenerate` where all are from one time.
    public static func mostLikely(
        times: [Double], values: [Double?], observationVariances: [Double], start: Start = .diffuse
    ) throws(EstimationError) -> LocalLevel {
        let series = try ObservationSeries(
            times: times, values: values, variances: observationVariances, minimum: leastObservations)
        let search = try LevelVarianceSearch(series)
        let variance = search.best { LevelFilter(series, levelVariance: $0, start: start).logLikelihood }
        return LocalLevel(series, levelVariance: variance, start: start)
    }

    /// The level with unknown q and one unknown variance of all observations, both most likely; the start is diffuse.
    ///
    /// For a given ratio q/v the best v is Σ u²/F over the k − 1 observations that are not diffuse, which leaves one
    /// unknown.
    ///
    /// Source: Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, section 4.5.
    ///
    /// - Throws: as `mostLikely`; `degenerate` also where all values are equal.
    public static func mostLikely(
        times: [Double], values: [Double?]
    ) throws(EstimationError) -> (level: LocalLevel, observationVariance: Double) {
        let series = try ObservationSeries(
            times: times, values: values, variances: values.map { _ in 1 }, minimum: leastObservations)
        func variance(_ filter: LevelFilter) -> Double { filter.sumOfSquares / Double(filter.informative) }
        let search = try LevelVarianceSearch(series)
        guard Set(series.observed).count > 1 else { throw .degenerate("all values are equal and leave no variance") }
        let ratio = search.bestRatio { ratio in
            let filter = LevelFilter(series, levelVariance: ratio, start: .diffuse)
            return -(filter.logDeterminant + Double(filter.informative) * log(variance(filter))) / 2
        }
        let common = variance(LevelFilter(series, levelVariance: ratio, start: .diffuse))
        let scaled = series.with(variances: series.variances.map { $0 * common })
        return (LocalLevel(scaled, levelVariance: ratio * common, start: .diffuse), common)
    }
}

/// Where the variance of a level may lie.
struct LevelVarianceSearch {
    private let span: Double
    private let shortest: Double
    private let typical: Double
    private let range: Double

    init(_ series: ObservationSeries) throws(EstimationError) {
        let times = series.times.indices.filter { series.values[$0] != nil }.map { series.times[$0] }
        let steps = zip(times, times.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
        guard let shortest = steps.min() else {
            throw .degenerate("all observations are from one time; how a level moves takes two times or more")
        }
        span = steps.reduce(0, +)
        self.shortest = shortest
        let variances = series.variances.indices.filter { series.values[$0] != nil }.map { series.variances[$0] }
        typical = variances.reduce(0, +) / Double(variances.count)
        range = (series.observed.max() ?? 0) - (series.observed.min() ?? 0)
    }

    /// From a drift that nothing could show to one that explains the whole range in the shortest step.
    func best(_ logLikelihood: (Double) -> Double) -> Double {
        search(typical * 1e-8 / span, max(typical, 4 * range * range) / shortest, logLikelihood)
    }

    /// q over the variance of an observation.
    func bestRatio(_ logLikelihood: (Double) -> Double) -> Double {
        search(1e-8 / span, 1e8 / shortest, logLikelihood)
    }

    private func search(_ low: Double, _ high: Double, _ logLikelihood: (Double) -> Double) -> Double {
        let (first, last) = (log(low), log(high))
        let nodes = (0...40).map { first + (last - first) * Double($0) / 40 }
        let heights = nodes.map { logLikelihood(exp($0)) }
        guard let top = heights.indices.max(by: { heights[$0] < heights[$1] }) else { return 0 }
        let place = OneVariableSearch.minimum(in: nodes[max(top - 1, 0)]...nodes[min(top + 1, 40)]) {
            -logLikelihood(exp($0))
        }
        let best = exp(place)
        return logLikelihood(0) >= logLikelihood(best) ? 0 : best
    }
}
