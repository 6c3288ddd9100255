extension TwoByTwo {
    /// Fisher's exact test, two-sided: the probability of every table with these margins that is no more likely
    /// than this one.
    ///
    /// "No more likely" allows a relative slack of 1e-7, so that tables that tie are counted in spite of rounding.
    ///
    /// Edge cases: 1 where a margin is empty, for then there is only one table.
    ///
    /// Source: Fisher (1935), J. Royal Statistical Society 98, 39–82; two-sided as in R's `fisher.test`.
    public var fisherExactP: Double {
        let low = max(0, successes - n2)
        let high = min(successes, n1)
        let mode = min(max(Int(Double(successes + 1) * (Double(n1 + 1) / Double(total + 2))), low), high)
        let likely = logWeight(mode)
        // The observed table against the one with the largest probability, and how likely still counts.
        let reach = logWeight(x1) - likely + 1e-7
        func counts(_ k: Int) -> Bool { logWeight(k) - likely <= reach }

        // Each side of the mode falls outwards, so where tables start to count is found by halving.
        let upperStart = firstIndex(in: mode...(high + 1)) { $0 > high || counts($0) }
        let lowerStart = -firstIndex(in: -mode...(1 - low)) { -$0 < low || counts(-$0) }
        guard upperStart > lowerStart else { return 1 }
        let whole = tail(from: mode, step: 1, to: high) + tail(from: mode - 1, step: -1, to: low)
        let extreme = tail(from: upperStart, step: 1, to: high) + tail(from: lowerStart, step: -1, to: low)
        return min(extreme / whole, 1)

        func tail(from start: Int, step: Int, to end: Int) -> Double {
            guard (start - end) * step <= 0 else { return 0 }
            var (k, term, sum) = (start, exp(logWeight(start) - likely), 0.0)
            while (k - end) * step <= 0, term > sum * 1e-18 {
                sum += term
                term *= step > 0 ? ratioAbove(k) : 1 / ratioAbove(k - 1)
                k += step
            }
            return sum
        }
    }

    /// log of C(n₁, k) C(n₂, x − k), the unscaled probability that k of the successes fall in the first sample.
    private func logWeight(_ k: Int) -> Double {
        logChoose(n1, k) + logChoose(n2, successes - k)
    }

    /// Probability of k + 1 over that of k.
    private func ratioAbove(_ k: Int) -> Double {
        (Double(n1 - k) / Double(k + 1)) * (Double(successes - k) / Double(n2 - successes + k + 1))
    }
}

/// log C(n, k).
private func logChoose(_ n: Int, _ k: Int) -> Double {
    logGamma(Double(n) + 1) - logGamma(Double(k) + 1) - logGamma(Double(n - k) + 1)
}

/// The first whole number of a range from which on `holds`; the last one if it holds nowhere before.
private func firstIndex(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
        let middle = low + (high - low) / 2
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return high
}
