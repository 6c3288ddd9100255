/// A test statistic that is normal when there is no difference, and its two-sided p value.
public struct NormalTest: Sendable, Hashable {
    public let estimate: Double
    /// Above 0.
    public let standardError: Double

    /// `nil` for a standard error that is not a positive number: there is no test without variance.
    public init?(estimate: Double, standardError: Double) {
        guard estimate.isFinite, standardError > 0, standardError.isFinite else { return nil }
        self.estimate = estimate
        self.standardError = standardError
    }

    public var z: Double { estimate / standardError }
    public var p: Double { NormalDistribution.standard.twoSidedTail(z) }
}
