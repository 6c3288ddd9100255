extension EffectiveShare {
    /// The exact interval: at either limit, what was seen or more extreme has the probability α/2.
    ///
    ///     lower = B(α/2; x, nₑ − x + 1)        upper = B(1 − α/2; x + 1, nₑ − x)        x = p nₑ
    ///
    /// B is the quantile of the beta distribution. It never covers less than its level, mostly more.
    ///
    /// Edge cases: the lower limit is 0 at p = 0 and the upper one 1 at p = 1.
    ///
    /// Source: Clopper & Pearson (1934), Biometrika 26, 404–413; with fractional x, Korn & Graubard (1998),
    /// Survey Methodology 24(2), 193–201.
    public func clopperPearson(_ level: ConfidenceLevel = .percent95) -> Limits {
        let others = complement.count
        let lower = share == 0 ? 0 : BetaDistribution(a: count, b: others + 1).quantile(level.tail)
        let upper = share == 1 ? 1 : BetaDistribution(a: count + 1, b: others).upperQuantile(level.tail)
        return Limits(lower: lower, upper: upper)
    }
}
