import PollAnalysis
import PollData
import PollStatistics

/// What a chart of house effects says: what zero is, what an effect is made of, and why there may be none.
struct HousesText: Sendable {
    let average: ConstructAverage
    let words: ChartWords

    func text(
        rows: [HousesChart.Row], request: ChartRequest, series: [Series], items: [ChartRequest.Line]
    ) -> ChartText {
        let lines = lines(request: request, series: series, items: items)
        let text = TrendText(
            request: request, lines: lines, fullNames: lines.map(\.name), drafts: TrendDraft.series(of: request),
            isNet: false, breaks: BreakKeys(lines: lines, language: request.language), drawsIntervals: false
        ).text
        let level = rows.first.map { ($0.interval.level.value * 100).fixed(0) } ?? "95"
        let measure = words.pick(
            "Points above or below the mean of these houses, with \(level)% intervals",
            "ここに挙げた機関の平均との差（ポイント）と\(level)%区間", "여기에 든 기관들의 평균과의 차이(%포인트)와 \(level)% 구간")
        let country = average.population.name[request.language]
        let list = rows.map {
            "\($0.name) \(HousesFrame.signed($0.effect.estimate.mean, decimals: 1)) "
                + "(\(HousesFrame.signed($0.interval.lower, decimals: 1)) … "
                + "\(HousesFrame.signed($0.interval.upper, decimals: 1)))"
        }
        return ChartText(
            title: request.spec.title?[request.language]
                ?? words.pick("House effects: \(country)", "機関効果：\(country)", "기관 효과: \(country)"),
            subtitle: request.spec.subtitle.map { [$0[request.language]] } ?? [measure],
            summary: words.sentences(
                [
                    words.pick("Chart of house effects", "機関効果の図", "기관 효과 그림") + words.colon + words.list(list)
                ] + notes),
            notes: notes + text.notes, disclosure: text.disclosure, date: text.date)
    }

    /// The polls that the estimates use, by house.
    func lines(request: ChartRequest, series: [Series], items: [ChartRequest.Line]) -> [TrendLine] {
        let used = average.levels.flatMap(\.runs)
        return zip(series, items).map { series, item in
            let polls = used.filter { $0.series == series }.flatMap(\.used)
            var days: [Poll.ID: Double] = [:]
            for poll in polls { days[poll.wave.poll] = poll.wave.placement?.day }
            return TrendLine(
                series: series, name: item.label?[request.language] ?? series.label[request.language],
                style: request.theme.neutral, days: days, settings: request.settings)
        }.filter { !$0.points.isEmpty }
    }

    private var notes: [String] {
        let unused = average.levels.flatMap(\.runs).flatMap(\.polls).count { !$0.isUsed }
        let left =
            unused == 0
            ? []
            : [
                words.pick(
                    "Not used, as opt-in or without a known number of interviews or month: \(unused)",
                    "標本数か月が不明、または自主参加型の\(unused)回は使っていない",
                    "표본 수나 월을 알 수 없거나 자발적 참여인 \(unused)회는 쓰지 않음")
            ]
        return left + [
            words.pick(
                "Zero is the mean of these houses, not the truth, which no poll shows",
                "0はこれらの機関の平均であり、真の値ではない。真の値はどの調査からも分からない",
                "0은 이 기관들의 평균이며 참값이 아님. 참값은 어떤 조사로도 알 수 없음"),
            meaning,
            words.pick(
                "Effects hold the wording of each house’s question", "効果には各機関の質問文の違いも含まれる",
                "효과에는 각 기관의 질문 문구 차이도 포함됨"),
            words.pick(
                "Model: random walk of the level with house effects (Jackman 2005)",
                "モデル：水準のランダムウォークと機関効果（Jackman 2005）", "모형: 수준의 확률보행과 기관 효과(Jackman 2005)"),
        ]
    }

    private var meaning: String {
        if case .house? = average.levels.first(where: { !$0.effects.isEmpty })?.meaning {
            return words.pick(
                "All houses asked in the same way, so effects are of houses alone", "調査方法は全機関で同じで、効果は機関のもの",
                "조사 방법이 모든 기관에서 같아 효과는 기관의 것")
        }
        return words.pick(
            "House and mode cannot be told apart: an effect is both together", "機関と調査方法の効果は分けられず、両者を合わせたもの",
            "기관과 조사 방법의 효과는 나눌 수 없으며 둘을 합친 것")
    }

    /// "Mail, 6 polls".
    func detail(_ run: HouseRun) -> String {
        let used = run.used
        var modes: [String] = []
        for poll in used {
            let mode = poll.wave.sample.mode?.name[words.language] ?? ""
            if !mode.isEmpty, !modes.contains(mode) { modes.append(mode) }
        }
        var text = modes.joined(separator: words.pick(", ", "・", "·"))
        if run.modes.contains(nil) {
            text =
                text.isEmpty
                ? words.pick("mode unknown", "方法不明", "방법 미상")
                : text + words.parenthesised(words.pick("partly unknown", "一部不明", "일부 미상"))
        }
        return text + words.comma + words.pick("\(used.count) polls", "\(used.count)回", "\(used.count)회")
    }

    /// Why there are no effects, as an error says it.
    var refusal: String {
        let needed = ConstructAverage.pollsOfEachHouse
        return switch average.refusal {
        case .noPolls, nil: "no poll here has a known number of interviews and month, and is not opt-in"
        case .oneHouse(let program): "house effects need two houses, and all polls that can be used are of \(program)"
        case .fewPolls(let programs):
            "house effects need two houses with \(needed) comparable polls each and a known number of interviews, here "
                + (programs.isEmpty ? "none" : "only " + programs.map(\.rawValue).joined(separator: ", "))
        case .noCommonTime(let first, let second, let polls):
            "house effects need two houses with \(needed) polls each in the time that both cover; "
                + "\(first.program) and \(second.program) have "
                + polls.map { "\($0)" }.joined(separator: " and ")
        case .notComputable(let text): text
        }
    }
}
