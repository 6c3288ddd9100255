import Testing

@testable import PollStatistics

@Suite("Average of polls")
struct PollAverageTests {
    private let polls: [PollAverage.Observation] = [
        .init(day: 100, value: 41, variance: 1.5, house: 0), .init(day: 103, value: 44, variance: 1, house: 1),
        .init(day: 103, value: 42, variance: 2, house: 2), .init(day: 108, value: 40, variance: 1.5, house: 0),
        .init(day: 115, value: 45, variance: 1, house: 1), .init(day: 116, value: 43, variance: 2, house: 2),
        .init(day: 121, value: 42, variance: 1.2, house: 0), .init(day: 130, value: 47, variance: 1, house: 1),
    ]

    private func moved(_ shift: Double, _ factor: Double = 1) -> [PollAverage.Observation] {
        polls.map {
            .init(
                day: $0.day - 95, value: factor * $0.value + shift, variance: factor * factor * $0.variance,
                house: $0.house)
        }
    }

    @Test("without houses and with a known variance it is the local level, day by day")
    func localLevel() throws {
        let average = try PollAverage(
            polls, settings: .init(levelVariance: .known(0.2), houseEffects: .none), through: 133)
        let asked = (100...133).map(Double.init)
        let level = try LocalLevel(
            times: polls.map { Double($0.day) } + asked, values: polls.map(\.value) + asked.map { _ in nil },
            observationVariances: polls.map(\.variance) + asked.map { _ in 1 }, levelVariance: 0.2)
        #expect(average.days.map(\.day) == Array(100...133))
        for (day, state) in zip(average.days, level.smoothed.suffix(asked.count)) {
            #expect(abs(day.level.mean - state.mean) < 1e-11)
            #expect(abs(day.level.variance - state.variance) < 1e-11)
        }
        #expect(abs(try #require(average.logLikelihood) - level.logLikelihood) < 1e-10)
        #expect(average.houseEffects.allSatisfy { $0.mean == 0 && $0.variance == 0 })
    }

    @Test("a wide prior gives the effects of least squares, a narrow one none")
    func shrinkage() throws {
        func effects(_ houses: PollAverage.HouseEffects) throws -> [StateEstimate] {
            try PollAverage(polls, settings: .init(levelVariance: .known(0.1), houseEffects: houses)).houseEffects
        }
        let free = try effects(.free)
        for (wide, effect) in zip(try effects(.shrunk(.known(1e7))), free) {
            #expect(abs(wide.mean - effect.mean) < 1e-5)
            #expect(abs(wide.variance - effect.variance) < 1e-5)
        }
        #expect(try effects(.shrunk(.known(0))).allSatisfy { $0.mean == 0 })
        for (shrunk, effect) in zip(try effects(.shrunk(.estimated)), free) {
            #expect(abs(shrunk.mean) < abs(effect.mean))
        }
    }

    @Test("effects sum to zero, and what is not known of them widens the level")
    func effects() throws {
        let settings = PollAverage.Settings(levelVariance: .known(0.1))
        let average = try PollAverage(polls, settings: settings)
        #expect(abs(average.houseEffects.reduce(0) { $0 + $1.mean }) < 1e-10)
        let plain = try PollAverage(polls, settings: .init(levelVariance: .known(0.1), houseEffects: .none))
        for (day, other) in zip(average.days, plain.days) { #expect(day.level.variance > other.level.variance) }
        for poll in average.polls {
            let effect = average.houseEffects[poll.observation.house]
            #expect(poll.raw == poll.observation.value)
            #expect(abs(poll.raw - poll.adjusted - effect.mean) < 1e-12)
            #expect(abs(poll.variance - poll.observation.variance - effect.variance) < 1e-12)
        }
    }

    @Test("moving values moves the level; another unit changes the unit; the order and numbers of houses do not matter")
    func invariance() throws {
        let average = try PollAverage(polls)
        let other = try PollAverage(moved(-40, 0.01))
        for (day, same) in zip(average.days, other.days) {
            #expect(abs(day.level.mean / 100 - 40 - same.level.mean) < 1e-8)
            #expect(abs(day.level.variance / 1e4 - same.level.variance) < 1e-9)
        }
        let renumbered = try PollAverage(
            polls.reversed().map { .init(day: $0.day, value: $0.value, variance: $0.variance, house: 2 - $0.house) })
        for (day, same) in zip(average.days, renumbered.days) { #expect(abs(day.level.mean - same.level.mean) < 1e-8) }
        #expect(abs(average.houseEffects[0].mean - renumbered.houseEffects[2].mean) < 1e-8)
    }

    @Test("equal polls give their value every day")
    func constant() throws {
        let average = try PollAverage(
            polls.map { .init(day: $0.day, value: 0.4, variance: 0.0004, house: $0.house) })
        #expect(average.days.allSatisfy { abs($0.level.mean - 0.4) < 1e-12 && $0.level.variance > 0 })
    }

    @Test("scatter beyond the variances given raises the factor and widens the level")
    func overdispersion() throws {
        var random = SplitMix64(seed: 4)
        let noisy = (0..<60).map { index in
            let noise = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0...1, using: &random) }
            return PollAverage.Observation(day: index / 3, value: 40 + 2.5 * noise, variance: 1, house: index % 3)
        }
        let plain = try PollAverage(noisy)
        let wide = try PollAverage(noisy, settings: .init(overdispersion: .estimated))
        #expect(plain.overdispersion == 1)
        #expect((3...10).contains(wide.overdispersion))
        let calm = try PollAverage(polls, settings: .init(overdispersion: .factor(2)))
        #expect(calm.polls[0].variance > 2 * polls[0].variance)
    }

    @Test("one house has no effect, and days after the last poll are less and less certain")
    func edges() throws {
        let alone = try PollAverage(
            polls.map { .init(day: $0.day, value: $0.value, variance: $0.variance) }, through: 140)
        #expect(alone.houseEffects == [StateEstimate(mean: 0, variance: 0)])
        let tail = alone.days.suffix(11)
        #expect(zip(tail, tail.dropFirst()).allSatisfy { $0.level.variance < $1.level.variance })
        #expect(tail.allSatisfy { abs($0.level.mean - alone.days[30].level.mean) < 1e-9 })
    }

    @Test("refuses too few polls, one day, houses with gaps, effects it cannot tell apart and what is not a number")
    func refusals() {
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 3)) { try PollAverage(Array(polls.prefix(2))) }
        let sameDay = polls.map { PollAverage.Observation(day: 1, value: $0.value, variance: 1, house: $0.house) }
        #expect(throws: EstimationError.self) { try PollAverage(sameDay) }
        #expect(throws: EstimationError.self) {
            try PollAverage(polls.map { .init(day: $0.day, value: $0.value, variance: 1, house: 2 * $0.house) })
        }
        #expect(throws: EstimationError.notFinite("values of polls")) {
            try PollAverage(polls.map { .init(day: $0.day, value: .nan, variance: 1, house: $0.house) })
        }
        #expect(throws: EstimationError.outOfRange("the variance of a poll", 0)) {
            try PollAverage(polls.map { .init(day: $0.day, value: 1, variance: 0, house: $0.house) })
        }
        #expect(throws: EstimationError.self) { try PollAverage(polls, through: 120) }
        #expect(throws: EstimationError.outOfRange("a factor of variances", -1)) {
            try PollAverage(polls, settings: .init(overdispersion: .factor(-1)))
        }
        #expect(throws: EstimationError.outOfRange("the variance of a level", -1)) {
            try PollAverage(polls, settings: .init(levelVariance: .known(-1)))
        }
        #expect(throws: EstimationError.outOfRange("the variance of house effects", -1)) {
            try PollAverage(polls, settings: .init(houseEffects: .shrunk(.known(-1))))
        }
        for last in [2_000_000, Int.max] {
            #expect(throws: EstimationError.outOfRange("the number of days of an average", Double(last))) {
                try PollAverage(polls, through: last)
            }
        }
        let early = [PollAverage.Observation(day: .min, value: 40, variance: 1)] + polls
        #expect(throws: EstimationError.self) { try PollAverage(early) }
    }
}
