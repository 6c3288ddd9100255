import PollAnalysis
import PollData
import PollStatistics

/// The gap of one measure between two populations, wave by wave, and its trend.
struct PopulationGapLines {
    private let context: ReportContext
    private let question: Question
    private let gaps: PopulationGaps
    private let trends: [GapTrend]
    private let conditions: [AnswerConditions]
    private let label: String

    init(
        _ question: Question, _ measure: Series.Measure, _ first: Population, _ second: Population,
        in context: ReportContext
    ) {
        self.context = context
        self.question = question
        func series(_ population: Population) -> Series {
            context.archive.series(
                of: question, measure, in: population, includingQuoted: context.settings.includingQuoted)
        }
        let a = series(first)
        gaps = PopulationGaps(a, series(second), settings: context.settings)
        trends = gaps.trends(settings: context.settings)
        conditions = gaps.gaps.map {
            AnswerConditions(of: question, $0.first.sample, $0.second.sample, in: context.archive)
        }
        label = a.label[context.language]
    }

    var report: Report {
        let phrases = context.phrases
        let a = gaps.first.population
        let b = gaps.second.population
        return Report(
            command: "gap",
            title: "\(question.text[context.language]) – \(label): \(phrases.name(of: a)) − \(phrases.name(of: b))",
            selection: [
                ("question", .string(question.qualifiedName)), ("option", .string(label)),
                ("between", .array([.string(a.rawValue), .string(b.rawValue)])),
                ("level", .number(context.settings.level.value)),
            ],
            columns: GapReport.columns(
                [
                    Report.Column(phrases.pick("fieldwork", "調査時期", "조사 시기")),
                    Report.Column(phrases.pick("poll", "調査", "조사")),
                ], in: context, a.rawValue, b.rawValue)
                + [
                    Report.Column(phrases.pick("asked by", "調査方法", "조사 방법")),
                    Report.Column(phrases.pick("no side taken", "中間・わからない", "중립·모름")),
                ], rows: zip(gaps.gaps, conditions).map(row), words: words, notes: notes)
    }

    private func row(_ gap: PopulationGap, _ conditions: AnswerConditions) -> Report.Row {
        let phrases = context.phrases
        let modes = [gap.first, gap.second].map { phrases.name(of: $0.sample.mode) }
        let usual = gaps.usualChange
        return Report.Row(
            [context.waveName(of: gap.first.sample), gap.poll.rawValue]
                + GapReport.cells(
                    gap.first.value, gap.second.value, points: gap.points, decimals: gap.decimals,
                    comparison: gap.comparison, missing: gap.missing, context: context)
                + [
                    modes[0] == modes[1] ? modes[0] : modes.joined(separator: " / "),
                    Self.text(conditions.first) + " / " + Self.text(conditions.second),
                ],
            fields: [
                ("poll", .string(gap.poll.rawValue)), ("date", .text(context.period(of: gap.first.sample))),
                ("first", .decimal(gap.first.value.percent, decimals: gap.first.value.decimals)),
                ("second", .decimal(gap.second.value.percent, decimals: gap.second.value.decimals)),
                ("first_n", .count(gap.first.sample.size)), ("second_n", .count(gap.second.sample.size)),
                ("first_mode", .text(gap.first.sample.mode?.rawValue ?? "")),
                ("second_mode", .text(gap.second.sample.mode?.rawValue ?? "")),
                ("first_neutral", Self.number(conditions.first.neutral)),
                ("second_neutral", Self.number(conditions.second.neutral)),
                ("first_dont_know", Self.number(conditions.first.dontKnow)),
                ("second_dont_know", Self.number(conditions.second.dontKnow)),
                ("reported", .bool(conditions.isReported)),
                ("gap", .decimal(gap.points, decimals: gap.decimals)),
                ("usual_change", usual.map { .decimal($0, decimals: 3) } ?? .null),
                ("reason", gap.missing.map { .string(phrases.reason($0)) } ?? .null),
                ("comparison", .comparison(gap.comparison, missing: nil)),
            ])
    }

    /// "22.3 + 4.1": neutral and don't know, as far as either was published.
    private static func text(_ undecided: UndecidedShare) -> String {
        let parts = [undecided.neutral, undecided.dontKnow].compactMap { $0 }
        if parts.isEmpty { return undecided.together?.fixed(1) ?? "–" }
        return parts.map { $0.fixed(1) }.joined(separator: " + ") + (undecided.together == nil ? " + ?" : "")
    }

    private static func number(_ percent: Double?) -> JSONValue { percent.map { .decimal($0, decimals: 2) } ?? .null }

    private var names: (String, String) {
        (context.phrases.name(of: gaps.first.population), context.phrases.name(of: gaps.second.population))
    }

    private func waveName(_ index: Int) -> String { context.waveName(of: gaps.gaps[index].first.sample) }

    private var words: [String] {
        guard let last = gaps.gaps.last else { return [] }
        var words: [String] = []
        if let comparison = last.comparison {
            let sentence = Sentence(
                claim: .lead(first: names.0, second: names.1), points: last.points, decimals: last.decimals,
                verdict: comparison.verdict, isReported: conditions.last?.isReported ?? true)
            words.append("\(waveName(gaps.gaps.count - 1)) – \(sentence.text(in: context.language))")
        }
        if let change = gapChange { words.append(change) }
        if let usual = gaps.usualChange { words.append(context.phrases.usualGapChange(usual)) }
        return words + trends.compactMap(trendWords)
    }

    /// How the gap of the last wave differs from that of the one before: four samples.
    private var gapChange: String? {
        guard gaps.gaps.count >= 2 else { return nil }
        let phrases = context.phrases
        let last = gaps.gaps.count - 1
        let (from, to) = (waveName(last - 1), waveName(last))
        do {
            let change = try gaps.change(from: last - 1, to: last, settings: context.settings)
            let sentence = Sentence(
                claim: .gapChange(first: names.0, second: names.1, from: from, to: to), points: change.estimate * 100,
                decimals: max(gaps.gaps[last].decimals, gaps.gaps[last - 1].decimals), verdict: change.verdict,
                isReported: conditions[(last - 1)...].contains { $0.isReported })
            return sentence.text(in: context.language) + " (\(NumberText.differenceInterval(change.interval)))"
        } catch {
            let reason = phrases.reason(error)
            return phrases.pick(
                "The gaps of \(from) and \(to) are not compared (\(reason)).",
                "\(from)と\(to)の差は比較しない（\(reason)）。",
                "\(KoreanParticle.with.after(from)) \(to)의 격차는 비교하지 않는다(\(reason)).")
        }
    }

    private func trendWords(_ trend: GapTrend) -> String? {
        guard trend.segment.count > 1 else { return nil }
        let phrases = context.phrases
        let (from, to) = (waveName(trend.segment.lowerBound), waveName(trend.segment.upperBound - 1))
        guard let interval = trend.interval, let line = trend.line, let verdict = trend.verdict else {
            guard let refusal = trend.refusal else { return nil }
            return phrases.pick(
                "\(from) – \(to): no trend of the gap, \(phrases.refusal(refusal)).",
                "\(from)～\(to)：差の傾きはない（\(phrases.refusal(refusal))）。",
                "\(from) – \(to): 격차의 추세는 없음(\(phrases.refusal(refusal))).")
        }
        let sentence = Sentence(
            claim: .gapSlope(first: names.0, second: names.1, from: from, to: to), points: line.coefficients.slope,
            decimals: 2, verdict: verdict.verdict,
            isReported: conditions[trend.segment].contains { $0.isReported })
        let scatter = line.heterogeneity.map { ", Q/df \(($0.statistic / $0.degreesOfFreedom).fixed(1))" } ?? ""
        return sentence.text(in: context.language)
            + " (\(NumberText.signed(interval.lower, decimals: 2)) … \(NumberText.signed(interval.upper, decimals: 2))"
            + "\(scatter); \(phrases.wavesUsed(trend.used.count, of: trend.segment.count)))"
    }

    private var notes: [String] {
        let phrases = context.phrases
        if gaps.gaps.isEmpty {
            return [
                phrases.pick("No wave published it for both populations.", "両国で公表された調査がない。", "두 나라에서 모두 공표된 조사가 없다.")
            ]
        }
        let waves = gaps.gaps.flatMap { [$0.first, $0.second] }
        let notes = GapReport.basisNotes(
            gaps.gaps.compactMap(\.comparison), waves.compactMap { $0.estimate(settings: context.settings).basis },
            in: context)
        return phrases.unique(
            notes + AnswerConditionNotes(context).notes(zip(gaps.gaps.map(\.poll), conditions))
                + waves.flatMap { context.caveats(of: $0) })
    }
}

/// Why a gap is one of reported answers, in words.
struct AnswerConditionNotes {
    private let context: ReportContext

    init(_ context: ReportContext) {
        self.context = context
    }

    func notes(_ items: some Sequence<(Poll.ID, AnswerConditions)>) -> [String] {
        let phrases = context.phrases
        let items = Array(items)
        func note(_ isMeant: (AnswerConditions) -> Bool, _ text: (String, String, String)) -> [String] {
            let polls = items.filter { isMeant($0.1) }.map(\.0.rawValue)
            guard !polls.isEmpty else { return [] }
            let which = polls.count == items.count && polls.count > 3 ? "" : " (\(polls.joined(separator: ", ")))"
            return [
                phrases.pick(
                    "\(text.0)\(which): the gap is one of reported answers.", "\(text.1)\(which)。差は回答上の差である。",
                    "\(text.2)\(which). 격차는 응답상의 격차이다.")
            ]
        }
        let points = AnswerConditions.undecidedTolerance.fixed(0)
        return note(\.modesDiffer, ("Asked in different ways", "調査方法が異なる", "조사 방법이 다르다"))
            + note(
                \.modeUnknown,
                ("How people were asked is not known for every sample", "調査方法が不明な標本がある", "조사 방법을 알 수 없는 표본이 있다"))
            + note(
                \.undecidedDiffers,
                (
                    "Neutral and don't know differ by more than \(points) points",
                    "中間とわからないの割合が\(points)ポイントを超えて異なる", "중립과 모름의 비율이 \(points)%포인트 넘게 다르다"
                ))
            + note(
                \.undecidedUnknown,
                (
                    "Neutral or don't know was not published for both", "中間またはわからないの割合が両方では公表されていない",
                    "중립 또는 모름의 비율이 양쪽 모두 공표되지는 않았다"
                ))
    }
}
