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
        NormalTest(estimate: estimate, standardError: pooledStandardError)
    }
}
