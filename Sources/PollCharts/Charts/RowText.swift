import PollAnalysis
import PollData

/// The words of a chart of one or several polls, made from its figures.
struct RowText {
    let request: ChartRequest
    let rows: RowFigures
    let drawsIntervals: Bool

    private var words: ChartWords { request.words }
    private var language: Language { request.language }

    /// How a sample is called beside others: by population, by date, or by both.
    func name(of sample: Sample) -> String {
        var country = sample.population.name[language]
        if rows.options.contains(where: { option in
            rows.samples.contains { $0.population.name[language] == option.label[language] }
        }) {
            country = words.askedIn(country)
        }
        let polls = Set(rows.samples.map(\.poll)).count
        let populations = Set(rows.samples.map(\.population)).count
        guard polls > 1 else { return country }
        let date = sample.placement?.date.map { words.date(Self.coarse($0)) } ?? sample.poll.rawValue
        return populations > 1 ? country + words.pick(", ", " ", " ") + date : date
    }

    func text(kind: String) -> ChartText {
        let question = request.question.text[language]
        let disclosure = Disclosure(words: words)
        let years = rows.samples.compactMap { sample in
            sample.placement.map { CalendarDate.day(number: Int($0.day)).year }
        }
        return ChartText(
            title: request.spec.title?[language] ?? question,
            subtitle: request.spec.subtitle.map { [$0[language]] } ?? subtitle(question), summary: summary(kind),
            notes: notes,
            disclosure: [
                rows.polls.count == 1
                    ? disclosure.samples(rows.samples, language: language) : disclosure.waves(populations),
                disclosure.source(
                    [(request.archive.program(request.question.program), years)], version: request.archive.version,
                    language: language),
            ],
            date: rows.samples.compactMap { $0.fieldEnd ?? $0.released }.max { $0.lastDay < $1.lastDay })
    }

    /// The samples of several polls by population.
    private var populations: [(name: String, samples: [Sample])] {
        request.populations.compactMap { population in
            let samples = rows.samples.filter { $0.population == population }
            return samples.isEmpty ? nil : (population.name[language], samples)
        }
    }

    private func subtitle(_ question: String) -> [String] {
        var parts: [String] = []
        if request.spec.title != nil { parts.append(question) }
        var measure = MeasureWords(words: words, isNet: false)
        measure.estimates = drawsIntervals ? rows.figures.map(\.estimate) : []
        if request.spec.title != nil, rows.options.count == 1, let option = rows.options.first {
            measure.answer = option.chartLabel(language, beside: rows.options)
        }
        measure.saysMultiple = request.question.kind == .multiple && !words.mentionsMultiple(question)
        parts.append(measure.text)
        return parts
    }

    private var notes: [String] {
        var notes: [String] = []
        let intervals = IntervalNotes(words: words, language: language)
        if drawsIntervals {
            notes += intervals.notes(
                rows.samples.map { sample in
                    let year = sample.placement.map { CalendarDate.day(number: Int($0.day)).year } ?? 0
                    return (
                        name(of: sample),
                        rows.figures.filter { $0.sample == sample }.prefix(1).map { (year, $0.estimate.missing) }
                    )
                })
        }
        let readings = rows.figures.compactMap { figure -> String? in
            let others = intervals.readings(of: figure.wave)
            guard !others.isEmpty else { return nil }
            return figure.option.chartLabel(language, beside: rows.options)
                + words.parenthesised(name(of: figure.sample)) + " "
                + words.list(others)
        }
        if !readings.isEmpty { notes.append(words.otherReadings(readings.joined(separator: words.semicolon))) }
        if rows.leftOutQuoted > 0 { notes.append(words.leftOutQuoted(rows.leftOutQuoted)) }
        notes += rows.options.compactMap { $0.totalNote(of: request.question, words: words, beside: rows.options) }
        if let note = request.spec.note?[language], !note.isEmpty { notes.append(note) }
        return notes
    }

    /// Kind, date, and every value in order.
    private func summary(_ kind: String) -> String {
        var parts = [kind + words.colon + request.question.text[language]]
        for sample in rows.samples {
            let values = rows.figures.filter { $0.sample == sample }.map {
                $0.option.chartLabel(language, beside: rows.options) + " " + $0.percent.fixed(0) + "%"
            }
            let date = sample.fieldPeriod.map { words.parenthesised(words.period($0)) } ?? ""
            parts.append(sample.population.name[language] + date + words.colon + words.list(values))
        }
        return words.sentences(parts)
    }

    /// Without the day, which a label beside a bar does not need.
    private static func coarse(_ date: CalendarDate) -> CalendarDate {
        CalendarDate(year: date.year, month: date.month) ?? date
    }
}
