/// How often an interval made this way covers the truth; most published polls use 95 %.
public struct ConfidenceLevel: Sendable, Hashable {
    /// Between 0 and 1: 0.95 is 95 %.
    public let value: Double

    /// Two-sided critical value of the normal distribution, z with P(|Z| > z) = 1 − level: 1.96 at 95 %.
    public let z: Double

    public static let percent90 = ConfidenceLevel(unchecked: 0.90)
    public static let percent95 = ConfidenceLevel(unchecked: 0.95)
    public static let percent99 = ConfidenceLevel(unchecked: 0.99)

    /// `nil` for NaN and unless 0 < value < 1, so that 95 cannot pass for 95 %.
    public init?(_ value: Double) {
        guard value > 0, value < 1 else { return nil }
        self.init(unchecked: value)
    }

    private init(unchecked value: Double) {
        self.value = value
        self.z = NormalDistribution.standard.upperQuantile((1 - value) / 2)
    }

    /// Probability left out on each side: 0.025 at 95 %.
    public var tail: Double { (1 - value) / 2 }
}
