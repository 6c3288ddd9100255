import PollStatistics

/// How estimates are made: the reader's choices, with the field's usual ones where nothing is said.
public struct EstimateSettings: Sendable, Hashable {
    public var level: ConfidenceLevel
    public var method: IntervalMethod
    public var differenceMethod: DifferenceMethod
    /// Used where the publisher gives none; without it, a simple random sample is assumed and said.
    public var designEffect: Double?
    /// Also use figures that only an article states.
    public var includingQuoted: Bool
    /// Compare across declared and inferred breaks; the output says so.
    public var acrossBreaks: Bool

    public init(
        level: ConfidenceLevel = .percent95, method: IntervalMethod = .wilson,
        differenceMethod: DifferenceMethod = .newcombe, designEffect: Double? = nil, includingQuoted: Bool = false,
        acrossBreaks: Bool = false
    ) {
        self.level = level
        self.method = method
        self.differenceMethod = differenceMethod
        self.designEffect = designEffect
        self.includingQuoted = includingQuoted
        self.acrossBreaks = acrossBreaks
    }
}
