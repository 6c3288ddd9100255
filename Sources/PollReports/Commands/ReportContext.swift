import PollAnalysis
import PollData
import PollStatistics

/// What every report needs: the archive, the reader's settings and language.
public struct ReportContext: Sendable {
    public let archive: Archive
    public let settings: EstimateSettings
    public let language: Language

    public init(archive: Archive, settings: EstimateSettings = EstimateSettings(), language: Language = .english) {
        self.archive = archive
        self.settings = settings
        self.language = language
    }

    var phrases: Phrases { Phrases(language) }

    /// "95 % Wilson".
    var intervalName: String { "\(NumberText.level(settings.level)) % \(settings.method.name)" }

    /// The months a sample was asked in, as a sentence names a wave: "Oct–Nov 2024", 「2024年10～11月」.
    ///
    /// As precise as the dates are known, and no day: a wave is not a day.
    func waveName(of sample: Sample) -> String {
        if let period = sample.fieldPeriod { return monthSpan(period.start, period.end) }
        guard let released = sample.released else { return phrases.pick("date unknown", "時期不明", "시기 미상") }
        let span = monthSpan(released, released)
        return phrases.pick("released \(span)", "\(span)公表", "\(span) 공표")
    }

    private func monthSpan(_ start: CalendarDate, _ end: CalendarDate) -> String {
        let names = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        func month(_ date: CalendarDate, year: Bool) -> String {
            guard let month = date.month else { return phrases.pick("\(date.year)", "\(date.year)年", "\(date.year)년") }
            let english = names.indices.contains(month - 1) ? names[month - 1] : "\(month)"
            return phrases.pick(
                year ? "\(english) \(date.year)" : english, year ? "\(date.year)年\(month)月" : "\(month)月",
                year ? "\(date.year)년 \(month)월" : "\(month)월")
        }
        if start.year == end.year, start.month == end.month { return month(end, year: true) }
        guard start.year == end.year, let first = start.month, let last = end.month else {
            return month(start, year: true) + phrases.pick("–", "～", "~") + month(end, year: true)
        }
        return phrases.pick(
            "\(month(start, year: false))–\(month(end, year: true))", "\(end.year)年\(first)～\(last)月",
            "\(end.year)년 \(first)~\(last)월")
    }

    /// When a sample was first asked, as precisely as it is known; else when it was released.
    func firstDate(of sample: Sample) -> String {
        (sample.fieldPeriod?.start ?? sample.released).map { "\($0)" } ?? phrases.pick("unknown", "不明", "미상")
    }

    /// When a sample was last asked, as precisely as it is known; else when it was released.
    func lastDate(of sample: Sample) -> String {
        (sample.fieldPeriod?.end ?? sample.released).map { "\($0)" } ?? phrases.pick("unknown", "不明", "미상")
    }

    /// The fieldwork of a sample for programs: an ISO 8601 interval as precise as it is known, else the day of release.
    func period(of sample: Sample) -> String {
        sample.fieldPeriod?.description ?? sample.released?.description ?? ""
    }

    /// The fieldwork of a sample for people: "2016-06-18 – 2016-07-03", or the release where that is all there is.
    func fieldwork(of sample: Sample) -> String {
        if let period = sample.fieldPeriod {
            return period.start == period.end ? "\(period.start)" : "\(period.start) – \(period.end)"
        }
        guard let released = sample.released else { return phrases.pick("unknown", "不明", "미상") }
        return phrases.pick("released \(released)", "\(released) 公表", "\(released) 공표")
    }

    /// What a reader must know of the figures behind a wave: that reports differ, and what is not a final figure.
    func caveats(of wave: Wave) -> [String] {
        let name = "\(wave.poll) \(wave.sample.population)"
        var caveats: [String] = []
        if wave.isDisputed {
            let others = wave.otherReadings.map { "\($0.value.text) (\($0.sourceTitle))" }.joined(separator: ", ")
            caveats.append("\(name): " + phrases.pick("another report prints ", "別の資料では ", "다른 자료에서는 ") + others)
        }
        for term in wave.terms where term.figure.status != .final {
            caveats.append("\(name) \(term.figure.value.text): \(phrases.name(of: term.figure.status))")
        }
        return caveats
    }

    /// The note that belongs under every table whose intervals rest on a design effect that nobody published: none,
    /// or the reader's own.
    func assumptionNote(_ bases: [SampleBasis]) -> [String] {
        if let effect = settings.designEffect, !bases.isEmpty { return [phrases.designEffect(effect)] }
        guard bases.contains(where: \.designEffectIsAssumed) else { return [] }
        return [
            phrases.pick(
                "Intervals as if a simple random sample: no design effect is published; --deff 1.5 shows what one would do.",
                "区間は単純無作為抽出とみなした値（デザイン効果は未公表）。--deff 1.5 などで影響を確かめられる。",
                "구간은 단순임의추출로 간주한 값(설계효과 미공표). --deff 1.5 등으로 영향을 확인할 수 있다.")
        ]
    }
}
