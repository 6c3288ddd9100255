import PollAnalysis
import PollData

/// One figure in a picture: what was published, and what is drawn of it.
public struct ExplainedFigure: Sendable, Hashable {
    /// The series or row that it belongs to.
    public let name: String
    public let question: String
    public let option: String
    /// Two codes for a gap.
    public let populations: [Population]
    public let poll: Poll.ID
    /// As printed; points for a gap or a net score.
    public let value: String
    /// One for each population; `nil` where it was not published.
    public let sizes: [Int?]
    /// In percent or points.
    public let lower: Double?
    public let upper: Double?
    /// Such as `Wilson`; empty without an interval.
    public let method: String
    /// Why there is no interval; empty where there is one.
    public let reason: String
    /// Why its sign is hollow; empty where it is not.
    public let hollow: [String]
}

/// The data behind a picture and every decision on the way.
public struct ChartExplanation: Sendable {
    public let title: String
    public let figures: [ExplainedFigure]
    public let decisions: [Decision]
}
