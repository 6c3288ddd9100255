/// The two ends of an interval, before a level and a method are attached.
public struct Limits: Sendable, Hashable {
    public let lower: Double
    public let upper: Double

    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    init(center: Double, halfWidth: Double) {
        self.init(lower: center - halfWidth, upper: center + halfWidth)
    }

    /// Cut at what the quantity can be: shares at 0...1, differences at −1...1.
    public func clipped(to range: ClosedRange<Double>) -> Limits {
        Limits(
            lower: min(max(lower, range.lowerBound), range.upperBound),
            upper: min(max(upper, range.lowerBound), range.upperBound))
    }

    /// Widened, if it must be, until `value` is inside.
    public func including(_ value: Double) -> Limits {
        Limits(lower: min(lower, value), upper: max(upper, value))
    }

    /// The smallest limits around both.
    public func union(_ other: Limits) -> Limits {
        Limits(lower: min(lower, other.lower), upper: max(upper, other.upper))
    }

    /// Limits of the negative of the quantity.
    var negated: Limits { Limits(lower: -upper, upper: -lower) }

    /// +1 where zero lies below, −1 where it lies above, 0 where it lies inside or on an end.
    var sideOfZero: Int { lower > 0 ? 1 : upper < 0 ? -1 : 0 }
}
