import PollAnalysis
import PollData

/// The words of a gap over time, made from its data.
struct GapText {
    let request: ChartRequest
    let line: TrendLine
    let option: Question.Option?
    /// The two countries, the one that is counted from first.
    let names: [String]
    let breaks: BreakKeys
    /// The figures that only articles state, in both series.
    let leftOut: Int

    private var words: ChartWords { request.words }
    private var language: Language { request.language }
    private var gaps: [PopulationGap] { line.points.compactMap(\.gap) }
    private var years: [Int] { line.points.map(\.year) }
    private var label: String { option?.chartLabel(language, beside: []) ?? "" }

    var text: ChartText {
        let question = request.question.text[language]
        let samples = gaps.flatMap { [$0.first.sample, $0.second.sample] }
        let disclosure = Disclosure(words: words)
        var subtitle: [String] = []
        if request.spec.title != nil { subtitle.append(question) }
        subtitle.append(measure)
        return ChartText(
            title: request.spec.title?[language]
                ?? QuestionTitle.text(question, label: label, isQuoted: true, words: words),
            subtitle: request.spec.subtitle.map { [$0[language]] } ?? subtitle, summary: summary, notes: notes,
            disclosure: [
                disclosure.waves([(names[0], gaps.map(\.first.sample)), (names[1], gaps.map(\.second.sample))]),
                disclosure.source(
                    [(request.archive.program(request.question.program), years)], version: request.archive.version,
                    language: language),
            ],
            date: samples.compactMap { $0.fieldEnd ?? $0.released }.max { $0.lastDay < $1.lastDay })
    }

    private var measure: String {
        var text = words.gap(names[0], minus: names[1], of: label)
        let comparisons = gaps.compactMap(\.comparison)
        if request.spec.intervals, let first = comparisons.first {
            text += words.pick("; ", "。", ". ")
            text += words.intervals(
                level: first.interval.level, method: first.interval.method,
                assumed: comparisons.contains(where: \.designEffectIsAssumed))
        }
        return text
    }

    private var notes: [String] {
        var notes: [String] = []
        if request.spec.intervals {
            notes += IntervalNotes(words: words, language: language)
                .notes([("", line.points.map { ($0.year, $0.missing) })])
        }
        let modes = zip(years, gaps).filter { _, gap in
            guard let a = gap.first.sample.mode, let b = gap.second.sample.mode else { return false }
            return a != b
        }.map(\.0)
        if !modes.isEmpty { notes.append(words.modesDiffer(words.yearList(modes))) }
        if leftOut > 0 { notes.append(words.leftOutQuoted(leftOut)) }
        if let note = option?.totalNote(of: request.question, words: words, beside: []) { notes.append(note) }
        if let note = request.spec.note?[language], !note.isEmpty { notes.append(note) }
        return notes
    }

    /// Kind, range of years, first and last values and their range, how far the intervals reach and what has none,
    /// breaks; no verb of change.
    private var summary: String {
        let range = words.years(years.min() ?? 0, years.max() ?? 0)
        let what = words.gap(names[0], minus: names[1], of: label)
        var parts = [
            words.pick("Gap over time, \(range): \(what)", "差の推移、\(range)。\(what)", "격차 추이, \(range). \(what)")
        ]
        let values = line.points.map {
            ValueSummary.Value(year: $0.year, date: $0.wave.placement?.date, percent: $0.percent)
        }
        parts.append(ValueSummary(words: words, name: "", values: values, isNet: true).text)
        if request.spec.intervals {
            parts.append(
                words.reach(
                    line.points.compactMap { point in point.interval.map { (point.percent, $0) } },
                    level: gaps.compactMap { $0.comparison?.interval.level }.first))
            parts += IntervalNotes(words: words, language: language)
                .notes([("", line.points.map { ($0.year, $0.missing) })])
        }
        return words.sentences(parts + breaks.summaries(lines: [line], words: words))
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

    func modesDiffer(_ years: String) -> String {
        pick(
            "The two countries were asked in different ways: \(years)", "両国で調査方法が異なる：\(years)",
            "두 나라의 조사 방식이 다름: \(years)")
    }
}
