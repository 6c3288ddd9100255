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
    /// Two or a few waves side by side, a line an answer or a population.
    case slope
    /// Polls as dots, as large as their samples, with a smooth line between breaks.
    case cloud
    /// Polls of one answer in rows, and their pooled estimate.
    case forest
}
