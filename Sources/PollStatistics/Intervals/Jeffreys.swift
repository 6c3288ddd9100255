extension EffectiveShare {
    /// Equal tails of the posterior Beta(x + ½, nₑ − x + ½), which Jeffreys' prior gives.
    ///
    /// Edge cases: at p = 0 the lower limit is above 0, which `jeffreys` mends.
    ///
    /// Source: Brown, Cai & DasGupta (2001), Statistical Science 16(2), 101–133, §3.1.3.
    public func jeffreysEqualTailed(_ level: ConfidenceLevel = .percent95) -> Limits {
        let posterior = BetaDistribution(a: count + 0.5, b: complement.count + 0.5)
        return Limits(lower: posterior.quantile(level.tail), upper: posterior.upperQuantile(level.tail))
    }

    /// `jeffreysEqualTailed`, with the lower limit 0 at p = 0 and the upper one 1 at p = 1.
    ///
    /// Source: Brown, Cai & DasGupta (2001), as above.
    public func jeffreys(_ level: ConfidenceLevel = .percent95) -> Limits {
        let limits = jeffreysEqualTailed(level)
        return Limits(lower: share == 0 ? 0 : limits.lower, upper: share == 1 ? 1 : limits.upper)
    }
}
