/// The difference of one share between two independent samples, first − second.
///
/// - Parameter method: Newcombe's by default: it has width at 0 % and 100 %, and keeps its level in small samples.
///
/// Edge cases: where Wald has no width (both shares 0 % or 100 %) Newcombe's interval stands in, and says so.
public func differenceOfIndependentShares(
    _ first: RoundedShare, _ a: SampleBasis, _ second: RoundedShare, _ b: SampleBasis,
    level: ConfidenceLevel = .percent95, method: DifferenceMethod = .newcombe
) -> Comparison {
    let (n1, n2) = (a.effectiveSize, b.effectiveSize)
    func difference(_ shares: Shares, _ inflation: Double) -> ShareDifference {
        ShareDifference(
            EffectiveShare(unchecked: shares.x, size: n1 / inflation),
            EffectiveShare(unchecked: shares.y, size: n2 / inflation))
    }
    func standIn(_ difference: ShareDifference) -> DifferenceMethod {
        method == .wald && difference.standardError == 0 ? .newcombe : method
    }
    let printed = Shares(first.share.value, second.share.value, 0, 0)
    let plain = difference(printed, 1)
    let box = RoundingBox([first.box, second.box])
    var rule = ComparisonRule(
        kind: .independentSamples, level: level, bases: [a, b], printed: printed,
        box: method.isMonotone ? box : box.searched, estimate: { $0.x - $0.y },
        limits: { shares, z, inflation in
            let difference = difference(shares, inflation)
            return standIn(difference).limits(difference, z: z)
        },
        methodName: standIn(plain).name, standardError: plain.standardError)
    if method.critical(plain) != nil {
        rule.critical = { shares, inflation in method.critical(difference(shares, inflation)) ?? 0 }
    }
    return rule.comparison
}
