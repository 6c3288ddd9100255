/// How the file of a release is to be read, where it cannot say so itself.
public struct ReadingOptions: Sendable {
    /// `nil`: found out, and in doubt asked for.
    public var encoding: TextEncoding?
    /// `nil`: found out from the header.
    public var separator: Separator?
    /// How many digits were printed behind the point of every share; values that a spreadsheet cut get them back.
    public var decimals: Int?
    /// What every row says in a column that the file lacks: `poll`, or `JP.field_start` for one population.
    public var facts: [Fact]
    /// The layout of a table with a row for each answer; `nil` for the long form.
    public var wide: WideMap?

    /// A fact from outside the file.
    public struct Fact: Sendable, Hashable {
        /// The population it is of; empty for all.
        public let population: String
        public let column: String
        public let text: String

        public init(population: String = "", column: String, text: String) {
            self.population = population
            self.column = column
            self.text = text
        }

        /// Reads `field_start=2026-05-01` or `JP.sample_size=1000`; `nil` where the column is none of a release.
        public init?(_ assignment: String) {
            let sides = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { return nil }
            let parts = sides[0].split(separator: ".", maxSplits: 1).map(String.init)
            guard let name = parts.last, let column = HeaderNames.column(of: name), Columns.release.contains(column)
            else { return nil }
            let population = parts.count == 2 ? PopulationNames.code(of: parts[0]) ?? parts[0] : ""
            self.init(population: population, column: column, text: String(sides[1]))
        }
    }

    public init(
        encoding: TextEncoding? = nil, separator: Separator? = nil, decimals: Int? = nil, facts: [Fact] = [],
        wide: WideMap? = nil
    ) {
        self.encoding = encoding
        self.separator = separator
        self.decimals = decimals
        self.facts = facts
        self.wide = wide
    }
}
