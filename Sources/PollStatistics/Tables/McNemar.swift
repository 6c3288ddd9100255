extension PairedCounts {
    /// McNemar's test of p₁ = p₂, (b − c)²/(b + c), from those who gave one answer only.
    ///
    /// Edge cases: `nil`, as for the two below, where nobody did.
    ///
    /// Source: McNemar (1947), Psychometrika 12, 153–157.
    public var mcNemar: ChiSquareTest? { mcNemar(correction: 0) }

    /// With the continuity correction: (|b − c| − 1)²/(b + c), and 0 where b = c.
    ///
    /// Source: Edwards (1948), Psychometrika 13, 185–187.
    public var mcNemarContinuity: ChiSquareTest? { mcNemar(correction: 1) }

    private func mcNemar(correction: Double) -> ChiSquareTest? {
        let discordant = Double(onlyFirst + onlySecond)
        guard discordant > 0 else { return nil }
        let distance = max(abs(Double(onlyFirst - onlySecond)) - correction, 0)
        return ChiSquareTest(statistic: distance * distance / discordant, degreesOfFreedom: 1)
    }

    /// Two-sided p of min(b, c) among b + c even chances.
    public var mcNemarExactP: Double? {
        let discordant = Double(onlyFirst + onlySecond)
        guard discordant > 0 else { return nil }
        let fair = BinomialDistribution(trials: discordant, probability: 0.5)
        return min(2 * fair.cdf(Double(min(onlyFirst, onlySecond))), 1)
    }
}
