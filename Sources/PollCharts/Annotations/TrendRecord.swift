/// The highest or the lowest published value of a run of comparable waves.
struct TrendRecord: Sendable, Hashable {
    /// The place of the wave in its line; the first of those that share the value.
    let index: Int
    let isHigh: Bool
    /// The years of the others that share it.
    let others: [Int]
    /// The first and the last year of the run, where the line has a value beyond the record outside the run.
    let years: ClosedRange<Int>?

    /// Shorter runs have no records worth the name.
    static let leastWaves = 3

    /// The records that a page shows: a narrow one has no room to say that a record is of a period.
    static func records(of line: TrendLine, on sheet: Sheet) -> [TrendRecord] {
        records(of: line).filter { $0.years == nil || !sheet.isNarrow }
    }

    /// The records of each run between breaks, in the order of time. Values count as published, before they are rounded
    /// for the picture; a run of equal values has none.
    static func records(of line: TrendLine) -> [TrendRecord] {
        var runs: [[Int]] = []
        for index in line.points.indices {
            if index == 0 || line.links[index - 1].kind == .cut { runs.append([]) }
            runs[runs.count - 1].append(index)
        }
        return runs.filter { $0.count >= leastWaves }.flatMap { run -> [TrendRecord] in
            let values = run.map { line.points[$0].percent }
            guard let high = values.max(), let low = values.min(), high > low else { return [] }
            return [record(high, isHigh: true, in: run, of: line), record(low, isHigh: false, in: run, of: line)]
                .compactMap { $0 }.sorted { $0.index < $1.index }
        }
    }

    private static func record(_ value: Double, isHigh: Bool, in run: [Int], of line: TrendLine) -> TrendRecord? {
        let places = run.filter { line.points[$0].percent == value }
        guard let first = places.first, let start = run.first, let end = run.last else { return nil }
        var others: [Int] = []
        for place in places.dropFirst() where !others.contains(line.points[place].year) {
            others.append(line.points[place].year)
        }
        let isBeaten = line.points.contains { isHigh ? $0.percent > value : $0.percent < value }
        let (from, to) = (line.points[start].year, line.points[end].year)
        return TrendRecord(
            index: first, isHigh: isHigh, others: others, years: isBeaten ? from...max(from, to) : nil)
    }
}
