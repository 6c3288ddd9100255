extension ShareDifference {
    /// The hybrid score interval: the distances to Wilson's limits of each share, added as variances are.
    ///
    ///     lower = d − √( (p₁ − l₁)² + (u₂ − p₂)² )        upper = d + √( (u₁ − p₁)² + (p₂ − l₂)² )
    ///
    /// Edge cases: it stays in −1...1, and has width wherever the shares lie.
    ///
    /// Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
    public func newcombe(_ level: ConfidenceLevel = .percent95) -> Limits { newcombe(z: level.z) }

    func newcombe(z: Double) -> Limits {
        let (a, b) = (first.wilson(z: z), second.wilson(z: z))
        let (p, q) = (first.share, second.share)
        let below = (p - a.lower) * (p - a.lower) + (b.upper - q) * (b.upper - q)
        let above = (a.upper - p) * (a.upper - p) + (q - b.lower) * (q - b.lower)
        return Limits(lower: p - q - below.squareRoot(), upper: p - q + above.squareRoot())
    }
}

/// One independent estimate with its limits, on the way into a sum.
struct CombinedTerm {
    let estimate: Double
    let limits: Limits

    init(_ estimate: Double, _ limits: Limits) {
        self.estimate = estimate
        self.limits = limits
    }

    var negated: CombinedTerm { CombinedTerm(-estimate, limits.negated) }
}

/// Limits of a sum of independent estimates from the limits of each (the method of variance estimates recovery).
///
///     lower = θ − √( Σ (θᵢ − lᵢ)² )        upper = θ + √( Σ (uᵢ − θᵢ)² )        θ = Σ θᵢ
///
/// Where each estimate and its limits rise together, so do these: the slope of the lower limit in one term is
/// (1 − r) + r l′ with r = (θᵢ − lᵢ)/√(…) between 0 and 1.
///
/// Source: Zou & Donner (2008), Statistics in Medicine 27, 1693–1702.
func combined(_ terms: [CombinedTerm]) -> Limits {
    var (sum, below, above) = (0.0, 0.0, 0.0)
    for term in terms {
        sum += term.estimate
        let down = term.estimate - term.limits.lower
        let up = term.limits.upper - term.estimate
        below += down * down
        above += up * up
    }
    return Limits(lower: sum - below.squareRoot(), upper: sum + above.squareRoot())
}
