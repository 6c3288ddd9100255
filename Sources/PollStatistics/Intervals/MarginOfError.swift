/// Half-width of the textbook interval around a share.
///
///     moe = z √( p (1 − p) / nₑ )
///
/// - Returns: A half-width from 0 to 1: 0.031 is 3.1 percentage points, as for half of 1,000 people.
///
/// Edge cases: 0 at p = 0 and p = 1, more certainty than the sample has; prefer an interval there.
///
/// Source: Franklin (2007), "The Margin of Error for Differences in Polls".
public func marginOfError(share: Proportion = .half, basis: SampleBasis, level: ConfidenceLevel = .percent95) -> Double
{
    level.z * EffectiveShare(share, basis: basis).standardError
}
