/// The plausible variances of an average, each with its weight: the likelihood times a weak prior, on a grid.
///
/// A single best variance would make the intervals too narrow where polls are few, since it is often 0 by chance.
///
///     √(q · g) and τ ~ half-Cauchy with the scale 10 s
///
/// s is the typical sampling error of a poll and g the mean distance of polls in days. Up to ten sampling errors all moves of
/// the level between two polls, and all differences of houses, are about equally plausible; larger ones are less so, which
/// matters only where few polls or houses say nothing of them. A narrower prior would take a level that moves a lot, or
/// houses that differ a lot, for calm ones: intervals from few polls would hold the truth too seldom. Standard deviations are
/// integrated on a logarithmic grid.
///
/// Source: Gelman (2006), Bayesian Analysis 1, 515–534, and Polson & Scott (2012), Bayesian Analysis 7, 887–902, for priors of
/// standard deviations; Rue, Martino & Chopin (2009), J. Royal Statistical Society B 71, 319–392, for integration over a grid.
struct VarianceGrid {
    /// Of the half-Cauchy priors, in sampling errors.
    static let priorScale = 10.0

    /// A standard deviation and the log of prior times grid width, up to a constant.
    struct Node {
        let variance: Double
        let logWeight: Double
    }

    let filter: HouseLevelFilter
    private let observations: Int
    private let settings: PollAverage.Settings
    private let sampling: Double
    private let levelScale: Double
    private let factor: Double

    init(
        _ filter: HouseLevelFilter, observations: [PollAverage.Observation], settings: PollAverage.Settings,
        factor: Double
    ) {
        self.filter = filter
        self.observations = observations.count
        (self.settings, self.factor) = (settings, factor)
        // Scales matter only where something is estimated.
        guard settings.levelVariance == .estimated || settings.houseEffects == .shrunk(.estimated) else {
            (sampling, levelScale) = (1, 1)
            return
        }
        sampling = (factor * median(observations.map(\.variance).sorted())).squareRoot()
        let steps = zip(observations, observations.dropFirst()).filter { $0.day < $1.day }.count
        let span = Double((observations.last?.day ?? 0) - (observations.first?.day ?? 0))
        levelScale = sampling * (Double(max(steps, 1)) / max(span, 1)).squareRoot()
    }

    /// A variance of the level with the effects under it.
    struct Point {
        let levelVariance: Double
        let posterior: HousePosterior
        let houses: [(houseVariance: Double, weight: Double)]
        /// Log of its plausibility, up to a constant.
        let logWeight: Double
    }

    /// Visits the variances that matter, while the filter still holds each: its level and its weight, up to a factor.
    func visit(_ body: (Point, _ weight: Double) -> Void) {
        if case .known(let variance) = settings.levelVariance {
            if let point = point(Node(variance: variance, logWeight: 0)) { body(point, 1) }
            return
        }
        // Coarse first; then as many again over what is left within e⁻⁷ of the top.
        let coarse = nodes(from: log(1e-3), to: log(200), count: 24, scale: levelScale).compactMap(point)
        guard let top = coarse.map(\.logWeight).max() else { return }
        let plausible = coarse.indices.filter { coarse[$0].logWeight > top - 7 }
        guard let first = plausible.first, let last = plausible.last else { return }
        func place(_ index: Int) -> Double {
            log(coarse[min(max(index, 0), coarse.count - 1)].levelVariance.squareRoot() / levelScale)
        }
        for node in nodes(from: place(first - 1), to: place(last + 1), count: 14, scale: levelScale) {
            guard let point = point(node), point.logWeight > top - 9 else { continue }
            body(point, exp(point.logWeight - top))
        }
    }

    /// Log of the likelihood with everything integrated, up to a constant, to compare factors by.
    func logEvidence() -> Double {
        var terms: [Double] = []
        visit { point, _ in terms.append(point.logWeight) }
        guard let top = terms.max() else { return -.infinity }
        return top + log(terms.reduce(0) { $0 + exp($1 - top) })
    }

    private func point(_ node: Node) -> Point? {
        filter.run(levelVariance: node.variance, factor: factor)
        guard let posterior = HousePosterior(filter, observations: observations) else { return nil }
        let nodes = houseNodes()
        let heights = nodes.map { $0.logWeight + posterior.logLikelihood(houseVariance: $0.variance) }
        guard let top = heights.max(), top.isFinite else { return nil }
        let weights = heights.map { exp($0 - top) }
        let total = weights.reduce(0, +)
        return Point(
            levelVariance: node.variance, posterior: posterior,
            houses: zip(nodes, weights).map { ($0.variance, $1 / total) },
            logWeight: node.logWeight + top + log(total))
    }

    private func houseNodes() -> [Node] {
        switch settings.houseEffects {
        case .none: [Node(variance: 0, logWeight: 0)]
        case .free: [Node(variance: .infinity, logWeight: 0)]
        case .shrunk(.known(let variance)): [Node(variance: variance, logWeight: 0)]
        case .shrunk(.estimated): nodes(from: log(1e-2), to: log(100), count: 28, scale: sampling)
        }
    }

    /// Even in the logarithm of a standard deviation; the width of a node grows with it.
    private func nodes(from first: Double, to last: Double, count: Int, scale: Double) -> [Node] {
        let width = (last - first) / Double(count - 1)
        return (0..<count).map { index in
            let ratio = exp(first + width * Double(index))
            let prior = -log1p(ratio * ratio / (Self.priorScale * Self.priorScale))
            return Node(
                variance: scale * scale * ratio * ratio, logWeight: prior + log(ratio * width))
        }
    }
}
