import Testing

@testable import PollStatistics

/// The filter's answers beside those of one large matrix: a level for each day and an effect for each house but the last.
@Suite("Filter of levels and houses")
struct HouseLevelFilterTests {
    /// Polls with several a day, gaps of days, and a first and a last day of one house.
    private func polls(_ houses: Int) -> [PollAverage.Observation] {
        var random = SplitMix64(seed: UInt64(houses))
        var day = 7
        return (0..<(3 * houses + 2)).map { index in
            if index > 0 { day += [0, 1, 1, 4][Int.random(in: 0..<4, using: &random)] }
            return PollAverage.Observation(
                day: day, value: 40 + Double.random(in: -6...6, using: &random),
                variance: Double.random(in: 0.5...3, using: &random), house: index % houses)
        }
    }

    @Test(
        "means and variances of all days and effects are those of the whole precision matrix",
        arguments: [1, 2, 4, 5, 6, 9, 10, 13])
    func dense(_ houses: Int) throws {
        let (polls, q, prior) = (polls(houses), 0.3, 2.0)
        let end = (polls.last?.day ?? 0) + 6
        let average = try PollAverage(
            polls, settings: .init(levelVariance: .known(q), houseEffects: .shrunk(.known(prior))), through: end)
        let (first, free) = (polls[0].day, houses - 1)
        let days = end - first + 1
        let size = days + free
        var precision = Array(repeating: 0.0, count: size * size)
        var right = Array(repeating: 0.0, count: size)
        func add(_ row: [(Int, Double)], _ value: Double, _ variance: Double) {
            for (i, a) in row {
                right[i] += a * value / variance
                for (j, b) in row { precision[i * size + j] += a * b / variance }
            }
        }
        for day in 1..<days { add([(day - 1, -1), (day, 1)], 0, q) }
        // Effects are h = C x with x ~ N(0, τ²): h of all houses has the precision 1/τ², that of the last being minus the sum.
        for house in 0..<free { add([(days + house, 1)], 0, prior) }
        add((0..<free).map { (days + $0, 1) }, 0, prior)
        for poll in polls {
            let effects =
                poll.house == free ? (0..<free).map { (days + $0, -1.0) } : [(days + poll.house, 1.0)]
            add([(poll.day - first, 1)] + effects, poll.value, poll.variance)
        }
        let matrix = try #require(PositiveMatrix(precision, size: size))
        let solved = matrix.solve(right)
        #expect(average.days.count == days)
        for (index, day) in average.days.enumerated() {
            #expect(abs(day.level.mean - solved[index]) < 1e-9)
            #expect(abs(day.level.variance - matrix[index, index]) < 1e-9)
        }
        for house in 0..<free {
            #expect(abs(average.houseEffects[house].mean - solved[days + house]) < 1e-9)
            #expect(abs(average.houseEffects[house].variance - matrix[days + house, days + house]) < 1e-9)
        }
    }

    @Test("a level far from 0 and one that hardly moves, or moves a lot, lose no digits", arguments: [1e-9, 1e6])
    func extremes(_ q: Double) throws {
        func average(_ shift: Double) throws -> PollAverage {
            try PollAverage(
                polls(6).map { .init(day: $0.day, value: $0.value + shift, variance: $0.variance, house: $0.house) },
                settings: .init(levelVariance: .known(q), houseEffects: .shrunk(.known(1))))
        }
        let (near, far) = (try average(0), try average(1e6))
        for (day, other) in zip(near.days, far.days) {
            #expect(abs(other.level.mean - 1e6 - day.level.mean) < 1e-8)
            #expect(day.level.variance > 0 && abs(other.level.variance - day.level.variance) < 1e-8)
        }
    }
}
