/// A net score: the options that count for it, those that count against it, and the sample they are from.
public typealias SampledNet = (positive: [RoundedShare], negative: [RoundedShare], basis: SampleBasis)

/// The difference of two net scores from independent samples, first − second.
///
/// Tango's limits of each net score, combined as Newcombe combines Wilson's. Both rise with the positive share and
/// fall with the negative one, so the extremes over the box lie at its corners.
///
/// Source: Zou & Donner (2008), Statistics in Medicine 27, 1693–1702.
public func netScoreDifference(
    _ first: SampledNet, _ second: SampledNet, level: ConfidenceLevel = .percent95
) -> Comparison {
    let sums = [first, second].map { (SummedShare($0.positive), SummedShare($0.negative)) }
    let boxes = sums.map { RoundingBox(partsOfOne: $0.0.box, $0.1.box) }
    let (n1, n2) = (first.basis.effectiveSize, second.basis.effectiveSize)
    func leads(_ shares: Shares, _ inflation: Double) -> (MultinomialLead, MultinomialLead) {
        (
            MultinomialLead(unchecked: shares.x, shares.y, size: n1 / inflation),
            MultinomialLead(unchecked: shares.z, shares.w, size: n2 / inflation)
        )
    }
    let printed = Shares(sums[0].0.value, sums[0].1.value, sums[1].0.value, sums[1].1.value)
    let (one, other) = leads(printed, 1)
    let variance = one.standardError * one.standardError + other.standardError * other.standardError
    return ComparisonRule(
        kind: .netScoreDifference, level: level, bases: [first.basis, second.basis], printed: printed,
        box: .product(boxes[0], boxes[1]), estimate: { ($0.x - $0.y) - ($0.z - $0.w) },
        limits: { shares, z, inflation in
            let (one, other) = leads(shares, inflation)
            return combined([
                CombinedTerm(one.estimate, one.tango(z: z)), CombinedTerm(other.estimate, other.tango(z: z)).negated,
            ])
        },
        methodName: "Tango–Newcombe", standardError: variance.squareRoot()
    ).comparison
}
