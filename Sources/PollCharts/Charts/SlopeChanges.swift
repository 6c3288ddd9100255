import PollAnalysis
import PollData
import PollStatistics

/// The words of the changes that a slope prints at its right end.
struct SlopeChanges: Sendable {
    let lines: [TrendLine]
    let words: ChartWords
    let drawsIntervals: Bool

    private var changes: [Change] { lines.compactMap(\.change) }

    /// Whether no change can be printed, which is then said once.
    static func areAllAcrossBreaks(_ lines: [TrendLine]) -> Bool {
        let changes = lines.compactMap(\.change)
        return !changes.isEmpty && changes.allSatisfy(\.isAcrossBreak)
    }

    /// Says what the small figures are, or why there are none.
    var measure: String {
        guard !changes.isEmpty else { return "" }
        if Self.areAllAcrossBreaks(lines) {
            return words.pick(
                "No changes are given: the first and the last wave are not comparable",
                "最初と最後の回は比較できないため、変化幅は示していない", "첫 조사와 마지막 조사는 비교할 수 없어 변화 폭을 표시하지 않음")
        }
        let change = words.pick(
            "Small figures: change in percentage points", "小さい数字は変化幅（ポイント）", "작은 숫자는 변화 폭(%포인트)")
        guard drawsIntervals, let level = changes.compactMap(\.comparison).first?.interval.level else { return change }
        let percent = (level.value * 100).fixed(level.value * 100 == (level.value * 100).rounded() ? 0 : 1)
        return change
            + words.pick(" with its \(percent)% interval", "とその\(percent)%信頼区間", "과 그 \(percent)% 신뢰구간")
    }

    var notes: [String] {
        var notes: [String] = []
        let shown = lines.filter { $0.change.map { !$0.isAcrossBreak } ?? false }
        let off = shown.filter { !$0.addsUp }
        if !off.isEmpty {
            let names = off.count == lines.count ? "" : words.parenthesised(words.list(off.map(\.name)))
            notes.append(
                words.pick(
                    "Changes are those of the published decimals and can differ by one from the whole percents\(names)",
                    "変化幅は公表された小数から計算しており、整数表示の差と1ずれることがある\(names)",
                    "변화 폭은 공표된 소수점 값으로 계산해 정수 표시의 차이와 1 다를 수 있음\(names)"))
        }
        if changes.contains(where: { !$0.ignoredBreaks.isEmpty }) {
            notes.append(
                words.pick(
                    "Changes are computed between waves that are not comparable, as asked", "指定により、比較できない回の間でも変化幅を計算",
                    "지정에 따라 비교할 수 없는 조사 사이에서도 변화 폭을 계산"))
        }
        return notes
    }

    /// What stands below a name: the change with its interval, or that there is none.
    static func text(of line: TrendLine, words: ChartWords, drawsIntervals: Bool) -> String {
        guard let change = line.change else { return "" }
        if change.isAcrossBreak { return words.pick("not comparable", "比較不可", "비교 불가") }
        let points = words.value(change.points, isNet: true)
        guard drawsIntervals, let interval = change.comparison?.interval else { return points }
        let ends = [interval.lower, interval.upper].map { words.value($0 * 100, isNet: true) }
        return points + words.parenthesised(ends.joined(separator: words.pick(" to ", "～", "~")))
    }
}

extension Change {
    /// Whether a break lies between, so that there is no change to print.
    var isAcrossBreak: Bool {
        guard case .breakBetween = missing else { return false }
        return true
    }
}

extension TrendLine {
    /// Whether the printed change is the difference of the printed whole percents.
    fileprivate var addsUp: Bool {
        guard let change, let first = points.first?.percent, let last = points.last?.percent else { return true }
        return change.points.rounded() == last.rounded() - first.rounded()
    }
}
