import Testing

@testable import PollStatistics

@Suite("Ordinary least squares")
struct OrdinaryTrendTests {
    @Test("Newey-West without lags is HC0, and adjusted is HC1")
    func lagZero() throws {
        let trend = try OrdinaryTrend(times: [0, 1, 2, 3, 5, 8], values: [3, 5, 4, 8, 6, 9])
        #expect(trend.standardErrors(.neweyWest(lag: 0, adjusted: false)) == trend.standardErrors(.hc0))
        #expect(trend.standardErrors(.neweyWest(lag: 0, adjusted: true)) == trend.standardErrors(.hc1))
        #expect(trend.standardErrors(.neweyWest(lag: -3, adjusted: false)) == trend.standardErrors(.hc0))
        #expect(trend.standardErrors(.neweyWest(lag: 99, adjusted: false)).slope.isFinite)
        #expect(trend.standardErrors(.hc3).slope > trend.standardErrors(.hc2).slope)
    }

    @Test("needs three points, and says so")
    func tooFew() {
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 3)) {
            try OrdinaryTrend(times: [0, 1], values: [1, 2])
        }
    }

    @Test("its interval contains its slope and nests")
    func interval() throws {
        let trend = try OrdinaryTrend(times: [0, 1, 2, 3, 5, 8], values: [3, 5, 4, 8, 6, 9])
        for error in [RobustError.classical, .hc3, .neweyWest(lag: 2, adjusted: true)] {
            let interval = trend.slopeInterval(.percent95, error)
            #expect(interval.contains(trend.coefficients.slope))
            #expect(interval.isInside(trend.slopeInterval(.percent99, error)))
            #expect(interval.method == error.name)
        }
    }
}
