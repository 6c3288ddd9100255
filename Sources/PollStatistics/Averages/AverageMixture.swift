/// Polls in the order of days, checked.
struct AverageSeries {
    let sorted: [PollAverage.Observation]
    let houses: Int
    let dayCount: Int
    private let settings: PollAverage.Settings

    init(
        _ observations: [PollAverage.Observation], _ settings: PollAverage.Settings, through: Int?
    ) throws(EstimationError) {
        guard observations.count >= PollAverage.leastObservations else {
            throw .tooFewPoints(observations.count, minimum: PollAverage.leastObservations)
        }
        guard observations.allSatisfy({ $0.value.isFinite }) else { throw .notFinite("values of polls") }
        for poll in observations where !(poll.variance > 0 && poll.variance.isFinite) {
            throw .outOfRange("the variance of a poll", poll.variance)
        }
        houses = try HouseContrasts.count(observations.map(\.house))
        let isSorted = zip(observations, observations.dropFirst()).allSatisfy { $0.day <= $1.day }
        sorted =
            isSorted
            ? observations
            : observations.indices.sorted { (observations[$0].day, $0) < (observations[$1].day, $1) }
                .map { observations[$0] }
        let (first, last) = (sorted[0].day, sorted[sorted.count - 1].day)
        guard settings.levelVariance != .estimated || first < last else {
            throw .degenerate("all polls are of one day; how the level moves takes two days or more")
        }
        let end = through ?? last
        guard end >= last else { throw .outOfRange("the last day of an average, before its last poll,", Double(end)) }
        let (span, overflow) = end.subtractingReportingOverflow(first)
        guard !overflow, span < 1_000_000 else { throw .outOfRange("the number of days of an average", Double(end)) }
        dayCount = span + 1
        self.settings = settings
    }

    var firstDay: Int { sorted[0].day }

    func filter() -> HouseLevelFilter {
        HouseLevelFilter(sorted, houses: settings.houseEffects == .none ? 0 : houses)
    }

    /// φ.
    func factor(_ filter: HouseLevelFilter) throws(EstimationError) -> Double {
        switch settings.overdispersion {
        case .factor(let factor): return factor
        case .estimated:
            func evidence(_ factor: Double) -> Double {
                VarianceGrid(filter, observations: sorted, settings: settings, factor: factor).logEvidence()
            }
            let best = exp(OneVariableSearch.minimum(in: 0...log(25), bits: 10) { -evidence(exp($0)) })
            return evidence(1) >= evidence(best) ? 1 : best
        }
    }
}

/// Levels and effects under several variances, mixed by their weights: means of means, and variances of both kinds.
struct AverageMixture {
    private(set) var mean: [Double]
    private(set) var variance: [Double]
    private(set) var effects: EffectMoments
    private(set) var levelVariance = 0.0
    private(set) var houseVariance = 0.0
    private var pass: (mean: [Double], variance: [Double])
    /// Of all that was added.
    private(set) var weight = 0.0

    init(days: Int, houses: Int) {
        mean = Array(repeating: 0, count: days)
        variance = mean
        pass = (mean, mean)
        effects = EffectMoments(houses: houses)
    }

    /// Adds what the filter says under the variances it was run with last.
    mutating func add(_ point: VarianceGrid.Point, weight added: Double, filter: HouseLevelFilter) {
        let moments = point.posterior.effects(point.houses)
        let days = mean.count
        pass.mean.withUnsafeMutableBufferPointer { levels in
            pass.variance.withUnsafeMutableBufferPointer { variances in
                guard let levels = levels.baseAddress, let variances = variances.baseAddress else { return }
                filter.days(moments, mean: levels, variance: variances, dayCount: days)
            }
        }
        // Means and variances are updated point by point, which loses no digits where levels are large.
        weight += added
        let share = added / weight
        for day in 0..<days {
            let distance = pass.mean[day] - mean[day]
            mean[day] += share * distance
            variance[day] += share * (pass.variance[day] - variance[day] + (1 - share) * distance * distance)
        }
        levelVariance += share * (point.levelVariance - levelVariance)
        let houses = point.houses.reduce(0) { $0 + $1.weight * $1.houseVariance }
        houseVariance = houses.isFinite ? houseVariance + share * (houses - houseVariance) : houses
        let distances = zip(moments.mean, effects.mean).map { $0 - $1 }
        for (i, distance) in distances.enumerated() {
            effects.mean[i] += share * distance
            for (j, other) in distances.enumerated() {
                let entry = i * distances.count + j
                let change = moments.covariance[entry] - effects.covariance[entry]
                effects.covariance[entry] += share * (change + (1 - share) * distance * other)
            }
        }
    }
}
