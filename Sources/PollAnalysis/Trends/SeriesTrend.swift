import PollData
import PollStatistics

/// What a run of comparable waves says about a trend.
///
/// Slopes are in percentage points per year, on the middle of each wave's fieldwork.
public struct SeriesTrend: Sendable, Hashable {
    /// Why there is no slope interval, or no rank test.
    public enum Refusal: Sendable, Hashable {
        /// Fewer waves than the method needs.
        case tooFewWaves(used: Int, needed: Int)
        /// All values are the same.
        case allEqual
        case notComputable(String)
    }

    public let series: Series
    /// The waves of the segment, in `series.waves`.
    public let segment: Range<Int>
    /// Those with a size and a known month.
    public let used: [Int]
    public let method: TrendMethod
    public let weighted: WeightedTrend?
    /// By `method`.
    public let slope: TrendSlope?
    public let slopeInterval: Interval?
    /// Of the weighted slope.
    public let verdict: SlopeVerdict?
    public let slopeRefusal: Refusal?
    public let rank: MannKendall?
    public let sen: SenSlope?
    public let rankRefusal: Refusal?

    /// Waves that a slope's interval needs, and that a rank test needs to be able to reach 5 %.
    public static let slopeWaves = 4
    public static let rankWaves = 5

    /// - Parameters:
    ///   - samplingErrorOnly: Intervals as if nothing but sampling moved the values.
    public init(
        _ series: Series, segment: Range<Int>, settings: EstimateSettings, samplingErrorOnly: Bool = false,
        method: TrendMethod = .weighted
    ) {
        self.method = method
        self.series = series
        self.segment = segment
        let points = segment.compactMap { index in
            TrendPoint(series.waves[index], index: index, settings: settings)
        }
        let fit = WeightedFit(points, level: settings.level, samplingErrorOnly: samplingErrorOnly)
        weighted = fit.line
        if method == .weighted {
            used = points.map(\.index)
            (slopeInterval, verdict, slopeRefusal) = (fit.interval, fit.verdict, fit.refusal)
            slope = TrendSlope(fit, samplingErrorOnly: samplingErrorOnly)
        } else {
            let values = TrendValues(series, segment, method: method, settings: settings)
            used = values.indices
            verdict = nil
            if values.times.count < Self.slopeWaves {
                (slope, slopeInterval) = (nil, nil)
                slopeRefusal = .tooFewWaves(used: values.times.count, needed: Self.slopeWaves)
            } else {
                do {
                    let found = try values.slope(method, level: settings.level, samplingErrorOnly: samplingErrorOnly)
                    (slope, slopeInterval, slopeRefusal) = (found, found.interval, nil)
                } catch {
                    (slope, slopeInterval, slopeRefusal) = (nil, nil, .notComputable("\(error)"))
                }
            }
        }
        // Ranks need no sample size: every wave of a known month counts.
        let placed = segment.compactMap { index in TrendPoint.place(series.waves[index]).map { (index, $0) } }
        let ranked = placed.map { series.waves[$0.0].value.percent }
        if placed.count < Self.rankWaves {
            (rank, sen, rankRefusal) = (nil, nil, .tooFewWaves(used: placed.count, needed: Self.rankWaves))
        } else if Set(ranked).count == 1 {
            (rank, sen, rankRefusal) = (nil, nil, .allEqual)
        } else {
            rank = try? MannKendall(times: placed.map(\.1), values: ranked)
            sen = try? SenSlope(times: placed.map(\.1), values: ranked)
            rankRefusal = rank == nil ? .notComputable("two waves at one time") : nil
        }
    }
}

extension TrendSlope {
    /// The weighted slope; `nil` where there is no interval.
    init?(_ fit: WeightedFit, samplingErrorOnly: Bool) {
        guard let line = fit.line, let interval = fit.interval, let verdict = fit.verdict else { return nil }
        let z = line.coefficients.slope / line.samplingErrors.slope
        guard let p = samplingErrorOnly ? NormalDistribution.standard.twoSidedTail(z) : try? line.slopeP() else {
            return nil
        }
        self.init(
            slope: line.coefficients.slope, interval: interval, p: p, verdict: verdict.verdict,
            scatter: line.heterogeneity.map { $0.statistic / $0.degreesOfFreedom })
    }
}

/// One wave as a trend sees it.
struct TrendPoint {
    let index: Int
    /// Years since 1970.
    let years: Double
    let percent: Double
    /// In points, from the Wilson interval's width, so that 0 % and 100 % are not without error.
    let standardError: Double
    let roundingHalfWidth: Double

    init(index: Int, years: Double, percent: Double, standardError: Double, roundingHalfWidth: Double) {
        self.index = index
        self.years = years
        self.percent = percent
        self.standardError = standardError
        self.roundingHalfWidth = roundingHalfWidth
    }

    /// `nil` without a sample size and where only the year is known.
    init?(_ wave: Wave, index: Int, settings: EstimateSettings) {
        guard let years = Self.place(wave), let interval = wave.estimate(settings: settings).interval else {
            return nil
        }
        self.index = index
        self.years = years
        percent = wave.value.percent
        standardError = 100 * interval.width / (2 * settings.level.z)
        roundingHalfWidth = wave.value.roundingHalfWidth
        guard standardError > 0 else { return nil }
    }

    /// `nil` where only the year is known.
    static func place(_ wave: Wave) -> Double? {
        guard let placement = wave.placement, placement.precision != .year else { return nil }
        return placement.day / 365.25
    }
}

extension WeightedTrend {
    /// The slope's interval if sampling were the only error: by the normal quantile, without over-dispersion.
    public func samplingInterval(_ level: ConfidenceLevel = .percent95) -> Interval {
        let half = level.z * samplingErrors.slope
        return Interval(
            lower: coefficients.slope - half, upper: coefficients.slope + half, level: level,
            method: "weighted least squares, sampling error only")
    }
}

extension Series {
    /// The trend of each run of comparable waves; of all waves at once where breaks are to be ignored.
    public func trends(
        settings: EstimateSettings, samplingErrorOnly: Bool = false, method: TrendMethod = .weighted
    ) -> [SeriesTrend] {
        let runs = settings.acrossBreaks ? (waves.isEmpty ? [] : [waves.indices]) : segments
        return runs.map {
            SeriesTrend(
                self, segment: $0, settings: settings, samplingErrorOnly: samplingErrorOnly, method: method)
        }
    }
}
