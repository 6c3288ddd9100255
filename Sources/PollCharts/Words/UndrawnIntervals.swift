import PollAnalysis
import PollData

/// How uncertain the figures of a picture are that draws no intervals: the widest of them in words, and what has none.
struct UndrawnIntervals: Sendable {
    let words: ChartWords

    /// - Parameters:
    ///   - estimates: All that the picture shows.
    ///   - lines: For each series its name, and the waves with the reason why they have no interval.
    func notes(
        _ estimates: [Estimate], lines: [(name: String, points: [(year: Int, missing: NoEstimate?)])]
    ) -> [String] {
        let intervals = estimates.compactMap { estimate in estimate.interval.map { ($0, estimate.basis) } }
        var notes: [String] = []
        if let (first, _) = intervals.first {
            let half = intervals.map { ($0.0.upper - $0.0.lower) / 2 * 100 }.max() ?? 0
            let assumed = intervals.contains { $0.1?.designEffectIsAssumed ?? false }
            let percent = (first.level.value * 100).fixed(
                first.level.value * 100 == (first.level.value * 100).rounded() ? 0 : 1)
            notes.append(words.widest(percent: percent, method: first.method, half: half.fixed(1), assumed: assumed))
        }
        return notes + IntervalNotes(words: words, language: words.language).notes(lines)
    }

    /// For the samples of row-like charts.
    func notes(_ parts: [RowFigures]) -> [String] {
        let figures = parts.flatMap(\.figures)
        var samples: [Sample] = []
        for sample in parts.flatMap(\.samples) where !samples.contains(sample) { samples.append(sample) }
        let populations = samples.map(\.population).reduce(into: [Population]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return notes(
            figures.map(\.estimate),
            lines: populations.map { population in
                let own = samples.filter { $0.population == population }
                return (
                    population.name[words.language],
                    own.compactMap { sample in
                        guard let figure = figures.first(where: { $0.sample == sample }) else { return nil }
                        let year = sample.placement.map { CalendarDate.day(number: Int($0.day)).year } ?? 0
                        return (year, figure.estimate.missing)
                    }
                )
            })
    }
}

extension ChartWords {
    /// The widest interval in the picture.
    func widest(percent: String, method: String, half: String, assumed: Bool) -> String {
        pick(
            "\(percent)% intervals (\(method)\(assumed ? ", as if simple random samples" : "")): ±\(half) points at most",
            "\(percent)%信頼区間（\(method)法\(assumed ? "、単純無作為抽出と仮定" : "")）は最大±\(half)ポイント",
            "\(percent)% 신뢰구간(\(method) 방식\(assumed ? ", 단순 무작위 표본으로 가정" : ""))은 최대 ±\(half)%포인트")
    }
}
