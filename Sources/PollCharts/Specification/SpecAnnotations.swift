import PollData

/// What a chart says beside its data: bands of time, words at a mark, reference lines, records.
public struct SpecAnnotations: Sendable, Hashable {
    public var spans: [SpecSpan] = []
    public var callouts: [SpecCallout] = []
    public var lines: [SpecLine] = []
    /// Whether the highest and the lowest value of each run of comparable waves are marked.
    public var records = false
    /// Whether the last value stands beside the name at the line's end.
    public var latest = true
    /// Whether the difference of the two ends of each row stands beside a dumbbell.
    public var differences = false

    public init() {}
}

/// A time that a chart shades: a government, a crisis.
public struct SpecSpan: Sendable, Hashable {
    public var from: CalendarDate
    /// `nil`: it lasts, or its end is beyond the picture.
    public var to: CalendarDate?
    public var label: LocalizedText
    /// The address that states the dates.
    public var source: String

    public init(from: CalendarDate, to: CalendarDate? = nil, label: LocalizedText, source: String = "") {
        self.from = from
        self.to = to
        self.label = label
        self.source = source
    }
}

/// Words at one value, which is named by its poll or by a date that only one wave lies in.
public struct SpecCallout: Sendable, Hashable {
    public var poll: String
    public var date: CalendarDate?
    /// Empty where the chart has one question, population or answer.
    public var question: String
    public var population: String
    public var option: String
    public var text: LocalizedText

    public init(
        poll: String = "", date: CalendarDate? = nil, question: String = "", population: String = "",
        option: String = "", text: LocalizedText
    ) {
        self.poll = poll
        self.date = date
        self.question = question
        self.population = population
        self.option = option
        self.text = text
    }
}

/// A line at a value that is of interest: half, a threshold.
public struct SpecLine: Sendable, Hashable {
    /// In percent, or points for a gap and a net score.
    public var value: Double
    /// Without one, the value.
    public var label: LocalizedText?

    public init(value: Double, label: LocalizedText? = nil) {
        self.value = value
        self.label = label
    }
}
