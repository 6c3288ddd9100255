import PollAnalysis
import PollData
import PollStatistics

/// The small words of tables and notes in one language.
///
/// Sentences about results are in `Sentence`; here are headings, reasons and names.
struct Phrases: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func pick(_ english: String, _ japanese: String, _ korean: String) -> String {
        switch language {
        case .english: english
        case .japanese: japanese
        case .korean: korean
        }
    }

    func name(of population: Population) -> String { population.name[language] }

    func name(of verdict: Verdict) -> String {
        switch verdict {
        case .holds: pick("holds", "成り立つ", "성립")
        case .doesNotHold: pick("does not hold", "成り立たない", "성립하지 않음")
        case .dependsOnRounding: pick("depends on rounding", "丸めしだい", "반올림에 따라 다름")
        }
    }

    func name(of kind: ComparisonKind) -> String {
        switch kind {
        case .independentSamples: pick("independent samples", "独立した標本", "독립 표본")
        case .singleChoiceLead:
            pick("lead in one single-choice sample (multinomial)", "単一回答の同一標本内の差（多項分布）", "단일 응답 동일 표본 내 차이(다항분포)")
        case .multipleChoiceBounds:
            pick(
                "two answers of a multiple-choice question (bounds over the unpublished joint share)",
                "複数回答の2項目（同時回答率が未公表のため上下限）", "복수 응답의 두 항목(동시 응답률 미공표로 상·하한)")
        case .nestedShares: pick("a total and its part (remainder)", "合計とその内訳（残りの分散）", "합계와 그 일부(나머지의 분산)")
        case .netScore: pick("net score in one sample", "同一標本の差引", "동일 표본의 순평가")
        case .netScoreDifference: pick("net scores of independent samples", "独立した標本の差引", "독립 표본의 순평가")
        case .gapOfGaps: pick("gap of gaps over four samples", "4標本による差の差", "네 표본에 의한 격차의 차이")
        }
    }

    func name(of mode: Sample.Mode?) -> String {
        mode?.name[language] ?? pick("mode unknown", "方法不明", "조사 방법 미상")
    }

    func name(of sampling: Sample.Sampling) -> String {
        switch sampling {
        case .probability: pick("probability sample", "無作為抽出", "확률 표본")
        case .quota: pick("quota sample", "割当抽出", "할당 표본")
        case .optIn: pick("opt-in sample", "自主参加型の標本", "자발적 참여 표본")
        case .unknown: pick("sampling unknown", "抽出法不明", "표집 방법 미상")
        }
    }

    func name(of status: Figure.Status) -> String {
        switch status {
        case .final: ""
        case .provisional: pick("provisional", "速報値", "잠정치")
        case .derived: pick("derived", "算出値", "산출값")
        case .quoted: pick("quoted", "引用値", "인용값")
        }
    }

    func name(of kind: Sample.ResponseRateKind?) -> String {
        switch kind {
        case .validReturn: pick("valid return rate", "有効回収率", "유효 회수율")
        case .koreanCooperation: pick("Korean cooperation rate", "韓国式応答率", "응답률")
        case .unknown, nil: pick("rate of unknown definition", "定義不明の回答率", "정의 미상 응답률")
        }
    }

    /// Why a value has no interval, or a pair no comparison.
    func reason(_ missing: NoEstimate) -> String {
        switch missing {
        case .unknownSampleSize:
            pick("no interval: n was not published", "標本数が未公表のため区間なし", "표본 수 미공표로 구간 없음")
        case .optIn:
            pick(
                "opt-in sample: a margin of sampling error does not apply",
                "自主参加型の標本のため標本誤差は適用されない", "자발적 참여 표본이므로 표본오차를 적용할 수 없음")
        case .breakBetween(let breaks):
            pick("break", "系列の切れ目", "시계열 단절") + ": "
                + unique(breaks.map { $0.label[language] }).joined(separator: pick("; ", "、", ", "))
        case .overlappingSubtotals(let a, let b):
            pick(
                "\(a) and \(b) share some answers and their joint share is unknown",
                "\(a)と\(b)は回答の一部が重なり、重なりの割合が不明", "\(a)와 \(b)는 응답 일부가 겹치며 겹치는 비율을 알 수 없음")
        case .contradiction(let text): text
        case .notAShare: pick("not a share", "割合ではない", "비율이 아님")
        case .noEarlierWave: pick("no earlier wave", "前回なし", "이전 조사 없음")
        case .notPublished: pick("not published", "未公表", "미공표")
        }
    }

    /// The reason in the few words that fit a table; a note says the rest.
    func shortReason(_ missing: NoEstimate) -> String {
        switch missing {
        case .unknownSampleSize: pick("n unknown", "標本数不明", "표본 수 미상")
        case .optIn: pick("opt-in", "自主参加型", "자발적 참여")
        default: reason(missing)
        }
    }

    /// What a reader holds a change against.
    func usualChange(_ points: Double) -> String {
        pick(
            "the usual change between waves is \(points.fixed(1)) points (median size).",
            "調査間の変化は通常\(points.fixed(1))ポイント（絶対値の中央値）。", "조사 간 변화는 보통 \(points.fixed(1))%포인트(절댓값의 중앙값).")
    }

    func usualGapChange(_ points: Double) -> String {
        pick(
            "The usual change of the gap between waves is \(points.fixed(1)) points (median size).",
            "差の調査間の変化は通常\(points.fixed(1))ポイント（絶対値の中央値）。",
            "격차의 조사 간 변화는 보통 \(points.fixed(1))%포인트(절댓값의 중앙값).")
    }

    /// "5 of 11 waves used".
    func wavesUsed(_ used: Int, of all: Int) -> String {
        pick("\(used) of \(all) waves used", "\(all)回中\(used)回を使用", "\(all)회 중 \(used)회 사용")
    }

    /// What a slope rests on.
    func trendNote(_ method: TrendMethod) -> String {
        switch method {
        case .weighted:
            pick(
                "Slopes by weighted least squares; intervals widen with the scatter (Q/df above 1) and use t on k − 2.",
                "傾きは加重最小二乗法。区間はばらつき（Q/dfが1を超える分）で広がり、自由度k−2のt分布による。",
                "기울기는 가중최소제곱. 구간은 산포(1을 넘는 Q/df)만큼 넓어지며 자유도 k−2의 t분포를 쓴다.")
        case .ordinaryHC3, .ordinaryNeweyWest:
            pick(
                "Slopes by \(method.name): each wave counts the same, with or without n; t on k − 2.",
                "傾きは通常の最小二乗法（\(method.name)）。nの有無によらず各調査を等しく扱い、自由度k−2のt分布による。",
                "기울기는 통상최소제곱(\(method.name)). n의 유무와 관계없이 각 조사를 같게 다루며 자유도 k−2의 t분포를 쓴다.")
        case .logit, .cochranArmitage:
            pick(
                "Slopes by \(method.name), in points a year at the mean share; intervals widen with the scatter and use t on k − 2.",
                "傾きは\(method.name)により平均割合での年あたりポイント。区間はばらつきで広がり、自由度k−2のt分布による。",
                "기울기는 \(method.name)에 따른 평균 비율에서의 연간 %포인트. 구간은 산포만큼 넓어지며 자유도 k−2의 t분포를 쓴다.")
        }
    }

    /// Why there is no slope, in few words.
    func refusal(_ refusal: SeriesTrend.Refusal) -> String {
        switch refusal {
        case .tooFewWaves(let used, let needed):
            pick(
                "\(used) of \(needed) waves needed", "使える調査が\(used)回（\(needed)回必要）", "쓸 수 있는 조사 \(used)회(\(needed)회 필요)"
            )
        case .allEqual: pick("all equal", "全て同値", "모두 같은 값")
        case .notComputable(let text): text
        }
    }

    var usualMark: String {
        pick(
            "* larger than the usual change between waves of this series.", "* この系列の通常の変化より大きい。",
            "* 이 시계열의 보통 변화보다 크다.")
    }

    /// That the reader's design effect is in the numbers.
    func designEffect(_ effect: Double) -> String {
        pick(
            "Design effect \(effect) assumed where none is published (--deff).",
            "デザイン効果が未公表の標本には\(effect)を仮定（--deff）。", "설계효과가 공표되지 않은 표본에는 \(effect) 가정(--deff).")
    }

    func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
