import PollData
import PollStatistics

/// What a forest plot says of its pooled estimate.
struct ForestText: Sendable {
    let pooled: PooledEstimate
    let rows: [ForestChart.Row]
    let level: ConfidenceLevel
    let words: ChartWords

    private var percent: String {
        (level.value * 100).fixed(level.value * 100 == (level.value * 100).rounded() ? 0 : 1)
    }

    var kind: String {
        words.pick(
            "Forest plot of \(rows.count) polls", "\(rows.count)件の世論調査のフォレストプロット",
            "여론조사 \(rows.count)건의 숲 그림")
    }

    var measure: String {
        words.pick(
            words.room(
                "Squares: weight of each poll; diamond: pooled estimate with its \(percent)% interval; thin line through it: prediction interval",
                "Squares: weights; diamond: pooled estimate; line through it: prediction"),
            words.room(
                "四角の面積は各調査の重み、ひし形は統合推定値とその\(percent)%信頼区間、ひし形を貫く細線は予測区間",
                "四角は重み、ひし形は統合推定値、その細線は予測区間"),
            words.room(
                "네모의 면적은 각 조사의 가중치, 마름모는 통합 추정치와 \(percent)% 신뢰구간, 마름모를 지나는 가는 선은 예측 구간",
                "네모는 가중치, 마름모는 통합 추정치, 가는 선은 예측 구간"))
    }

    var notes: [String] {
        var notes = words.isBrief ? [inBrief] : [heterogeneity, scatter, method]
        let years = rows.map(\.point.year)
        if !words.isBrief, let first = years.min(), let last = years.max(), last > first {
            notes.append(
                words.pick(
                    "Change over time counts as a difference between polls", "時期による変化も調査間の差に含まれる",
                    "시기에 따른 변화도 조사 간 차이에 포함됨"))
        }
        return notes
    }

    /// Breaks between pooled polls, which nothing hinders but everything concerns.
    func notes(breaks: [String]) -> [String] {
        guard !breaks.isEmpty else { return [] }
        let lead = words.pick(
            words.room("The way of asking changed between the pooled polls", "Method changed"),
            words.room("統合した調査の間に調査方法の変更がある", "調査方法の変更"),
            words.room("통합한 조사 사이에 조사 방법 변경이 있음", "조사 방법 변경"))
        return [lead + words.colon + breaks.joined(separator: words.semicolon)]
    }

    /// Whether the polls agree, in a few words; the text alternative has the figures.
    private var inBrief: String {
        let share = pooled.inconsistency
        let part = share.fixed(share > 99 && share < 100 ? 1 : 0)
        return pooled.heterogeneity.p < 0.05
            ? words.pick(
                "Polls differ by more than sampling error (I² = \(part)%); random effects",
                "調査間の差は標本誤差を超える（I² = \(part)%）。変量効果モデル", "조사 간 차이가 표본오차를 넘음(I² = \(part)%). 변량효과 모형")
            : words.pick(
                "Polls differ by no more than sampling error (I² = \(part)%); random effects",
                "調査間の差は標本誤差の範囲内（I² = \(part)%）。変量効果モデル", "조사 간 차이는 표본오차 범위 안(I² = \(part)%). 변량효과 모형")
    }

    private var heterogeneity: String {
        let test = pooled.heterogeneity
        let q = test.statistic.fixed(1)
        let freedom = test.degreesOfFreedom.fixed(0)
        let p = test.p < 0.001 ? "p < 0.001" : "p = " + test.p.fixed(test.p < 0.1 ? 3 : 2)
        let bracket = words.parenthesised(
            words.pick("Q = \(q), \(freedom) df, \(p)", "Q = \(q)、自由度\(freedom)、\(p)", "Q = \(q), 자유도 \(freedom), \(p)")
        )
        return
            (test.p < 0.05
            ? words.pick(
                "The polls differ by more than sampling error explains", "調査間の差は標本誤差だけでは説明できない",
                "조사 간 차이는 표본오차만으로 설명되지 않음")
            : words.pick(
                "The polls differ by no more than sampling error explains", "調査間の差は標本誤差の範囲内",
                "조사 간 차이는 표본오차 범위 안")) + bracket
    }

    private var scatter: String {
        let between = pooled.betweenVariance
        let tau = between.squareRoot().fixed(1)
        let square = between.fixed(1)
        let share = pooled.inconsistency
        let part = share.fixed(share > 99 && share < 100 ? 1 : 0)
        return words.pick(
            "Their true levels scatter by τ = \(tau) points (τ² = \(square)), which is I² = \(part)% of all scatter",
            "真の値のばらつきはτ = \(tau)ポイント（τ² = \(square)）で、全体のばらつきの\(part)%（I²）を占める",
            "참값의 흩어짐은 τ = \(tau)%포인트(τ² = \(square))로 전체 흩어짐의 \(part)%(I²)")
    }

    private var method: String {
        words.pick(
            "Random effects (REML, Knapp–Hartung)", "変量効果モデル（REML、Knapp–Hartung法）",
            "변량효과 모형(REML, Knapp–Hartung 방식)")
    }

    /// `34 (29–39)`.
    static func value(_ value: Double, _ interval: ClosedRange<Double>?, words: ChartWords) -> (String, String) {
        guard let interval else { return (value.fixed(0), "") }
        return (value.fixed(0), interval.lowerBound.fixed(0) + words.dash + interval.upperBound.fixed(0))
    }
}

extension ChartWords {
    var pooledEstimate: String { pick("Pooled estimate", "統合推定値", "통합 추정치") }
    var predictionInterval: String { pick("Prediction interval", "予測区間", "예측 구간") }
    var notPooled: String { pick("Not pooled: no known sampling error", "統合に含めず：標本誤差が不明", "통합에서 제외: 표본오차 미상") }
}
