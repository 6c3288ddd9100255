/// Positive less negative answers to one question in one sample, in points of everybody asked.
///
///     net = P − N        Var = (P + N − (P − N)²) / nₑ
///
/// P and N are sums over options; don't know, neutral and refused stay in the base. Nothing else about the options
/// enters, so the comparison is that of a lead of P over N. An empty list counts as 0.
public func netScore(
    positive: [RoundedShare], negative: [RoundedShare], basis: SampleBasis, level: ConfidenceLevel = .percent95
) -> Comparison {
    let (up, down) = (SummedShare(positive), SummedShare(negative))
    return multinomialComparison(
        .netScore, Shares(up.value, down.value, 0, 0), RoundingBox(partsOfOne: up.box, down.box), basis, level
    ) { $0 }
}

/// The sum of options of one question, and what it can be before each was rounded.
struct SummedShare {
    let value: Double
    let box: ClosedRange<Double>

    /// Sums that rounding carries past 1 are cut there.
    init(_ parts: [RoundedShare]) {
        value = min(parts.reduce(0) { $0 + $1.share.value }, 1)
        let lower = min(parts.reduce(0) { $0 + $1.box.lowerBound }, 1)
        box = lower...max(min(parts.reduce(0) { $0 + $1.box.upperBound }, 1), lower)
    }
}
