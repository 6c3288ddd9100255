import PollData
import PollStatistics

/// Where the level of a run of comparable waves shifts, and what lies near: a break of method, an event.
public struct SeriesChangePoints: Sendable, Hashable {
    /// A shift between two neighbouring waves.
    public struct Bend: Sendable, Hashable {
        /// The last wave before it and the first after it, in `series.waves`.
        public let before: Int
        public let after: Int
        /// Mean of the waves of the parts on either side, in percent.
        public let levelBefore: Double
        public let levelAfter: Double
        public let nearestBreak: NearBreak?
        public let nearestEvent: NearEvent?
    }

    /// A break and how far from the bend it lies.
    public struct NearBreak: Sendable, Hashable {
        public let item: Break
        /// Its waves, in `series.waves`.
        public let before: Int
        public let after: Int
        /// Days between the two stretches of time; 0 where they meet.
        public let days: Int
    }

    public struct NearEvent: Sendable, Hashable {
        public let event: Event
        /// Days from the bend; 0 where it lies between the two waves.
        public let days: Int
    }

    public let series: Series
    public let segment: Range<Int>
    /// Waves whose month is known.
    public let used: [Int]
    public let shifts: MeanShifts?
    public let test: MeanShiftTest?
    /// The waves on either side of the largest F.
    public let testedBefore: Int?
    public let testedAfter: Int?
    public let bends: [Bend]
    public let refusal: SeriesTrend.Refusal?

    /// Waves that a search for unknown dates needs.
    public static let leastWaves = MeanShifts.leastObservations

    init(_ series: Series, segment: Range<Int>, events: [Event]) {
        (self.series, self.segment) = (series, segment)
        let used = segment.filter { TrendPoint.place(series.waves[$0]) != nil }
        self.used = used
        let values = used.map { series.waves[$0].value.percent }
        var found: (shifts: MeanShifts, test: MeanShiftTest)?
        var refusal: SeriesTrend.Refusal?
        if used.count < Self.leastWaves {
            refusal = .tooFewWaves(used: used.count, needed: Self.leastWaves)
        } else if Set(values).count == 1 {
            refusal = .allEqual
        } else {
            do {
                found = (try MeanShifts(values: values), try MeanShiftTest(values: values))
            } catch {
                refusal = .notComputable("\(error)")
            }
        }
        self.refusal = refusal
        shifts = found?.shifts
        test = found?.test
        testedBefore = found.map { used[$0.test.lastBefore] }
        testedAfter = found.map { used[$0.test.lastBefore + 1] }
        let parts = found?.shifts.segments ?? []
        bends = zip(parts, parts.dropFirst()).map { early, late in
            let (before, after) = (used[late.range.lowerBound - 1], used[late.range.lowerBound])
            return Bend(
                before: before, after: after, levelBefore: early.mean, levelAfter: late.mean,
                nearestBreak: Self.nearestBreak(series, before, after),
                nearestEvent: Self.nearestEvent(events, series, before, after))
        }
    }

    /// Breaks of all certainties: a possible one cuts nothing and may still be what bends a series.
    private static func nearestBreak(_ series: Series, _ before: Int, _ after: Int) -> NearBreak? {
        var nearest: NearBreak?
        for (index, breaks) in series.breaksBefore.enumerated() where index > 0 {
            guard let item = breaks.first, let bend = days(series, before, after),
                let stretch = days(series, index - 1, index)
            else { continue }
            let distance = gap(bend, stretch)
            if nearest.map({ distance < $0.days }) ?? true {
                nearest = NearBreak(item: item, before: index - 1, after: index, days: distance)
            }
        }
        return nearest
    }

    private static func nearestEvent(_ events: [Event], _ series: Series, _ before: Int, _ after: Int) -> NearEvent? {
        guard let bend = days(series, before, after) else { return nil }
        return events.map { event in
            NearEvent(event: event, days: gap(bend, event.date.firstDay...event.date.lastDay))
        }.min { $0.days < $1.days }
    }

    /// From the middle of one wave to that of another.
    private static func days(_ series: Series, _ before: Int, _ after: Int) -> ClosedRange<Int>? {
        guard let first = series.waves[before].placement?.day, let last = series.waves[after].placement?.day,
            first <= last
        else { return nil }
        return Int(first.rounded(.down))...Int(last.rounded(.down))
    }

    private static func gap(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>) -> Int {
        a.overlaps(b) ? 0 : max(a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
    }
}

/// Whether one line serves before and after a date that was named beforehand.
public struct SeriesBreakTest: Sendable, Hashable {
    public let series: Series
    public let date: CalendarDate
    /// Comparable waves of known month on either side.
    public let before: Int
    public let after: Int
    public let test: ChowTest?
    /// A declared or inferred break lies between the waves on either side.
    public let isCut: Bool
    public let refusal: String?
}

extension Series {
    /// The shifts of each run of comparable waves; of all waves at once where breaks are to be ignored.
    public func changePoints(among events: [Event], settings: EstimateSettings) -> [SeriesChangePoints] {
        runs(settings).map { SeriesChangePoints(self, segment: $0, events: events) }
    }

    /// Two lines against one, in the run that the date lies in.
    public func breakTest(at date: CalendarDate, settings: EstimateSettings) -> SeriesBreakTest {
        let time = Double(date.firstDay) / 365.25
        let placed = waves.indices.compactMap { index in TrendPoint.place(waves[index]).map { (index, $0) } }
        let last = placed.last { $0.1 < time }?.0
        let first = placed.first { $0.1 >= time }?.0
        let run = runs(settings).first { run in [last, first].compactMap(\.self).contains { run.contains($0) } }
        let isCut = last.flatMap { last in first.map { !settings.acrossBreaks && !isComparable(last, $0) } } ?? false
        let points = placed.filter { run?.contains($0.0) ?? false }
        let early = points.filter { $0.1 < time }.count
        var test: ChowTest?
        var refusal: String?
        if !isCut, min(early, points.count - early) >= ChowTest.valuesOnEachSide {
            do {
                test = try ChowTest(
                    times: points.map(\.1), values: points.map { waves[$0.0].value.percent }, at: time)
            } catch {
                refusal = "\(error)"
            }
        }
        return SeriesBreakTest(
            series: self, date: date, before: early, after: points.count - early, test: test, isCut: isCut,
            refusal: refusal)
    }
}
