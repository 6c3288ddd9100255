import PollData
import PollStatistics

/// A weighted line through the waves of one run, with its interval and verdict, or the reason why there is none.
struct WeightedFit {
    let line: WeightedTrend?
    let interval: Interval?
    let verdict: SlopeVerdict?
    let refusal: SeriesTrend.Refusal?

    init(_ points: [TrendPoint], level: ConfidenceLevel, samplingErrorOnly: Bool) {
        let times = points.map(\.years)
        let values = points.map(\.percent)
        let errors = points.map(\.standardError)
        guard points.count >= 2 else {
            self.init(line: nil, refusal: .tooFewWaves(used: points.count, needed: SeriesTrend.slopeWaves))
            return
        }
        do {
            let line = try WeightedTrend(times: times, values: values, standardErrors: errors)
            guard points.count >= SeriesTrend.slopeWaves else {
                self.init(line: line, refusal: .tooFewWaves(used: points.count, needed: SeriesTrend.slopeWaves))
                return
            }
            self.init(
                line: line, interval: samplingErrorOnly ? line.samplingInterval(level) : try line.slopeInterval(level),
                verdict: try SlopeVerdict(
                    times: times, values: values, halfWidths: points.map(\.roundingHalfWidth), standardErrors: errors,
                    level: level, samplingErrorOnly: samplingErrorOnly), refusal: nil)
        } catch {
            self.init(line: nil, refusal: .notComputable("\(error)"))
        }
    }

    private init(
        line: WeightedTrend?, interval: Interval? = nil, verdict: SlopeVerdict? = nil, refusal: SeriesTrend.Refusal?
    ) {
        (self.line, self.interval, self.verdict, self.refusal) = (line, interval, verdict, refusal)
    }
}
