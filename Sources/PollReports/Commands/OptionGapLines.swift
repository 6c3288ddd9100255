import PollAnalysis
import PollData
import PollStatistics

/// The gap between two answers within one sample.
struct OptionGapLines {
    private let context: ReportContext
    private let question: Question
    private let first: Question.Option
    private let second: Question.Option
    private let gaps: [OptionGap]
    private let quoted: Bool

    init(
        _ question: Question, _ first: Question.Option, _ second: Question.Option, _ populations: [Population],
        _ poll: Poll?, in context: ReportContext
    ) {
        self.context = context
        self.question = question
        self.first = first
        self.second = second
        var gaps: [OptionGap] = []
        var quoted = false
        for poll in poll.map({ [$0] }) ?? context.archive.polls(of: question.program) {
            for sample in poll.samples where populations.isEmpty || populations.contains(sample.population) {
                let gap = OptionGap(
                    in: poll, sample: sample, question: question, first: first, second: second,
                    settings: context.settings)
                if let gap {
                    gaps.append(gap)
                } else if !context.settings.includingQuoted {
                    quoted =
                        quoted
                        || poll.figures.contains {
                            $0.question == question.id && $0.status == .quoted && $0.population == sample.population
                                && ($0.option == first.id || $0.option == second.id)
                        }
                }
            }
        }
        self.gaps = gaps
        self.quoted = quoted
    }

    var report: Report {
        let phrases = context.phrases
        let a = first.label[context.language]
        let b = second.label[context.language]
        return Report(
            command: "gap", title: "\(question.text[context.language]) – \(a) − \(b)",
            selection: [
                ("question", .string(question.qualifiedName)),
                ("between", .array([.string(first.id.rawValue), .string(second.id.rawValue)])),
                ("level", .number(context.settings.level.value)),
            ],
            columns: GapReport.columns(
                [
                    Report.Column(phrases.pick("poll", "調査", "조사")),
                    Report.Column(phrases.pick("population", "対象国", "대상국")),
                ], in: context, a, b), rows: gaps.map(row), words: words, notes: notes)
    }

    private func row(_ gap: OptionGap) -> Report.Row {
        Report.Row(
            [gap.poll.rawValue, context.phrases.name(of: gap.sample.population)]
                + GapReport.cells(
                    gap.first.value, gap.second.value, points: gap.points, decimals: gap.decimals,
                    comparison: gap.comparison, missing: gap.missing, context: context),
            fields: [
                ("poll", .string(gap.poll.rawValue)), ("population", .string(gap.sample.population.rawValue)),
                ("first", .decimal(gap.first.value.percent, decimals: gap.first.value.decimals)),
                ("second", .decimal(gap.second.value.percent, decimals: gap.second.value.decimals)),
                ("n", .count(gap.sample.size)), ("gap", .decimal(gap.points, decimals: gap.decimals)),
                ("first_status", .string(gap.first.status.rawValue)),
                ("second_status", .string(gap.second.status.rawValue)),
                ("disputed", .bool(!disputes(gap).isEmpty)),
                ("reason", gap.missing.map { .string(context.phrases.reason($0)) } ?? .null),
                ("comparison", .comparison(gap.comparison, missing: nil)),
            ])
    }

    private func disputes(_ gap: OptionGap) -> [Figure] {
        gap.otherReadings.filter { other in
            ![gap.first, gap.second].contains { $0.option == other.option && $0.agrees(with: other) }
        }
    }

    private var words: [String] {
        gaps.compactMap { gap in
            guard let comparison = gap.comparison else { return nil }
            let sentence = Sentence(
                claim: .lead(first: first.label[context.language], second: second.label[context.language]),
                points: gap.points, decimals: gap.decimals, verdict: comparison.verdict)
            return
                "\(gap.poll), \(context.phrases.name(of: gap.sample.population)) – \(sentence.text(in: context.language))"
        }
    }

    private var notes: [String] {
        let phrases = context.phrases
        var notes = GapReport.basisNotes(
            gaps.compactMap(\.comparison),
            gaps.compactMap { gap in gap.first.estimate(in: gap.sample, settings: context.settings).basis }, in: context
        )
        for gap in gaps {
            for figure in disputes(gap) {
                notes.append(
                    "\(gap.poll) \(figure.population) \(figure.option): "
                        + phrases.pick("another report prints ", "別の資料では ", "다른 자료에서는 ") + figure.value.text
                        + " (\(figure.sourceTitle))")
            }
            for figure in [gap.first, gap.second] where figure.status == .quoted {
                notes.append(
                    "\(gap.poll) \(figure.population) \(figure.option) \(figure.value.text): "
                        + "\(phrases.name(of: figure.status)), \(figure.sourceTitle)")
            }
        }
        if quoted {
            notes.append(
                phrases.pick(
                    "Some pairs have a figure that only an article states; --include quoted takes them in.",
                    "記事の引用のみの値を含む組は除外した。--include quoted で含める。",
                    "기사 인용만 있는 수치가 포함된 쌍은 제외했다. --include quoted로 포함한다."))
        }
        if gaps.isEmpty {
            notes.append(phrases.pick("No poll published both answers.", "両方の回答を公表した調査がない。", "두 응답을 모두 공표한 조사가 없다."))
        }
        return phrases.unique(notes)
    }
}
