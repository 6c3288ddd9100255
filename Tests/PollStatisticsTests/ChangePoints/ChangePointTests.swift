import Testing

@testable import PollStatistics

@Suite("Change points")
struct ChangePointTests {
    private static func steps(_ seed: UInt64, _ levels: [Double], each: Int) -> [Double] {
        var random = SplitMix64(seed: seed)
        return levels.flatMap { level in (0..<each).map { _ in level + Double.random(in: -1...1, using: &random) } }
    }

    @Test("large steps are found where they are; no step is found where there is none")
    func found() throws {
        let shifts = try MeanShifts(values: Self.steps(1, [40, 50, 45], each: 12))
        #expect(shifts.breaks == [11, 23])
        #expect(shifts.segments.map(\.range) == [0..<12, 12..<24, 24..<36])
        #expect(try MeanShifts(values: Self.steps(2, [40], each: 30)).breaks.isEmpty)
    }

    @Test("the sum of squares never grows with more breaks that can all be added to the best ones")
    func monotone() throws {
        let shifts = try MeanShifts(values: Self.steps(3, [40, 41, 44], each: 20), minimumSegment: 2)
        let sums = shifts.sumsOfSquares.prefix(8)
        #expect(zip(sums, sums.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 })
    }

    @Test("moving and stretching values moves no break and changes no test")
    func shift() throws {
        let values = Self.steps(4, [40, 41.5], each: 20)
        let moved = values.map { 1e4 - 3 * $0 }
        #expect(try MeanShifts(values: values).breaks == MeanShifts(values: moved).breaks)
        let (first, second) = (try MeanShiftTest(values: values), try MeanShiftTest(values: moved))
        #expect(abs(first.supremum - second.supremum) < 1e-6)
        #expect(first.lastBefore == second.lastBefore)
    }

    @Test(
        "the law of the supremum gives Andrews's critical values", arguments: [(0.15, 8.85), (0.05, 9.84), (0.2, 8.45)])
    func critical(_ share: Double, _ value: Double) {
        #expect(abs(SupremumLaw(share: share).upperTail(value) - 0.05) < 0.002)
    }

    @Test("its tail falls evenly from 1 to 0")
    func tail() {
        let law = SupremumLaw(share: 0.15)
        let tails = stride(from: 0.05, to: 60, by: 0.25).map(law.upperTail)
        #expect(zip(tails, tails.dropFirst()).allSatisfy { $0 >= $1 && $1 > 0 && $0 <= 1 })
        #expect(abs(law.upperTail(35.9) / law.upperTail(36.1) - 1) < 0.2)
    }

    @Test("without a shift the test rejects about as often as it says, and not more")
    func level() throws {
        var rejected = 0
        for seed in 0..<400 {
            // 7.17 is the 10 % point of the law; a series of 100 values tries fewer dates than the law does.
            if try MeanShiftTest(values: Self.steps(UInt64(1000 + seed), [40], each: 100)).supremum > 7.17 {
                rejected += 1
            }
        }
        #expect((16...50).contains(rejected))
    }

    @Test("one line for both sides is a small F; a step is a large one and shows as γ")
    func known() throws {
        let times = (0..<24).map(Double.init)
        let noise = Self.steps(9, [0], each: 24)
        let line = zip(times, noise).map { 40 + 0.5 * $0 + $1 / 2 }
        #expect(try ChowTest(times: times, values: line, at: 12).p > 0.01)
        let step = zip(times, line).map { $0 >= 12 ? $1 + 5 : $1 }
        #expect(try ChowTest(times: times, values: step, at: 12).p < 1e-6)
        let series = try InterruptedSeries(times: times, values: step, at: 12)
        #expect(series.intervals()[2].contains(5))
        let segmented = try SegmentedTrend(times: times, values: step, at: 12)
        #expect(abs(series.coefficients[2] - segmented.step) < 1e-9)
        #expect(abs(series.coefficients[3] - segmented.slopeChange) < 1e-9)
    }

    @Test("refuses too few values, equal ones and a side at one time")
    func refusals() {
        #expect(MeanShifts.leastObservations == 15)
        #expect(throws: EstimationError.tooFewPoints(4, minimum: 5)) { try MeanShifts(values: [1, 2, 3, 4]) }
        #expect(throws: EstimationError.self) { try MeanShifts(values: Array(repeating: 4, count: 20)) }
        #expect(throws: EstimationError.notFinite("values")) { try MeanShifts(values: [1, 2, .nan, 4, 5, 6]) }
        #expect(throws: EstimationError.tooFewPoints(4, minimum: 5)) { try MeanShiftTest(values: [1, 2, 3, 4]) }
        #expect(throws: EstimationError.self) { try MeanShiftTest(values: [1, 1, 1, 2, 2, 2]) }
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 3)) {
            try ChowTest(times: [1, 2, 3, 4, 5], values: [1, 3, 2, 5, 4], at: 3)
        }
        #expect(throws: EstimationError.self) {
            try InterruptedSeries(times: [1, 1, 1, 4, 5, 6], values: [1, 3, 2, 5, 4, 6], at: 3)
        }
    }
}
