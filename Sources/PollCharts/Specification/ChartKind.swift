/// The kinds of chart; each has one entry in `ChartCatalog`.
public enum ChartKind: String, CaseIterable, Sendable, Hashable {
    /// A line per population over the waves.
    case trend
    /// Horizontal bars of one poll, grouped by answer.
    case bars
    /// The same figures as dots with their intervals.
    case dots
    /// Parts of a whole, a row per sample.
    case stacked
}
