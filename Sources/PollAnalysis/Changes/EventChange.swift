import PollData
import PollStatistics

/// What lies on either side of an event in one series. That one came after the other is all it says.
public struct EventChange: Sendable, Hashable {
    /// Why there is no segmented regression.
    public enum Refusal: Sendable, Hashable {
        case tooFewWaves(before: Int, after: Int)
    }

    public let series: Series
    public let event: Event
    /// The last wave that ended before the event and the first that began after it, in `series.waves`.
    public let before: Int?
    public let after: Int?
    /// Waves that were, or may have been, in the field when it happened: on neither side.
    public let during: [Int]
    public let change: Change?
    /// Points of the comparable waves on either side that have a known month.
    public let segmented: SegmentedTrend?
    public let stepVerdict: Verdict?
    public let refusal: Refusal?
}

extension Series {
    /// The waves on either side of an event, and two lines through them where each side has enough.
    public func change(across event: Event, settings: EstimateSettings) -> EventChange {
        let (firstDay, lastDay) = (event.date.firstDay, event.date.lastDay)
        let periods = waves.map { Self.days(of: $0.sample) }
        let before = waves.indices.last { periods[$0].map { $0.upperBound < firstDay } ?? false }
        let after = waves.indices.first { periods[$0].map { $0.lowerBound > lastDay } ?? false }
        let during = waves.indices.filter { index in
            periods[index].map { $0.upperBound >= firstDay && $0.lowerBound <= lastDay } ?? true
        }
        guard let before, let after else {
            return EventChange(
                series: self, event: event, before: before, after: after, during: during, change: nil, segmented: nil,
                stepVerdict: nil, refusal: nil)
        }
        let run = segments.first { $0.contains(before) && $0.contains(after) }
        let usable = settings.acrossBreaks ? waves.indices : run ?? after..<after
        let points = usable.compactMap { index -> (time: Double, wave: Wave)? in
            guard index <= before || index >= after, let time = TrendPoint.place(waves[index]) else { return nil }
            return (time, waves[index])
        }
        let time = Double(firstDay) / 365.25
        let early = points.filter { $0.time < time }.count
        let fit = SegmentedAnswer(points, at: time, level: settings.level)
        return EventChange(
            series: self, event: event, before: before, after: after, during: during,
            change: change(from: before, to: after, settings: settings), segmented: fit?.trend,
            stepVerdict: fit?.verdict,
            refusal: fit == nil && !usable.isEmpty ? .tooFewWaves(before: early, after: points.count - early) : nil)
    }

    /// Every day on which the wave can have been in the field.
    private static func days(of sample: Sample) -> ClosedRange<Int>? {
        if let period = sample.fieldPeriod {
            return period.start.firstDay...max(period.start.firstDay, period.end.lastDay)
        }
        return sample.released.map { $0.firstDay...$0.lastDay }
    }
}

private struct SegmentedAnswer {
    let trend: SegmentedTrend
    let verdict: Verdict

    init?(_ points: [(time: Double, wave: Wave)], at time: Double, level: ConfidenceLevel) {
        let times = points.map(\.time)
        let values = points.map(\.wave.value.percent)
        guard let trend = try? SegmentedTrend(times: times, values: values, at: time),
            let verdict = try? SegmentedTrend.stepVerdict(
                times: times, values: values, halfWidths: points.map(\.wave.value.roundingHalfWidth), at: time,
                level: level)
        else { return nil }
        self.trend = trend
        self.verdict = verdict
    }
}
