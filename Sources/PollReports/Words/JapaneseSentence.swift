import PollStatistics

/// The sentences in Japanese.
struct JapaneseSentence {
    let amount: Sentence.Amount
    let verdict: Verdict
    let isReported: Bool

    func text(_ claim: Sentence.Claim) -> String {
        let size = amount.size
        let signed = amount.signed
        let rose = amount.isUp ? "上昇した" : "低下した"
        let holds = verdict == .holds
        switch claim {
        case .change(let from, let to):
            return holds
                ? "\(to)：\(inAnswers)\(from)から\(size)ポイント\(rose)。"
                : "\(to)：\(inAnswers)\(from)との差は公表値で\(signed)ポイント。\(unproven)。"
        case .lead(let first, let second):
            let (above, below) = amount.isUp ? (first, second) : (second, first)
            return holds
                ? "\(inAnswers)\(above)は\(below)を\(size)ポイント上回る。"
                : "\(inAnswers)\(first)から\(second)を引いた差は公表値で\(signed)ポイント。\(unproven)。"
        case .gapChange(let first, let second, let from, let to):
            return holds
                ? "\(inAnswers)\(first)と\(second)の差（\(first)−\(second)）は\(from)から\(to)にかけて\(size)ポイント\(rose)。"
                : "\(inAnswers)\(first)と\(second)の差（\(first)−\(second)）の\(from)から\(to)にかけての変化は\(signed)ポイント。\(unproven)。"
        case .slope(let from, let to):
            return holds
                ? "\(from)～\(to)：年平均\(size)ポイント\(rose)。" : "\(from)～\(to)：\(trend)（年\(signed)ポイント）。"
        case .gapSlope(let first, let second, let from, let to):
            return holds
                ? "\(from)～\(to)：\(inAnswers)\(first)と\(second)の差（\(first)−\(second)）は年平均\(size)ポイント\(rose)。"
                : "\(from)～\(to)：\(inAnswers)\(first)と\(second)の差（\(first)−\(second)）に\(trend)（年\(signed)ポイント）。"
        case .acrossEvent(let event, let from, let to):
            return holds
                ? "「\(event)」の前後：\(from)から\(to)にかけて\(size)ポイント\(rose)。"
                : "「\(event)」の前後：\(from)と\(to)の差は公表値で\(signed)ポイント。\(unproven)。"
        case .levelAtEvent(let event):
            return holds
                ? "「\(event)」の前後に引いた線は水準が異なる：後の線は\(size)ポイント\(amount.isUp ? "高い" : "低い")。"
                : "「\(event)」の前後に引いた線の開きは\(signed)ポイント。\(beyondScatter)。"
        case .spread(let first, let second):
            return holds
                ? "\(inAnswers)\(first)と\(second)では回答の分布が異なる：100人中\(size)人が回答を変えて初めて一致する。"
                : "\(inAnswers)\(first)と\(second)の回答分布の開きは100人中\(size)人分。\(unproven)。"
        }
    }

    private var inAnswers: String { isReported ? "回答では、" : "" }

    private var unproven: String {
        verdict == .dependsOnRounding ? "標本誤差を超えるかどうかは丸めしだい" : "標本誤差の範囲内"
    }

    private var beyondScatter: String {
        verdict == .dependsOnRounding ? "調査間のばらつきを超えるかどうかは丸めしだい" : "調査間のばらつきの範囲内"
    }

    private var trend: String {
        verdict == .dependsOnRounding ? "傾向があるかどうかは丸めしだい" : "調査間のばらつきを超える傾向はない"
    }
}
