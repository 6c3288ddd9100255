/// A share p found in nₑ effective interviews: what the plain formulas of one proportion need.
///
/// nₑ need not be whole, and neither need x = p nₑ: with a design effect both are fractional, and exact methods
/// use the beta quantiles in place of counts.
public struct EffectiveShare: Sendable, Hashable {
    /// p, from 0 to 1.
    public let share: Double

    /// nₑ, above 0.
    public let size: Double

    /// `nil` unless the share lies in 0...1 and the size is a positive finite number.
    public init?(share: Double, size: Double) {
        guard (0...1).contains(share), size > 0, size.isFinite else { return nil }
        self.init(unchecked: share, size: size)
    }

    public init(_ share: Proportion, basis: SampleBasis) {
        self.init(unchecked: share.value, size: basis.effectiveSize)
    }

    init(unchecked share: Double, size: Double) {
        self.share = share
        self.size = size
    }

    /// x = p nₑ.
    var count: Double { share * size }

    /// √( p (1 − p) / nₑ ).
    public var standardError: Double { (share * (1 - share) / size).squareRoot() }

    /// The share of those who did not give the answer.
    var complement: EffectiveShare { EffectiveShare(unchecked: 1 - share, size: size) }
}
