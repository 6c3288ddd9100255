import PollStatistics

/// The sentences in Korean; particles follow the word they stand behind.
struct KoreanSentence {
    let amount: Sentence.Amount
    let verdict: Verdict
    let isReported: Bool

    func text(_ claim: Sentence.Claim) -> String {
        let size = amount.size
        let signed = amount.signed
        let rose = amount.isUp ? "상승했다" : "하락했다"
        let holds = verdict == .holds
        switch claim {
        case .change(let from, let to):
            return holds
                ? "\(to): \(inAnswers)\(from)보다 \(size)%포인트 \(rose)."
                : "\(to): \(inAnswers)\(from) 대비 공표값 기준 \(signed)%포인트로, \(unproven)."
        case .lead(let first, let second):
            let (above, below) = amount.isUp ? (first, second) : (second, first)
            return holds
                ? "\(inAnswers)\(KoreanParticle.subject.after(above)) \(below)보다 \(size)%포인트 높다."
                : "\(inAnswers)\(first)에서 \(KoreanParticle.object.after(second)) 뺀 차이는 공표값 기준 \(signed)%포인트로, \(unproven)."
        case .gapChange(let first, let second, let from, let to):
            let gap = gap(first, second)
            return holds
                ? "\(inAnswers)\(gap)는 \(from)에서 \(to)까지 \(size)%포인트 \(rose)."
                : "\(inAnswers)\(gap)의 \(from)에서 \(to)까지의 변화는 \(signed)%포인트로, \(unproven)."
        case .slope(let from, let to):
            return holds
                ? "\(from) – \(to): 연평균 \(size)%포인트 \(rose)." : "\(from) – \(to): \(trend)(연 \(signed)%포인트)."
        case .gapSlope(let first, let second, let from, let to):
            let gap = gap(first, second)
            return holds
                ? "\(from) – \(to): \(inAnswers)\(gap)는 연평균 \(size)%포인트 \(rose)."
                : "\(from) – \(to): \(inAnswers)\(gap)에서 \(trend)(연 \(signed)%포인트)."
        case .acrossEvent(let event, let from, let to):
            return holds
                ? "‘\(event)’ 전후: \(from)에서 \(to)까지 \(size)%포인트 \(rose)."
                : "‘\(event)’ 전후: \(KoreanParticle.with.after(from)) \(to)의 차이는 공표값 기준 \(signed)%포인트로, \(unproven)."
        case .levelAtEvent(let event):
            return holds
                ? "‘\(event)’ 전후에 그은 두 선은 수준이 다르다: 이후의 선이 \(size)%포인트 \(amount.isUp ? "높다" : "낮다")."
                : "‘\(event)’ 전후에 그은 두 선의 간격은 \(signed)%포인트로, \(beyondScatter)."
        case .spread(let first, let second):
            let pair = "\(KoreanParticle.with.after(first)) \(second)"
            return holds
                ? "\(inAnswers)\(pair)의 응답 분포는 서로 다르다: 100명 중 \(size)명이 응답을 바꾸어야 같아진다."
                : "\(inAnswers)\(pair)의 응답 분포 간격은 100명 중 \(size)명으로, \(unproven)."
        }
    }

    private func gap(_ first: String, _ second: String) -> String {
        "\(KoreanParticle.with.after(first)) \(second)의 격차(\(first) − \(second))"
    }

    private var inAnswers: String { isReported ? "응답상 " : "" }

    private var unproven: String {
        verdict == .dependsOnRounding ? "표본오차를 넘는지는 반올림에 따라 다르다" : "표본오차 범위 안이다"
    }

    private var beyondScatter: String {
        verdict == .dependsOnRounding ? "조사 간 산포를 넘는지는 반올림에 따라 다르다" : "조사 간 산포의 범위 안이다"
    }

    private var trend: String {
        verdict == .dependsOnRounding ? "추세의 유무는 반올림에 따라 다르다" : "조사 간 산포를 넘는 추세는 없다"
    }
}
