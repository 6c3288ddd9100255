import PollStatistics

/// Models for series of polls, on the data of `loess.c` and `level.c`: the median in milliseconds, and a sum as a check.
enum ModelBench {
    private static func generator() -> () -> Double {
        var state: UInt64 = 20231
        return {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / 2_147_483_648
        }
    }

    static func loess() throws {
        let next = generator()
        var (x, y, place) = ([Double](), [Double](), 0.0)
        for _ in 0..<2000 {
            place += 0.01 + next()
            x.append(place)
            y.append(40 + place / 100 + 6 * next())
        }
        try report(rounds: 31) {
            let curve = try Loess(x: x, y: y, settings: .init(span: 0.3))
            return zip(curve.fitted, curve.standardErrors).reduce(0) { $0 + $1.0 + 3 * $1.1 }
        }
    }

    static func level() throws {
        let next = generator()
        var level = 40.0
        let polls = (0..<3000).map { day in
            level += 0.5 * (next() - 0.5)
            let house = Int(next() * 10)
            let variance = 1 + next()
            return PollAverage.Observation(
                day: day, value: level + 0.2 * Double(house) + 4 * (next() - 0.5), variance: variance, house: house)
        }
        let settings = PollAverage.Settings(levelVariance: .known(0.02), houseEffects: .shrunk(.known(0.5)))
        try report(rounds: 61) {
            try PollAverage(polls, settings: settings).days.reduce(0) { $0 + $1.level.mean + 3 * $1.level.variance }
        }
        let whole = try ContinuousClock().measure { _ = try PollAverage(polls) }
        print("all variances estimated: \(whole / .milliseconds(1)) ms")
    }

    private static func report(rounds: Int, _ body: () throws -> Double) throws {
        var sum = 0.0
        let clock = ContinuousClock()
        let times = try (0..<rounds).map { _ in try clock.measure { sum = try body() } }.sorted()
        print("\(times[rounds / 2] / .milliseconds(1)) \(sum)")
    }
}
