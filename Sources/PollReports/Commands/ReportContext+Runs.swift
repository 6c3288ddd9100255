import PollAnalysis
import PollData

extension ReportContext {
    /// The series of a question in these populations; in all that were asked where none is named.
    func series(of question: Question, _ measure: Series.Measure, in populations: [Population]) -> [Series] {
        (populations.isEmpty ? archive.populations(of: question) : populations).map {
            archive.series(of: question, measure, in: $0, includingQuoted: settings.includingQuoted)
        }
    }

    /// "South Korea, Mar–Apr 2013 – Aug–Sep 2023".
    func runName(_ series: Series, _ segment: Range<Int>) -> String {
        let name = phrases.name(of: series.population)
        guard let first = segment.first, let last = segment.last else { return name }
        let (start, end) = (waveName(of: series.waves[first].sample), waveName(of: series.waves[last].sample))
        return name + phrases.pick(", ", "、", ", ") + (first == last ? start : "\(start) – \(end)")
    }

    /// Each break of a series, where it lies and what was made of it.
    func breakNotes(of series: Series) -> [String] {
        series.breaksBefore.enumerated().flatMap { wave, breaks in
            breaks.map { item in
                "\(phrases.name(of: series.population)): \(phrases.reason(.breakBetween([item]))) "
                    + "(\(series.waves[wave - 1].poll) → \(series.waves[wave].poll)"
                    + (item.certainty.cuts
                        ? (settings.acrossBreaks
                            ? phrases.pick(", ignored as asked", "、指定により無視", ", 지정에 따라 무시") : "")
                        : phrases.pick(", possible", "、可能性", ", 가능성")) + ")"
            }
        }
    }
}
