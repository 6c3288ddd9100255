/// What was asked, identified within its program.
public struct Question: Sendable, Hashable {
    /// The name of a question within a program, such as `military-threat-countries`.
    public struct ID: ArchiveName {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    public enum Kind: String, CaseIterable, Sendable, Hashable {
        /// One answer; the options' shares are parts of a whole.
        case single
        /// Several answers; shares may pass 100 % and must never be stacked.
        case multiple
        /// One answer on an ordered scale whose options have scores.
        case scale
        /// A mean, not a share.
        case mean

        /// Whether the shares of one sample are parts of a whole.
        public var partsSumToWhole: Bool { self == .single || self == .scale }
    }

    public let program: Program.ID
    public let id: ID
    /// What joins comparable questions of several programs.
    public let construct: String
    public let kind: Kind
    /// How many answers a respondent could give, where it is known.
    public let maxAnswers: Int?
    /// What the question is about; the leader of the other country moves, and each move is a break.
    public let object: String
    /// Our own short wording; never the questionnaire's.
    public let text: LocalizedText
    public let note: String
    /// In questionnaire order, subtotals last.
    public let options: [Option]

    public func option(_ id: Option.ID) -> Option? { options.first { $0.id == id } }

    /// `genron-eai/military-threat-countries`, the name that no other question has.
    public var qualifiedName: String { "\(program)/\(id)" }
}
