/// The same people asked twice, or two options of one multiple-choice question: who gave both answers, one, none.
public struct PairedCounts: Sendable, Hashable {
    public let both, onlyFirst, onlySecond, neither: Int

    /// `nil` for negative counts, for nobody, and for more people than can be counted exactly.
    public init?(both: Int, onlyFirst: Int, onlySecond: Int, neither: Int) {
        let counts = [both, onlyFirst, onlySecond, neither]
        guard counts.allSatisfy({ (0...(1 << 50)).contains($0) }), counts.contains(where: { $0 > 0 }) else {
            return nil
        }
        (self.both, self.onlyFirst, self.onlySecond, self.neither) = (both, onlyFirst, onlySecond, neither)
    }

    public var size: Double { Double(both + onlyFirst + onlySecond + neither) }
    public var firstShare: Double { Double(both + onlyFirst) / size }
    public var secondShare: Double { Double(both + onlySecond) / size }

    /// First less second, with the variance of the paired design.
    public var lead: MultinomialLead {
        MultinomialLead(unchecked: Double(onlyFirst) / size, Double(onlySecond) / size, size: size)
    }

    /// Of the two shares: (p₁₂ − p₁ p₂) / n.
    public var covariance: Double {
        (Double(both) / size - firstShare * secondShare) / size
    }
}
