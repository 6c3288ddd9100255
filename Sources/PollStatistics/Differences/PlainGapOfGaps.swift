/// The difference in differences (b₂ − b₁) − (a₂ − a₁) of populations a and b over waves 1 and 2.
public struct PlainGapOfGaps: Sendable, Hashable {
    public let a1, a2, b1, b2: EffectiveShare

    public init(a1: EffectiveShare, a2: EffectiveShare, b1: EffectiveShare, b2: EffectiveShare) {
        (self.a1, self.a2, self.b1, self.b2) = (a1, a2, b1, b2)
    }

    /// a₂ − a₁.
    public var changeA: Double { a2.share - a1.share }
    /// b₂ − b₁.
    public var changeB: Double { b2.share - b1.share }

    public var estimate: Double { changeB - changeA }

    /// The variances of four independent shares add up.
    public var standardError: Double {
        [a1, a2, b1, b2].reduce(0) { $0 + $1.standardError * $1.standardError }.squareRoot()
    }

    /// `nil` where all four shares are 0 or 1; prefer `gapOfGaps` there.
    public var test: NormalTest? { NormalTest(estimate: estimate, standardError: standardError) }

    /// estimate ± z · standard error.
    public func wald(_ level: ConfidenceLevel = .percent95) -> Limits {
        Limits(center: estimate, halfWidth: level.z * standardError)
    }

    /// The interaction on the logit scale, log of the ratio of the two odds ratios: what a logistic regression on
    /// population, wave and their product finds.
    ///
    ///     logit b₂ − logit b₁ − logit a₂ + logit a₁        Var = Σ 1 / (n p (1 − p))
    ///
    /// Edge cases: `nil` where a share is 0 or 1.
    ///
    /// Source: Woolf (1955), Annals of Human Genetics 19, 251–253.
    public var logOddsRatio: NormalTest? {
        let shares = [a1, a2, b1, b2]
        guard shares.allSatisfy({ $0.share > 0 && $0.share < 1 }) else { return nil }
        let logits = shares.map { log($0.share) - log1p(-$0.share) }
        let variance = shares.reduce(0) { $0 + 1 / ($1.size * $1.share * (1 - $1.share)) }
        return NormalTest(
            estimate: (logits[3] - logits[2]) - (logits[1] - logits[0]), standardError: variance.squareRoot())
    }
}

/// The same difference in differences where each population is a panel: the same people in both waves.
public struct PanelGapOfGaps: Sendable, Hashable {
    public let a, b: PairedCounts

    /// `onlyFirst` are those who gave the answer in wave 1 only.
    public init(a: PairedCounts, b: PairedCounts) {
        (self.a, self.b) = (a, b)
    }

    public var changeA: Double { -a.lead.estimate }
    public var changeB: Double { -b.lead.estimate }

    public var estimate: Double { changeB - changeA }

    /// The change within a panel has the variance of a lead; two panels are independent.
    public var standardError: Double {
        let (seA, seB) = (a.lead.standardError, b.lead.standardError)
        return (seA * seA + seB * seB).squareRoot()
    }

    /// `nil` where nobody in either panel changed their answer.
    public var test: NormalTest? { NormalTest(estimate: estimate, standardError: standardError) }

    /// estimate ± z · standard error.
    public func wald(_ level: ConfidenceLevel = .percent95) -> Limits {
        Limits(center: estimate, halfWidth: level.z * standardError)
    }
}
