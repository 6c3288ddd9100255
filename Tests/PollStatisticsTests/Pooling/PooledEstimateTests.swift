import Testing

@testable import PollStatistics

@Suite("Pooled polls")
struct PooledEstimateTests {
    private let scattered = [0.38, 0.41, 0.47, 0.35, 0.44, 0.52]
    private let errors = [0.015, 0.02, 0.012, 0.016, 0.03, 0.022]

    @Test(
        "polls that agree within sampling error give the fixed effect by every method",
        arguments: BetweenVariance.allCases)
    func alike(_ method: BetweenVariance) throws {
        let values = [0.43, 0.431, 0.429, 0.432]
        let errors = [0.02, 0.015, 0.018, 0.021]
        let fixed = try PooledEstimate(
            values: values, standardErrors: errors, method: .fixedEffect, knappHartung: false)
        let pooled = try PooledEstimate(values: values, standardErrors: errors, method: method, knappHartung: false)
        #expect(pooled.betweenVariance == 0)
        #expect(abs(pooled.mean - fixed.mean) < 1e-15)
        #expect(abs(pooled.standardError - fixed.standardError) < 1e-15)
    }

    @Test(
        "moving all polls moves the level; points for shares change the unit only", arguments: BetweenVariance.allCases)
    func shift(_ method: BetweenVariance) throws {
        let shares = try PooledEstimate(values: scattered, standardErrors: errors, method: method)
        let points = try PooledEstimate(
            values: scattered.map { 100 * $0 + 7 }, standardErrors: errors.map { 100 * $0 }, method: method)
        #expect(abs(100 * shares.mean + 7 - points.mean) < 1e-7)
        #expect(abs(1e4 * shares.betweenVariance - points.betweenVariance) < 1e-6)
        #expect(abs(shares.inconsistency - points.inconsistency) < 1e-6)
        #expect(abs(shares.weights.reduce(0, +) - 1) < 1e-12)
    }

    @Test("scatter beyond sampling widens the interval, and the prediction goes wider still")
    func width() throws {
        let fixed = try PooledEstimate(
            values: scattered, standardErrors: errors, method: .fixedEffect, knappHartung: false)
        let random = try PooledEstimate(values: scattered, standardErrors: errors)
        #expect(fixed.heterogeneity.p < 0.01)
        #expect(random.interval().width > fixed.interval().width)
        #expect(try #require(random.predictionInterval()).width > random.interval().width)
        #expect(fixed.predictionInterval() == nil)
    }

    @Test("REML is the highest of the restricted likelihoods")
    func mode() throws {
        let problem = try PoolingProblem(values: scattered, standardErrors: errors, design: scattered.map { _ in [1] })
        let between = try #require(BetweenVariance.restrictedMaximumLikelihood.estimate(problem))
        let best = try #require(problem.fit(betweenVariance: between)).logLikelihood(restricted: true)
        for factor in [0.1, 0.5, 0.9, 1.1, 2, 10] {
            let other = try #require(problem.fit(betweenVariance: factor * between))
            #expect(other.logLikelihood(restricted: true) < best)
        }
    }

    @Test("house effects sum to zero, and numbering the houses otherwise changes nothing")
    func houses() throws {
        let houses = [0, 1, 2, 0, 1, 2]
        let regression = try HouseRegression(values: scattered, standardErrors: errors, houses: houses)
        let other = try HouseRegression(values: scattered, standardErrors: errors, houses: houses.map { 2 - $0 })
        #expect(abs(regression.effects.reduce(0) { $0 + $1.estimate }) < 1e-12)
        for (effect, same) in zip(regression.effects, other.effects.reversed()) {
            #expect(abs(effect.estimate - same.estimate) < 1e-9)
            #expect(abs(effect.standardError - same.standardError) < 1e-9)
        }
        #expect(abs(regression.level.estimate - other.level.estimate) < 1e-9)
    }

    @Test("refuses one poll, no sampling error, a house without polls and columns that depend on each other")
    func refusals() {
        #expect(throws: EstimationError.tooFewPoints(1, minimum: 2)) {
            try PooledEstimate(values: [0.4], standardErrors: [0.02])
        }
        #expect(throws: EstimationError.outOfRange("a standard error", 0)) {
            try PooledEstimate(values: [0.4, 0.5], standardErrors: [0.02, 0])
        }
        #expect(throws: EstimationError.notFinite("values and the design")) {
            try PooledEstimate(values: [0.4, .nan], standardErrors: [0.02, 0.02])
        }
        #expect(throws: EstimationError.self) {
            try HouseRegression(values: scattered, standardErrors: errors, houses: [0, 0, 2, 2, 2, 0])
        }
        #expect(throws: EstimationError.self) {
            try HouseRegression(values: scattered, standardErrors: errors, houses: [0, 0, 0, 0, 0, 0])
        }
        #expect(throws: EstimationError.self) {
            try MetaRegression(values: scattered, standardErrors: errors, design: scattered.map { _ in [1, 2] })
        }
    }
}
