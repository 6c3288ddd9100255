import PollAnalysis
import PollData
import PollStatistics

/// The difference of one measure between two polls of a program, for each population: later minus earlier as named.
struct PollGapLines {
    private let context: ReportContext
    private let question: Question
    private let first: Poll.ID
    private let second: Poll.ID
    private let changes: [(series: Series, change: Change)]
    private let label: String

    init(
        _ question: Question, _ measure: Series.Measure, _ first: Poll.ID, _ second: Poll.ID,
        _ populations: [Population], in context: ReportContext
    ) {
        self.context = context
        self.question = question
        self.first = first
        self.second = second
        let series = populations.map {
            context.archive.series(
                of: question, measure, in: $0, includingQuoted: context.settings.includingQuoted)
        }
        label = series.first?.label[context.language] ?? ""
        changes = series.compactMap { series in
            guard let from = series.waves.firstIndex(where: { $0.poll == second }),
                let to = series.waves.firstIndex(where: { $0.poll == first }), from != to
            else { return nil }
            return (series, series.change(from: from, to: to, settings: context.settings))
        }
    }

    var report: Report {
        let phrases = context.phrases
        return Report(
            command: "gap", title: "\(question.text[context.language]) – \(label): \(first) − \(second)",
            selection: [
                ("question", .string(question.qualifiedName)), ("option", .string(label)),
                ("between", .array([.string(first.rawValue), .string(second.rawValue)])),
                ("level", .number(context.settings.level.value)),
            ],
            columns: GapReport.columns(
                [Report.Column(phrases.pick("population", "対象国", "대상국"))], in: context, first.rawValue,
                second.rawValue), rows: changes.map(row), words: words, notes: notes)
    }

    private func row(_ item: (series: Series, change: Change)) -> Report.Row {
        let a = item.series.waves[item.change.to]
        let b = item.series.waves[item.change.from]
        return Report.Row(
            [context.phrases.name(of: item.series.population)]
                + GapReport.cells(
                    a.value, b.value, points: item.change.points, decimals: item.change.decimals,
                    comparison: item.change.comparison, missing: item.change.missing, context: context),
            fields: [
                ("population", .string(item.series.population.rawValue)),
                ("first", .decimal(a.value.percent, decimals: a.value.decimals)),
                ("second", .decimal(b.value.percent, decimals: b.value.decimals)),
                ("gap", .decimal(item.change.points, decimals: item.change.decimals)),
                ("usual_change", item.series.usualChange.map { .decimal($0, decimals: 3) } ?? .null),
                ("exceeds_usual", item.change.exceeds(usual: item.series.usualChange).map { .bool($0) } ?? .null),
                ("reason", item.change.missing.map { .string(context.phrases.reason($0)) } ?? .null),
                ("comparison", .comparison(item.change.comparison, missing: nil)),
            ])
    }

    private var words: [String] {
        changes.compactMap { item in
            guard let comparison = item.change.comparison else { return nil }
            let sentence = Sentence(
                claim: .change(from: second.rawValue, to: first.rawValue), points: item.change.points,
                decimals: item.change.decimals, verdict: comparison.verdict)
            let usual = item.series.usualChange.map { " " + context.phrases.usualChange($0).capitalizedFirst } ?? ""
            return
                "\(context.phrases.name(of: item.series.population)) – \(sentence.text(in: context.language))\(usual)"
        }
    }

    private var notes: [String] {
        let phrases = context.phrases
        if changes.isEmpty {
            return [phrases.pick("The two polls do not both have it.", "2つの調査の両方には値がない。", "두 조사 모두에 값이 있지는 않다.")]
        }
        let waves = changes.flatMap { [$0.series.waves[$0.change.to], $0.series.waves[$0.change.from]] }
        var notes = GapReport.basisNotes(
            changes.compactMap(\.change.comparison),
            waves.compactMap { $0.estimate(settings: context.settings).basis }, in: context)
        for item in changes {
            for found in item.change.ignoredBreaks + item.change.possibleBreaks {
                notes.append(phrases.reason(.breakBetween([found])))
            }
        }
        return phrases.unique(notes + waves.flatMap { context.caveats(of: $0) })
    }
}
