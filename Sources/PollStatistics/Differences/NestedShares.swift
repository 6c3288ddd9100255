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
    // Ends of boxes that meet, such as 40.5 of 40 and of 41, meet only to the last digit.
    func remainder(_ shares: Shares) -> Double {
        let rest = shares.x - shares.y
        return rest > 1e-12 ? rest : 0
    }
    let printed = Shares(total.share.value, part.share.value, 0, 0)
    return ComparisonRule(
        kind: .nestedShares, level: level, bases: [basis], printed: printed, box: RoundingBox([total.box, part.box]),
        estimate: remainder,
        limits: { EffectiveShare(unchecked: remainder($0), size: size / $2).wilson(z: $1) },
        methodName: IntervalMethod.wilson.name,
        standardError: EffectiveShare(unchecked: remainder(printed), size: size).standardError
    ).comparison
}
