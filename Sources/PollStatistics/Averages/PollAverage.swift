/// The level under polls of several houses, day by day, with what each house adds to it.
///
///     y = μ(day) + h(house) + e        e ~ N(0, φ v)        Σ h = 0        h ~ N(0, τ²)
///     μ(day + 1) = μ(day) + N(0, q)
///
/// The level is that of the mean house, each counting the same however often it polls: which house is right no poll can say,
/// and an error that all share is not in the interval. Effects are drawn towards zero by their common variance τ², most for
/// houses with few polls. What is not known of the effects, of τ² and of q is in the variance of every level (`VarianceGrid`).
///
/// Assumes that polls are independent given the level, that sampling variances are right up to φ, and that effects do not
/// change. A sudden change is smeared over the days around it.
///
/// Edge cases: with one house there are no effects. Days between polls have the interval that the walk leaves them; days
/// after the last poll one that grows.
///
/// Source: Jackman (2005), "Pooling the Polls over an Election Campaign", Australian J. Political Science 40, 499–517;
/// Durbin & Koopman (2012), Time Series Analysis by State Space Methods, chapter 2; `HouseLevelFilter`, `HousePosterior`.
public struct PollAverage: Sendable, Hashable {
    /// Polls that an average needs.
    public static let leastObservations = 3

    /// The level of one day.
    public struct Day: Sendable, Hashable {
        public let day: Int
        public let level: StateEstimate

        public func interval(_ confidence: ConfidenceLevel = .percent95) -> Interval {
            let limits = level.interval(confidence)
            return Interval(
                lower: limits.lower, upper: limits.upper, level: confidence,
                method: "average of polls with house effects")
        }
    }

    /// A poll as published and without its house's effect.
    public struct Adjusted: Sendable, Hashable {
        public let observation: Observation
        public let raw: Double
        public let adjusted: Double
        /// Of sampling, with φ, and of the effect.
        public let variance: Double
    }

    /// From the day of the first poll, one for each day.
    public let days: [Day]
    /// Of each house; the means sum to zero.
    public let houseEffects: [StateEstimate]
    /// In the order given.
    public let polls: [Adjusted]
    /// q: the given one, or its mean over what is plausible.
    public let levelVariance: Double
    /// τ²: likewise; 0 without effects and infinite for free ones.
    public let houseVariance: Double
    /// φ.
    public let overdispersion: Double
    /// Of the polls with the effects integrated, where all variances are given; else `nil`.
    public let logLikelihood: Double?

    /// - Parameters:
    ///   - observations: In any order; several a day are fine.
    ///   - through: The last day wanted, at or after that of the last poll; that one where `nil`.
    /// - Throws: `EstimationError.tooFewPoints` below `leastObservations`; `degenerate` for houses not numbered from 0
    ///   without gaps, for polls of one day only with an estimated q, and for free effects that the polls cannot tell apart;
    ///   and for what is not finite or out of range.
    public init(
        _ observations: [Observation], settings: Settings = Settings(), through: Int? = nil
    ) throws(EstimationError) {
        try settings.check()
        let series = try AverageSeries(observations, settings, through: through)
        let filter = series.filter()
        let factor = try series.factor(filter)
        let points = VarianceGrid(filter, observations: series.sorted, settings: settings, factor: factor).points()
        guard !points.isEmpty else {
            throw .degenerate("the polls leave no level to estimate; are variances in their unit?")
        }
        if settings.houseEffects == .free, let point = points.first, !point.posterior.isDetermined {
            throw .degenerate("the polls cannot tell the houses apart without a prior; use shrunk effects")
        }
        var mixture = AverageMixture(days: series.dayCount, houses: series.houses)
        let top = points.map(\.logWeight).max() ?? 0
        let total = points.reduce(0) { $0 + exp($1.logWeight - top) }
        for point in points where point.logWeight > top - 9 {
            mixture.add(point, weight: exp(point.logWeight - top) / total, filter: filter, factor: factor)
        }
        days = (0..<series.dayCount).map {
            Day(day: series.firstDay + $0, level: StateEstimate(mean: mixture.mean[$0], variance: mixture.variance[$0]))
        }
        let effects = (0..<series.houses).map {
            StateEstimate(
                mean: mixture.effects.mean[$0], variance: max(mixture.effects.covariance[$0 * (series.houses + 1)], 0))
        }
        houseEffects = effects
        polls = observations.map { poll in
            let effect = effects[poll.house]
            return Adjusted(
                observation: poll, raw: poll.value, adjusted: poll.value - effect.mean,
                variance: factor * poll.variance + effect.variance)
        }
        (levelVariance, houseVariance, overdispersion) = (mixture.levelVariance, mixture.houseVariance, factor)
        let isGiven = points.count == 1 && points[0].houses.count == 1
        logLikelihood = isGiven ? points[0].logWeight : nil
    }
}
