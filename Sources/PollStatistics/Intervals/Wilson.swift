extension EffectiveShare {
    /// The score interval: every share π that a test with its own standard error does not reject.
    ///
    ///     | p − π | ≤ z √( π (1 − π) / nₑ )
    ///     (p + z²/2nₑ ± z √( p (1 − p)/nₑ + z²/4nₑ² )) / (1 + z²/nₑ)
    ///
    /// Edge cases: it never leaves 0...1, always contains p, and has width at p = 0 and p = 1. The lower limit is
    /// computed as p²/((1 + z²/nₑ) upper), which keeps its digits where p is small.
    ///
    /// Source: Wilson (1927), J. American Statistical Association 22, 209–212.
    public func wilson(_ level: ConfidenceLevel = .percent95) -> Limits {
        wilson(z: level.z)
    }

    func wilson(z: Double) -> Limits {
        let isMirrored = share > 0.5
        let p = isMirrored ? 1 - share : share
        let a = z * z / size
        guard a < 1e15 else { return Limits(lower: 0, upper: 1) }
        let root = (a * p * (1 - p) + a * a / 4).squareRoot()
        let reach = 1 / (1 + a)
        let upper = max((p + a / 2 + root) * reach, p)
        let lower = p == 0 ? 0 : min(p * p / (p + a / 2 + root), p)
        return isMirrored ? Limits(lower: 1 - upper, upper: 1 - lower) : Limits(lower: lower, upper: upper)
    }

    /// The score interval with the continuity correction 1/2nₑ, close to the exact one and as conservative.
    ///
    /// Edge cases: the lower limit is 0 at p = 0 and the upper one 1 at p = 1.
    ///
    /// Source: Newcombe (1998), Statistics in Medicine 17, 857–872, method 4.
    public func wilsonContinuity(_ level: ConfidenceLevel = .percent95) -> Limits {
        let z = level.z
        let (n, p, q) = (size, share, 1 - share)
        let spreadBelow = z * z - 2 - 1 / n + 4 * p * (n * q + 1)
        let spreadAbove = z * z + 2 - 1 / n + 4 * p * (n * q - 1)
        let denominator = 2 * (n + z * z)
        let middle = 2 * n * p + z * z
        let lower = p == 0 ? 0 : (middle - 1 - z * max(spreadBelow, 0).squareRoot()) / denominator
        let upper = p == 1 ? 1 : (middle + 1 + z * max(spreadAbove, 0).squareRoot()) / denominator
        return Limits(lower: lower, upper: upper).clipped(to: 0...1)
    }
}
