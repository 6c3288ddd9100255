import PollAnalysis
import PollData

/// The words of a gap over time, made from its data.
struct GapText {
    let request: ChartRequest
    /// A line for each answer.
    let lines: [TrendLine]
    /// `nil` for a net score.
    let options: [Question.Option?]
    /// The two countries, the one that is counted from first.
    let names: [String]
    let breaks: BreakKeys
    /// The figures that only articles state, in both series.
    let leftOut: Int

    private var words: ChartWords { request.words }
    private var language: Language { request.language }
    private var gaps: [PopulationGap] { lines.flatMap { $0.points.compactMap(\.gap) } }
    private var years: [Int] { lines.flatMap { $0.points.map(\.year) } }
    private func label(_ option: Question.Option?) -> String {
        option?.chartLabel(language, beside: options.compactMap { $0 }) ?? ""
    }
    /// The answer, where it is one.
    private var label: String { options.count == 1 ? label(options[0]) : "" }
    /// The waves that are compared, each sample once.
    private var samples: (first: [Sample], second: [Sample]) {
        func distinct(_ samples: [Sample]) -> [Sample] {
            samples.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        return (distinct(gaps.map(\.first.sample)), distinct(gaps.map(\.second.sample)))
    }

    var text: ChartText {
        let question = request.question.text[language]
        let samples = samples
        let disclosure = Disclosure(words: words)
        var subtitle: [String] = []
        if request.spec.title != nil { subtitle.append(question) }
        subtitle.append(measure)
        return ChartText(
            title: request.spec.title?[language]
                ?? QuestionTitle.text(question, label: label, isQuoted: true, words: words),
            subtitle: request.spec.subtitle.map { [$0[language]] } ?? subtitle, summary: summary, notes: notes,
            disclosure: [
                disclosure.waves([(names[0], samples.first), (names[1], samples.second)]),
                disclosure.source(
                    [(request.archive.program(request.question.program), years)], version: request.archive.version,
                    language: language),
            ],
            date: (samples.first + samples.second).compactMap { $0.fieldEnd ?? $0.released }.max {
                $0.lastDay < $1.lastDay
            })
    }

    private var what: String {
        guard options.count > 1 else { return words.gap(names[0], minus: names[1], of: label) }
        return words.gaps(names[0], minus: names[1])
    }

    private var measure: String {
        var text = what
        let comparisons = gaps.compactMap(\.comparison)
        if request.spec.intervals, let first = comparisons.first {
            text += words.pick("; ", "。", ". ")
            text += words.intervals(level: first.interval.level)
        }
        return text
    }

    private var notes: [String] {
        var notes: [String] = []
        if request.spec.intervals {
            let comparisons = gaps.compactMap(\.comparison)
            if let first = comparisons.first {
                notes.append(
                    words.intervalMethod(
                        first.interval.method, assumed: comparisons.contains(where: \.designEffectIsAssumed)))
            }
            notes += IntervalNotes(words: words, language: language)
                .notes(
                    zip(lines, options).map { line, option in
                        (options.count > 1 ? label(option) : "", line.points.map { ($0.year, $0.missing) })
                    })
        }
        let modes = zip(years, gaps).filter { _, gap in
            guard let a = gap.first.sample.mode, let b = gap.second.sample.mode else { return false }
            return a != b
        }.map(\.0)
        if !modes.isEmpty { notes.append(words.modesDiffer(words.yearList(modes))) }
        if leftOut > 0 { notes.append(words.leftOutQuoted(leftOut)) }
        notes += options.compactMap { option in
            option?.totalNote(of: request.question, words: words)
        }
        if let note = request.spec.note?[language], !note.isEmpty { notes.append(note) }
        return notes
    }

    /// Kind, range of years, first and last values and their range, how far the intervals reach and what has none,
    /// breaks; no verb of change.
    private var summary: String {
        let words = words.inFull
        let range = words.years(years.min() ?? 0, years.max() ?? 0)
        var parts = [
            words.pick("Gap over time, \(range): \(what)", "差の推移、\(range)。\(what)", "격차 추이, \(range). \(what)")
        ]
        for (line, option) in zip(lines, options) {
            let values = line.points.map {
                ValueSummary.Value(year: $0.year, date: $0.wave.placement?.date, percent: $0.percent)
            }
            parts.append(
                ValueSummary(
                    words: words, name: options.count > 1 ? label(option) : "", values: values, isNet: true
                ).text)
        }
        if request.spec.intervals {
            parts.append(
                words.reach(
                    lines.flatMap { $0.points.compactMap { point in point.interval.map { (point.percent, $0) } } },
                    level: gaps.compactMap { $0.comparison?.interval.level }.first))
            parts += IntervalNotes(words: words, language: language)
                .notes([("", lines.flatMap { $0.points.map { ($0.year, $0.missing) } })])
        }
        return words.sentences(parts + breaks.summaries(lines: lines, words: words))
    }
}

extension ChartWords {
    func higher(in country: String) -> String {
        pick("Higher in \(country)", "\(country)の方が高い", country + subjectParticle(country) + " 더 높음")
    }

    /// 이 after a consonant, 가 after a vowel.
    private func subjectParticle(_ word: String) -> String {
        guard let last = word.unicodeScalars.last?.value, (0xAC00..<0xD7A4).contains(last) else { return "이" }
        return (last - 0xAC00) % 28 == 0 ? "가" : "이"
    }

    /// What is taken from what; without an answer, of the net scores.
    func gap(_ first: String, minus second: String, of answer: String) -> String {
        let what = answer.isEmpty ? netScore : quoted(answer)
        return pick(
            "\(what), \(first) minus \(second), percentage points", "\(what)の差：\(first)－\(second)（ポイント）",
            "\(what) 응답의 차이: \(first) − \(second)(%포인트)")
    }

    /// The same of several answers, each in its panel.
    func gaps(_ first: String, minus second: String) -> String {
        pick(
            "\(first) minus \(second), percentage points", "\(first)と\(second)の差：\(first)－\(second)（ポイント）",
            "응답 비율의 차이: \(first) − \(second)(%포인트)")
    }

    func modesDiffer(_ years: String) -> String {
        pick(
            "The two countries were asked in different ways: \(years)", "両国で調査方法が異なる：\(years)",
            "두 나라의 조사 방식이 다름: \(years)")
    }
}
