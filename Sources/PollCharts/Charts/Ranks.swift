import PollAnalysis
import PollData

/// The neighbouring ranks of rows that are sorted by value, and which of them cannot be told apart.
///
/// Answers to a question are ranked within a sample: rows of several samples are ranked by the first one.
struct Ranks: Sendable {
    private(set) var ties: [RowsChart.Tie] = []
    /// Samples whose ranks could not be compared, with the reason.
    private var missing: [(sample: Sample, reason: NoEstimate)] = []

    init(groups: [RowsChart.RowGroup], request: ChartRequest) {
        guard request.spec.sort == .value else { return }
        if request.spec.rows == .samples {
            for (index, group) in groups.enumerated() {
                compare(
                    group.rows.enumerated().map { (RowsChart.Tie.Place(group: index, row: $0), $1.figure) }, request)
            }
        } else if let first = groups.first?.rows.first?.figure.sample {
            compare(
                groups.enumerated().compactMap { index, group in
                    group.rows.firstIndex { $0.figure.sample == first }.map {
                        (RowsChart.Tie.Place(group: index, row: $0), group.rows[$0].figure)
                    }
                }, request)
        }
    }

    private mutating func compare(_ rows: [(place: RowsChart.Tie.Place, figure: RowFigure)], _ request: ChartRequest) {
        let rows = rows.filter { !$0.figure.option.role.isAside }
        guard rows.count > 1, let first = rows.first?.figure else { return }
        let ranks = NeighbourRanks(
            of: rows.map(\.figure.option), in: first.poll, sample: first.sample, question: request.question,
            settings: request.settings)
        for pair in ranks.pairs {
            guard let upper = rows.first(where: { $0.figure.option.id == pair.upper }),
                let lower = rows.first(where: { $0.figure.option.id == pair.lower })
            else { continue }
            if pair.standApart == false { ties.append(RowsChart.Tie(upper: upper.place, lower: lower.place)) }
        }
        if let reason = ranks.pairs.compactMap(\.gap.missing).first { missing.append((first.sample, reason)) }
    }

    /// What must be said of ranks that were not compared.
    func notes(_ words: ChartWords, name: (Sample) -> String) -> [String] {
        func list(_ matches: (NoEstimate) -> Bool) -> String {
            words.list(missing.filter { matches($0.reason) }.map { name($0.sample) })
        }
        var notes: [String] = []
        let unknown = list { $0 == .unknownSampleSize }
        if !unknown.isEmpty { notes.append(words.ranksWithoutSize + words.colon + unknown) }
        let others = list { $0 != .unknownSampleSize }
        if !others.isEmpty { notes.append(words.ranksNotCompared + words.colon + others) }
        return notes
    }
}

extension ChartWords {
    func tiedRanks(level: Double, of sample: String) -> String {
        let percent = level.fixed(level == level.rounded() ? 0 : 1)
        let text = pick(
            "Neighbouring ranks that the margin of error does not tell apart (\(percent)%, Holm)",
            "隣り合う順位の差が誤差の範囲内（\(percent)%、Holm法で調整）", "이웃한 순위의 차이가 오차범위 내(\(percent)%, Holm 보정)")
        return sample.isEmpty ? text : sample + colon + text
    }

    /// For the text alternative of a bracket.
    var tiedRanks: String { pick("Not told apart by the margin of error", "順位の差は誤差の範囲内", "순위 차이가 오차범위 내") }

    var ranksWithoutSize: String {
        pick("Ranks are not compared where n is not known", "標本数不明のため順位の差は判定していない", "표본 크기 미상으로 순위 차이를 판정하지 않음")
    }

    var ranksNotCompared: String {
        pick("Ranks are not compared", "順位の差は判定していない", "순위 차이를 판정하지 않음")
    }
}
