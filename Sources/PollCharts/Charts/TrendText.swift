import PollAnalysis
import PollData

/// The words of a trend, made from its data.
struct TrendText {
    let request: ChartRequest
    let lines: [TrendLine]
    /// Of each line, with the panel that it stands in.
    let fullNames: [String]
    let drafts: [TrendDraft]
    let isNet: Bool
    let breaks: BreakKeys
    /// `nil` for what the specification says.
    var drawsIntervals: Bool?
    /// How the summary calls the picture.
    var kind: String?
    /// What the subtitle adds to the measure.
    var addition = ""
    /// Notes of the kind.
    var further: [String] = []

    private var words: ChartWords { request.words }
    private var language: Language { request.language }

    /// The answers that are followed, each of a question once.
    private var options: [(question: Question, option: Question.Option)] {
        var found: [(question: Question, option: Question.Option)] = []
        for draft in drafts {
            guard let option = draft.option,
                !found.contains(where: { $0.question == draft.question && $0.option == option })
            else { continue }
            found.append((draft.question, option))
        }
        return found
    }

    /// What all lines measure alike, else empty.
    private var commonLabel: String {
        let labels = Disclosure.distinct(
            drafts.map {
                $0.option?.chartLabel(language, beside: $0.question.siblings(of: $0.option, among: drafts))
                    ?? words.netScore
            })
        return labels.count == 1 ? labels[0] : ""
    }

    /// The question that all lines share, else empty.
    private var commonQuestion: String {
        Set(drafts.map(\.question.qualifiedName)).count == 1 ? request.question.text[language] : ""
    }

    var text: ChartText {
        let question = commonQuestion
        let label = commonLabel
        let title =
            request.spec.title?[language]
            ?? QuestionTitle.text(
                question.isEmpty ? words.list(Disclosure.distinct(drafts.map(\.name))) : question, label: label,
                isQuoted: !isNet, words: words)
        let samples = lines.flatMap { $0.points.map(\.wave.sample) }
        return ChartText(
            title: title, subtitle: request.spec.subtitle.map { [$0[language]] } ?? subtitle(question, label),
            summary: summary,
            notes: notes,
            disclosure: disclosure,
            date: samples.compactMap { $0.fieldEnd ?? $0.released }.max { $0.lastDay < $1.lastDay })
    }

    /// Who was asked, and by whom.
    var disclosure: [String] {
        let disclosure = Disclosure(words: words)
        return [
            disclosure.waves(populations.map { ($0.name, $0.samples) }),
            disclosure.source(programs, version: request.archive.version, language: language),
        ]
    }

    /// Lines of one population have their samples in common.
    var populations: [(name: String, samples: [Sample], points: [(year: Int, missing: NoEstimate?)])] {
        var found: [Population] = []
        for line in lines where !found.contains(line.series.population) { found.append(line.series.population) }
        return found.map { population in
            let points = lines.filter { $0.series.population == population }.flatMap(\.points)
                .sorted { $0.day < $1.day }
            var samples: [Sample] = []
            for point in points where samples.last != point.wave.sample { samples.append(point.wave.sample) }
            return (population.name[language], samples, points.map { ($0.year, $0.missing) })
        }
    }

    /// The programs of the lines with their years.
    private var programs: [(program: Program?, years: [Int])] {
        var found: [Program.ID] = []
        for line in lines where !found.contains(line.series.question.program) {
            found.append(line.series.question.program)
        }
        return found.map { id in
            (
                request.archive.program(id),
                lines.filter { $0.series.question.program == id }.flatMap { $0.points.map(\.year) }
            )
        }
    }

    private var years: [Int] { lines.flatMap { $0.points.map(\.year) } }

    private func subtitle(_ question: String, _ label: String) -> [String] {
        var parts: [String] = []
        if request.spec.title != nil, !question.isEmpty { parts.append(question) }
        var measure = MeasureWords(words: words, isNet: isNet)
        measure.answer = request.spec.title != nil && !isNet ? label : ""
        measure.estimates =
            drawsIntervals ?? request.spec.intervals ? lines.flatMap { $0.points.compactMap(\.estimate) } : []
        measure.saysMultiple = request.question.kind == .multiple && !words.mentionsMultiple(question)
        parts.append(measure.text)
        if !addition.isEmpty { parts.append(addition) }
        return parts
    }

    private var notes: [String] {
        var notes: [String] = []
        if request.spec.axis == .cut { notes.append(words.cutAxis) }
        let intervals = IntervalNotes(words: words, language: language)
        if drawsIntervals ?? request.spec.intervals {
            notes += intervals.notes(populations.map { ($0.name, $0.points) })
        }
        let readings = lines.flatMap { line in
            line.points.compactMap { point -> String? in
                let others = intervals.readings(of: point.wave)
                return others.isEmpty ? nil : "\(line.name) \(point.year)" + words.colon + words.list(others)
            }
        }
        if !readings.isEmpty { notes.append(words.otherReadings(readings.joined(separator: words.semicolon))) }
        let leftOut = lines.reduce(0) { $0 + $1.series.leftOutQuoted.count { $0.reading == 1 } }
        if leftOut > 0 { notes.append(words.leftOutQuoted(leftOut)) }
        notes += Disclosure.distinct(
            options.compactMap { question, option in
                option.totalNote(
                    of: question, words: words, beside: options.filter { $0.question == question }.map(\.option))
            })
        notes += further
        if let note = request.spec.note?[language], !note.isEmpty { notes.append(note) }
        return notes
    }

    /// Kind, range of years, of each line its first and last values and their range, how far the intervals reach and
    /// what has none, breaks; no verb of change.
    private var summary: String {
        let range = words.years(years.min() ?? 0, years.max() ?? 0)
        let labels = commonLabel.isEmpty ? Disclosure.distinct(drafts.map(\.answer)) : [commonLabel]
        let names = words.list(labels)
        let kind = kind ?? words.pick("Line chart", "折れ線グラフ", "꺾은선 그래프")
        var parts = [
            words.pick("\(kind), \(range): \(names)", "\(kind)、\(range)。\(names)", "\(kind), \(range). \(names)")
        ]
        for (line, name) in zip(lines, fullNames) {
            let values = line.points.map {
                ValueSummary.Value(year: $0.year, date: $0.wave.placement?.date, percent: $0.percent)
            }
            parts.append(ValueSummary(words: words, name: name, values: values, isNet: isNet).text)
        }
        if request.spec.intervals {
            let points = lines.flatMap(\.points)
            parts.append(
                words.reach(
                    points.compactMap { point in point.interval.map { (point.percent, $0) } },
                    level: points.compactMap { $0.estimate?.interval?.level }.first))
            parts += IntervalNotes(words: words, language: language)
                .notes(populations.map { ($0.name, $0.points) })
        }
        return words.sentences(parts + breaks.summaries(lines: lines, words: words))
    }
}

extension Question {
    /// The answers of this question that stand in one picture with an answer.
    fileprivate func siblings(of option: Option?, among drafts: [TrendDraft]) -> [Option] {
        drafts.filter { $0.question == self && $0.option != option }.compactMap(\.option)
    }
}
