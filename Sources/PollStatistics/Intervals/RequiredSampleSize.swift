/// The smallest sample whose margin of error is no larger than the one wanted.
///
///     k = deff · z² p (1 − p) / moe²        n = ⌈ k / (1 + k/N) ⌉
///
/// - Parameters:
///   - marginOfError: From 0 to 1: 0.03 is 3 percentage points.
///   - share: The share expected; one half asks for the largest sample.
///   - designEffect: Variance over that of a simple random sample.
///   - populationSize: N; `nil` for a population without end.
/// - Returns: At least 1, and at most the population.
///
/// Edge cases: a margin that is zero, negative or NaN asks for everybody: the population, or `Int.max` without one.
/// A design effect that is not a positive number counts as 1.
///
/// Source: Cochran (1977), "Sampling Techniques", §4.4.
public func requiredSampleSize(
    marginOfError: Double, share: Proportion = .half, level: ConfidenceLevel = .percent95, designEffect: Double = 1,
    populationSize: Int? = nil
) -> Int {
    let everybody = max(populationSize ?? .max, 1)
    guard marginOfError > 0 else { return everybody }
    let ratio = level.z / marginOfError
    let effect = designEffect > 0 ? designEffect : 1
    let unlimited = effect * ratio * ratio * share.value * (1 - share.value)
    guard unlimited < 9e18 else { return everybody }
    let needed = populationSize.map { unlimited / (1 + unlimited / Double(max($0, 1))) } ?? unlimited
    // 1067.0000000001 interviews are 1067: the excess is arithmetic.
    return min(max(Int((needed * (1 - 1e-12)).rounded(.up)), 1), everybody)
}
