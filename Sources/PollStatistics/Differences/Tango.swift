extension MultinomialLead {
    /// The score interval of the lead: every δ that a score test does not reject.
    ///
    ///     nₑ (p₁ − p₂ − δ)² ≤ z² ( 2π₂ + δ (1 − δ) )
    ///
    /// π₂ is the most likely second share if the lead is δ: the larger root of
    /// 2π² + (−p₁ − p₂ + (2 − p₁ + p₂) δ) π − p₂ δ (1 − δ) = 0.
    ///
    /// Edge cases: it stays in −1...1 and has width at 0 v 0 and at 100 v 0. It excludes zero exactly where
    /// |`nullZ`| > z.
    ///
    /// Source: Tango (1998), Statistics in Medicine 17, 891–908; recommended for paired shares by Fagerland,
    /// Lydersen & Laake (2014), Statistics in Medicine 33, 2850–2875.
    public func tango(_ level: ConfidenceLevel = .percent95) -> Limits { tango(z: level.z) }

    func tango(z: Double) -> Limits {
        let d = estimate
        return scoreInversion(estimate: d, excludesZero: abs(nullZ) > z) { delta in
            let gap = d - delta
            return size * gap * gap > z * z * restrictedVariance(delta)
        }
    }

    /// 2π₂ + δ (1 − δ); the mirror image where δ < 0, so that the root never loses digits.
    private func restrictedVariance(_ delta: Double) -> Double {
        let (one, other, lead) = delta < 0 ? (second, first, -delta) : (first, second, delta)
        let b = -one - other + (2 - one + other) * lead
        let c = -other * lead * (1 - lead)
        let root = (b * b - 8 * c).squareRoot()
        let share = b > 0 ? -2 * c / (root + b) : (root - b) / 4
        return max(2 * share + lead * (1 - lead), 0)
    }
}
