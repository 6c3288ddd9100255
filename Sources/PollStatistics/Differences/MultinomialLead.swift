/// The lead p₁ − p₂ of one option over another that excludes it, in one sample: multinomial covariance.
///
/// It also serves a multiple-choice question, with p₁ and p₂ the shares who chose the one option *only*.
public struct MultinomialLead: Sendable, Hashable {
    public let first: Double
    public let second: Double
    /// nₑ, above 0.
    public let size: Double

    /// `nil` unless the shares lie in 0...1 and the size is a positive finite number.
    public init?(first: Double, second: Double, size: Double) {
        guard (0...1).contains(first), (0...1).contains(second), size > 0, size.isFinite else { return nil }
        self.init(unchecked: first, second, size: size)
    }

    init(unchecked first: Double, _ second: Double, size: Double) {
        self.first = first
        self.second = second
        self.size = size
    }

    /// p₁ − p₂.
    public var estimate: Double { first - second }

    /// √( (p₁ + p₂ − (p₁ − p₂)²) / nₑ ).
    ///
    /// Source: Scott & Seber (1983), The American Statistician 37(4), 319–320.
    public var standardError: Double {
        (max(first + second - estimate * estimate, 0) / size).squareRoot()
    }

    /// estimate ± z · standardError.
    ///
    /// Edge cases: no width where nobody gave either answer, or everybody the same one; prefer `tango` there.
    public func wald(_ level: ConfidenceLevel = .percent95) -> Limits {
        Limits(center: estimate, halfWidth: level.z * standardError)
    }

    /// The test of p₁ = p₂ by `standardError`; `nil` where that is 0.
    public var test: NormalTest? { NormalTest(estimate: estimate, standardError: standardError) }

    /// The test of p₁ = p₂ with the variance under it, z = (p₁ − p₂) √nₑ / √(p₁ + p₂): McNemar's, and the one
    /// `tango` agrees with. `nil` where nobody gave either answer.
    public var nullTest: NormalTest? {
        NormalTest(estimate: estimate, standardError: ((first + second) / size).squareRoot())
    }

    /// Its z, and 0 where there is no test.
    var nullZ: Double { nullTest?.z ?? 0 }

    /// Φ(estimate / standardError): how probable it is that the first leads, if nothing was known before.
    public var probabilityOfLead: Double? {
        test.map { NormalDistribution.standard.cdf($0.z) }
    }
}
