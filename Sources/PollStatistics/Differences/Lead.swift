/// The lead of one option over another of the same single-choice question in one sample.
///
/// Interval by Tango's score method, whose verdict is that of the usual test of p₁ = p₂; its standard error is the
/// multinomial one. The rounding box is cut where the two options would exceed 100 %.
///
/// Source: see `MultinomialLead` and its `tango`. With n = 1,000, 48 v 45 is +3 ± 6.0 points (Franklin 2007).
public func lead(
    of first: RoundedShare, over second: RoundedShare, basis: SampleBasis, level: ConfidenceLevel = .percent95
) -> Comparison {
    multinomialComparison(
        .singleChoiceLead, Shares(first.share.value, second.share.value, 0, 0),
        RoundingBox(partsOfOne: first.box, second.box), basis, level
    ) { $0 }
}

/// The comparison of two answers by Tango's interval.
///
/// Its extremes over the box lie at the corners: zero is excluded where |p₁ − p₂| √(nₑ/(p₁ + p₂)) > z, which rises
/// with p₁ and falls with p₂, and so it does where `exclusive` puts the widest bounds of a multiple choice.
///
/// - Parameter exclusive: From shares to the shares of those who chose only the first, or only the second.
func multinomialComparison(
    _ kind: ComparisonKind, _ printed: Shares, _ box: RoundingBox, _ basis: SampleBasis, _ level: ConfidenceLevel,
    exclusive: @escaping (Shares) -> Shares
) -> Comparison {
    let size = basis.effectiveSize
    func lead(_ shares: Shares, _ inflation: Double) -> MultinomialLead {
        let cells = exclusive(shares)
        return MultinomialLead(unchecked: cells.x, cells.y, size: size / inflation)
    }
    return ComparisonRule(
        kind: kind, level: level, bases: [basis], printed: printed, box: box, estimate: { $0.x - $0.y },
        limits: { lead($0, $2).tango(z: $1) }, critical: { lead($0, $1).nullZ },
        methodName: "Tango", standardError: lead(printed, 1).standardError
    ).comparison
}
