/// The layout of a table as pollsters print it: a row for each answer, a column for each population or wave.
///
/// Kept in a small file, it reads next year's table too; see `docs/data.md`.
public struct WideMap: Sendable, Hashable, Codable {
    /// Which population a column is of, by its heading: `日本: JP`; `skip` leaves a column out.
    public var columns: [String: String]
    /// What the headings of the table mean, where they are no labels of the archive: `Q3`: `impression-of-other-country`.
    public var questions: [String: String]
    /// The same for answers.
    public var options: [String: String]
    /// The question of the whole table, where it has no rows or column for questions.
    public var question: String?
    /// The line with the headings; else the first that names a population.
    public var header: Int?
    /// The rows that hold the number of interviews, by what their first cell says.
    public var sizes: [String]
    /// Rows that are left out, by what their first cell says.
    public var skip: [String]
    /// Whether a row is a population and a column an answer.
    public var transposed: Bool
    /// The program, and facts that stay the same from year to year: `mode`, `JP.universe`.
    public var program: String?
    public var facts: [String: String]

    public init(
        columns: [String: String] = [:], questions: [String: String] = [:], options: [String: String] = [:],
        question: String? = nil, header: Int? = nil, sizes: [String] = [], skip: [String] = [],
        transposed: Bool = false, program: String? = nil, facts: [String: String] = [:]
    ) {
        self.columns = columns
        self.questions = questions
        self.options = options
        self.question = question
        self.header = header
        self.sizes = sizes
        self.skip = skip
        self.transposed = transposed
        self.program = program
        self.facts = facts
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case program, question, header, transposed, columns, questions, options, sizes, skip, facts
    }

    /// The names that a file of it may have.
    public static let keys = CodingKeys.allCases.map(\.rawValue)

    /// Every part may be left out.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            columns: try values.decodeIfPresent([String: String].self, forKey: .columns) ?? [:],
            questions: try values.decodeIfPresent([String: String].self, forKey: .questions) ?? [:],
            options: try values.decodeIfPresent([String: String].self, forKey: .options) ?? [:],
            question: try values.decodeIfPresent(String.self, forKey: .question),
            header: try values.decodeIfPresent(Int.self, forKey: .header),
            sizes: try values.decodeIfPresent([String].self, forKey: .sizes) ?? [],
            skip: try values.decodeIfPresent([String].self, forKey: .skip) ?? [],
            transposed: try values.decodeIfPresent(Bool.self, forKey: .transposed) ?? false,
            program: try values.decodeIfPresent(String.self, forKey: .program),
            facts: try values.decodeIfPresent([String: String].self, forKey: .facts) ?? [:])
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encodeIfPresent(program, forKey: .program)
        try values.encodeIfPresent(question, forKey: .question)
        try values.encodeIfPresent(header, forKey: .header)
        if transposed { try values.encode(true, forKey: .transposed) }
        if !columns.isEmpty { try values.encode(columns, forKey: .columns) }
        if !questions.isEmpty { try values.encode(questions, forKey: .questions) }
        if !options.isEmpty { try values.encode(options, forKey: .options) }
        if !sizes.isEmpty { try values.encode(sizes, forKey: .sizes) }
        if !skip.isEmpty { try values.encode(skip, forKey: .skip) }
        if !facts.isEmpty { try values.encode(facts, forKey: .facts) }
    }
}
