import PollAnalysis
import PollData

/// One wave of a line.
struct TrendPoint: Sendable {
    let day: Double
    /// In percent, or points for a net score.
    let percent: Double
    /// In percent.
    let interval: ClosedRange<Double>?
    let hollow: [HollowReason]
    let wave: Wave
    /// Why there is no interval.
    let missing: NoEstimate?
    /// The estimate of a share or a net score; `nil` for a gap, which has its own.
    var estimate: Estimate?
    /// The gap that is drawn in place of the wave's value.
    var gap: PopulationGap?
    /// In place of the line's.
    var style: SeriesStyle?

    var year: Int { CalendarDate.day(number: Int(day)).year }
}

extension TrendPoint {
    init(_ wave: Wave, day: Double, settings: EstimateSettings) {
        let estimate = wave.estimate(settings: settings)
        self.init(
            day: day, percent: wave.value.percent,
            interval: estimate.interval.map { ($0.lower * 100)...max($0.lower * 100, $0.upper * 100) },
            hollow: HollowReason.reasons(for: wave), wave: wave, missing: estimate.missing, estimate: estimate)
    }
}

/// What joins a wave to the next.
struct TrendLink: Sendable {
    enum Kind: Sendable, Hashable {
        case solid
        /// Over a skipped wave or a possible break.
        case dotted
        /// A declared or inferred break: nothing joins the two.
        case cut
        /// A wave between asked the question, but this answer was not published: nothing joins the two.
        case unpublished
    }

    let kind: Kind
    let breaks: [Break]
    let skipsWaves: Bool
}

/// A series as a trend draws it.
struct TrendLine: Sendable {
    let series: Series
    var name: String
    var style: SeriesStyle
    let points: [TrendPoint]
    let links: [TrendLink]
    /// From the first wave to the last, where the picture prints it.
    var change: Change?

    /// A distance of more than this many usual spacings is a skipped wave.
    static let skip = 1.5

    /// - Parameters:
    ///   - polls: Only these; empty for all.
    ///   - asked: The polls that asked the question, whatever answers were published, with their days; empty for those of
    ///     the series.
    init(
        series: Series, name: String, style: SeriesStyle, from: CalendarDate?, to: CalendarDate?,
        polls: Set<Poll.ID> = [], asked: [Poll.ID: Double] = [:], settings: EstimateSettings
    ) {
        self.series = series
        self.name = name
        self.style = style
        let first = from.map { Double($0.firstDay) } ?? -.infinity
        let last = to.map { Double($0.lastDay) } ?? .infinity
        var points: [TrendPoint] = []
        var indices: [Int] = []
        for (index, wave) in series.waves.enumerated() {
            guard let day = wave.placement?.day, day >= first, day <= last else { continue }
            guard polls.isEmpty || polls.contains(wave.poll) else { continue }
            points.append(TrendPoint(wave, day: day, settings: settings))
            indices.append(index)
        }
        self.points = points
        // Waves of this series lie where their order among one another has put them.
        let own = Set(series.waves.map(\.poll))
        links = Self.links(
            points, breaks: Self.breaks(of: series, between: indices),
            asked: asked.filter { !own.contains($0.key) }.map(\.value), settings: settings)
    }

    /// The waves of some polls alone, each on its poll's day: what lies between them is not drawn, so nothing counts as
    /// skipped.
    init(
        series: Series, name: String, style: SeriesStyle, days: [Poll.ID: Double], settings: EstimateSettings
    ) {
        self.series = series
        self.name = name
        self.style = style
        let indices = series.waves.indices.filter { days[series.waves[$0].poll] != nil }
        points = indices.map { index in
            let wave = series.waves[index]
            return TrendPoint(wave, day: days[wave.poll] ?? 0, settings: settings)
        }
        links = Self.breaks(of: series, between: indices).map { breaks in
            let cuts = breaks.contains { $0.certainty.cuts } && !settings.acrossBreaks
            return TrendLink(kind: cuts ? .cut : breaks.isEmpty ? .solid : .dotted, breaks: breaks, skipsWaves: false)
        }
        if let first = indices.first, let last = indices.last, first < last {
            change = series.change(from: first, to: last, settings: settings)
        }
    }

    /// A line of gaps; `breaks` are those between each and the next.
    init(
        gaps points: [TrendPoint], of series: Series, breaks: [[Break]], style: SeriesStyle, settings: EstimateSettings
    ) {
        self.series = series
        name = ""
        self.style = style
        self.points = points
        links = Self.links(points, breaks: breaks, settings: settings)
    }

    /// For each of some waves but the last, the breaks between it and the next of them.
    private static func breaks(of series: Series, between indices: [Int]) -> [[Break]] {
        zip(indices, indices.dropFirst()).map { pair in series.breaksBefore[(pair.0 + 1)...pair.1].flatMap { $0 } }
    }

    /// A skipped wave is one in which the question was not asked, so that all answers of a question are judged alike.
    private static func links(
        _ points: [TrendPoint], breaks: [[Break]], asked: [Double] = [], settings: EstimateSettings
    ) -> [TrendLink] {
        let days = Set(points.map(\.day)).union(asked).sorted()
        let spacings = zip(days, days.dropFirst()).map { $1 - $0 }
        let usual = median(spacings)
        return breaks.enumerated().map { place, breaks in
            let (start, end) = (points[place].day, points[place + 1].day)
            let isKnownBetween = asked.contains { $0 > start && $0 < end }
            let skips = spacings.count > 1 && end - start > skip * usual && !isKnownBetween
            let cuts = breaks.contains { $0.certainty.cuts } && !settings.acrossBreaks
            let isDotted = skips || !breaks.isEmpty
            return TrendLink(
                kind: cuts ? .cut : isKnownBetween ? .unpublished : isDotted ? .dotted : .solid, breaks: breaks,
                skipsWaves: skips)
        }
    }

    /// Who was asked, for programs.
    var populations: String {
        points.first?.gap.map { "\($0.first.sample.population) \($0.second.sample.population)" }
            ?? series.population.rawValue
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
