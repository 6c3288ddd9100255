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

    /// V(δ) with f = 1. The most likely π₁ is a root of a cubic, in the closed form of Farrington & Manning (1990),
    /// Statistics in Medicine 9, 1447–1454.
    func restrictedVariance(_ delta: Double) -> Double {
        let (p1, p2, theta) = (first.share, second.share, second.size / first.size)
        let a = 1 + theta
        let b = -(1 + theta + p1 + theta * p2 + delta * (theta + 2))
        let c = delta * delta + delta * (2 * p1 + theta + 1) + p1 + theta * p2
        let d = -p1 * delta * (1 + delta)
        let third = b / (3 * a)
        let v = third * third * third - b * c / (6 * a * a) + d / (2 * a)
        let size = max(third * third - c / (3 * a), 0).squareRoot()
        let u = v < 0 ? -size : size
        let ratio = u == 0 ? 0 : min(max(v / (u * u * u), -1), 1)
        let root = 2 * u * cosine((.pi + arcCosine(ratio)) / 3) - third
        let pi1 = min(max(root, max(0, delta)), min(1, 1 + delta))
        let pi2 = min(max(pi1 - delta, 0), 1)
        return pi1 * (1 - pi1) / first.size + pi2 * (1 - pi2) / second.size
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
