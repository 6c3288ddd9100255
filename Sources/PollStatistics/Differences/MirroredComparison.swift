extension Comparison {
    /// The same comparison counted from the other side: second − first.
    public var mirrored: Comparison {
        Comparison(
            kind: kind, estimate: -estimate,
            interval: Interval(
                lower: -interval.upper, upper: -interval.lower, level: interval.level, method: interval.method),
            roundingRange: -roundingRange.upperBound ... -roundingRange.lowerBound, verdict: verdict,
            breakEvenDesignEffect: breakEvenDesignEffect, designEffectIsAssumed: designEffectIsAssumed,
            standardError: standardError, z: z.map { -$0 }, p: p)
    }
}
