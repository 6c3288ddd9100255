import PollAnalysis
import PollData

/// What a forest plot decided: how the polls were pooled, with which weights, and which are not in the estimate.
struct ForestDecisions {
    let chart: ForestChart
    let words: ChartWords

    /// - Parameter domain: Of the horizontal axis, as drawn.
    func decisions(domain: ClosedRange<Double>) -> [Decision] {
        let own = LineDecisions(words: words)
        let lines = chart.lines
        return [scale(domain), order, method, weights] + estimates
            + chart.rows.compactMap(notPooled)
            + lines.flatMap(breaks)
            + lines.compactMap { own.leftOut($0, choosesWaves: !chart.showsPeriod) }
    }

    private func scale(_ domain: ClosedRange<Double>) -> Decision {
        let (low, high) = (domain.lowerBound.fixed(0), domain.upperBound.fixed(0))
        return Decision(
            .scale,
            words.pick(
                "horizontal \(low) to \(high): a share starts at zero; the greatest interval or prediction ends it",
                "横軸\(low)～\(high)：割合は0から始め、最大の区間または予測区間まで", "가로축 \(low)~\(high): 비율은 0에서 시작하고 가장 큰 구간 또는 예측 구간까지"))
    }

    private var order: Decision {
        Decision(
            .order,
            chart.sort == .value
                ? words.pick(
                    "the largest value first, as 'sort: value' asks", "sort: valueの指定により値の大きい順",
                    "sort: value 지정에 따라 값이 큰 순서")
                : words.pick("by the middle of the fieldwork", "調査期間の中央の順", "조사 기간의 가운데 순서"))
    }

    private var method: Decision {
        let pooled = chart.pooled
        let (square, share) = (pooled.betweenVariance.fixed(2), pooled.inconsistency.fixed(1))
        let q = pooled.heterogeneity
        let test =
            "Q = \(q.statistic.fixed(2)), df = \(q.degreesOfFreedom.fixed(0)), \(q.p < 0.0001 ? "p < 0.0001" : "p = " + q.p.fixed(4))"
        return Decision(
            .estimate,
            words.pick(
                "pooled by random effects (REML, interval by Knapp–Hartung): τ² = \(square), I² = \(share)%, \(test)",
                "変量効果モデルで統合（REML、区間はKnapp–Hartung法）：τ² = \(square)、I² = \(share)%、\(test)",
                "변량효과 모형으로 통합(REML, 구간은 Knapp–Hartung 방식): τ² = \(square), I² = \(share)%, \(test)"))
    }

    private var weights: Decision {
        let list = words.list(
            chart.rows.compactMap { row in
                row.weight.map { "\(row.point.wave.poll) \(($0 * 100).fixed(1))%" }
            })
        return Decision(
            .estimate,
            words.pick(
                "weights 1 / (standard error² + τ²), shown by the area of the squares: \(list)",
                "重みは1 /（標準誤差² + τ²）で、四角の面積で示す：\(list)", "가중치는 1 / (표준오차² + τ²)이며 네모의 면적으로 표시: \(list)"))
    }

    private var estimates: [Decision] {
        let pooled = chart.pooled
        func ends(_ lower: Double, _ upper: Double) -> String {
            [lower, upper].map { min(100, max(0, $0)).fixed(1) }.joined(separator: " … ")
        }
        let interval = pooled.interval(chart.level)
        var found = [
            Decision(
                .estimate,
                words.pooledEstimate + words.colon + pooled.mean.fixed(1)
                    + words.parenthesised(ends(interval.lower, interval.upper)))
        ]
        if let prediction = pooled.predictionInterval(chart.level) {
            found.append(
                Decision(
                    .estimate,
                    words.predictionInterval + words.colon + ends(prediction.lower, prediction.upper)))
        }
        return found
    }

    private func notPooled(_ row: ForestChart.Row) -> Decision? {
        guard row.weight == nil else { return nil }
        let reason =
            row.point.missing.map { words.missing($0) } ?? words.pick("no known sampling error", "標本誤差が不明", "표본오차 미상")
        return Decision(
            .leftOut,
            words.pick(
                "\(row.point.wave.poll) is drawn and not pooled: \(reason)",
                "\(row.point.wave.poll)は描くが統合に含めない：\(reason)",
                "\(row.point.wave.poll): 그리지만 통합하지 않음: \(reason)"))
    }

    /// Nothing joins rows, so that nothing is cut: what a break did counts as scatter.
    private func breaks(_ line: TrendLine) -> [Decision] {
        line.links.enumerated().compactMap { index, link in
            guard !link.breaks.isEmpty else { return nil }
            let polls = "\(line.points[index].wave.poll) → \(line.points[index + 1].wave.poll)"
            let why = words.list(Disclosure.distinct(link.breaks.map { $0.label[words.language] }))
            return Decision(
                .breaks,
                words.pick(
                    "\(polls) pooled across: \(why)", "\(polls)は断絶をまたいで統合：\(why)", "\(polls)는 단절을 넘어 통합: \(why)"))
        }
    }
}

extension ChartWords {
    /// Why a figure has no interval.
    func missing(_ reason: NoEstimate) -> String {
        switch reason {
        case .unknownSampleSize: pick("n unknown", "標本数不明", "표본 수 미상")
        case .optIn: pick("opt-in sample", "公募型（オプトイン）標本", "자발적 참여(옵트인) 표본")
        default: pick("no estimate", "推定なし", "추정 없음")
        }
    }
}
