/// A difference, its printed interval, and what rounding and the design effect can do to its verdict.
///
/// Everything follows from one interval. `verdict` asks whether it excludes zero everywhere in the rounding box,
/// `z` is the critical value at which it would just touch zero, and `p` is the p value of that z; so none of them
/// can contradict the interval beside it.
public struct Comparison: Sendable, Hashable {
    public let kind: ComparisonKind

    /// In share units: 0.041 is 4.1 percentage points.
    public let estimate: Double

    /// At the printed values. It contains the estimate and has a width, at 0 % and 100 % too.
    public let interval: Interval

    /// Of the estimate, over every value that rounds to what was printed.
    public let roundingRange: ClosedRange<Double>

    public let verdict: Verdict

    /// The largest common multiplier of the design effects at which the verdict still holds, at the worst point of
    /// the box: at 1.4, a poll 1.5 times as variable as assumed no longer shows a difference. `nil` unless the
    /// verdict holds. Never more than would leave the smallest sample worth one interview.
    public let breakEvenDesignEffect: Double?

    /// For one sample at least: callers print "as if a simple random sample".
    public let designEffectIsAssumed: Bool

    /// The plain formula, √ of the estimated variance; `nil` where that is zero. The interval need not be
    /// estimate ± z · standardError.
    public let standardError: Double?

    /// Signed; beyond ±`interval.level.z` exactly where the interval excludes zero.
    public let z: Double?

    /// Two-sided, from `z`.
    public let p: Double?
}
