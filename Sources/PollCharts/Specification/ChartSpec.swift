import PollData

/// What a chart shows, never how it is computed: the content of a `charts/<name>.yaml`.
public struct ChartSpec: Sendable, Hashable {
    /// Where a trend's vertical axis starts.
    public enum Axis: String, CaseIterable, Sendable, Hashable {
        case zero
        /// Near the least value, and marked as cut.
        case cut
    }

    /// The order of rows and of panels.
    public enum Sort: String, CaseIterable, Sendable, Hashable {
        case questionnaire
        /// The largest value first: of rows by the first series, of panels by the newest wave.
        case value
    }

    /// What makes a row (or a group of rows); what remains makes the series within it.
    public enum Rows: String, CaseIterable, Sendable, Hashable {
        case options
        case samples
    }

    /// What each small panel shows.
    public enum Panels: String, CaseIterable, Sendable, Hashable {
        /// One panel with everything.
        case none
        /// A panel for each population, with its answers as lines.
        case populations
        /// A panel for each answer, with the populations as lines.
        case options
        /// A panel for each line of `series`.
        case series
        /// A panel for each poll.
        case polls
    }

    /// Whether small panels have one scale.
    public enum Axes: String, CaseIterable, Sendable, Hashable {
        case shared
        /// Each panel its own scale of values; the picture says so.
        case free
    }

    /// Where a Likert chart puts answers that take no side.
    public enum Neutral: String, CaseIterable, Sendable, Hashable {
        /// In a column of its own, so that both sides start at the zero line and compare.
        case aside
        /// Half on each side of the zero line.
        ///
        /// Source: Robbins & Heiberger (2011), "Plotting Likert and Other Rating Scales", JSM Proceedings.
        case split
    }

    /// The file's name without its ending; the identifier of the scene.
    public var name: String
    public var kind: ChartKind
    /// `program/question`, or the bare question where one program asks it.
    public var question: String
    /// Lines of different questions, in place of `question`, `options` and `populations`.
    public var series: [SpecSeries]
    /// Empty: the leading option in a trend, every published answer elsewhere. `net` is favourable minus
    /// unfavourable.
    public var options: [String]
    /// Empty: all that were asked.
    public var populations: [String]
    /// Empty: all in a trend, the newest elsewhere.
    public var polls: [String]
    public var events: [SpecEvent]
    public var from: CalendarDate?
    public var to: CalendarDate?
    public var title: LocalizedText?
    public var subtitle: LocalizedText?
    /// A sentence for the footer that a reader of the figures must know.
    public var note: LocalizedText?
    public var size: PageSize
    /// Also figures that only an article states.
    public var includeQuoted: Bool
    public var intervals: Bool
    public var axis: Axis
    public var sort: Sort
    public var rows: Rows
    public var panels: Panels
    public var axes: Axes
    public var neutral: Neutral
    /// What the title claims of the data.
    public var claims: [SpecClaim] = []
    /// Where its values stand; empty for one without a file.
    public var places = SpecPlaces()
    public var theme: ThemeChoice
    /// What is said beside the data.
    public var annotations = SpecAnnotations()

    public init(
        name: String, kind: ChartKind, question: String = "", series: [SpecSeries] = [], options: [String] = [],
        populations: [String] = [], polls: [String] = [], events: [SpecEvent] = [], from: CalendarDate? = nil,
        to: CalendarDate? = nil,
        title: LocalizedText? = nil, subtitle: LocalizedText? = nil, note: LocalizedText? = nil, size: PageSize = .web,
        includeQuoted: Bool = false, intervals: Bool = true, axis: Axis = .zero, sort: Sort = .questionnaire,
        rows: Rows = .options, panels: Panels = .none, axes: Axes = .shared, neutral: Neutral = .aside,
        theme: ThemeChoice = .light
    ) {
        self.name = name
        self.kind = kind
        self.question = question
        self.series = series
        self.options = options
        self.populations = populations
        self.polls = polls
        self.events = events
        self.from = from
        self.to = to
        self.title = title
        self.subtitle = subtitle
        self.note = note
        self.size = size
        self.includeQuoted = includeQuoted
        self.intervals = intervals
        self.axis = axis
        self.sort = sort
        self.rows = rows
        self.panels = panels
        self.axes = axes
        self.neutral = neutral
        self.theme = theme
    }

    /// The names of every question whose figures it shows or speaks of.
    public var questions: [String] {
        (question.isEmpty ? [] : [question]) + series.map(\.question) + claims.map(\.question).filter { !$0.isEmpty }
    }
}
