import PollData

/// What a Likert chart decided: on which side each answer stands, what stands apart, and where its totals come from.
struct LikertDecisions {
    let chart: LikertChart
    let words: ChartWords

    /// - Parameter reach: How far the longest bars reach to either side of the line, in percent.
    func decisions(reach: (left: Double, right: Double)) -> [Decision] {
        [scale(reach)] + sides + [neutral, aside, remainder, totals].compactMap { $0 } + order + chart.selection
            + breaks + [.intervalsInFooter(words)]
    }

    private func scale(_ reach: (left: Double, right: Double)) -> Decision {
        let (left, right) = (reach.left.fixed(1), reach.right.fixed(1))
        return Decision(
            .scale,
            words.pick(
                "horizontal \(left) to the left of a zero line and \(right) to its right: both sides begin at the line, all rows and columns have one scale",
                "横軸は0の線から左へ\(left)、右へ\(right)：両側とも線から始め、すべての行と列が同じ目盛り",
                "가로축은 0선에서 왼쪽으로 \(left), 오른쪽으로 \(right): 양쪽 모두 선에서 시작하고 모든 행과 열의 눈금이 같음"))
    }

    private func names(_ place: LikertChart.Step.Place) -> [String] {
        chart.steps.filter { $0.place == place }.map { words.quoted($0.name) }
    }

    private var sides: [Decision] {
        [(LikertChart.Step.Place.left, -1), (.right, 1)].compactMap { place, side in
            let names = side < 0 ? names(place) : names(place).reversed()
            guard !names.isEmpty else { return nil }
            let list = words.list(names)
            let name = words.side(side)
            return Decision(
                .side,
                side < 0
                    ? words.pick(
                        "to the left, \(name.lowercased()), the strongest outside: \(list)",
                        "左（\(name)、強い順に外側から）：\(list)",
                        "왼쪽(\(name), 강한 응답이 바깥): \(list)")
                    : words.pick(
                        "to the right, \(name.lowercased()), the strongest outside: \(list)",
                        "右（\(name)、強い順に外側から）：\(list)", "오른쪽(\(name), 강한 응답이 바깥): \(list)"))
        }
    }

    private var neutral: Decision? {
        let names = names(.neutral)
        guard !names.isEmpty else { return nil }
        let list = words.list(names)
        return Decision(
            .side,
            chart.neutral == .aside
                ? words.pick(
                    "\(list): apart, so that both sides begin at the line; 'neutral: split' would lay half on each",
                    "\(list)：両側を線から始めるため別の列に置く（neutral: splitで左右に半分ずつ）",
                    "\(list): 양쪽이 선에서 시작하도록 따로 둠(neutral: split이면 좌우에 절반씩)")
                : words.pick(
                    "\(list): half on each side of the line, as 'neutral: split' asks",
                    "\(list)：neutral: splitの指定により左右に半分ずつ",
                    "\(list): neutral: split 지정에 따라 좌우에 절반씩"))
    }

    private var aside: Decision? {
        let names = names(.aside)
        guard !names.isEmpty else { return nil }
        let list = words.list(names)
        return Decision(
            .side,
            words.pick(
                "\(list): takes no side, in a column of its own", "\(list)：どちらの側でもないため別の列",
                "\(list): 어느 쪽도 아니므로 별도의 열"))
    }

    private var remainder: Decision? {
        guard chart.rows.contains(where: { $0.remainder > 0 }) else { return nil }
        return Decision(
            .side,
            words.pick(
                "what was not published: a hatched column, and nothing is rescaled", "未公表分：斜線の列とし、再計算はしない",
                "미공표분: 빗금 열로 두고 다시 계산하지 않음"))
    }

    private var totals: Decision {
        guard chart.totalNames != nil else {
            return Decision(
                .label,
                words.pick(
                    "no totals at the ends: neither side has more than one answer", "両端の合計はなし：どちらの側も回答は1つ",
                    "양끝 합계 없음: 어느 쪽도 응답이 하나뿐"))
        }
        let all = chart.rows.flatMap { [$0.left, $0.right] }
        let published = all.compactMap { $0 }.count { $0.isPublished }
        let added = all.compactMap { $0 }.count - published
        let missing = all.count - published - added
        return Decision(
            .label,
            words.pick(
                "totals at the ends: \(published) as published, \(added) added before rounding, \(missing) not given because parts are missing",
                "両端の合計：公表値\(published)件、四捨五入前の合算\(added)件、内訳不足のため非表示\(missing)件",
                "양끝 합계: 공표값 \(published)건, 반올림 전 합산 \(added)건, 항목이 빠져 표시하지 않음 \(missing)건"))
    }

    /// Of the rows; the answers are in the order of their strength.
    private var order: [Decision] {
        guard chart.sort == .questionnaire else { return [] }
        return [
            Decision(
                .order,
                Set(chart.rows.map(\.question.qualifiedName)).count > 1
                    ? words.pick("rows as named under 'series'", "行はseriesに書いた順", "행은 series에 적은 순서")
                    : words.pick("rows by population, then by time", "行は調査対象、時期の順", "행은 조사 대상, 시기의 순서"))
        ]
    }

    private var breaks: [Decision] {
        chart.breaks.summaries(words).map {
            Decision(
                .breaks,
                chart.sort == .value
                    ? words.pick(
                        "no rule, because the rows are not in the order of time: \($0)", "時期の順でないため区切り線なし：\($0)",
                        "시기 순서가 아니므로 구분선 없음: \($0)")
                    : words.pick("a rule between rows: \($0)", "行の間に区切り線：\($0)", "행 사이에 구분선: \($0)"))
        }
    }
}
