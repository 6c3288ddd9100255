import PollAnalysis
import PollData

/// The words of a trend, made from its data.
struct TrendText {
    let request: ChartRequest
    let lines: [TrendLine]
    let options: [Question.Option]
    let measureLabels: [String]
    let isNet: Bool
    let breaks: BreakKeys

    private var words: ChartWords { request.words }
    private var language: Language { request.language }

    var text: ChartText {
        let question = request.question.text[language]
        let label = measureLabels.count == 1 ? measureLabels[0] : ""
        let title =
            request.spec.title?[language] ?? QuestionTitle.text(question, label: label, isQuoted: !isNet, words: words)
        let samples = lines.flatMap { $0.points.map(\.wave.sample) }
        let disclosure = Disclosure(words: words)
        return ChartText(
            title: title, subtitle: request.spec.subtitle.map { [$0[language]] } ?? subtitle(question, label),
            summary: summary,
            notes: notes,
            disclosure: [
                disclosure.waves(populations.map { ($0.name, $0.samples) }),
                disclosure.source(
                    request.archive.program(request.question.program), years: years, language: language),
            ],
            date: samples.compactMap { $0.fieldEnd ?? $0.released }.max { $0.lastDay < $1.lastDay })
    }

    /// Lines of one population have their samples in common.
    private var populations: [(name: String, samples: [Sample], points: [(year: Int, estimate: Estimate)])] {
        var found: [Population] = []
        for line in lines where !found.contains(line.series.population) { found.append(line.series.population) }
        return found.map { population in
            let points = lines.filter { $0.series.population == population }.flatMap(\.points)
                .sorted { $0.day < $1.day }
            var samples: [Sample] = []
            for point in points where samples.last != point.wave.sample { samples.append(point.wave.sample) }
            return (population.name[language], samples, points.map { ($0.year, $0.estimate) })
        }
    }

    private var years: [Int] { lines.flatMap { $0.points.map(\.year) } }

    private func subtitle(_ question: String, _ label: String) -> [String] {
        var parts: [String] = []
        if request.spec.title != nil { parts.append(question) }
        var measure = MeasureWords(words: words, isNet: isNet)
        measure.answer = request.spec.title != nil && !isNet ? label : ""
        measure.estimates = request.spec.intervals ? lines.flatMap { $0.points.map(\.estimate) } : []
        measure.saysMultiple = request.question.kind == .multiple && !words.mentionsMultiple(question)
        parts.append(measure.text)
        return parts
    }

    private var notes: [String] {
        var notes: [String] = []
        if request.spec.axis == .cut { notes.append(words.cutAxis) }
        let intervals = IntervalNotes(words: words, language: language)
        if request.spec.intervals {
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
        notes += options.compactMap { $0.totalNote(of: request.question, words: words, beside: options) }
        if let note = request.spec.note?[language], !note.isEmpty { notes.append(note) }
        return notes
    }

    /// Kind, range of years, first and last values, breaks; no verb of change.
    private var summary: String {
        let range = words.years(years.min() ?? 0, years.max() ?? 0)
        var parts = [
            words.pick(
                "Line chart, \(range): \(measureLabels.joined(separator: ", "))",
                "折れ線グラフ、\(range)。\(measureLabels.joined(separator: "、"))",
                "꺾은선 그래프, \(range). \(measureLabels.joined(separator: ", "))")
        ]
        for line in lines {
            guard let first = line.points.first, let last = line.points.last else { continue }
            let a = first.percent.fixed(0)
            let b = last.percent.fixed(0)
            let unit = isNet ? words.pick(" points", "ポイント", "%포인트") : words.pick("%", "%", "%")
            if line.points.count == 1 {
                parts.append(
                    line.name + words.colon
                        + words.pick(
                            "\(a)\(unit) in \(first.year)", "\(first.year)年\(a)\(unit)", "\(first.year)년 \(a)\(unit)"))
            } else {
                parts.append(
                    line.name + words.colon
                        + words.pick(
                            "from \(a)\(unit) in \(first.year) to \(b)\(unit) in \(last.year)",
                            "\(first.year)年\(a)\(unit)、\(last.year)年\(b)\(unit)",
                            "\(first.year)년 \(a)\(unit), \(last.year)년 \(b)\(unit)"))
            }
        }
        parts += breaks.summaries(lines: lines, words: words)
        return words.sentences(parts)
    }
}
