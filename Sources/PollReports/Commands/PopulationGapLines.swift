import PollAnalysis
import PollData
import PollStatistics

/// The gap of one measure between two populations.
struct PopulationGapLines {
    private let context: ReportContext
    private let question: Question
    private let gaps: PopulationGaps
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
                ], in: context, a.rawValue, b.rawValue), rows: gaps.gaps.map(row), words: words, notes: notes)
    }

    private func row(_ gap: PopulationGap) -> Report.Row {
        Report.Row(
            [context.waveName(of: gap.first.sample), gap.poll.rawValue]
                + GapReport.cells(
                    gap.first.value, gap.second.value, points: gap.points, decimals: gap.decimals,
                    comparison: gap.comparison, missing: gap.missing, context: context),
            fields: [
                ("poll", .string(gap.poll.rawValue)), ("date", .text(gap.first.placement?.date?.description ?? "")),
                ("first", .decimal(gap.first.value.percent, decimals: gap.first.value.decimals)),
                ("second", .decimal(gap.second.value.percent, decimals: gap.second.value.decimals)),
                ("first_n", .count(gap.first.sample.size)), ("second_n", .count(gap.second.sample.size)),
                ("first_mode", .text(gap.first.sample.mode?.rawValue ?? "")),
                ("second_mode", .text(gap.second.sample.mode?.rawValue ?? "")),
                ("gap", .decimal(gap.points, decimals: gap.decimals)),
                ("reason", gap.missing.map { .string(context.phrases.reason($0)) } ?? .null),
                ("comparison", .comparison(gap.comparison, missing: nil)),
            ])
    }

    private var words: [String] {
        guard let last = gaps.gaps.last else { return [] }
        let phrases = context.phrases
        var words: [String] = []
        if let comparison = last.comparison {
            let sentence = ChangeSentence(
                subject: .sides(
                    first: phrases.name(of: last.first.sample.population),
                    second: phrases.name(of: last.second.sample.population)), points: last.points,
                decimals: last.decimals, comparison: comparison)
            words.append("\(context.waveName(of: last.first.sample)) – \(sentence.text(in: context.language))")
        }
        if let change = gapChange { words.append(change) }
        return words
    }

    /// How the gap of the last wave differs from that of the one before: four samples.
    private var gapChange: String? {
        guard gaps.gaps.count >= 2 else { return nil }
        let phrases = context.phrases
        let last = gaps.gaps.count - 1
        let from = context.waveName(of: gaps.gaps[last - 1].first.sample)
        let to = context.waveName(of: gaps.gaps[last].first.sample)
        do {
            let change = try gaps.change(from: last - 1, to: last, settings: context.settings)
            let points = NumberText.signed(change.estimate * 100, decimals: gaps.gaps[last].decimals)
            let interval = NumberText.differenceInterval(change.interval)
            return phrases.pick(
                "The gap moved by \(points) points from \(from) to \(to) (\(interval)): \(phrases.name(of: change.verdict)).",
                "差の変化：\(from)から\(to)で\(points)ポイント（\(interval)）、\(phrases.name(of: change.verdict))。",
                "격차의 변화: \(from)에서 \(to)까지 \(points)%포인트(\(interval)), \(phrases.name(of: change.verdict)).")
        } catch {
            return phrases.pick(
                "The gaps of \(from) and \(to) are not compared (\(phrases.reason(error))).",
                "\(from)と\(to)の差は比較しない（\(phrases.reason(error))）。",
                "\(from)과 \(to)의 격차는 비교하지 않는다(\(phrases.reason(error))).")
        }
    }

    private var notes: [String] {
        let phrases = context.phrases
        var notes = [phrases.pick("Variance: ", "分散：", "분산: ") + phrases.name(of: .independentSamples)]
        if gaps.gaps.isEmpty {
            notes = [
                phrases.pick("No wave published it for both populations.", "両国で公表された調査がない。", "두 나라에서 모두 공표된 조사가 없다.")
            ]
        }
        if gaps.gaps.contains(where: { $0.comparison?.designEffectIsAssumed == true }) {
            notes += context.assumptionNote(
                gaps.gaps.compactMap { gap in gap.first.estimate(settings: context.settings).basis })
        }
        for gap in gaps.gaps where gap.modesDiffer {
            let first = "\(phrases.name(of: gap.first.sample.population)) \(phrases.name(of: gap.first.sample.mode))"
            let second = "\(phrases.name(of: gap.second.sample.population)) \(phrases.name(of: gap.second.sample.mode))"
            notes.append(
                phrases.pick(
                    "Asked in different ways (\(first), \(second)): the gap is one of reported answers.",
                    "調査方法が異なる（\(first)、\(second)）。差は回答上の差である。",
                    "조사 방법이 다르다(\(first), \(second)). 격차는 응답상의 격차이다."))
        }
        let unknown = gaps.gaps.filter(\.modeUnknown).map(\.poll.rawValue)
        if !unknown.isEmpty {
            let polls = unknown.joined(separator: ", ")
            notes.append(
                phrases.pick(
                    "How people were asked is not known for every sample (\(polls)): the gap is one of reported answers.",
                    "調査方法が不明な標本がある（\(polls)）。差は回答上の差である。",
                    "조사 방법을 알 수 없는 표본이 있다(\(polls)). 격차는 응답상의 격차이다."))
        }
        return phrases.unique(notes)
    }
}
