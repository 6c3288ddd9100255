/// The forward pass of a local linear trend: states are a, with variance P∗ + κ P∞ and κ going to infinity.
struct TrendFilter {
    struct Smoothed {
        let mean: Pair
        let variance: Matrix2
    }

    /// What one time leaves for the way back: the state before its observation, and that observation.
    private struct Step {
        let transition: Matrix2
        let mean: Pair
        let variance: Matrix2
        let diffuse: Matrix2
        let error: Double?
    }

    private(set) var logLikelihood = 0.0
    private(set) var levels: [StateEstimate?] = []
    private(set) var slopes: [StateEstimate?] = []
    private var steps: [Step] = []

    init(
        _ series: ObservationSeries, levelVariance: Double, slopeVariance: Double, start: LocalLinearTrend.Start
    ) {
        var (mean, variance, diffuse) = (Pair.zero, Matrix2.zero, Matrix2.identity)
        if case .known(let level, let slope, let both) = start {
            mean = Pair(x: level.mean, y: slope.mean)
            variance = Matrix2(xx: level.variance, xy: both, yx: both, yy: slope.variance)
            diffuse = .zero
        }
        for index in 0..<series.count {
            let d = index == 0 ? 0 : (series.times[index] - series.times[index - 1]).rounded()
            let transition = Matrix2(xx: 1, xy: d, yx: 0, yy: 1)
            let both = slopeVariance * d * (d - 1) / 2
            let noise = Matrix2(
                xx: d * levelVariance + slopeVariance * (d - 1) * d * (2 * d - 1) / 6, xy: both, yx: both,
                yy: d * slopeVariance)
            mean = transition * mean
            variance = variance.carried(by: transition) + noise
            diffuse = diffuse.carried(by: transition)
            let error = series.values[index].map { $0 - mean.x }
            steps.append(Step(transition: transition, mean: mean, variance: variance, diffuse: diffuse, error: error))
            if let error {
                let gains = Gains(variance, diffuse, series.variances[index])
                mean = mean + gains.first * error
                logLikelihood -= (log(2 * Double.pi) + gains.logDeterminant(error)) / 2
                (variance, diffuse) = gains.updated(variance, diffuse, series.variances[index])
            }
            levels.append(diffuse.xx == 0 ? StateEstimate(mean: mean.x, variance: variance.xx) : nil)
            slopes.append(diffuse.yy == 0 ? StateEstimate(mean: mean.y, variance: variance.yy) : nil)
        }
    }

    /// The way back, in powers of 1/κ: r = r₀ + r₁/κ and N = N₀ + N₁/κ + N₂/κ².
    func smoothed(_ series: ObservationSeries) -> [Smoothed] {
        var (r0, r1) = (Pair.zero, Pair.zero)
        var (n0, n1, n2) = (Matrix2.zero, Matrix2.zero, Matrix2.zero)
        var result: [Smoothed] = []
        for (index, step) in steps.enumerated().reversed() {
            if let error = step.error {
                let gains = Gains(step.variance, step.diffuse, series.variances[index])
                let (l0, l1) = (Matrix2.observing(gains.first), Matrix2.observing(gains.second, one: 0))
                let (t0, t1) = (l0.transposed, l1.transposed)
                func precision(_ value: Double) -> Matrix2 { Matrix2(xx: value, xy: 0, yx: 0, yy: 0) }
                n2 = t0 * n2 * l0 + t1 * n1 * l0 + t0 * n1 * l1 + t1 * n0 * l1 + precision(gains.precisions.second)
                n1 = t0 * n1 * l0 + t1 * n0 * l0 + t0 * n0 * l1 + precision(gains.precisions.first)
                n0 = t0 * n0 * l0 + precision(gains.precisions.zeroth)
                r1 = t0 * r1 + t1 * r0 + Pair(x: error * gains.precisions.first, y: 0)
                r0 = t0 * r0 + Pair(x: error * gains.precisions.zeroth, y: 0)
            }
            let (p, d) = (step.variance, step.diffuse)
            let cross = d * n1 * p
            result.append(
                Smoothed(
                    mean: step.mean + p * r0 + d * r1,
                    variance: p - p * n0 * p - cross - cross.transposed - d * n2 * d))
            let back = step.transition.transposed
            (r0, r1) = (back * r0, back * r1)
            (n0, n1, n2) = (n0.carried(by: back), n1.carried(by: back), n2.carried(by: back))
        }
        return result.reversed()
    }
}

/// The gain of one observation, k₀ + k₁/κ, and its precision 1/F in powers of 1/κ.
private struct Gains {
    let first: Pair
    let second: Pair
    let precisions: (zeroth: Double, first: Double, second: Double)
    /// F∞ above 0: the observation settles a direction that was unknown.
    private let isDiffuse: Bool

    init(_ variance: Matrix2, _ diffuse: Matrix2, _ observation: Double) {
        let known = variance.xx + observation
        isDiffuse = diffuse.xx > 0
        guard isDiffuse else {
            first = Pair(x: variance.xx / known, y: variance.yx / known)
            second = .zero
            precisions = (1 / known, 0, 0)
            return
        }
        let unknown = diffuse.xx
        let settled = Pair(x: 1, y: diffuse.yx / unknown)
        first = settled
        second = Pair(x: variance.xx / unknown, y: variance.yx / unknown) + settled * (-known / unknown)
        precisions = (0, 1 / unknown, -known / (unknown * unknown))
    }

    func logDeterminant(_ error: Double) -> Double {
        isDiffuse ? -log(precisions.first) : error * error * precisions.zeroth - log(precisions.zeroth)
    }

    /// P∗ = L P∗ L′ + v k k′, and P∞ without what is settled, exactly 0 where nothing is left.
    func updated(_ variance: Matrix2, _ diffuse: Matrix2, _ observation: Double) -> (Matrix2, Matrix2) {
        let rest = Matrix2.observing(first)
        let (x, y) = (first.x, first.y)
        let noise = Matrix2(
            xx: observation * x * x, xy: observation * x * y, yx: observation * x * y, yy: observation * y * y)
        let left = diffuse.yy - diffuse.yx * y
        let unknown =
            isDiffuse
            ? Matrix2(xx: 0, xy: 0, yx: 0, yy: left > 1e-12 * diffuse.yy ? left : 0)
            : diffuse
        return (variance.carried(by: rest) + noise, unknown)
    }
}
