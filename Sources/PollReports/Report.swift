import PollData

/// What a command has to say, before a format is chosen: words, a table, and the same rows for programs.
public struct Report: Sendable {
    public struct Column: Sendable, Hashable {
        public let title: String
        /// Numbers align on the right.
        public let isNumber: Bool

        public init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    public struct Row: Sendable {
        /// One text for each column.
        public let cells: [String]
        /// The row for programs: everything, unrounded where it was published unrounded.
        public let fields: [(key: String, value: JSONValue)]
        /// Names the block of rows it belongs to; a change starts a new block with this as its heading.
        public let group: String

        public init(_ cells: [String], fields: [(key: String, value: JSONValue)], group: String = "") {
            self.cells = cells
            self.fields = fields
            self.group = group
        }
    }

    /// The subcommand, as typed: "summary".
    public let command: String
    public let title: String
    /// What was asked for, by the names of the options.
    public let selection: [(key: String, value: JSONValue)]
    public let columns: [Column]
    public let rows: [Row]
    /// Sentences that the statistics permit; printed under the table.
    public let words: [String]
    /// What a reader must know to read the numbers.
    public let notes: [String]

    public init(
        command: String, title: String, selection: [(key: String, value: JSONValue)], columns: [Column], rows: [Row],
        words: [String] = [], notes: [String] = []
    ) {
        self.command = command
        self.title = title
        self.selection = selection
        self.columns = columns
        self.rows = rows
        self.words = words
        self.notes = notes
    }
}
