import Testing

@testable import PollStatistics

@Suite("Local level and trend")
struct LocalLevelTests {
    private let times = [0.0, 1, 1, 4, 6.5, 9]
    private let values: [Double?] = [41, 42.5, 40, nil, 44, 43]
    private let variances = [2.0, 1, 3, 1, 2, 1.5]

    @Test("a level that does not move is the fixed effect of all observations")
    func still() throws {
        let level = try LocalLevel(times: times, values: values, observationVariances: variances, levelVariance: 0)
        let known = [0, 1, 2, 4, 5]
        let pooled = try PooledEstimate(
            values: known.compactMap { values[$0] }, standardErrors: known.map { variances[$0].squareRoot() },
            method: .fixedEffect, knappHartung: false)
        for state in level.smoothed {
            #expect(abs(state.mean - pooled.mean) < 1e-12)
            #expect(abs(state.variance - pooled.standardError * pooled.standardError) < 1e-12)
        }
    }

    @Test("a constant stays that constant; moving values moves the level; the order does not matter")
    func shift() throws {
        let constant = try LocalLevel(
            times: times, values: values.map { $0.map { _ in 0.4 } }, observationVariances: variances, levelVariance: 1)
        #expect(constant.smoothed.allSatisfy { abs($0.mean - 0.4) < 1e-14 })
        let level = try LocalLevel(times: times, values: values, observationVariances: variances, levelVariance: 0.5)
        let moved = try LocalLevel(
            times: times.reversed(), values: values.reversed().map { $0.map { $0 + 1e6 } },
            observationVariances: variances.reversed(), levelVariance: 0.5)
        for (state, other) in zip(level.smoothed, moved.smoothed.reversed()) {
            #expect(abs(state.mean + 1e6 - other.mean) < 1e-8)
            #expect(abs(state.variance - other.variance) < 1e-12)
        }
    }

    @Test("the last smoothed level is the filtered one, and a known start of no use is a diffuse one")
    func ends() throws {
        let level = try LocalLevel(times: times, values: values, observationVariances: variances, levelVariance: 0.5)
        let last = try #require(level.filtered[5])
        #expect(abs(last.mean - level.smoothed[5].mean) < 1e-14)
        let vague = try LocalLevel(
            times: times, values: values, observationVariances: variances, levelVariance: 0.5,
            start: .known(mean: 0, variance: 1e9))
        #expect(zip(level.smoothed, vague.smoothed).allSatisfy { abs($0.mean - $1.mean) < 1e-5 })
    }

    @Test("a trend without slope variance or level variance is the weighted line")
    func line() throws {
        let (times, values) = ([0.0, 1, 3, 4, 8], [40.0, 41, 44, 43, 49])
        let variances = [1.0, 2, 1, 0.5, 1]
        let trend = try LocalLinearTrend(
            times: times, values: values, observationVariances: variances, levelVariance: 0, slopeVariance: 0)
        let line = try WeightedTrend(times: times, values: values, standardErrors: variances.map { $0.squareRoot() })
        for (state, time) in zip(trend.level.smoothed, times) {
            #expect(abs(state.mean - line.value(at: time)) < 1e-9)
        }
        #expect(abs(trend.slope.smoothed[0].mean - line.coefficients.slope) < 1e-10)
        #expect(abs(trend.slope.smoothed[4].variance.squareRoot() - line.samplingErrors.slope) < 1e-10)
    }

    @Test("steps left out of a trend are steps without an observation")
    func gaps() throws {
        let sparse = try LocalLinearTrend(
            times: [0, 2, 3, 7], values: [40, 42, 41, 45], observationVariances: [1, 1, 2, 1], levelVariance: 0.3,
            slopeVariance: 0.1)
        let full = try LocalLinearTrend(
            times: (0..<8).map(Double.init), values: [40, nil, 42, 41, nil, nil, nil, 45],
            observationVariances: [1, 1, 1, 2, 1, 1, 1, 1], levelVariance: 0.3, slopeVariance: 0.1)
        #expect(abs(sparse.logLikelihood - full.logLikelihood) < 1e-10)
        for (index, other) in [0, 2, 3, 7].enumerated() {
            #expect(abs(sparse.level.smoothed[index].mean - full.level.smoothed[other].mean) < 1e-9)
            #expect(abs(sparse.slope.smoothed[index].variance - full.slope.smoothed[other].variance) < 1e-9)
        }
    }

    @Test("the most likely variances are at least as likely as any near them")
    func likelihood() throws {
        var random = SplitMix64(seed: 11)
        let times = (0..<60).map(Double.init)
        var level = 40.0
        let values: [Double?] = times.map { _ in
            level += Double.random(in: -1...1, using: &random)
            return level + Double.random(in: -2...2, using: &random)
        }
        let variances = times.map { _ in 1.3 }
        let best = try LocalLevel.mostLikely(times: times, values: values, observationVariances: variances)
        for factor in [0.5, 0.9, 1.1, 2] {
            let other = try LocalLevel(
                times: times, values: values, observationVariances: variances,
                levelVariance: factor * best.levelVariance)
            #expect(other.logLikelihood < best.logLikelihood)
        }
        let trend = try LocalLinearTrend.mostLikely(times: times, values: values, observationVariances: variances)
        #expect(trend.logLikelihood.isFinite)
    }

    @Test("refuses nothing observed, one time for a slope, times between steps and what is not a number")
    func refusals() {
        #expect(throws: EstimationError.tooFewPoints(0, minimum: 1)) {
            try LocalLevel(times: [1, 2], values: [nil, nil], observationVariances: [1, 1], levelVariance: 1)
        }
        #expect(throws: EstimationError.outOfRange("the variance of an observation", 0)) {
            try LocalLevel(times: [1], values: [1], observationVariances: [0], levelVariance: 1)
        }
        #expect(throws: EstimationError.notFinite("times and values")) {
            try LocalLevel(times: [1], values: [.nan], observationVariances: [1], levelVariance: 1)
        }
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 3)) {
            try LocalLevel.mostLikely(times: [1, 2], values: [1, 2], observationVariances: [1, 1])
        }
        #expect(throws: EstimationError.self) {
            try LocalLevel.mostLikely(times: [1, 1, 1], values: [1, 2, 3], observationVariances: [1, 1, 1])
        }
        #expect(throws: EstimationError.self) { try LocalLevel.mostLikely(times: [1, 2, 3], values: [4, 4, 4]) }
        #expect(throws: EstimationError.self) {
            try LocalLinearTrend(
                times: [1, 1], values: [1, 2], observationVariances: [1, 1], levelVariance: 1, slopeVariance: 1)
        }
        #expect(throws: EstimationError.self) {
            try LocalLinearTrend(
                times: [1, 1.5], values: [1, 2], observationVariances: [1, 1], levelVariance: 1, slopeVariance: 1)
        }
    }
}
