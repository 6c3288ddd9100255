import Testing

@testable import PollStatistics

@Suite("Trends through polls with known errors")
struct WeightedTrendTests {
    private let years = [2013.0, 2014, 2015, 2016, 2017, 2018]
    private let errors = [1.5, 1.6, 1.4, 1.5, 1.5, 1.6]

    @Test("values on a line give that line, and no scatter shrinks its errors")
    func exactLine() throws {
        let trend = try WeightedTrend(times: years, values: years.map { 40 + 2 * ($0 - 2013) }, standardErrors: errors)
        #expect(abs(trend.coefficients.slope - 2) < 1e-12)
        #expect(abs(trend.value(at: 2020) - 54) < 1e-9)
        #expect(trend.overdispersion == 1)
        #expect(trend.standardErrors == trend.samplingErrors)
        let interval = try trend.slopeInterval()
        // t with 4 degrees, 2.776, and not z.
        #expect(abs(interval.width / 2 / trend.standardErrors.slope - 2.776445105) < 1e-8)
    }

    @Test("scatter beyond sampling widens the interval by its root")
    func overdispersion() throws {
        let values = [40.0, 48, 39, 51, 42, 54]
        let trend = try WeightedTrend(times: years, values: values, standardErrors: errors)
        let scatter = try #require(trend.scatter)
        #expect(scatter > 2 && trend.overdispersion == scatter)
        #expect(abs(trend.standardErrors.slope - scatter * trend.samplingErrors.slope) < 1e-12)
        #expect(try trend.slopeP() > 0.05)
        #expect(try trend.slopeInterval().contains(0))
    }

    @Test("two points make a line, but no test")
    func twoPoints() throws {
        let trend = try WeightedTrend(times: [2015, 2016], values: [40, 45], standardErrors: [1, 1])
        #expect(trend.heterogeneity == nil && trend.scatter == nil)
        #expect(abs(trend.coefficients.slope - 5) < 1e-12)
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 3)) { try trend.slopeInterval() }
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 3)) { try trend.interval(at: 2017) }
    }

    @Test("what is no series is refused by name")
    func refusals() {
        #expect(throws: EstimationError.tooFewPoints(1, minimum: 2)) {
            try WeightedTrend(times: [1], values: [1], standardErrors: [1])
        }
        #expect(throws: EstimationError.lengthsDiffer("times and values", 2, 3)) {
            try WeightedTrend(times: [1, 2], values: [1, 2, 3], standardErrors: [1, 1])
        }
        #expect(throws: EstimationError.outOfRange("a standard error", 0)) {
            try WeightedTrend(times: [1, 2], values: [1, 2], standardErrors: [1, 0])
        }
        #expect(throws: EstimationError.notFinite("times and values")) {
            try WeightedTrend(times: [1, .nan], values: [1, 2], standardErrors: [1, 1])
        }
        #expect(throws: EstimationError.self) {
            try WeightedTrend(times: [2015, 2015], values: [1, 2], standardErrors: [1, 1])
        }
    }

    @Test("order, origin and unit of time change nothing but the labels")
    func invariances() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<100 {
            let count = Int.random(in: 3...12, using: &random)
            let times = (0..<count).map { Double($0) + Double.random(in: 0...0.9, using: &random) }
            let values = times.map { _ in Double.random(in: 0...100, using: &random) }
            let errors = times.map { _ in Double.random(in: 0.5...3, using: &random) }
            let trend = try WeightedTrend(times: times, values: values, standardErrors: errors)
            let shuffled = times.indices.shuffled(using: &random)
            let other = try WeightedTrend(
                times: shuffled.map { 2000 + times[$0] / 12 }, values: shuffled.map { values[$0] },
                standardErrors: shuffled.map { errors[$0] }, origin: 2000)
            #expect(abs(other.coefficients.slope / 12 - trend.coefficients.slope) < 1e-8)
            #expect(abs(try other.slopeP() - (try trend.slopeP())) < 1e-8)
            let (near, far) = (try trend.interval(at: times[1]), try trend.interval(at: times[1] + 1000))
            #expect(near.width < far.width && near.contains(trend.value(at: times[1])))
        }
    }
}
