/// A finding that a title states, with the test that it rests on.
public struct SpecClaim: Sendable, Hashable {
    public enum Test: String, CaseIterable, Sendable, Hashable {
        /// One wave of a series against another: `poll summary` and `poll gap` with two polls.
        case change
        /// Two populations or two answers in one poll: `poll gap`.
        case gap
        /// The slope over a run of comparable waves: `poll trend`.
        case trend
        /// A share in one poll against a number.
        case level

        /// The keys that the test reads beside `question`, `option` and `population`; the first of each must be there.
        var keys: [String] {
            switch self {
            case .change: ["from", "to", "direction"]
            case .gap: ["between", "direction", "poll"]
            case .trend: ["direction", "from", "to"]
            case .level: ["poll", "above", "below"]
            }
        }

        var directions: [Direction] {
            switch self {
            case .change: [.rose, .fell]
            case .gap: [.higher, .lower]
            case .trend: [.rising, .falling]
            case .level: []
            }
        }
    }

    public enum Direction: String, CaseIterable, Sendable, Hashable {
        case rose
        case fell
        /// The first of `between` is above the second.
        case higher
        case lower
        case rising
        case falling

        var isUp: Bool { self == .rose || self == .higher || self == .rising }

        var opposite: Direction {
            switch self {
            case .rose: .fell
            case .fell: .rose
            case .higher: .lower
            case .lower: .higher
            case .rising: .falling
            case .falling: .rising
            }
        }
    }

    public var test: Test
    /// Empty: the chart's.
    public var question = ""
    /// Empty: the chart's first, else the leading one. `net` is favourable minus unfavourable.
    public var option = ""
    /// Empty: the one that the chart shows.
    public var population = ""
    /// Empty: the one that the chart shows, else the newest.
    public var poll = ""
    /// The polls from which and to which something changed; a trend without them is over all waves of the chart.
    public var from = ""
    public var to = ""
    /// Two populations or two answers.
    public var between: [String] = []
    public var direction: Direction?
    /// In percent.
    public var above: Double?
    public var below: Double?

    public init(_ test: Test, direction: Direction? = nil) {
        self.test = test
        self.direction = direction
    }
}
