import PollData

/// The breaks between rows that follow each other in time: the rows of one question in one country.
struct RowBreaks: Sendable {
    private let lines: [TrendLine]
    private let entries: BreakKeys
    private let isSorted: Bool
    /// For each row the letters of the breaks between it and the one above it; empty for none.
    private(set) var letters: [String]
    /// Whether a break before a row cuts; else it is possible.
    private(set) var cuts: [Bool]

    /// - Parameter isSorted: Rows that are not in the order of time have no rules between them, and the footer has the
    ///   years.
    init(
        _ rows: [(question: Question, sample: Sample)], options: [Question.Option], isSorted: Bool,
        _ request: ChartRequest
    ) {
        let isSorted = isSorted || !Self.areInOrder(rows)
        self.isSorted = isSorted
        var lines: [TrendLine] = []
        for (question, sample) in rows
        where !lines.contains(where: { $0.series.question == question && $0.series.population == sample.population }) {
            let polls = Set(
                rows.filter { $0.question == question && $0.sample.population == sample.population }.map(\.sample.poll))
            guard polls.count > 1 else { continue }
            // The answer that most of the rows published.
            let candidates = options.map { option in
                TrendLine(
                    series: request.archive.series(
                        of: question, .option(option.id), in: sample.population,
                        includingQuoted: request.settings.includingQuoted),
                    name: sample.population.name[request.language], style: request.theme.neutral, from: nil, to: nil,
                    polls: polls, settings: request.settings)
            }
            if let line = candidates.max(by: { $0.points.count < $1.points.count }), line.points.count > 1 {
                lines.append(line)
            }
        }
        self.lines = lines
        let entries = BreakKeys(lines: lines, language: request.language)
        self.entries = entries
        let links = rows.map { row -> TrendLink? in
            guard
                let line = lines.first(where: {
                    $0.series.question == row.question && $0.series.population == row.sample.population
                }), let place = line.points.firstIndex(where: { $0.wave.poll == row.sample.poll }), place > 0
            else { return nil }
            return line.links[place - 1]
        }
        letters = links.map { isSorted ? "" : $0.map { entries.letters(of: $0) } ?? "" }
        cuts = links.map { $0?.breaks.contains { $0.certainty.cuts } ?? false }
    }

    /// Whether the rows of each question in each country follow each other in time.
    private static func areInOrder(_ rows: [(question: Question, sample: Sample)]) -> Bool {
        zip(rows, rows.dropFirst()).allSatisfy { a, b in
            guard a.question == b.question, a.sample.population == b.sample.population,
                let first = a.sample.placement?.day, let second = b.sample.placement?.day
            else { return true }
            return first <= second
        }
    }

    /// Of some of the rows; those of each question and country still follow each other.
    func only(_ places: [Int]) -> RowBreaks {
        var breaks = self
        breaks.letters = places.map { letters[$0] }
        breaks.cuts = places.map { cuts[$0] }
        return breaks
    }

    func keys(_ sheet: Sheet) -> [FooterKey] { isSorted ? [] : entries.footerKeys(lines: lines, sheet: sheet) }

    /// The breaks in words with their years, for the text alternative and for sorted rows.
    func summaries(_ words: ChartWords) -> [String] { entries.summaries(lines: lines, words: words) }

    /// What the footer says of sorted rows.
    func notes(_ words: ChartWords) -> [String] { isSorted ? summaries(words) : [] }
}
