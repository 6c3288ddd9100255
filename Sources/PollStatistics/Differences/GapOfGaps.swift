/// A share and the sample it is from.
public typealias SampledShare = (share: RoundedShare, basis: SampleBasis)

/// The change in population b less the change in population a, from four independent samples.
///
///     (b₂ − b₁) − (a₂ − a₁)
///
/// Wilson's limits of each share, combined as Newcombe combines two: it has width at 0 % and 100 %, and its
/// extremes over the box lie at the corners.
///
/// - Parameters: Waves 1 and 2 of populations a and b.
///
/// Source: Zou & Donner (2008), Statistics in Medicine 27, 1693–1702.
public func gapOfGaps(
    a1: SampledShare, a2: SampledShare, b1: SampledShare, b2: SampledShare, level: ConfidenceLevel = .percent95
) -> Comparison {
    let waves = [a1, a2, b1, b2]
    let sizes = waves.map(\.basis.effectiveSize)
    let signs = [1.0, -1, -1, 1]
    func shares(_ point: Shares, _ inflation: Double) -> [EffectiveShare] {
        sizes.indices.map { EffectiveShare(unchecked: point[$0], size: sizes[$0] / inflation) }
    }
    let printed = Shares(a1.share.share.value, a2.share.share.value, b1.share.share.value, b2.share.share.value)
    let variance = shares(printed, 1).reduce(0) { $0 + $1.standardError * $1.standardError }
    return ComparisonRule(
        kind: .gapOfGaps, level: level, bases: waves.map(\.basis), printed: printed,
        box: RoundingBox(waves.map(\.share.box)), estimate: { ($0.w - $0.z) - ($0.y - $0.x) },
        limits: { point, z, inflation in
            combined(
                zip(signs, shares(point, inflation)).map { sign, share in
                    let term = CombinedTerm(share.share, share.wilson(z: z))
                    return sign > 0 ? term : term.negated
                })
        },
        methodName: "Wilson–Newcombe", standardError: variance.squareRoot()
    ).comparison
}
