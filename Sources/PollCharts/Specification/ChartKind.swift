/// The kinds of chart; each has one entry in `ChartCatalog`.
public enum ChartKind: String, CaseIterable, Sendable, Hashable {
    /// Lines over the waves: populations, answers, or several questions.
    case trend
    /// Horizontal bars of one poll, grouped by answer.
    case bars
    /// The same figures as dots with their intervals.
    case dots
    /// Parts of a whole, a row per sample.
    case stacked
    /// One population minus another over the waves, around a zero line.
    case gap
    /// Two values a row, of two populations or two polls, and the way between them.
    case dumbbell
    /// Unfavourable answers to the left of a zero line, favourable to the right, a row per sample.
    case likert
    /// A hundred cells per sample, each one percent.
    case waffle
    /// A table of figures, each cell coloured by its value.
    case heat
    /// Two or a few waves side by side, a line an answer or a population.
    case slope
    /// Polls as dots, as large as their samples, with a smooth line between breaks.
    case cloud
    /// Polls of one answer in rows, and their pooled estimate.
    case forest
    /// What each house adds to a common level, around a zero line.
    case houses

    /// Whether `from` and `to` choose the polls where none is named.
    var showsPeriods: Bool { self == .likert || self == .waffle }
}
