import PollData

/// The rows and columns of a heat table: columns by year where no row has two waves in one, else by wave; by population
/// where there is one wave.
struct HeatTable: Sendable {
    let rows: [HeatChart.Row]
    let columns: [String]
    let columnsAreWaves: Bool
    /// Whether a column is a year, in which each row has at most one wave.
    let columnsAreYears: Bool

    init(_ found: [(TrendDraft, TrendLine)], _ request: ChartRequest) {
        let words = request.words
        let language = request.language
        let populations = found.map(\.0.population).reduce(into: [Population]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let answers = Disclosure.distinct(found.map(\.0.answer))
        let points = found.flatMap(\.1.points)
        if request.spec.panels == .none, request.series.isEmpty, populations.count > 1,
            Set(points.map(\.wave.poll)).count == 1
        {
            columnsAreWaves = false
            columnsAreYears = false
            let names = populations.map { Country.name($0)[language] }
            columns = names.map { answers.contains($0) ? words.askedIn($0) : $0 }
            rows = answers.compactMap { answer in
                let own = found.filter { $0.0.answer == answer }
                let first = own.first
                let cells = own.compactMap { draft, line -> HeatChart.Cell? in
                    guard let point = line.points.first else { return nil }
                    return HeatChart.Cell(
                        column: populations.firstIndex(of: draft.population) ?? 0, point: point, breaks: nil)
                }
                return first.map {
                    HeatChart.Row(
                        label: answer, group: "", country: "", answer: answer, line: $0.1, cells: cells)
                }
            }
            return
        }
        columnsAreWaves = true
        let byYear = found.allSatisfy { Set($0.1.points.map(\.year)).count == $0.1.points.count }
        columnsAreYears = byYear
        func key(_ point: TrendPoint) -> String { byYear ? "\(point.year)" : point.wave.poll.rawValue }
        var days: [String: Double] = [:]
        var samples: [String: Sample] = [:]
        for point in points {
            days[key(point)] = min(days[key(point)] ?? .infinity, byYear ? Double(point.year) : point.day)
            samples[key(point)] = samples[key(point)] ?? point.wave.sample
        }
        let keys = days.keys.sorted { ((days[$0] ?? 0), $0) < ((days[$1] ?? 0), $1) }
        let names = WaveNames(keys.compactMap { samples[$0] }, isMixed: true, words: words)
        columns = byYear ? keys : keys.map { samples[$0].map(names.name(of:)) ?? $0 }
        let isGrouped = request.series.isEmpty && populations.count > 1 && answers.count > 1
        let ordered = isGrouped ? populations.flatMap { code in found.filter { $0.0.population == code } } : found
        rows = ordered.map { draft, line in
            let country = Country.name(draft.population)[language]
            return HeatChart.Row(
                label: isGrouped ? draft.answer : draft.name,
                group: isGrouped ? (answers.contains(country) ? words.askedIn(country).firstCapital : country) : "",
                country: answers.contains(country) ? words.askedIn(country).firstCapital : country,
                answer: request.series.isEmpty ? draft.answer : draft.name, line: line,
                cells: line.points.enumerated().map { place, point in
                    let link = place > 0 ? line.links[place - 1] : nil
                    return HeatChart.Cell(
                        column: keys.firstIndex(of: key(point)) ?? 0, point: point,
                        breaks: link.flatMap { $0.breaks.isEmpty ? nil : $0 })
                })
        }
    }
}
