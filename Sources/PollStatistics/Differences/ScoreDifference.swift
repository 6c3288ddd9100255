extension ShareDifference {
    /// Every difference δ that a score test does not reject.
    ///
    ///     (p₁ − p₂ − δ)² ≤ z² V(δ)        V(δ) = f ( π₁ (1 − π₁)/n₁ + π₂ (1 − π₂)/n₂ )        f = 1
    ///
    /// π₁ and π₂ are the most likely shares with π₁ − π₂ = δ.
    ///
    /// Source: Mee (1984), Biometrics 40, 1175–1176.
    public func mee(_ level: ConfidenceLevel = .percent95) -> Limits { scoreLimits(z: level.z, factor: 1) }

    /// `mee` with f = N/(N − 1), N = n₁ + n₂.
    ///
    /// Source: Miettinen & Nurminen (1985), Statistics in Medicine 4, 213–226.
    public func miettinenNurminen(_ level: ConfidenceLevel = .percent95) -> Limits {
        scoreLimits(z: level.z, factor: miettinenNurminenFactor)
    }

    /// N/(N − 1); kept finite where the samples are worth one interview or less.
    var miettinenNurminenFactor: Double {
        let n = first.size + second.size
        return n > 1 ? n / (n - 1) : 1 / .ulpOfOne
    }

    /// (p₁ − p₂) / √( f p (1 − p) (1/n₁ + 1/n₂) ), p the pooled share; 0 where the shares are equal.
    func pooledZ(factor: Double) -> Double {
        guard estimate != 0 else { return 0 }
        return estimate / (factor.squareRoot() * pooledStandardError)
    }

    func scoreLimits(z: Double, factor: Double) -> Limits {
        let d = estimate
        return scoreInversion(estimate: d, excludesZero: abs(pooledZ(factor: factor)) > z) { delta in
            let gap = d - delta
            return gap * gap > z * z * factor * restrictedVariance(delta)
        }
    }

    /// V(δ) with f = 1.
    ///
    /// The most likely π₁, with π₂ = π₁ − δ, is where the slope of the log-likelihood changes sign:
    ///
    ///     n₁ (p₁ − π₁) π₂ (1 − π₂) + n₂ (p₂ − π₂) π₁ (1 − π₁) = 0
    ///
    /// That cubic has a closed form, which loses half its digits where one sample is far larger; halving does not.
    func restrictedVariance(_ delta: Double) -> Double {
        let (n1, n2, p1, p2) = (first.size, second.size, first.share, second.share)
        let weight = n2 / n1
        var (low, high) = (max(0, delta), min(1, 1 + delta))
        for _ in 0..<64 {
            let x = (low + high) / 2
            if x <= low || x >= high { break }
            let y = x - delta
            let slope = (p1 - x) * y * (1 - y) + weight * (p2 - y) * x * (1 - x)
            if slope > 0 { low = x } else { high = x }
        }
        let x = (low + high) / 2
        let y = min(max(x - delta, 0), 1)
        return x * (1 - x) / n1 + y * (1 - y) / n2
    }
}

/// The ends of { δ : not rejected } on both sides of the estimate, by bisection to the last digit.
///
/// `excludesZero` is settled by the caller's own formula at δ = 0 and keeps the end on its side of zero, so that
/// rounding errors cannot make the interval contradict the test.
func scoreInversion(estimate: Double, excludesZero: Bool, isRejected: (Double) -> Bool) -> Limits {
    func end(from inside: Double, to outside: Double) -> Double {
        guard isRejected(outside) else { return outside }
        var (inside, outside) = (inside, outside)
        for _ in 0..<80 {
            let middle = (inside + outside) / 2
            if middle == inside || middle == outside { break }
            if isRejected(middle) { outside = middle } else { inside = middle }
        }
        return inside
    }
    // The mirror image of a negative difference needs no code of its own.
    guard estimate >= 0 else {
        return scoreInversion(estimate: -estimate, excludesZero: excludesZero) { isRejected(-$0) }.negated
    }
    let upper = end(from: estimate, to: 1)
    guard excludesZero else { return Limits(lower: end(from: 0, to: -1), upper: upper) }
    return Limits(lower: max(end(from: estimate, to: 0), .leastNonzeroMagnitude), upper: upper)
}
