import Testing

@testable import PollStatistics

@Suite("Searching the values that round to the printed ones")
struct RoundingSearchTests {
    /// The lower limit of a slope with HC3 errors, whose extremes over a box are not at corners.
    private static func lower(_ times: [Double]) -> ([Double]) -> Double {
        { values in (try? OrdinaryTrend(times: times, values: values).slopeInterval(.percent95, .hc3).lower) ?? 0 }
    }

    @Test("where a search ends, the gradient leads nowhere inside the box, and no random point does better")
    func gradient() {
        var random = SplitMix64(seed: 19)
        for _ in 0..<8 {
            let count = Int.random(in: 4...12, using: &random)
            let times = (0..<count).map { Double($0) + Double.random(in: 0...0.5, using: &random) }
            let values = times.map { 30 + $0 + Double.random(in: -4...4, using: &random).rounded() }
            let search = RoundingSearch(values: values, halfWidths: values.map { _ in 0.5 })
            let function = Self.lower(times)
            let found = search.greatest(of: function)
            let least = search.least(of: function).value
            let gradient = search.gradient(of: function, at: found.point)
            for index in values.indices {
                let atTop = found.point[index] >= values[index] + 0.5 - 1e-6
                let atBottom = found.point[index] <= values[index] - 0.5 + 1e-6
                let leads = gradient[index] > 0 ? !atTop : !atBottom
                #expect(!leads || abs(gradient[index]) < 0.02, "\(gradient[index]) at \(index)")
            }
            for _ in 0..<50 {
                let point = values.map { $0 + Double.random(in: -0.5...0.5, using: &random) }
                #expect(function(point) <= found.value + 1e-6)
                #expect(function(point) >= least - 1e-6)
            }
        }
    }

    @Test("the greatest of a bowl turned over is inside, not at a corner")
    func inside() {
        let search = RoundingSearch(values: [0, 0], halfWidths: [0.5, 0.5])
        let found = search.greatest { 1 - ($0[0] - 0.2) * ($0[0] - 0.2) - ($0[1] + 0.3) * ($0[1] + 0.3) }
        #expect(abs(found.point[0] - 0.2) < 1e-3 && abs(found.point[1] + 0.3) < 1e-3)
    }

    @Test("without rounding, the verdict is that of the printed limits")
    func exact() {
        let search = RoundingSearch(values: [1], halfWidths: [0])
        #expect(search.verdict { Limits(lower: $0[0] - 0.5, upper: $0[0] + 0.5) } == .holds)
        #expect(search.verdict { Limits(lower: $0[0] - 1.5, upper: $0[0] + 0.5) } == .doesNotHold)
        #expect(search.verdict { _ in nil } == .doesNotHold)
        let rounded = RoundingSearch(values: [1], halfWidths: [0.6])
        #expect(rounded.verdict { Limits(lower: $0[0] - 0.5, upper: $0[0] + 0.5) } == .dependsOnRounding)
        #expect(rounded.verdict { Limits(lower: $0[0] - 1.5, upper: $0[0] + 0.5) } == .dependsOnRounding)
    }
}
