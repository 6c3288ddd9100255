/// What is left of a total without one of its parts, in one sample: "feel close" less "feel very close".
///
///     q = total − part        Var = q (1 − q) / nₑ
///
/// Those who gave the total but not the part are a share of the sample like any other; its interval is Wilson's.
/// That interval touches zero only where q is 0, so the verdict holds wherever rounding leaves anybody over.
///
/// - Throws: `EstimationError.partExceedsTotal` where the part is larger beyond rounding. Within rounding the
///   remainder is 0.
public func nestedDifference(
    total: RoundedShare, part: RoundedShare, basis: SampleBasis, level: ConfidenceLevel = .percent95
) throws(EstimationError) -> Comparison {
    guard part.box.lowerBound <= total.box.upperBound + 1e-12 else {
        throw .partExceedsTotal(part: part.share.value, total: total.share.value)
    }
    let size = basis.effectiveSize
    func remainder(_ shares: Shares, _ inflation: Double) -> EffectiveShare {
        EffectiveShare(unchecked: max(shares.x - shares.y, 0), size: size / inflation)
    }
    let printed = Shares(total.share.value, part.share.value, 0, 0)
    return ComparisonRule(
        kind: .nestedShares, level: level, bases: [basis], printed: printed, box: RoundingBox([total.box, part.box]),
        estimate: { max($0.x - $0.y, 0) }, limits: { remainder($0, $2).wilson(z: $1) },
        methodName: IntervalMethod.wilson.name, standardError: remainder(printed, 1).standardError
    ).comparison
}
