import PollData

/// The lines of one panel of a trend.
struct TrendPanel: Sendable {
    /// Empty where there is one panel.
    let title: String
    let titleColor: Color?
    let lines: [TrendLine]
    /// Whether the line ends need names, which a panel of one line has in its title.
    let namesLines: Bool
}

/// What all panels of a trend have in common: their axes, events and breaks.
struct TrendStage: Sendable {
    var events: [ChartEvent]
    let axis: ChartSpec.Axis
    let drawsIntervals: Bool
    /// Whether values are points with a sign, around a zero line.
    let isNet: Bool
    let breaks: BreakKeys
    /// In days since 1970-01-01.
    let days: ClosedRange<Double>
    /// What the vertical axis must show.
    let values: ClosedRange<Double>
    /// What lies above and below the zero line, where that is said beside the panel.
    var sides: GapSides?
    let annotations: TrendAnnotations

    init(
        lines: [TrendLine], events: [ChartEvent], axis: ChartSpec.Axis, drawsIntervals: Bool, isNet: Bool,
        breaks: BreakKeys, annotations: TrendAnnotations = .init()
    ) {
        self.annotations = annotations
        self.axis = axis
        self.drawsIntervals = drawsIntervals
        self.isNet = isNet
        self.breaks = breaks
        let points = lines.flatMap(\.points)
        let days = Self.domain(days: points.map(\.day))
        self.days = days
        self.events = events.filter { days.contains(Double($0.date.firstDay)) }
        let lows = points.map { drawsIntervals ? min($0.percent, $0.interval?.lowerBound ?? $0.percent) : $0.percent }
        let highs = points.map { drawsIntervals ? max($0.percent, $0.interval?.upperBound ?? $0.percent) : $0.percent }
        // A reference line is seen whatever the values.
        let references = annotations.lines.map(\.value)
        let low = (lows + references).min() ?? 0
        values = low...max(low, (highs + references).max() ?? 100)
    }

    /// From the first day of the first year to the last wave; half a year on either side of a single wave.
    private static func domain(days: [Double]) -> ClosedRange<Double> {
        guard let first = days.min(), let last = days.max() else { return 0...1 }
        guard last - first > 60 else { return (first - 183)...(last + 183) }
        let year = CalendarDate.day(number: Int(first)).year
        let start = Double(CalendarDate.dayNumber(year: year, month: 1, day: 1))
        return (last - first > 1000 ? start : first)...last
    }
}

/// The words for the two sides of a gap's zero line.
struct GapSides: Sendable {
    let above: (text: String, color: Color)
    let below: (text: String, color: Color)
}
