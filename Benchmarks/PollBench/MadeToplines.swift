import PollData

/// `PollBench toplines FILE [ROWS]`: writes made-up toplines, the same at every run: 62 MB for a million rows.
enum MadeToplines {
    private static let pollsters = ["Gallup", "Hankook Research", "NHK", "Pew", "Yomiuri"]
    private static let options = ["very_unfav", "unfav", "neutral", "fav", "very_fav"]
    private static let questions = 6

    static func run(_ arguments: [String]) throws {
        guard let path = arguments.first else { throw BenchError(message: "usage: PollBench toplines FILE [ROWS]") }
        try FileBytes.write(bytes(rows: arguments.count > 1 ? Int(arguments[1]) ?? 0 : 1_000_000), to: path)
    }

    private static func bytes(rows: Int) -> [UInt8] {
        var state: UInt64 = 20231
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        var bytes = Array(
            "poll_id,pollster,population,field_start,field_end,sample_size,question_id,option_id,percent\n".utf8)
        bytes.reserveCapacity(64 * rows)
        let firstDay = CalendarDate.dayNumber(year: 1990, month: 1, day: 1)
        var (written, poll) = (0, 0)
        while written < rows {
            poll += 1
            let start = firstDay + next(12_400)
            let number = String(1_000_000 + poll).dropFirst()
            let stem = [
                "p\(number)", pollsters[next(pollsters.count)], ["JPN", "KOR"][next(2)], date(start),
                date(start + 1 + next(14)), "\(600 + next(2400))",
            ].joined(separator: ",")
            for question in 1...questions {
                for (option, tenths) in zip(options, shares(next)) where written < rows {
                    bytes += "\(stem),q\(question),\(option),\(tenths / 10).\(tenths % 10)\n".utf8
                    written += 1
                }
            }
        }
        return bytes
    }

    /// Five shares in tenths of a percent that add up to 100.
    private static func shares(_ next: (Int) -> Int) -> [Int] {
        let weights = options.map { _ in 5 + next(100) }
        let sum = weights.reduce(0, +)
        let parts = weights.dropLast().map { $0 * 1000 / sum }
        return parts + [1000 - parts.reduce(0, +)]
    }

    private static func date(_ number: Int) -> String {
        let (year, month, day) = CalendarDate.day(number: number)
        return CalendarDate(year: year, month: month, day: day)?.description ?? ""
    }
}
