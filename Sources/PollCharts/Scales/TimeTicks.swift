import PollData

/// Ticks on the first days of months or years, as many as there is room for.
struct TimeTicks: Sendable, Hashable {
    struct Tick: Sendable, Hashable {
        /// Days since 1970-01-01.
        let day: Double
        let label: String
    }

    let ticks: [Tick]

    /// The steps to try, in months.
    static let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600]

    /// - Parameters:
    ///   - domain: In days since 1970-01-01.
    ///   - fits: Whether labels at these places have room.
    init(domain: ClosedRange<Double>, words: ChartWords, fits: ([Tick]) -> Bool) {
        let years = (domain.upperBound - domain.lowerBound) / 365.25
        // Months only where years alone would leave the axis nearly bare.
        for step in Self.steps where step >= 12 || years < 3.2 {
            let candidate = Self.ticks(step: step, domain: domain, words: words)
            if candidate.count <= 40, fits(candidate) {
                ticks = candidate
                return
            }
        }
        ticks = Self.ticks(step: 600, domain: domain, words: words)
    }

    private static func ticks(step: Int, domain: ClosedRange<Double>, words: ChartWords) -> [Tick] {
        let first = CalendarDate.day(number: Int(domain.lowerBound)).year
        let last = CalendarDate.day(number: Int(domain.upperBound)).year
        var found: [Tick] = []
        guard first <= last else { return [] }
        let stepYears = max(1, step / 12)
        for year in first...(last + 1) where step < 12 || year % stepYears == 0 {
            for month in stride(from: 1, through: 12, by: min(12, step)) {
                let day = Double(CalendarDate.dayNumber(year: year, month: month, day: 1))
                guard domain.contains(day) else { continue }
                let showsYear = month == 1 || found.isEmpty
                let label = step >= 12 ? "\(year)" : words.monthTick(month, year: showsYear ? year : nil)
                found.append(Tick(day: day, label: label))
            }
        }
        return found
    }
}
