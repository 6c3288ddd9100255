import PollData
import PollStatistics

/// The difference between two populations that one poll asked the same.
public struct PopulationGap: Sendable, Hashable {
    public let poll: Poll.ID
    public let first: Wave
    public let second: Wave
    /// First minus second, in points as printed.
    public let points: Double
    public let decimals: Int
    public let comparison: Comparison?
    public let missing: NoEstimate?

    /// Whether the two samples are known to have been asked in different ways.
    public var modesDiffer: Bool {
        guard let a = first.sample.mode, let b = second.sample.mode else { return false }
        return a != b
    }

    init(_ first: Wave, _ second: Wave, settings: EstimateSettings) {
        poll = first.poll
        self.first = first
        self.second = second
        points = ((first.value.percent - second.value.percent) * 1e6).rounded() / 1e6
        decimals = max(first.value.decimals, second.value.decimals)
        do {
            comparison = try difference(of: first, minus: second, settings: settings)
            missing = nil
        } catch {
            comparison = nil
            missing = error
        }
    }
}

/// The gap between two populations over the waves that asked both.
public struct PopulationGaps: Sendable, Hashable {
    public let first: Series
    public let second: Series
    public let gaps: [PopulationGap]

    /// - Parameters:
    ///   - first: The series that the gap is counted from; both are of one question and measure.
    ///   - second: Taken away.
    public init(_ first: Series, _ second: Series, settings: EstimateSettings) {
        self.first = first
        self.second = second
        gaps = first.waves.compactMap { wave -> PopulationGap? in
            second.waves.first { $0.poll == wave.poll }.map { PopulationGap(wave, $0, settings: settings) }
        }
    }

    /// How the gap moved between two of its waves: a gap of gaps over four samples.
    ///
    /// - Throws: `NoEstimate` where a sample has no size, or a break lies between in either population.
    public func change(
        from earlier: Int, to later: Int, settings: EstimateSettings
    ) throws(NoEstimate) -> Comparison {
        let a = gaps[earlier]
        let b = gaps[later]
        let between = breaks(from: earlier, to: later)
        let cutting = between.filter(\.certainty.cuts)
        if !cutting.isEmpty, !settings.acrossBreaks { throw .breakBetween(cutting) }
        return gapOfGaps(
            a1: try Self.side(a.second, settings), a2: try Self.side(a.first, settings),
            b1: try Self.side(b.second, settings), b2: try Self.side(b.first, settings), level: settings.level)
    }

    /// What lies between two of the gaps in either population, each break once.
    public func breaks(from earlier: Int, to later: Int) -> [Break] {
        let (a, b) = (gaps[earlier].poll, gaps[later].poll)
        var found: [Break] = []
        for item in Self.breaks(of: first, a, b) + Self.breaks(of: second, a, b) where !found.contains(item) {
            found.append(item)
        }
        return found
    }

    private static func side(
        _ wave: Wave, _ settings: EstimateSettings
    ) throws(NoEstimate) -> (RoundedShare, SampleBasis) {
        guard let figure = wave.terms.first?.figure, !wave.isNetScore, let share = wave.value.roundedShare else {
            throw .notAShare
        }
        return (share, try wave.sample.basis(for: figure, settings: settings))
    }

    private static func breaks(of series: Series, _ earlier: Poll.ID, _ later: Poll.ID) -> [Break] {
        guard let from = series.waves.firstIndex(where: { $0.poll == earlier }),
            let to = series.waves.firstIndex(where: { $0.poll == later }), from < to
        else { return [] }
        return series.breaksBefore[(from + 1)...to].flatMap { $0 }
    }
}
