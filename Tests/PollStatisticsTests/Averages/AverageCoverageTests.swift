import Testing

@testable import PollStatistics

/// How often 95 % intervals of the average hold the true level, over seeded worlds of polls with an error of 1.
///
/// An interval cannot be nominal for each size of moves and effects where polls are few: what calm worlds have too much,
/// others lack. It is nominal on average over the sizes that the model takes for plausible, which the first tests ask, within
/// three errors of the simulation on either side. Whatever the size, it must not be held less often, which the others ask.
@Suite("Coverage of the average of polls")
struct AverageCoverageTests {
    struct Cell: Sendable, CustomTestStringConvertible {
        let polls: Int
        let houses: Int
        let worlds: Int
        /// Of the level between two polls and of houses, in errors of a poll; drawn for each world where `nil`.
        var size: Double?
        var hasEffects = true

        var testDescription: String {
            "\(polls) polls, \(size.map { "size \($0)" } ?? "sizes as drawn"), \(hasEffects ? "\(houses) houses" : "one house")"
        }
    }

    static let drawn = [true, false].flatMap { effects in
        [
            Cell(polls: 5, houses: 3, worlds: 500, hasEffects: effects),
            Cell(polls: 20, houses: 5, worlds: 150, hasEffects: effects),
            Cell(polls: 200, houses: 8, worlds: 24, hasEffects: effects),
        ]
    }
    static let given = [true, false].flatMap { effects in
        [0.0, 2, 8].flatMap { size in
            [
                Cell(polls: 5, houses: 3, worlds: 150, size: size, hasEffects: effects),
                Cell(polls: 20, houses: 5, worlds: 50, size: size, hasEffects: effects),
            ]
        }
    }

    @Test("it is nominal over the sizes that the prior takes for plausible", arguments: drawn)
    func nominal(_ cell: Cell) throws {
        let (coverage, error) = try Self.coverage(cell)
        #expect(abs(coverage - 0.95) < 3 * error, "\(coverage) ± \(error)")
    }

    @Test("it is not below nominal, whether levels and houses stand still or move by eight errors", arguments: given)
    func notBelow(_ cell: Cell) throws {
        let (coverage, error) = try Self.coverage(cell)
        #expect(coverage - 0.95 > -3 * error, "\(coverage) ± \(error)")
    }

    /// With its error of simulation.
    private static func coverage(_ cell: Cell) throws -> (share: Double, error: Double) {
        var world = World(seed: UInt64(cell.polls))
        let shares = try (0..<cell.worlds).map { _ in try world.share(cell) }
        let mean = shares.reduce(0, +) / Double(cell.worlds)
        // Days of one world share its polls: the error is that of worlds, and not below that of independent days.
        let variance = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(cell.worlds - 1)
        return (mean, (max(variance, 0.95 * 0.05 / 3) / Double(cell.worlds)).squareRoot())
    }
}

/// A level that walks, houses that differ, polls with an error of 1.
private struct World {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func normal() -> Double {
        NormalDistribution.standard.quantile(Double.random(in: 1e-12..<1, using: &random))
    }

    /// Half-Cauchy, as `VarianceGrid` expects it, as far as its grid goes.
    private mutating func size() -> Double {
        while true {
            let size = VarianceGrid.priorScale * abs(normal() / normal())
            if size < 100 { return size }
        }
    }

    /// The part of the days, the first, the middle and the last, whose interval holds the true level.
    mutating func share(_ cell: AverageCoverageTests.Cell) throws -> Double {
        let gap = 4
        let (drift, spread) = (cell.size ?? size(), cell.hasEffects ? cell.size ?? size() : 0)
        let raw = (0..<cell.houses).map { _ in spread * normal() }
        let mean = raw.reduce(0, +) / Double(cell.houses)
        var levels = [40.0]
        for day in 1..<(cell.polls * gap) { levels.append(levels[day - 1] + drift / 2 * normal()) }
        let polls = (0..<cell.polls).map { index in
            let (house, day) = (index % cell.houses, index * gap + Int.random(in: 0..<gap, using: &random))
            return PollAverage.Observation(
                day: day, value: levels[day] + raw[house] - mean + normal(), variance: 1, house: house)
        }
        let effects: PollAverage.HouseEffects = cell.hasEffects ? .shrunk(.estimated) : .none
        let days = try PollAverage(polls, settings: .init(houseEffects: effects)).days
        let asked = [days[0], days[days.count / 2], days[days.count - 1]]
        return Double(asked.filter { $0.interval().contains(levels[$0.day]) }.count) / 3
    }
}
