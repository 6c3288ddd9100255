/// Simultaneous limits of one common width, in counts.
public struct SisonGlazLimits: Sendable, Hashable {
    public let limits: [Limits]
    /// The whole half-width in counts.
    public let halfWidth: Int
    /// The fraction of a count by which `halfWidth` falls short of the level, from 0 to 1.
    public let gamma: Double
}

extension AnswerCounts {
    /// Limits that hold for all shares together, narrower than Goodman's where there are many options.
    ///
    ///     lower = p − c/n        upper = p + (c + 2γ)/n        ν(c) ≤ 1 − α < ν(c + 1)
    ///
    /// ν(c) is the probability that every count lies within c of its expectation: of independent Poisson counts
    /// given their sum, by an Edgeworth expansion. γ interpolates between ν(c) and ν(c + 1).
    ///
    /// Edge cases: clipped to 0...1; `nil` where no c reaches the level, and
    /// above 10¹⁰ people, for whom the sums take too long.
    ///
    /// Source: Sison & Glaz (1995), J. American Statistical Association 90, 366–369; computed as in May & Johnson
    /// (2000), J. Statistical Software 5(6).
    public func sisonGlaz(_ level: ConfidenceLevel = .percent95) -> SisonGlazLimits? {
        guard total <= 1e10 else { return nil }
        // ν rises with c; the largest c that still falls short is found by doubling and halving.
        var (short, enough) = (0, 1)
        while coverage(within: enough) <= level.value {
            guard Double(enough) <= total else { return nil }
            (short, enough) = (enough, enough * 2)
        }
        while enough - short > 1 {
            let middle = short + (enough - short) / 2
            if coverage(within: middle) <= level.value { short = middle } else { enough = middle }
        }
        let (below, above) = (coverage(within: short), coverage(within: short + 1))
        let gamma = min(max((level.value - below) / (above - below), 0), 1)
        let c = Double(short)
        let limits = shares.map {
            Limits(lower: $0 - c / total, upper: $0 + (c + 2 * gamma) / total).clipped(to: 0...1)
        }
        return SisonGlazLimits(limits: limits, halfWidth: short, gamma: gamma)
    }

    /// ν(c).
    private func coverage(within c: Int) -> Double {
        let cells = counts.map { TruncatedPoisson(mean: Double($0), within: c) }
        let logProduct = cells.reduce(0) { $0 + $1.logProbability }
        let variance = cells.reduce(0) { $0 + $1.variance }
        guard variance > 0 else { return 0 }
        let skewness = cells.reduce(0) { $0 + $1.third } / (variance * variance.squareRoot())
        let excess = cells.reduce(0) { $0 + $1.fourth - 3 * $1.variance * $1.variance } / (variance * variance)
        let x = (total - cells.reduce(0) { $0 + $1.center }) / variance.squareRoot()
        let x2 = x * x
        let edgeworth =
            1 + skewness * x * (x2 - 3) / 6 + excess * (x2 * x2 - 6 * x2 + 3) / 24
            + skewness * skewness * (x2 * x2 * x2 - 15 * x2 * x2 + 45 * x2 - 15) / 72
        let density = NormalDistribution.standard.density(x) * edgeworth / variance.squareRoot()
        // log of 1 / P(Poisson(n) = n).
        let logScale = total - total * log(total) + logGamma(total + 1)
        return density * exp(logProduct + logScale)
    }
}

/// Central moments of a Poisson count with a whole mean λ that is known to lie within c of it.
///
/// Summed outwards from the mode: factorial moments would cancel to nothing where λ is large and c small.
private struct TruncatedPoisson {
    let logProbability, center, variance, third, fourth: Double

    init(mean lambda: Double, within c: Int) {
        // Sums of d^r P(λ + d)/P(λ) for d in −c...c, r from 0 to 4.
        var sums = [1.0, 0, 0, 0, 0]
        func add(_ distance: Double, _ weight: Double) {
            var term = weight
            for r in sums.indices {
                sums[r] += term
                term *= distance
            }
        }
        var (above, below) = (1.0, 1.0)
        for step in stride(from: 1.0, through: Double(c), by: 1) {
            above *= lambda / (lambda + step)
            below *= max(lambda - step + 1, 0) / max(lambda, 1)
            if above < 1e-25, below < 1e-25 { break }
            add(step, above)
            add(-step, below)
        }
        let moments = sums.map { $0 / sums[0] }
        let (m1, m2, m3, m4) = (moments[1], moments[2], moments[3], moments[4])
        let logMode = lambda > 0 ? lambda * log(lambda) - lambda - logGamma(lambda + 1) : 0
        logProbability = log(sums[0]) + logMode
        center = lambda + m1
        variance = m2 - m1 * m1
        third = m3 - 3 * m1 * m2 + 2 * m1 * m1 * m1
        let m1Squared = m1 * m1
        fourth = m4 - 4 * m1 * m3 + 6 * m1Squared * m2 - 3 * m1Squared * m1Squared
    }
}
