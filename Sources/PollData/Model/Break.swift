/// A change that makes the values before and after it not comparable.
public struct Break: Sendable, Hashable {
    public enum Kind: String, CaseIterable, Sendable, Hashable {
        case mode
        case age
        case wording
        case object
        case partner
        case population
        case frame
    }

    public enum Certainty: String, CaseIterable, Sendable, Hashable {
        /// The publisher says so.
        case declared
        /// It follows from the published facts.
        case inferred
        /// It may be; drawn dashed and noted, not cut.
        case possible

        /// Whether no line, slope or test may cross it unless told.
        public var cuts: Bool { self != .possible }
    }

    public let program: Program.ID
    /// `nil` for all populations.
    public let population: Population?
    /// `nil` for all questions.
    public let question: Question.ID?
    public let lastBefore: Poll.ID
    public let firstAfter: Poll.ID
    public let kind: Kind
    public let certainty: Certainty
    public let label: LocalizedText
    public let sourceURL: String
}

/// Something that happened on a day, for a rule on a chart.
public struct Event: Sendable, Hashable {
    public let date: CalendarDate
    public let label: LocalizedText
    public let kind: String
    public let sourceURL: String
}

/// A question as it was asked, where the text may be quoted; else where to read it.
public struct Wording: Sendable, Hashable {
    public let program: Program.ID
    public let question: Question.ID
    public let population: Population
    public let language: String
    public let firstPoll: Poll.ID?
    public let lastPoll: Poll.ID?
    public let text: String
    public let sourceURL: String
}
