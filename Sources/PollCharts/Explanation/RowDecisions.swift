import PollData

/// What a chart of rows decided: its scale, its order and what it leaves out.
struct RowDecisions {
    let rows: RowFigures
    let spec: ChartSpec
    let words: ChartWords

    /// - Parameter greatest: Where the scale ends, in percent.
    func decisions(greatest: Double, isWhole: Bool = false) -> [Decision] {
        let end = greatest.fixed(greatest == greatest.rounded() ? 0 : 1)
        var found = [
            Decision(
                .scale,
                isWhole
                    ? words.pick(
                        "horizontal 0 to \(end): parts of a whole; what was not published is hatched and nothing is rescaled",
                        "横軸0～\(end)：全体に占める内訳。未公表分は斜線、再計算はしない",
                        "가로축 0~\(end): 전체의 구성. 미공표분은 빗금으로 두고 다시 계산하지 않음")
                    : words.pick(
                        "horizontal 0 to \(end): a share starts at zero; the greatest value with its interval ends it",
                        "横軸0～\(end)：割合は0から始め、最大の値と区間まで", "가로축 0~\(end): 비율은 0에서 시작하고 가장 큰 값과 구간까지"))
        ]
        if !isWhole, !spec.intervals { found.append(.intervalsNotAsked(words)) }
        return found + selection
    }

    /// The order of the rows, the poll, and what is left out.
    var selection: [Decision] {
        var found: [Decision] = []
        if spec.sort == .value {
            found.append(
                Decision(
                    .order,
                    words.pick(
                        "the largest value first, as 'sort: value' asks", "sort: valueの指定により値の大きい順",
                        "sort: value 지정에 따라 값이 큰 순서")))
        } else {
            found.append(Decision(.order, words.pick("the order of the questionnaire", "調査票の順", "설문지 순서")))
        }
        if spec.polls.isEmpty, rows.polls.count == 1, spec.from == nil, spec.to == nil, let poll = rows.polls.first {
            found.append(
                Decision(
                    .order,
                    words.pick(
                        "\(poll.id), the newest poll that published it", "\(poll.id)（公表した最新の調査）",
                        "\(poll.id)(공표한 최신 조사)")))
        }
        if spec.polls.isEmpty, spec.from != nil || spec.to != nil {
            let list = words.few(Disclosure.distinct(rows.samples.map(\.poll.rawValue)))
            found.append(
                Decision(
                    .order,
                    words.pick(
                        "the polls between 'from' and 'to' that published it: \(list)", "fromとtoの間に公表した調査：\(list)",
                        "from과 to 사이에 공표한 조사: \(list)")))
        }
        if !rows.leftOutOptions.isEmpty {
            let list = words.list(rows.leftOutOptions.map(\.rawValue))
            found.append(
                Decision(
                    .leftOut,
                    words.pick(
                        "\(list): a total beside its parts, or parts of a total, would count twice",
                        "\(list)：合計と内訳が重なるため除外", "\(list): 합계와 내역이 겹쳐 제외")))
        }
        if rows.leftOutQuoted > 0 { found.append(Decision(.leftOut, words.leftOutQuoted(rows.leftOutQuoted))) }
        return found
    }
}

extension ChartWords {
    /// The names, or the first, the last and how many of more than six.
    func few(_ names: [String]) -> String {
        guard names.count > 6, let first = names.first, let last = names.last else { return list(names) }
        return "\(first) … \(last)"
            + parenthesised(pick("\(names.count) polls", "\(names.count)件", "\(names.count)건"))
    }
}
