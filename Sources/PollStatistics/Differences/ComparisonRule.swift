/// Shares that a comparison is computed from, in an order of its own; what it does not need is 0.
typealias Shares = SIMD4<Double>

/// One way to compare, from which the interval, the verdict, its z and its break-even all follow.
struct ComparisonRule {
    let kind: ComparisonKind
    let level: ConfidenceLevel
    let bases: [SampleBasis]

    /// The printed values.
    let printed: Shares

    /// Where the extremes over the rounding box lie.
    let box: RoundingBox

    let estimate: (Shares) -> Double

    /// Limits at a point of the box with the critical value z, when every effective size is divided by `inflation`.
    let limits: (_ at: Shares, _ z: Double, _ inflation: Double) -> Limits

    /// The z at which these limits touch zero, where a formula gives it.
    var critical: ((_ at: Shares, _ inflation: Double) -> Double)?

    let methodName: String
    let standardError: Double

    var comparison: Comparison {
        let value = estimate(printed)
        let range = box.vertices.map(estimate).reduce(into: (value, value)) { range, estimate in
            range = (min(range.0, estimate), max(range.1, estimate))
        }
        let verdict = verdict(inflation: 1)
        let z = touchingZ
        return Comparison(
            kind: kind, estimate: value,
            interval: Interval(printedLimits(printed, level.z, 1), level: level, method: methodName),
            roundingRange: range.0...range.1, verdict: verdict,
            breakEvenDesignEffect: verdict == .holds ? breakEven : nil,
            designEffectIsAssumed: bases.contains(where: \.designEffectIsAssumed),
            standardError: standardError > 0 ? standardError : nil,
            z: z, p: NormalDistribution.standard.twoSidedTail(z))
    }

    /// What a reader sees: in −1...1 where the quantity is, and with the estimate inside.
    private func printedLimits(_ point: Shares, _ z: Double, _ inflation: Double) -> Limits {
        limits(point, z, inflation).clipped(to: kind.range).including(estimate(point))
    }

    /// +1 or −1 where the printed interval excludes zero, 0 where it contains it.
    private func side(_ point: Shares, inflation: Double) -> Int {
        if let critical {
            let z = critical(point, inflation)
            return z > level.z ? 1 : z < -level.z ? -1 : 0
        }
        return printedLimits(point, level.z, inflation).sideOfZero
    }

    func verdict(inflation: Double) -> Verdict {
        let first = side(printed, inflation: inflation)
        func agree(_ points: [Shares]) -> Bool { points.allSatisfy { side($0, inflation: inflation) == first } }
        guard agree(box.vertices) else { return .dependsOnRounding }
        if box.isSearched {
            guard agree(box.extremes { printedLimits($0, level.z, inflation).lower }),
                agree(box.extremes { printedLimits($0, level.z, inflation).upper })
            else { return .dependsOnRounding }
        }
        return first == 0 ? .doesNotHold : .holds
    }

    /// By bisection on a logarithmic scale; a larger design effect only widens.
    private var breakEven: Double {
        let smallest = bases.map(\.effectiveSize).min() ?? 1
        guard smallest > 1 else { return 1 }
        guard verdict(inflation: smallest) != .holds else { return smallest }
        var (holds, fails) = (0.0, log(smallest))
        for _ in 0..<45 {
            let middle = (holds + fails) / 2
            if verdict(inflation: exp(middle)) == .holds { holds = middle } else { fails = middle }
        }
        return exp(holds)
    }

    /// The signed z at which the printed interval touches zero, by bisection where no formula is at hand.
    private var touchingZ: Double {
        if let critical { return critical(printed, 1) }
        func side(_ z: Double) -> Int { printedLimits(printed, z, 1).sideOfZero }
        let sign = side(1e-12)
        guard sign != 0 else { return 0 }
        var (excludes, contains) = (0.0, 1.0)
        while side(contains) == sign, contains < 1e150 { (excludes, contains) = (contains, contains * 2) }
        for _ in 0..<60 {
            let middle = (excludes + contains) / 2
            if side(middle) == sign { excludes = middle } else { contains = middle }
        }
        return Double(sign) * excludes
    }
}

extension ComparisonKind {
    /// What the quantity can be.
    var range: ClosedRange<Double> {
        switch self {
        case .independentSamples, .singleChoiceLead, .multipleChoiceBounds, .netScore: -1...1
        case .nestedShares: 0...1
        case .netScoreDifference, .gapOfGaps: -2...2
        }
    }
}
