/// Puts waves into the order of their fieldwork, also where only a month or a year is known.
///
/// A wave of "August 2022" has no day to sort by, but its program's polls are numbered: `gallup-korea-2022-08-w2` comes
/// after `-w1`. Where the days that two waves can mean overlap, their numbers decide; where they do not, or one has no
/// number, the middle days.
/// A wave without a day is then placed in the middle of what its neighbours leave possible, and never before the wave
/// that precedes it.
struct WaveOrder {
    let waves: [Wave]

    init(_ unordered: [Wave]) {
        let spans = unordered.compactMap { wave in wave.placement.map { (wave, DaySpan(wave.sample, $0)) } }
            .sorted { ($0.1.middle, $0.0.poll) < ($1.1.middle, $1.0.poll) }
        let ordered = Self.settled(spans)
        waves = Self.placed(ordered)
    }

    /// Swaps neighbours whose spans overlap and whose names stand the other way, until none do.
    private static func settled(_ waves: [(Wave, DaySpan)]) -> [(Wave, DaySpan)] {
        var waves = waves
        for _ in waves.indices {
            var moved = false
            for index in waves.indices.dropLast() {
                let (a, b) = (waves[index], waves[index + 1])
                guard !(a.1.isExact && b.1.isExact), a.1.overlaps(b.1),
                    let first = stem(a.0.poll), first == stem(b.0.poll), b.0.poll < a.0.poll
                else { continue }
                waves.swapAt(index, index + 1)
                moved = true
            }
            if !moved { break }
        }
        return waves
    }

    /// A poll's name before the number of its week, `gallup-korea-2022-08`; `nil` for one without.
    private static func stem(_ poll: Poll.ID) -> Substring? {
        let name = poll.rawValue
        guard let hyphen = name.lastIndex(of: "-") else { return nil }
        let week = name[name.index(after: hyphen)...]
        return week.count == 2 && week.first == "w" && week.last?.isWholeNumber == true ? name[..<hyphen] : nil
    }

    /// Gives each run of waves without a day its places between the known ones around it.
    private static func placed(_ waves: [(Wave, DaySpan)]) -> [Wave] {
        var days = waves.map(\.1.middle)
        var index = 0
        while index < waves.count {
            guard !waves[index].1.isExact else {
                index += 1
                continue
            }
            // Waves of one span that follow each other share what lies between their neighbours.
            var end = index + 1
            while end < waves.count, !waves[end].1.isExact, waves[end].1 == waves[index].1 { end += 1 }
            let span = waves[index].1
            let lower = max(span.first, index > 0 ? days[index - 1] : span.first)
            let upper = min(span.last, end < waves.count ? max(waves[end].1.middle, lower) : span.last)
            let isBounded = lower > span.first || upper < span.last || end - index > 1
            if isBounded, upper >= lower {
                for (step, wave) in (index..<end).enumerated() {
                    days[wave] = lower + (upper - lower) * Double(step + 1) / Double(end - index + 1)
                }
            }
            index = end
        }
        return zip(waves, days).map { item, day in item.0.placed(at: day) }
    }
}

/// The days that a wave's date can mean, since 1970-01-01.
private struct DaySpan: Equatable {
    let first: Double
    let last: Double
    let middle: Double
    /// Whether the days of the fieldwork are known.
    let isExact: Bool

    init(_ sample: Sample, _ placement: Placement) {
        let start = sample.fieldPeriod?.start ?? sample.released
        let end = sample.fieldPeriod?.end ?? sample.released
        first = start.map { Double($0.firstDay) } ?? placement.day
        last = end.map { Double($0.lastDay) } ?? placement.day
        middle = placement.day
        isExact = placement.precision == .day
    }

    func overlaps(_ other: DaySpan) -> Bool { first <= other.last && other.first <= last }
}
