/// The difference p₁ − p₂ of two independent samples: what the plain formulas need.
public struct ShareDifference: Sendable, Hashable {
    public let first: EffectiveShare
    public let second: EffectiveShare

    public init(_ first: EffectiveShare, _ second: EffectiveShare) {
        self.first = first
        self.second = second
    }

    /// p₁ − p₂.
    public var estimate: Double { first.share - second.share }

    /// √( p₁ (1 − p₁)/n₁ + p₂ (1 − p₂)/n₂ ).
    public var standardError: Double {
        (first.share * (1 - first.share) / first.size + second.share * (1 - second.share) / second.size).squareRoot()
    }

    /// p₁ − p₂ ± z · standardError, which may leave −1...1.
    ///
    /// Edge cases: no width where both shares are 0 or 1.
    public func wald(_ level: ConfidenceLevel = .percent95) -> Limits { wald(z: level.z) }

    func wald(z: Double) -> Limits {
        Limits(center: estimate, halfWidth: z * standardError)
    }

    /// Wald with Yates' correction c (1/n₁ + 1/n₂), c = min(½, |p₁ − p₂| / (1/n₁ + 1/n₂)), cut at −1 and 1.
    ///
    /// Source: R's `prop.test(correct = TRUE)`.
    public func waldContinuity(_ level: ConfidenceLevel = .percent95) -> Limits {
        let unit = 1 / first.size + 1 / second.size
        let correction = min(0.5 * unit, abs(estimate))
        return Limits(center: estimate, halfWidth: level.z * standardError + correction).clipped(to: -1...1)
    }
}
