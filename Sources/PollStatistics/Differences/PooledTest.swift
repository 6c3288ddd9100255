/// A test statistic that is normal when there is no difference, and its two-sided p value.
public struct NormalTest: Sendable, Hashable {
    public let estimate: Double
    public let standardError: Double

    public init(estimate: Double, standardError: Double) {
        self.estimate = estimate
        self.standardError = standardError
    }

    public var z: Double { estimate / standardError }
    public var p: Double { NormalDistribution.standard.twoSidedTail(z) }
}

extension ShareDifference {
    /// (n₁ p₁ + n₂ p₂) / (n₁ + n₂).
    public var pooledShare: Double {
        (first.count + second.count) / (first.size + second.size)
    }

    /// √( p (1 − p) (1/n₁ + 1/n₂) ), p the pooled share.
    public var pooledStandardError: Double {
        let p = pooledShare
        return (p * (1 - p) * (1 / first.size + 1 / second.size)).squareRoot()
    }

    /// The z test of p₁ = p₂ with the pooled share; `nil` where everybody or nobody gave the answer.
    public var pooledTest: NormalTest? {
        let standardError = pooledStandardError
        guard standardError > 0 else { return nil }
        return NormalTest(estimate: estimate, standardError: standardError)
    }
}
