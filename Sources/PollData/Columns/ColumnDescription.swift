/// What a column of a large file holds, and so how its cells are read.
public struct ColumnDescription: Sendable, Hashable {
    /// The kinds of cells. The ranges are what a cell may say; anything else is a fault.
    public enum Kind: Sendable, Hashable {
        /// Any text; each different label is kept once.
        case text
        /// `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is known.
        case date
        /// Whole numbers without sign, up to `Int32.max`.
        case integer(ClosedRange<Int>)
        /// Decimal numbers as `DecimalText` reads them.
        case decimal(ClosedRange<Double>)
    }

    /// As the header has it.
    public let name: String
    public let kind: Kind
    /// Whether an empty cell is a fault.
    public let isRequired: Bool

    public init(_ name: String, _ kind: Kind, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
    }
}

extension [ColumnDescription] {
    /// A file of toplines: one row for each answer to each question of each poll, with a percentage.
    public static var toplines: [ColumnDescription] {
        [
            ColumnDescription("poll_id", .text, isRequired: true),
            ColumnDescription("pollster", .text),
            ColumnDescription("population", .text),
            ColumnDescription("field_start", .date),
            ColumnDescription("field_end", .date),
            ColumnDescription("sample_size", .integer(1...Int(Int32.max))),
            ColumnDescription("question_id", .text, isRequired: true),
            ColumnDescription("option_id", .text, isRequired: true),
            ColumnDescription("percent", .decimal(0...100)),
        ]
    }
}
