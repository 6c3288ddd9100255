/// A confidence interval with its level and the method it was computed by.
public struct Interval: Sendable, Hashable {
    public let lower: Double
    public let upper: Double
    public let level: ConfidenceLevel

    /// For people, such as `Wilson`.
    public let method: String

    /// Ends in the wrong order are swapped.
    public init(lower: Double, upper: Double, level: ConfidenceLevel, method: String) {
        self.lower = min(lower, upper)
        self.upper = max(lower, upper)
        self.level = level
        self.method = method
    }

    public init(_ limits: Limits, level: ConfidenceLevel, method: String) {
        self.init(lower: limits.lower, upper: limits.upper, level: level, method: method)
    }

    /// Both ends belong to it.
    public func contains(_ value: Double) -> Bool {
        lower <= value && value <= upper
    }

    public var width: Double { upper - lower }
}
