import PollAnalysis
import PollData

/// What must be said of values that are drawn without an interval, or that other reports print differently.
struct IntervalNotes: Sendable {
    let words: ChartWords
    let language: Language

    /// - Parameter lines: For each series its name, and the waves with the reason why they have no interval.
    func notes(_ lines: [(name: String, points: [(year: Int, missing: NoEstimate?)])]) -> [String] {
        var notes: [String] = []
        if let list = list(lines, where: { $0 == .unknownSampleSize }) { notes.append(words.unknownSize(list)) }
        if let list = list(lines, where: { $0 == .optIn }) { notes.append(words.optIn(list)) }
        return notes
    }

    /// `Japan 2002, 2005; South Korea 2007`; one list where all series miss the same years. Many years are counted, `17
    /// of 43 waves`, as are waves of a year that has some with an interval as well, `29 of 73 values`.
    private func list(
        _ lines: [(name: String, points: [(year: Int, missing: NoEstimate?)])], where matches: (NoEstimate) -> Bool
    ) -> String? {
        let found = lines.compactMap { line -> (String, [Int])? in
            let years = line.points.filter { $0.missing.map(matches) ?? false }.map(\.year)
            return years.isEmpty ? nil : (line.name, years)
        }
        guard let first = found.first else { return nil }
        let isAmbiguous = lines.contains { line in
            let bare = Set(line.points.filter { $0.missing.map(matches) ?? false }.map(\.year))
            return line.points.contains { bare.contains($0.year) && !($0.missing.map(matches) ?? false) }
        }
        if isAmbiguous {
            return lines.compactMap { line -> String? in
                let count = line.points.count { $0.missing.map(matches) ?? false }
                guard count > 0 else { return nil }
                return (line.name.isEmpty ? "" : line.name + " ") + words.shareOfValues(count, of: line.points.count)
            }.joined(separator: words.semicolon)
        }
        func years(_ found: (name: String, years: [Int])) -> String {
            guard Set(found.years).count > 4, let line = lines.first(where: { $0.name == found.name }) else {
                return words.yearList(found.years)
            }
            let isWaves = Set(line.points.map(\.year)).count == line.points.count
            return isWaves
                ? words.share(found.years.count, of: line.points.count)
                : words.shareOfValues(found.years.count, of: line.points.count)
        }
        if found.count == lines.count, found.allSatisfy({ Set($0.1) == Set(first.1) }) { return years(first) }
        return found.map { ($0.0.isEmpty ? "" : $0.0 + " ") + years($0) }.joined(separator: words.semicolon)
    }

    /// The prints of one figure that no rounding reconciles with the one drawn: `80 (policy paper)`.
    func readings(of wave: Wave) -> [String] {
        guard wave.terms.count == 1, let figure = wave.terms.first?.figure else { return [] }
        return wave.otherReadings.filter { !$0.agrees(with: figure) }.map { $0.value.text }
    }
}
