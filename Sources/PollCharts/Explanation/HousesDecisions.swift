import PollAnalysis
import PollData

/// What a chart of house effects decided: what zero is, the estimates, and the polls that the model does not use.
struct HousesDecisions {
    let chart: HousesChart
    let words: ChartWords

    /// - Parameter domain: Of the horizontal axis, in points.
    func decisions(domain: ClosedRange<Double>) -> [Decision] {
        [scale(domain), zero, order] + chart.rows.map(estimate) + splits + leftOut
    }

    private func scale(_ domain: ClosedRange<Double>) -> Decision {
        let end = domain.upperBound.fixed(domain.upperBound == domain.upperBound.rounded() ? 0 : 1)
        return Decision(
            .scale,
            words.pick(
                "horizontal −\(end) to +\(end) percentage points: as far below zero as above it, so that directions compare",
                "横軸−\(end)～+\(end)ポイント：方向を比べられるよう0の両側を同じ幅にする",
                "가로축 −\(end)~+\(end)%포인트: 방향을 비교할 수 있도록 0 양쪽의 폭이 같음"))
    }

    private var zero: Decision {
        Decision(
            .scale,
            words.pick(
                "zero is the mean of the \(chart.rows.count) houses, each counting the same however often it polled; no house is the reference",
                "0は\(chart.rows.count)機関の平均（調査回数にかかわらず各機関を等しく扱う）で、基準とする機関はない",
                "0은 \(chart.rows.count)개 기관의 평균(조사 횟수와 관계없이 똑같이 취급)이며 기준 기관은 없음"))
    }

    private var order: Decision {
        Decision(
            .order,
            chart.sort == .value
                ? words.pick(
                    "the largest effect first, as 'sort: value' asks", "sort: valueの指定により効果の大きい順",
                    "sort: value 지정에 따라 효과가 큰 순서")
                : words.pick("as named under 'series'", "seriesに書いた順", "series에 적은 순서"))
    }

    private func estimate(_ row: HousesChart.Row) -> Decision {
        func signed(_ value: Double) -> String { HousesFrame.signed(value, decimals: 1) }
        let interval = "\(signed(row.interval.lower)) … \(signed(row.interval.upper))"
        return Decision(
            .estimate,
            row.name + words.colon + signed(row.effect.estimate.mean) + words.parenthesised(interval)
                + words.comma + row.detail)
    }

    /// Houses that a break makes two of.
    private var splits: [Decision] {
        var programs: [Program.ID] = []
        for run in chart.runs where run.isPartOfHouse && !programs.contains(run.program) {
            programs.append(run.program)
        }
        return programs.map { program in
            let parts = chart.runs.filter { $0.program == program }.compactMap { run -> String? in
                guard let first = run.polls.first?.wave.poll, let last = run.polls.last?.wave.poll else { return nil }
                let range = first == last ? "\(first)" : "\(first)–\(last)"
                return range + (chart.rows.contains { $0.effect.run == run } ? "" : words.withoutEffect)
            }
            let list = parts.joined(separator: words.semicolon)
            return Decision(
                .breaks,
                words.pick(
                    "\(program) is cut at its breaks, each part a house of its own: \(list)",
                    "\(program)は断絶で分け、それぞれを別の機関として扱う：\(list)", "\(program)는 단절에서 나누어 각각 별개의 기관으로 취급: \(list)"))
        }
    }

    /// Polls that are listed and not used, by reason.
    private var leftOut: [Decision] {
        let used = chart.rows.map(\.effect.run)
        var reasons: [(reason: String, polls: [String])] = []
        for run in chart.runs {
            for poll in run.polls where !(poll.isUsed && used.contains(run)) {
                let reason = Self.reason(poll, words)
                if let place = reasons.firstIndex(where: { $0.reason == reason }) {
                    reasons[place].polls.append("\(poll.wave.poll)")
                } else {
                    reasons.append((reason, ["\(poll.wave.poll)"]))
                }
            }
        }
        return reasons.map { item in
            Decision(
                .leftOut,
                words.pick("not used, ", "使っていない（", "쓰지 않음(") + item.reason + words.pick(": ", "）：", "): ")
                    + words.list(item.polls))
        }
    }

    /// What a poll is for.
    static func use(of poll: HousePoll, isInPicture: Bool, words: ChartWords) -> String {
        poll.isUsed && isInPicture
            ? words.pick("in the estimate", "推定に使用", "추정에 사용")
            : words.pick("not used: ", "使っていない：", "쓰지 않음: ") + reason(poll, words)
    }

    private static func reason(_ poll: HousePoll, _ words: ChartWords) -> String {
        switch poll.unused {
        case .noEstimate(let missing): words.missing(missing)
        case .dateUnknown: words.pick("only the year is known", "時期は年のみ判明", "연도만 확인")
        case nil:
            words.pick(
                "no time in common with other houses", "他の機関と調査時期が重ならない", "다른 기관과 조사 시기가 겹치지 않음")
        }
    }
}

extension ChartWords {
    fileprivate var withoutEffect: String { parenthesised(pick("not in the picture", "図に含めない", "그림에 없음")) }
}
