import Testing

@testable import PollStatistics

@Suite("What must hold for any poll")
struct LargerSampleTests {
    @Test("n times k narrows by the root of k within 1 % from 100,000 interviews on, and never widens")
    func narrowing() throws {
        var random = SplitMix64(seed: 4)
        for _ in 0..<400 {
            let share = RoundedShare(
                share: Proportion(clamping: Double.random(in: 0.02...0.98, using: &random)), roundingHalfWidth: 0)
            let other = RoundedShare(
                share: Proportion(clamping: Double.random(in: 0.02...0.98, using: &random)), roundingHalfWidth: 0)
            let factor = random.pick([2, 4, 9])
            for size in [500, 100_000] {
                let small = try SampleBasis(size: size)
                let large = try SampleBasis(size: size * factor)
                for method in IntervalMethod.allCases {
                    let a = share.estimate(basis: small, level: .percent95, method: method).interval
                    let b = share.estimate(basis: large, level: .percent95, method: method).interval
                    check(a, b, factor, isLarge: size == 100_000, "\(method)")
                }
                for method in DifferenceMethod.allCases {
                    let a = differenceOfIndependentShares(share, small, other, small, method: method).interval
                    let b = differenceOfIndependentShares(share, large, other, large, method: method).interval
                    check(a, b, factor, isLarge: size == 100_000, "\(method)")
                }
            }
        }
    }

    private func check(_ small: Interval, _ large: Interval, _ factor: Int, isLarge: Bool, _ method: String) {
        let ratio = small.width / large.width
        #expect(large.width <= small.width + 1e-12, "\(method)")
        if isLarge { #expect(abs(ratio / Double(factor).squareRoot() - 1) < 0.01, "\(method) \(ratio)") }
    }

    @Test("shuffled waves give the same slope, interval, verdict and rank test")
    func shuffled() throws {
        var random = SplitMix64(seed: 5)
        for _ in 0..<60 {
            let count = Int.random(in: 5...11, using: &random)
            let times = (0..<count).map { Double($0) + Double.random(in: 0...0.6, using: &random) }
            let values = times.map { _ in (Double.random(in: 100...600, using: &random)).rounded() / 10 }
            let errors = times.map { _ in Double.random(in: 0.8...2, using: &random) }
            let halves = times.map { _ in 0.05 }
            let order = times.indices.shuffled(using: &random)
            func mixed(_ list: [Double]) -> [Double] { order.map { list[$0] } }
            let a = try WeightedTrend(times: times, values: values, standardErrors: errors)
            let b = try WeightedTrend(times: mixed(times), values: mixed(values), standardErrors: mixed(errors))
            #expect(abs(a.coefficients.slope - b.coefficients.slope) < 1e-9)
            #expect(try abs(a.slopeInterval().lower - b.slopeInterval().lower) < 1e-9)
            let verdict = try SlopeVerdict(times: times, values: values, halfWidths: halves, standardErrors: errors)
            let other = try SlopeVerdict(
                times: mixed(times), values: mixed(values), halfWidths: halves, standardErrors: mixed(errors))
            #expect(verdict.verdict == other.verdict)
            let rank = try MannKendall(times: times, values: values)
            #expect(try rank.p == MannKendall(times: mixed(times), values: mixed(values)).p)
            #expect(
                try abs(
                    OrdinaryTrend(times: times, values: values).slopeInterval(.percent95, .hc3).lower
                        - OrdinaryTrend(times: mixed(times), values: mixed(values)).slopeInterval(.percent95, .hc3)
                        .lower)
                    < 1e-9)
            // The printed interval and the verdict without rounding agree, and the wider level contains the narrower.
            let exact = try SlopeVerdict(
                times: times, values: values, halfWidths: times.map { _ in 0 }, standardErrors: errors)
            #expect(try (exact.verdict == .holds) == !a.slopeInterval().contains(0))
            #expect(try a.slopeInterval().isInside(a.slopeInterval(.percent99)))
            // Time backwards mirrors the slope.
            let back = try WeightedTrend(times: times.map { -$0 }, values: values, standardErrors: errors)
            #expect(abs(a.coefficients.slope + back.coefficients.slope) < 1e-9)
        }
    }
}
