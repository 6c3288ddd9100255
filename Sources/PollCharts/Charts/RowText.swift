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

    /// - Parameter remainders: Of each sample whose parts leave more than rounding can explain, what they leave, in
    ///   percent.
    func text(kind: String, remainders: [(sample: Sample, percent: Double)] = []) -> ChartText {
        let question = request.question.text[language]
        let disclosure = Disclosure(words: words)
        let years = rows.samples.compactMap { sample in
            sample.placement.map { CalendarDate.day(number: Int($0.day)).year }
        }
        return ChartText(
            title: request.spec.title?[language] ?? question,
            subtitle: request.spec.subtitle.map { [$0[language]] } ?? subtitle(question),
            summary: summary(kind, remainders),
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

    /// Which samples have no interval, and why.
    private func intervalNotes(_ words: ChartWords) -> [String] {
        // Of several polls by their years, so their dates are in no name.
        let isSeries = rows.polls.count > 1
        let groups = isSeries ? populations : rows.samples.map { (name: name(of: $0), samples: [$0]) }
        return IntervalNotes(words: words, language: language).notes(
            groups.map { group in
                (
                    isSeries && groups.count == 1 ? "" : group.name,
                    group.samples.flatMap { sample in
                        let year = sample.placement.map { CalendarDate.day(number: Int($0.day)).year } ?? 0
                        return rows.figures.filter { $0.sample == sample }.prefix(1).map { (year, $0.estimate.missing) }
                    }
                )
            })
    }

    private var notes: [String] {
        var notes: [String] = []
        let intervals = IntervalNotes(words: words, language: language)
        if drawsIntervals {
            notes += MeasureWords.method(of: rows.figures.map(\.estimate), words: words) + intervalNotes(words)
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
        notes += rows.options.compactMap { $0.totalNote(of: request.question, words: words) }
        if let note = request.spec.note?[language], !note.isEmpty { notes.append(note) }
        return notes
    }

    /// Kind, date, and every value in order, or of many polls the first, the last and the range; how far the intervals
    /// reach and what has none.
    private func summary(_ kind: String, _ remainders: [(sample: Sample, percent: Double)]) -> String {
        let words = words.inFull
        let isSeries = rows.polls.count > 2
        var parts = [kind + words.colon + request.question.text[language]]
        parts +=
            isSeries
            ? series
            : rows.samples.map { sample in
                values(sample, remainder: remainders.first { $0.sample == sample }?.percent)
            }
        if drawsIntervals {
            parts.append(
                words.reach(
                    rows.figures.compactMap { figure in figure.interval.map { (figure.percent, $0) } },
                    level: rows.figures.compactMap { $0.estimate.interval?.level }.first))
            parts += intervalNotes(words)
        }
        return words.sentences(parts)
    }

    /// Every value of a sample.
    private func values(_ sample: Sample, remainder: Double?) -> String {
        let figures = rows.figures.filter { $0.sample == sample }
        var values = figures.map {
            $0.option.chartLabel(language, beside: rows.options) + " " + words.value($0.percent) + "%"
        }
        if let remainder { values.append(words.notPublished + " " + words.value(remainder) + "%") }
        let date = sample.fieldPeriod.map { words.parenthesised(words.period($0)) } ?? ""
        return sample.population.name[language] + date + words.colon + words.list(values)
    }

    /// Each answer of each population over the polls.
    private var series: [String] {
        request.populations.flatMap { population in
            rows.options.map { option in
                let name =
                    rows.options.count == 1
                    ? population.name[language]
                    : population.name[language] + words.comma + option.chartLabel(language, beside: rows.options)
                let figures = rows.figures.filter { $0.population == population && $0.option.id == option.id }
                let values = figures.compactMap { figure in
                    figure.sample.placement.map {
                        ValueSummary.Value(
                            year: CalendarDate.day(number: Int($0.day)).year, date: $0.date, percent: figure.percent)
                    }
                }
                return ValueSummary(words: words, name: name, values: values, isNet: false).text
            }
        }
    }

    /// Without the day, which a label beside a bar does not need.
    private static func coarse(_ date: CalendarDate) -> CalendarDate {
        CalendarDate(year: date.year, month: date.month) ?? date
    }
}
