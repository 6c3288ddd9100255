import PollAnalysis
import PollData
import PollStatistics

/// What an average says in words: its level, or why there is none, and what house effects are.
struct AverageWords {
    private let average: ConstructAverage
    private let names: RunNames
    private let context: ReportContext
    private var phrases: Phrases { context.phrases }

    init(_ average: ConstructAverage, names: RunNames, in context: ReportContext) {
        (self.average, self.names, self.context) = (average, names, context)
    }

    var words: [String] {
        var words = average.levels.map(levelNow)
        if hasEffects {
            words.append(
                phrases.pick(
                    "House effects are points against the mean house of these, not against the truth, which no poll shows.",
                    "機関効果は、ここに挙げた機関の平均との差（ポイント）であり、真の値との差ではない。真の値はどの調査からも分からない。",
                    "기관 효과는 여기에 든 기관들의 평균과의 차이(%포인트)이며 참값과의 차이가 아니다. 참값은 어떤 조사로도 알 수 없다."))
        }
        for level in average.levels where !level.effects.isEmpty { words.append(meaning(level.meaning)) }
        if let refusal = average.refusal {
            let head =
                average.levels.isEmpty
                ? phrases.pick("No average: ", "平均なし：", "평균 없음: ")
                : phrases.pick("No house effects: ", "機関効果なし：", "기관 효과 없음: ")
            words.append(head + reason(refusal) + phrases.pick(".", "。", "."))
        }
        return phrases.unique(words)
    }

    private var hasEffects: Bool { average.levels.contains { !$0.effects.isEmpty } }

    private func levelNow(_ level: ConstructAverage.Level) -> String {
        guard let last = level.last,
            let poll = level.runs.flatMap(\.used).max(by: { ($0.day ?? 0) < ($1.day ?? 0) })
        else { return "" }
        let interval = level.interval(last, context.settings.level)
        let when = context.waveName(of: poll.wave.sample)
        let who = level.effects.isEmpty ? names[level.runs[0]] : ""
        let value = "\(last.level.mean.fixed(1)) % (\(interval.lower.fixed(1))–\(interval.upper.fixed(1)))"
        let used = level.runs.reduce(0) { $0 + $1.used.count }
        let house =
            level.effects.isEmpty
            ? phrases.pick("the level of \(who)", "\(who)の水準", "\(who)의 수준")
            : phrases.pick(
                "the level of the mean of \(level.runs.count) houses", "\(level.runs.count)機関の平均の水準",
                "\(level.runs.count)개 기관 평균의 수준")
        return phrases.pick(
            "\(when), the last poll used: \(house) is \(value), from \(used) polls.",
            "最後に用いた調査（\(when)）：\(house)は\(value)、使用した調査は\(used)回。",
            "마지막으로 사용한 조사(\(when)): \(house)은 \(value), 사용한 조사는 \(used)회.")
    }

    private func meaning(_ meaning: ConstructAverage.EffectMeaning) -> String {
        switch meaning {
        case .noEffects: ""
        case .house(let mode):
            phrases.pick(
                "An effect is of the house: all polls used are by \(mode.name[context.language]).",
                "効果は機関のもの：使用した調査の方法はすべて\(mode.name[context.language])。",
                "효과는 기관의 것: 사용한 조사의 방법은 모두 \(mode.name[context.language]).")
        case .houseAndMode:
            phrases.pick(
                "An effect is of the house (each house used one mode, so this is house and mode together).",
                "効果は機関のもの（各機関の調査方法は1つだけで、機関と方法の効果は分けられない）。",
                "효과는 기관의 것(각 기관이 한 가지 방법만 써서 기관과 방법의 효과를 나눌 수 없음).")
        case .modeUnknown(let programs):
            phrases.pick(
                "An effect is of house and mode together; the mode is not known for every poll of \(list(programs)).",
                "効果は機関と調査方法を合わせたもの。\(list(programs))には方法の分からない調査がある。",
                "효과는 기관과 조사 방법을 합친 것. \(list(programs))에는 방법을 알 수 없는 조사가 있다.")
        case .severalModes(let programs):
            phrases.pick(
                "An effect is of house and mode together; \(list(programs)) used several modes, which its effect mixes.",
                "効果は機関と調査方法を合わせたもの。\(list(programs))は複数の方法を用い、その効果には両方が混じる。",
                "효과는 기관과 조사 방법을 합친 것. \(list(programs))은 여러 방법을 썼으며 효과에 함께 섞여 있다.")
        }
    }

    private func list(_ programs: [Program.ID]) -> String {
        phrases.unique(programs.map(\.rawValue)).joined(separator: phrases.pick(", ", "・", ", "))
    }

    /// Why there are no house effects, without a stop at its end.
    func reason(_ refusal: ConstructAverage.Refusal) -> String {
        let needed = ConstructAverage.pollsOfEachHouse
        switch refusal {
        case .noPolls:
            return phrases.pick(
                "no poll has a known n, a known month and a sample that is not opt-in",
                "標本数と月が分かり、自主参加型でない調査がない", "표본 수와 월을 알 수 있고 자발적 참여가 아닌 조사가 없음")
        case .oneHouse(let program):
            return phrases.pick(
                "all polls that can be used are of one house, \(program)", "使える調査は1機関（\(program)）のみ",
                "쓸 수 있는 조사는 한 기관(\(program))뿐임")
        case .fewPolls(let programs):
            let who =
                programs.isEmpty
                ? phrases.pick("none has", "該当なし", "해당 없음")
                : phrases.pick("only \(list(programs)) has", "\(list(programs))のみ", "\(list(programs))뿐임")
            return phrases.pick(
                "two houses need \(needed) comparable polls each with a known n and month; \(who)",
                "2機関以上にそれぞれ\(needed)回以上の比較可能な調査（標本数と月が既知）が必要（\(who)）",
                "두 기관 이상에 각각 \(needed)회 이상의 비교 가능한 조사(표본 수와 월 확인)가 필요함(\(who))")
        case .noCommonTime(let first, let second, let polls):
            let (a, b) = (names[first], names[second])
            let (m, n) = (polls.first ?? 0, polls.last ?? 0)
            return phrases.pick(
                "two houses need \(needed) polls each in the time that both cover; \(a) and \(b) have \(m) and \(n)",
                "2機関の調査期間が重なる間にそれぞれ\(needed)回以上が必要（\(a)は\(m)回、\(b)は\(n)回）",
                "두 기관의 조사 기간이 겹치는 동안 각각 \(needed)회 이상이 필요함(\(a) \(m)회, \(b) \(n)회)")
        case .notComputable(let text): return text
        }
    }

    // MARK: Notes

    var notes: [String] { breakNotes + unusedNotes + modelNotes }

    private var modelNotes: [String] {
        guard !average.levels.isEmpty else { return [] }
        var notes = [
            phrases.pick(
                "Level: a random walk under sampling and rounding error (Jackman 2005); adjusted is the poll without its house's effect.",
                "水準：標本誤差と丸めを考慮したランダムウォーク（Jackman 2005）。調整後は機関効果を除いた値。",
                "수준: 표본오차와 반올림을 반영한 확률보행(Jackman 2005). 조정 후는 기관 효과를 뺀 값.")
        ]
        if !hasEffects {
            notes = [
                phrases.pick(
                    "Level: a random walk under sampling and rounding error (Jackman 2005), as this house measures it.",
                    "水準：標本誤差と丸めを考慮したランダムウォーク（Jackman 2005）。この機関の測り方による。",
                    "수준: 표본오차와 반올림을 반영한 확률보행(Jackman 2005). 이 기관의 측정에 따른다.")
            ]
        } else {
            notes.append(
                phrases.pick(
                    "Each house asks in its own words: effects hold the wording too.", "質問文は機関ごとに異なり、効果には質問文の違いも含まれる。",
                    "질문 문구는 기관마다 달라 효과에는 문구의 차이도 들어 있다."))
        }
        return notes
    }

    private var breakNotes: [String] {
        let series = average.runs.map(\.series).reduce(into: [Series]()) { if !$0.contains($1) { $0.append($1) } }
        var notes: [String] = []
        for series in series {
            let shown = Set(average.runs.filter { $0.series == series }.flatMap(\.polls).map(\.wave.poll))
            for (index, breaks) in series.breaksBefore.enumerated() where !breaks.isEmpty {
                let (before, after) = (series.waves[index - 1].poll, series.waves[index].poll)
                guard shown.contains(before), shown.contains(after) else { continue }
                for item in breaks {
                    let effect =
                        !item.certainty.cuts
                        ? phrases.pick("possible", "可能性", "가능성")
                        : context.settings.acrossBreaks
                            ? phrases.pick("ignored as asked", "指定により無視", "지정에 따라 무시")
                            : phrases.pick("two houses from here on", "前後を別の機関として扱う", "전후를 별개의 기관으로 취급")
                    notes.append(
                        phrases.reason(.breakBetween([item]))
                            + " (\(before) → \(after)\(phrases.pick(", ", "、", ", "))\(effect))")
                }
            }
        }
        return notes
    }

    private var unusedNotes: [String] {
        let unused = average.runs.flatMap(\.polls).compactMap(\.unused)
        func count(_ isThis: (HousePoll.Unused) -> Bool) -> Int { unused.filter(isThis).count }
        let unknown = count { $0 == .noEstimate(.unknownSampleSize) }
        let optIn = count { $0 == .noEstimate(.optIn) }
        var notes: [String] = []
        if unknown > 0 {
            notes.append(
                phrases.pick(
                    "Shown and not used: \(unknown) with an unknown n.", "標本数不明の\(unknown)回は示すだけで使わない。",
                    "표본 수 미상인 \(unknown)회는 보이기만 하고 쓰지 않는다."))
        }
        if optIn > 0 {
            notes.append(
                phrases.pick(
                    "Opt-in: \(optIn) polls are shown and not used; sampling error does not describe them.",
                    "自主参加型の\(optIn)回は示すだけで使わない。標本誤差は適用されない。",
                    "자발적 참여 표본 \(optIn)회는 보이기만 하고 쓰지 않는다. 표본오차를 적용할 수 없다."))
        }
        return notes
    }
}
