import PollData

/// A line of a chart that puts several questions side by side: its own question, answer and population.
public struct SpecSeries: Sendable, Hashable {
    public var question: String
    /// Empty: the leading answer. `net` is favourable minus unfavourable.
    public var option: String
    /// Empty: the one population that was asked.
    public var population: String
    /// What the line is called; else the country that the question is about, or the answer.
    public var label: LocalizedText?

    public init(question: String, option: String = "", population: String = "", label: LocalizedText? = nil) {
        self.question = question
        self.option = option
        self.population = population
        self.label = label
    }
}

/// Events that a chart shows: those of a date or of a period, with shorter words where the archive's are too long.
public struct SpecEvent: Sendable, Hashable, ExpressibleByStringLiteral {
    /// `2015-12-28`, or `2015…2019` for all events of a period.
    public var date: String
    /// In place of the archive's label; only for a date.
    public var label: LocalizedText?

    public init(_ date: String, label: LocalizedText? = nil) {
        self.date = date
        self.label = label
    }

    public init(stringLiteral date: String) {
        self.init(date)
    }
}
