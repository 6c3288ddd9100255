/// The difference of two options of one multiple-choice question in one sample.
///
/// How many chose both is not published, so the variance is known only within bounds:
///
///     Var = (p₁ + p₂ − 2p₁₂ − (p₁ − p₂)²) / nₑ        max(0, p₁ + p₂ − 1) ≤ p₁₂ ≤ min(p₁, p₂)
///
/// The interval, by Tango's score method, and the verdict are those of the smallest joint share, which is the
/// widest: where it holds, it holds for every joint share.
///
/// Source: the bounds, Fréchet (1951), Annales de l'Université de Lyon A 14, 53–77.
public func multipleChoiceDifference(
    _ first: RoundedShare, _ second: RoundedShare, basis: SampleBasis, level: ConfidenceLevel = .percent95
) -> Comparison {
    multinomialComparison(
        .multipleChoiceBounds, Shares(first.share.value, second.share.value, 0, 0),
        RoundingBox([first.box, second.box]), basis, level
    ) { shares in
        let joint = jointShareBounds(shares.x, shares.y).lowerBound
        return Shares(shares.x - joint, shares.y - joint, 0, 0)
    }
}

/// What the share who gave both answers can be, from the share of each.
///
///     max(0, p₁ + p₂ − 1) ... min(p₁, p₂)
public func jointShareBounds(_ first: Double, _ second: Double) -> ClosedRange<Double> {
    let upper = min(first, second)
    return min(max(first + second - 1, 0), upper)...upper
}
