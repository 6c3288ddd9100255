/// A published share and the half-width of its rounding, both from 0 to 1: the printed 59.1 is 0.591 ± 0.0005.
public struct RoundedShare: Sendable, Hashable {
    public let share: Proportion

    /// Zero where the share was computed and not printed, as from respondents.
    public let roundingHalfWidth: Double

    /// A half-width that is negative or NaN counts as zero, one above 1 as 1.
    public init(share: Proportion, roundingHalfWidth: Double) {
        self.share = share
        self.roundingHalfWidth = roundingHalfWidth > 0 ? min(roundingHalfWidth, 1) : 0
    }

    /// From percent as printed: 59.1 with a half-width of 0.05. `nil` outside 0...100 and for a half-width
    /// that is negative or not a number.
    public init?(percent: Double, halfWidth: Double) {
        guard let share = Proportion(percent: percent), halfWidth >= 0 else { return nil }
        self.init(share: share, roundingHalfWidth: halfWidth / 100)
    }

    /// Every share that rounds to what was printed, cut at 0 and 1.
    public var box: ClosedRange<Double> {
        max(share.value - roundingHalfWidth, 0)...min(share.value + roundingHalfWidth, 1)
    }
}
