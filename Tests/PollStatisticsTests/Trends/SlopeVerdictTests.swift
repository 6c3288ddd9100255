import Testing

@testable import PollStatistics

@Suite("Verdict of a slope under rounding")
struct SlopeVerdictTests {
    /// Waves a year apart with a trend, scatter and rounding of their own.
    private struct Draw {
        let times: [Double]
        let values: [Double]
        let halfWidths: [Double]
        let errors: [Double]

        init(_ random: inout SplitMix64) {
            let count = Int.random(in: 4...9, using: &random)
            let slope = Double.random(in: -3...3, using: &random)
            let scatter = Double.random(in: 0...4, using: &random)
            times = (0..<count).map { Double($0) + Double.random(in: 0...0.4, using: &random) }
            values = (0..<count).map { 40 + slope * Double($0) + scatter * Double.random(in: -1...1, using: &random) }
            let half: Double = [0.05, 0.5, 1.0].randomElement(using: &random) ?? 0.5
            halfWidths = values.map { _ in half }
            errors = values.map { _ in Double.random(in: 1...2, using: &random) }
        }
    }

    @Test("agrees with the printed interval, and no point of the box contradicts it", arguments: 0..<60)
    func sampled(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let draw = Draw(&random)
        let found = try SlopeVerdict(
            times: draw.times, values: draw.values, halfWidths: draw.halfWidths, standardErrors: draw.errors)
        func side(_ values: [Double]) throws -> Int {
            let interval = try WeightedTrend(
                times: draw.times, values: values, standardErrors: draw.errors
            ).slopeInterval()
            return interval.lower > 0 ? 1 : interval.upper < 0 ? -1 : 0
        }
        let printed = try side(draw.values)
        if found.verdict == .holds { #expect(printed != 0) }
        if found.verdict == .doesNotHold { #expect(printed == 0) }
        for _ in 0..<300 {
            let point = draw.values.indices.map { index in
                draw.values[index] + draw.halfWidths[index] * Double.random(in: -1...1, using: &random)
            }
            let here = try side(point)
            if found.verdict == .holds { #expect(here == printed) }
            if found.verdict == .doesNotHold { #expect(here == 0) }
            let slope = try WeightedTrend(times: draw.times, values: point, standardErrors: draw.errors)
                .coefficients.slope
            #expect(found.slopeRange.contains(slope))
        }
    }

    @Test("the gradient of the lower limit is that of its differences", arguments: 0..<20)
    func gradient(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) + 1000)
        let draw = Draw(&random)
        let line = try SlopeLimits(
            times: draw.times, standardErrors: draw.errors, level: .percent95, samplingErrorOnly: false)
        let gradient = line.gradient(draw.values)
        for index in draw.values.indices {
            var up = draw.values
            var down = draw.values
            up[index] += 1e-5
            down[index] -= 1e-5
            let numeric = (line.lower(up) - line.lower(down)) / 2e-5
            #expect(abs(numeric - gradient[index]) < 1e-5)
        }
    }

    @Test("many waves: improving corners finds what trying all of them finds")
    func manyWaves() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<20 {
            let times = (0..<12).map(Double.init)
            let slope = Double.random(in: 0.2...1.2, using: &random)
            let values = times.map { 30 + slope * $0 + Double.random(in: -2...2, using: &random) }
            let line = try SlopeLimits(
                times: times, standardErrors: times.map { _ in 1.5 }, level: .percent95, samplingErrorOnly: false)
            let box = SlopeBox(values: values, halfWidths: times.map { _ in 0.5 })
            let exact = box.leastLower(line)
            let improved = box.leastLowerByImproving(line)
            #expect(abs(exact - improved) < 1e-9)
        }
    }

    @Test("without rounding it is the interval's own verdict; mirrored values mirror it")
    func plain() throws {
        let times = [0.0, 1, 2, 3, 4]
        let values = [10.0, 12, 14.5, 16, 18]
        let zero = times.map { _ in 0.0 }
        let errors = times.map { _ in 1.0 }
        #expect(
            try SlopeVerdict(times: times, values: values, halfWidths: zero, standardErrors: errors).verdict == .holds)
        let mirrored = try SlopeVerdict(
            times: times, values: values.map { -$0 }, halfWidths: zero, standardErrors: errors)
        #expect(mirrored.verdict == .holds)
        #expect(mirrored.slopeRange.upperBound < 0)
    }
}
