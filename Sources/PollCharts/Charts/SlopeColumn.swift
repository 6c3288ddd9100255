import PollData

/// One wave of a slope: a poll, the middle of its fieldwork and the date above it.
struct SlopeColumn: Sendable, Hashable {
    let poll: Poll.ID
    /// Days since 1970-01-01.
    let day: Double
    let label: String

    /// More waves than this are a trend.
    static let most = 5

    /// The polls that the specification names, by time; else the first and the last that published every line.
    static func columns(of series: [Series], _ request: ChartRequest) throws(ChartError) -> [SlopeColumn] {
        let first = request.spec.from.map { Double($0.firstDay) } ?? -.infinity
        let last = request.spec.to.map { Double($0.lastDay) } ?? .infinity
        var samples: [Poll.ID: [(sample: Sample, day: Double)]] = [:]
        for line in series {
            for wave in line.waves {
                guard let day = wave.placement?.day, day >= first, day <= last else { continue }
                samples[wave.poll, default: []].append((wave.sample, day))
            }
        }
        guard !samples.isEmpty else { throw request.noData() }
        var polls = samples.map { poll, samples in
            (poll: poll, day: samples.reduce(0) { $0 + $1.day } / Double(samples.count), sample: samples[0].sample)
        }.sorted { ($0.day, $0.poll) < ($1.day, $1.poll) }
        if request.spec.polls.isEmpty {
            let whole = polls.filter { samples[$0.poll]?.count == series.count }
            if whole.count > 1 { polls = whole }
            if polls.count > 2 { polls = [polls[0], polls[polls.count - 1]] }
        } else {
            let wanted = try request.polls().map(\.id)
            if let silent = wanted.first(where: { samples[$0] == nil }) {
                throw .unsuitable(
                    "\(silent) has no figure of \(request.question.qualifiedName) to show",
                    hint: "it was published by: " + Spelling.few(polls.map(\.poll.rawValue)))
            }
            polls = polls.filter { wanted.contains($0.poll) }
        }
        guard polls.count > 1 else {
            throw .unsuitable(
                "a slope joins two waves, here \(polls.count)",
                hint: "name two polls that asked \(request.question.qualifiedName), or use kind: bars")
        }
        guard polls.count <= most else {
            throw .unsuitable(
                "a slope shows up to \(most) waves, here \(polls.count)",
                hint: "name fewer polls, or use kind: trend")
        }
        let labels = labels(polls.map(\.sample), days: polls.map(\.day), request.words)
        return zip(polls, labels).map { SlopeColumn(poll: $0.poll, day: $0.day, label: $1) }
    }

    /// Years where these tell the waves apart, else months, else the days of the fieldwork.
    static func labels(_ samples: [Sample], days: [Double], _ words: ChartWords) -> [String] {
        let dates = samples.map(\.placement?.date)
        let years = zip(dates, days).map { date, day in
            let year = date?.year ?? CalendarDate.day(number: Int(day)).year
            return words.years(year, year)
        }
        let months = zip(dates, years).map { date, year in
            date.flatMap { CalendarDate(year: $0.year, month: $0.month) }.map { words.date($0) } ?? year
        }
        let periods = zip(samples, months).map { sample, month in sample.fieldPeriod.map { words.period($0) } ?? month }
        return [years, months].first { Set($0).count == $0.count } ?? periods
    }
}

extension Spelling {
    /// The names, or the first and last of many.
    fileprivate static func few(_ names: [String]) -> String {
        names.count <= 6
            ? names.joined(separator: ", ")
            : names.prefix(3).joined(separator: ", ") + " … " + names.suffix(3).joined(separator: ", ")
    }
}
