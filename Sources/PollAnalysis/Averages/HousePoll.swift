import PollData
import PollStatistics

/// One poll of a house as an average sees it.
public struct HousePoll: Sendable, Hashable {
    /// Why a poll is shown and not used.
    public enum Unused: Sendable, Hashable {
        case noEstimate(NoEstimate)
        /// Only the year is known.
        case dateUnknown
    }

    public let wave: Wave
    public let estimate: Estimate
    /// The middle of the fieldwork, in days since 1970-01-01; `nil` where only the year is known.
    public let day: Int?
    /// Of sampling and of rounding, in points squared; `nil` where the poll is not used.
    public let variance: Double?
    public let unused: Unused?

    init(_ wave: Wave, settings: EstimateSettings) {
        self.wave = wave
        estimate = wave.estimate(settings: settings)
        let placement = wave.placement.flatMap { $0.precision == .year ? nil : $0 }
        day = placement.map { Int($0.day.rounded(.down)) }
        guard let basis = estimate.basis, estimate.interval != nil else {
            (variance, unused) = (nil, .noEstimate(estimate.missing ?? .notAShare))
            return
        }
        guard day != nil else {
            (variance, unused) = (nil, .dateUnknown)
            return
        }
        variance = Self.variance(wave.value, size: basis.effectiveSize)
        unused = nil
    }

    public var isUsed: Bool { unused == nil }

    /// 100² p(1 − p)/nₑ + h²/3: sampling, and a value anywhere in ±h of the printed one. At 0 and 100 percent p is
    /// (x + ½)/(n + 1), as no sample is that sure.
    private static func variance(_ value: PublishedValue, size: Double) -> Double {
        let share = min(max(value.percent / 100, 0), 1)
        let p = share > 0 && share < 1 ? share : (share * size + 0.5) / (size + 1)
        return 1e4 * p * (1 - p) / size + value.roundingHalfWidth * value.roundingHalfWidth / 3
    }
}

/// The polls of one house between two breaks: what an average takes for one house.
///
/// A house is a program with its question. Where a declared or inferred break cuts its series, the polls on either side
/// are two houses, each with an effect of its own: what the break did is then not taken for a change of opinion.
public struct HouseRun: Sendable, Hashable {
    public let series: Series
    /// By time.
    public let polls: [HousePoll]
    /// Whether the house has other runs, so that its name needs a period.
    public let isPartOfHouse: Bool

    public var program: Program.ID { series.question.program }
    public var used: [HousePoll] { polls.filter(\.isUsed) }

    /// First and last day of the polls used.
    public var span: ClosedRange<Int>? {
        let days = used.compactMap(\.day)
        guard let first = days.min(), let last = days.max() else { return nil }
        return first...last
    }

    /// Of the polls used; `nil` stands for one that is not known.
    public var modes: Set<Sample.Mode?> { Set(used.map(\.wave.sample.mode)) }

    /// Polls used that lie in the time that both runs cover.
    func shared(with other: HouseRun) -> (own: Int, other: Int) {
        guard let mine = span, let theirs = other.span else { return (0, 0) }
        let (first, last) = (max(mine.lowerBound, theirs.lowerBound), min(mine.upperBound, theirs.upperBound))
        guard first <= last else { return (0, 0) }
        func count(_ run: HouseRun) -> Int {
            run.used.filter { $0.day.map { (first...last).contains($0) } ?? false }.count
        }
        return (count(self), count(other))
    }
}

extension Series {
    /// The runs that no declared or inferred break cuts, with the waves of a period; one run where breaks are ignored.
    func houseRuns(days: ClosedRange<Double>, settings: EstimateSettings) -> [HouseRun] {
        let ranges = settings.acrossBreaks ? [waves.indices] : segments
        let runs = ranges.map { range in
            waves[range].filter { wave in wave.placement.map { days.contains($0.day) } ?? false }
                .map { HousePoll($0, settings: settings) }
        }.filter { !$0.isEmpty }
        return runs.map { HouseRun(series: self, polls: $0, isPartOfHouse: runs.count > 1) }
    }
}
