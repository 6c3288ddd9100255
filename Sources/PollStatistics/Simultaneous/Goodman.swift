extension AnswerCounts {
    /// Limits that hold for all k shares together: Wilson's, with the critical value shared out as by Bonferroni.
    ///
    ///     z² = χ²₁ quantile at 1 − α/k
    ///
    /// Source: Goodman (1965), Technometrics 7, 247–254.
    public func goodman(_ level: ConfidenceLevel = .percent95) -> [Limits] {
        let tail = (1 - level.value) / Double(counts.count)
        let z = ChiSquared(degreesOfFreedom: 1).upperQuantile(tail).squareRoot()
        return shares.map { EffectiveShare(unchecked: $0, size: total).wilson(z: z) }
    }
}
