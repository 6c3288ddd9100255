import PollData

/// How the waves of one population are called beside each other, as short as tells them apart: by year, by month, or by
/// day.
struct WaveNames: Sendable {
    private let names: [String: String]

    /// - Parameter isMixed: Whether years that have one wave keep the short name where others have several.
    init(_ samples: [Sample], isMixed: Bool = false, words: ChartWords) {
        var dates: [(poll: String, date: CalendarDate?)] = []
        for sample in samples where !dates.contains(where: { $0.poll == sample.poll.rawValue }) {
            dates.append((sample.poll.rawValue, sample.placement?.date))
        }
        let known = dates.compactMap(\.date)
        let years = Set(known.map(\.year)).count == dates.count
        let months = Set(known.map { $0.year * 100 + ($0.month ?? 0) }).count == dates.count
        var names: [String: String] = [:]
        for (poll, date) in dates {
            guard let date else {
                names[poll] = poll
                continue
            }
            let month = CalendarDate(year: date.year, month: date.month) ?? date
            let year = CalendarDate(year: date.year) ?? date
            let isAlone = isMixed && known.count { $0.year == date.year } == 1
            names[poll] = years || isAlone ? "\(year.year)" : words.date(months ? month : date)
        }
        self.names = names
    }

    func name(of sample: Sample) -> String { names[sample.poll.rawValue] ?? sample.poll.rawValue }
}
