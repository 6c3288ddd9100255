import Testing

@testable import PollStatistics

@Suite("Logistic trends")
struct LogitTrendTests {
    @Test("two samples are fitted exactly: the slope is their log odds ratio")
    func twoSamples() throws {
        let trend = try LogitTrend(times: [2015, 2016], successes: [400, 500], trials: [1000, 1000])
        #expect(abs(trend.coefficients.slope - log(1.5)) < 1e-10)
        #expect(abs(trend.share(at: 2015) - 0.4) < 1e-10 && abs(trend.share(at: 2016) - 0.5) < 1e-10)
        #expect(trend.dispersion == nil && trend.quasiErrors == nil)
        #expect(abs(trend.deviance) < 1e-9)
        let variance = [400.0, 600, 500, 500].reduce(0) { $0 + 1 / $1 }
        #expect(abs(trend.standardErrors.slope - variance.squareRoot()) < 1e-10)
    }

    @Test("time that parts all answers has no finite trend")
    func separation() {
        #expect(throws: EstimationError.self) {
            try LogitTrend(times: [1, 2, 3, 4], successes: [0, 0, 100, 100], trials: [100, 100, 100, 100])
        }
        #expect(throws: EstimationError.self) {
            try LogitTrend(times: [1, 2], successes: [0, 0], trials: [100, 100])
        }
        #expect(throws: EstimationError.outOfRange("successes of 100.0", 101)) {
            try LogitTrend(times: [1, 2], successes: [101, 5], trials: [100, 100])
        }
    }

    @Test("steep and rare trends converge, and their intervals stay in 0...1")
    func extremes() throws {
        let steep = try LogitTrend(times: [0, 1, 2], successes: [1, 500, 999], trials: [1000, 1000, 1000])
        #expect(steep.coefficients.slope > 5)
        let rare = try LogitTrend(times: [0, 1, 2], successes: [1, 0, 2], trials: [1e6, 1e6, 1e6])
        for trend in [steep, rare] {
            for time in [-1e6, -1.0, 0, 1, 1e6] {
                let interval = trend.interval(at: time)
                #expect(interval.lower >= 0 && interval.upper <= 1 && interval.contains(trend.share(at: time)))
            }
        }
    }

    @Test("Cochran-Armitage of two samples is the pooled z test")
    func cochranArmitage() throws {
        let trend = try CochranArmitage(successes: [400, 450], trials: [1000, 1100], scores: [1, 2])
        let table = try #require(TwoByTwo(450, of: 1100, 400, of: 1000))
        #expect(abs(trend.z - (try #require(table.difference.pooledTest)).z) < 1e-12)
    }
}
