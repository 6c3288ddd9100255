import Testing

@testable import PollStatistics

@Suite("Two lines on either side of a time")
struct SegmentedTrendTests {
    static let times = [0, 1, 2, 3.5, 4, 5, 6, 7.25, 9, 10, 11, 12, 13, 14, 15.5, 16, 17]
    static let values = [31, 29.5, 33, 30, 28, 32, 35, 33, 41, 44, 43, 47, 44, 49, 48, 52, 50]

    @Test("agree with the matrix formula computed in NumPy 2.4")
    func reference() throws {
        let trend = try SegmentedTrend(times: Self.times, values: Self.values, at: 8)
        #expect(trend.lag == 2)
        #expect((trend.before, trend.after) == (8, 9))
        for (found, expected) in zip(trend.coefficients, Self.expected) { #expect(abs(found - expected) < 1e-9) }
        for (found, expected) in zip(trend.standardErrors, Self.errors) { #expect(abs(found - expected) < 1e-9) }
    }

    static let expected = [33.253188431830, 0.412071133465, 7.278061568170, 0.757571723678]
    static let errors = [1.225784878655, 0.199095300049, 1.407792326475, 0.203244713980]

    @Test("seven waves on a side are refused, with their count")
    func tooFew() {
        #expect(throws: EstimationError.tooFewPoints(7, minimum: 8)) {
            try SegmentedTrend(times: Array(Self.times.dropFirst()), values: Array(Self.values.dropFirst()), at: 8)
        }
    }

    @Test("shuffled values give the same answer, and a shift of all leaves the step")
    func invariance() throws {
        let trend = try SegmentedTrend(times: Self.times, values: Self.values, at: 8)
        var random = SplitMix64(seed: 4)
        for _ in 0..<20 {
            let order = Self.times.indices.shuffled(using: &random)
            let shuffled = try SegmentedTrend(
                times: order.map { Self.times[$0] }, values: order.map { Self.values[$0] + 10 }, at: 8)
            #expect(abs(shuffled.step - trend.step) < 1e-9)
            #expect(abs(shuffled.standardErrors[2] - trend.standardErrors[2]) < 1e-9)
        }
    }

    @Test("the verdict of the step agrees with its printed interval, and rounding can undo it")
    func verdict() throws {
        let interval = try SegmentedTrend(times: Self.times, values: Self.values, at: 8).stepInterval()
        func verdict(_ halfWidth: Double) throws -> Verdict {
            try SegmentedTrend.stepVerdict(
                times: Self.times, values: Self.values, halfWidths: Self.values.map { _ in halfWidth }, at: 8)
        }
        #expect(try verdict(0) == (interval.contains(0) ? .doesNotHold : .holds))
        #expect(try verdict(30) == .dependsOnRounding)
    }
}
