extension Question {
    /// An answer, or a subtotal of answers.
    public struct Option: Sendable, Hashable {
        public struct ID: ArchiveName {
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }
        }

        public enum Role: String, CaseIterable, Sendable, Hashable {
            case substantive
            case neutral
            case dontKnow = "dont-know"
            case refused
            /// Don't know, refused and other answers in one published figure.
            case mixed
            case other
        }

        public let id: ID
        /// The place in the questionnaire.
        public let order: Int
        public let role: Role
        /// +1 favourable, 0 neutral, −1 unfavourable; net scores follow from it. `nil` where no side is meant.
        public let valence: Int?
        /// The value of the answer on an ordered scale.
        public let score: Double?
        /// What a subtotal sums; empty for an answer.
        public let parts: [ID]
        public let label: LocalizedText
        /// The first and the last poll that offered it; `nil` is open.
        public let validFrom: Poll.ID?
        public let validTo: Poll.ID?

        public var isSubtotal: Bool { !parts.isEmpty }
    }

    /// The answers an option stands for, through nested subtotals.
    public func answers(of option: Option) -> Set<Option.ID> {
        guard option.isSubtotal else { return [option.id] }
        var found: Set<Option.ID> = []
        var waiting = option.parts
        var seen: Set<Option.ID> = [option.id]
        while let id = waiting.popLast() {
            guard seen.insert(id).inserted else { continue }
            if let part = self.option(id), part.isSubtotal { waiting += part.parts } else { found.insert(id) }
        }
        return found
    }
}
