import PollData
import PollStatistics

/// What `make bench` times in process.
///
/// Without arguments 10,000 Newcombe intervals by `PollStatistics`: the median of 301 rounds in milliseconds, and the sum
/// of all limits as a check. The pairs are those of `newcombe.c`. With `archive DIR`, loading that archive: the median of
/// 51 rounds, and how many figures it has. With `marks`, charts beside `marks.c`: see `MarksCommand`. With `loess` or `level`,
/// what `ModelBench` says. With `toplines` and `columns`, a large file and its reading: `MadeToplines`, `ColumnsBench`.
@main
enum PollBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 3, arguments[1] == "archive" {
            try loadArchive(arguments[2])
        } else if arguments.count > 1, arguments[1] == "marks" {
            try MarksCommand.run(Array(arguments.dropFirst(2)))
        } else if arguments.count == 2, arguments[1] == "loess" {
            try ModelBench.loess()
        } else if arguments.count == 2, arguments[1] == "level" {
            try ModelBench.level()
        } else if arguments.count > 2, arguments[1] == "columns" {
            try ColumnsBench.run(Array(arguments.dropFirst(2)))
        } else if arguments.count > 2, arguments[1] == "toplines" {
            try MadeToplines.run(Array(arguments.dropFirst(2)))
        } else {
            newcombe()
        }
    }

    private static func loadArchive(_ folder: String) throws {
        let clock = ContinuousClock()
        var figures = 0
        let times = try (0..<51).map { _ in
            try clock.measure {
                figures = try ArchiveLoader(folder: folder).load().polls.reduce(0) { $0 + $1.figures.count }
            }
        }.sorted()
        print("\(times[times.count / 2] / .milliseconds(1)) \(figures)")
    }

    private static func newcombe() {
        let differences = pairs()
        var limits = Array(repeating: Limits(lower: 0, upper: 0), count: differences.count)
        let clock = ContinuousClock()
        let level = ConfidenceLevel.percent95
        let times = (0..<301).map { _ in
            clock.measure {
                for index in differences.indices { limits[index] = differences[index].newcombe(level) }
            }
        }.sorted()
        let sum = limits.reduce(0) { $0 + $1.lower + 3 * $1.upper }
        print("\(times[times.count / 2] / .milliseconds(1)) \(sum)")
    }

    private static func pairs() -> [ShareDifference] {
        var state: UInt64 = 20231
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33)
        }
        func share(_ size: Double, _ random: Double) -> EffectiveShare? {
            let count = (size * (0.1 + 0.0008 * random.truncatingRemainder(dividingBy: 1000))).rounded(.down)
            return EffectiveShare(share: count / size, size: size)
        }
        return (0..<10_000).compactMap { _ in
            let (n, m) = (
                400 + next().truncatingRemainder(dividingBy: 1600), 400 + next().truncatingRemainder(dividingBy: 1600)
            )
            let (a, b) = (next(), next())
            guard let first = share(n, a), let second = share(m, b) else { return nil }
            return ShareDifference(first, second)
        }
    }
}
