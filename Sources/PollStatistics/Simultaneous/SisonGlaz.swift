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
    /// Edge cases: clipped to 0...1; one option alone is 0...1 wide at most; `nil` where no c reaches the level.
    ///
    /// Source: Sison & Glaz (1995), J. American Statistical Association 90, 366–369; computed as in May & Johnson
    /// (2000), J. Statistical Software 5(6).
    public func sisonGlaz(_ level: ConfidenceLevel = .percent95) -> SisonGlazLimits? {
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
        let cells = counts.map { TruncatedPoisson(mean: Double($0), low: Double($0 - c), high: Double($0 + c)) }
        let logProduct = cells.reduce(0) { $0 + log($1.probability) }
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

/// Central moments of a Poisson count that is known to lie in low...high.
private struct TruncatedPoisson {
    let probability, center, variance, third, fourth: Double

    init(mean lambda: Double, low: Double, high: Double) {
        func between(_ from: Double, _ to: Double) -> Double { poissonCdf(to, lambda) - poissonCdf(from - 1, lambda) }
        let whole = between(low, high)
        /// E[X (X − 1) … (X − r + 1)].
        func factorialMoment(_ r: Double) -> Double {
            power(lambda, r) * (1 + (between(low - r, low - 1) - between(high - r + 1, high)) / whole)
        }
        let (f1, f2, f3, f4) = (factorialMoment(1), factorialMoment(2), factorialMoment(3), factorialMoment(4))
        probability = whole
        center = f1
        variance = f2 + f1 - f1 * f1
        third = f3 + f2 * (3 - 3 * f1) + f1 - 3 * f1 * f1 + 2 * f1 * f1 * f1
        let f1Squared = f1 * f1
        let fromSecond = f2 * (7 - 12 * f1 + 6 * f1Squared)
        fourth =
            f4 + f3 * (6 - 4 * f1) + fromSecond + f1 - 4 * f1Squared + 6 * f1 * f1Squared - 3 * f1Squared * f1Squared
    }
}

/// P(X ≤ k) of a Poisson count, as the upper tail of a chi-square.
private func poissonCdf(_ k: Double, _ lambda: Double) -> Double {
    k < 0 ? 0 : lambda <= 0 ? 1 : ChiSquared(degreesOfFreedom: 2 * (k + 1)).upperTail(2 * lambda)
}
