import PollData
import PollStatistics

/// The slope of a gap between two populations over a run of comparable waves, in points a year.
///
/// The standard error of a gap is that of two independent samples; waves scatter more than that, and the interval
/// grows with it as a series' slope does. A run ends at a cutting break of either population.
public struct GapTrend: Sendable, Hashable {
    /// The waves of the run, in `PopulationGaps.gaps`.
    public let segment: Range<Int>
    /// Those whose samples both have a size and a known month.
    public let used: [Int]
    public let line: WeightedTrend?
    public let interval: Interval?
    public let verdict: SlopeVerdict?
    public let refusal: SeriesTrend.Refusal?
}

extension PopulationGaps {
    /// The runs of waves that no declared or inferred break of either population cuts.
    public var segments: [Range<Int>] {
        guard !gaps.isEmpty else { return [] }
        var segments: [Range<Int>] = []
        var start = 0
        for index in gaps.indices.dropFirst() where !isComparable(index - 1, index) {
            segments.append(start..<index)
            start = index
        }
        segments.append(start..<gaps.count)
        return segments
    }

    /// The trend of the gap in each run; over all waves at once where breaks are to be ignored.
    public func trends(settings: EstimateSettings, samplingErrorOnly: Bool = false) -> [GapTrend] {
        let runs = settings.acrossBreaks ? (gaps.isEmpty ? [] : [gaps.indices]) : segments
        return runs.map { run in
            let points = run.compactMap { TrendPoint(gaps[$0], index: $0, settings: settings) }
            let fit = WeightedFit(points, level: settings.level, samplingErrorOnly: samplingErrorOnly)
            return GapTrend(
                segment: run, used: points.map(\.index), line: fit.line, interval: fit.interval, verdict: fit.verdict,
                refusal: fit.refusal)
        }
    }

    /// The median size of the gap's changes between neighbouring comparable waves; `nil` with fewer than three.
    public var usualChange: Double? {
        usualSize(
            of: gaps.indices.dropFirst().filter { isComparable($0 - 1, $0) }.map {
                gaps[$0].points - gaps[$0 - 1].points
            })
    }

    private func isComparable(_ earlier: Int, _ later: Int) -> Bool {
        !breaks(from: earlier, to: later).contains { $0.certainty.cuts }
    }
}

extension TrendPoint {
    /// A gap as a point of a trend, at the middle of its two fieldworks.
    init?(_ gap: PopulationGap, index: Int, settings: EstimateSettings) {
        guard let a = TrendPoint(gap.first, index: index, settings: settings),
            let b = TrendPoint(gap.second, index: index, settings: settings)
        else { return nil }
        self.init(
            index: index, years: (a.years + b.years) / 2, percent: gap.points,
            standardError: (a.standardError * a.standardError + b.standardError * b.standardError).squareRoot(),
            roundingHalfWidth: a.roundingHalfWidth + b.roundingHalfWidth)
    }
}
