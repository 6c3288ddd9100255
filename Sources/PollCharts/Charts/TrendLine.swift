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

/// What joins a wave to the next.
struct TrendLink: Sendable {
    enum Kind: Sendable, Hashable {
        case solid
        /// Over a skipped wave or a possible break.
        case dotted
        /// A declared or inferred break: nothing joins the two.
        case cut
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

    /// A distance of more than this many usual spacings is a skipped wave.
    static let skip = 1.5

    /// - Parameter polls: Only these; empty for all.
    init(
        series: Series, name: String, style: SeriesStyle, from: CalendarDate?, to: CalendarDate?,
        polls: Set<Poll.ID> = [], settings: EstimateSettings
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
            let estimate = wave.estimate(settings: settings)
            let interval = estimate.interval.map { ($0.lower * 100)...max($0.lower * 100, $0.upper * 100) }
            points.append(
                TrendPoint(
                    day: day, percent: wave.value.percent, interval: interval,
                    hollow: HollowReason.reasons(for: wave), wave: wave, missing: estimate.missing, estimate: estimate))
            indices.append(index)
        }
        self.points = points
        let breaks = zip(indices, indices.dropFirst()).map { pair in
            series.breaksBefore[(pair.0 + 1)...pair.1].flatMap { $0 }
        }
        links = Self.links(points, breaks: breaks, settings: settings)
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

    private static func links(
        _ points: [TrendPoint], breaks: [[Break]], settings: EstimateSettings
    ) -> [TrendLink] {
        let spacings = zip(points, points.dropFirst()).map { $1.day - $0.day }
        let usual = median(spacings)
        return breaks.enumerated().map { place, breaks in
            let skips = spacings.count > 1 && spacings[place] > skip * usual
            let cuts = breaks.contains { $0.certainty.cuts } && !settings.acrossBreaks
            return TrendLink(
                kind: cuts ? .cut : skips || !breaks.isEmpty ? .dotted : .solid, breaks: breaks, skipsWaves: skips)
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
