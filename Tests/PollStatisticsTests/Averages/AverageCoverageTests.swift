import Testing

@testable import PollStatistics

/// Whether 95 % intervals of the average hold the true level that often, over seeded worlds.
///
/// How much a level moves and houses differ is drawn anew for each world, as widely as `VarianceGrid` expects: an interval
/// that was right for one size alone would be no use where the size is unknown.
@Suite("Coverage of the average of polls")
struct AverageCoverageTests {
    struct Plan: Sendable {
        let polls: Int
        let houses: Int
        let worlds: Int
    }

    static let plans = [
        Plan(polls: 5, houses: 3, worlds: 200), Plan(polls: 20, houses: 5, worlds: 100),
        Plan(polls: 200, houses: 8, worlds: 24),
    ]

    @Test("it is nominal with house effects", arguments: plans)
    func withHouses(_ plan: Plan) throws {
        try check(plan, effects: .shrunk(.estimated))
    }

    @Test("it is nominal without house effects", arguments: plans)
    func withoutHouses(_ plan: Plan) throws {
        try check(plan, effects: .none)
    }

    @Test("a level that never moves is held more often, not less")
    func still() throws {
        let plan = Plan(polls: 5, houses: 3, worlds: 100)
        var world = World(seed: 99)
        let hits = try (0..<plan.worlds).reduce(0.0) { sum, _ in
            sum + (try world.share(plan, effects: .shrunk(.estimated), drift: 0, spread: 0))
        }
        #expect(hits / Double(plan.worlds) > 0.93)
    }

    private func check(_ plan: Plan, effects: PollAverage.HouseEffects) throws {
        var world = World(seed: UInt64(plan.polls))
        let shares = try (0..<plan.worlds).map { _ in
            let (drift, spread) = (world.size(), effects == .none ? 0 : world.size())
            return try world.share(plan, effects: effects, drift: drift, spread: spread)
        }
        let coverage = shares.reduce(0, +) / Double(plan.worlds)
        // Days of one world share its polls: the error is that of worlds, and not below that of independent days.
        let variance = shares.reduce(0) { $0 + ($1 - coverage) * ($1 - coverage) } / Double(plan.worlds - 1)
        let error = (max(variance, 0.95 * 0.05 / 3) / Double(plan.worlds)).squareRoot()
        #expect(abs(coverage - 0.95) < 3 * error, "\(coverage) ± \(error)")
    }
}

/// A level that walks, houses that differ, polls with an error of 1.
private struct World {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func normal() -> Double {
        NormalDistribution.standard.quantile(Double.random(in: 1e-12..<1, using: &random))
    }

    /// Half-t with 3 degrees.
    mutating func size() -> Double {
        let (a, b, c) = (normal(), normal(), normal())
        return abs(normal()) / ((a * a + b * b + c * c) / 3).squareRoot()
    }

    /// The part of the days, the first, the middle and the last, whose interval holds the true level.
    mutating func share(
        _ plan: AverageCoverageTests.Plan, effects: PollAverage.HouseEffects, drift: Double, spread: Double
    ) throws -> Double {
        let gap = 4
        let raw = (0..<plan.houses).map { _ in spread * normal() }
        let mean = raw.reduce(0, +) / Double(plan.houses)
        var levels = [40.0]
        for day in 1..<(plan.polls * gap) { levels.append(levels[day - 1] + drift / 2 * normal()) }
        let polls = (0..<plan.polls).map { index in
            let (house, day) = (index % plan.houses, index * gap + Int.random(in: 0..<gap, using: &random))
            return PollAverage.Observation(
                day: day, value: levels[day] + raw[house] - mean + normal(), variance: 1, house: house)
        }
        let days = try PollAverage(polls, settings: .init(houseEffects: effects)).days
        let asked = [days[0], days[days.count / 2], days[days.count - 1]]
        return Double(asked.filter { $0.interval().contains(levels[$0.day]) }.count) / 3
    }
}
