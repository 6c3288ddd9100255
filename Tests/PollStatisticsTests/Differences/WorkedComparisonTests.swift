import Testing

@testable import PollStatistics

@Suite("Comparisons worked by hand")
struct WorkedComparisonTests {
    private func share(_ percent: Double, _ halfWidth: Double = 0.5) throws -> RoundedShare {
        try #require(RoundedShare(percent: percent, halfWidth: halfWidth))
    }

    @Test("Franklin's check: 48 over 45 of 1,000 is 3 ± 6.0 points")
    func franklin() throws {
        let got = lead(of: try share(48), over: try share(45), basis: try SampleBasis(size: 1000))
        #expect(abs(got.estimate - 0.03) < 1e-12)
        #expect(abs(got.interval.width / 2 - 0.060) < 0.0005)
        let plain = try #require(MultinomialLead(first: 0.48, second: 0.45, size: 1000))
        #expect(abs(plain.wald().upper - 0.03 - 0.0597) < 0.00005)
        #expect(got.verdict == .doesNotHold)
        #expect(got.breakEvenDesignEffect == nil)
    }

    @Test("35 % against 39 % of 1,000 each depends on rounding, by every method", arguments: DifferenceMethod.allCases)
    func rounding(_ method: DifferenceMethod) throws {
        let basis = try SampleBasis(size: 1000)
        let got = differenceOfIndependentShares(try share(35), basis, try share(39), basis, method: method)
        #expect(got.verdict == .dependsOnRounding)
        #expect(abs(try #require(got.z) + 1.85) < 0.01)
        #expect(abs(got.roundingRange.lowerBound + 0.05) < 1e-12 && abs(got.roundingRange.upperBound + 0.03) < 1e-12)
        let exact = differenceOfIndependentShares(try share(35, 0), basis, try share(39, 0), basis, method: method)
        #expect(exact.verdict == .doesNotHold)
    }

    @Test("a break-even design effect is where the worst corner of the box stops holding")
    func breakEven() throws {
        let basis = try SampleBasis(size: 1000, designEffectIsAssumed: false)
        let got = differenceOfIndependentShares(try share(35), basis, try share(45), basis)
        let effect = try #require(got.breakEvenDesignEffect)
        #expect(!got.designEffectIsAssumed)
        for (factor, verdict) in [(0.9999, Verdict.holds), (1.0001, .dependsOnRounding)] {
            let worse = try SampleBasis(size: 1000, designEffect: effect * factor)
            let again = differenceOfIndependentShares(try share(35), worse, try share(45), worse)
            #expect(again.verdict == verdict)
            #expect(again.designEffectIsAssumed)
        }
        // By Wald the z of the worst corner, 35.5 v 44.5, over the critical one, squared.
        let wald = differenceOfIndependentShares(try share(35), basis, try share(45), basis, method: .wald)
        let z = 0.09 / ((0.355 * 0.645 + 0.445 * 0.555) / 1000).squareRoot()
        let ratio = z / ConfidenceLevel.percent95.z
        #expect(abs(try #require(wald.breakEvenDesignEffect) - ratio * ratio) < 1e-6)
    }

    @Test("nothing at 0 % or 100 % is known exactly")
    func ends() throws {
        let basis = try SampleBasis(size: 1000)
        let (none, all) = (try share(0, 0), try share(100, 0))
        let comparisons = [
            lead(of: none, over: none, basis: basis), lead(of: all, over: none, basis: basis),
            netScore(positive: [], negative: [], basis: basis),
            multipleChoiceDifference(none, none, basis: basis),
            multipleChoiceDifference(all, all, basis: basis),
            try nestedDifference(total: all, part: all, basis: basis),
            gapOfGaps(a1: (none, basis), a2: (all, basis), b1: (all, basis), b2: (none, basis)),
            differenceOfIndependentShares(none, basis, none, basis, method: .wald),
        ]
        for got in comparisons {
            #expect(got.interval.width > 0.001, "\(got)")
            #expect(got.standardError == nil)
        }
        #expect(comparisons.last?.interval.method == "Newcombe")
        // Tango at 0 v 0 is z²/(n + z²) either way.
        let z2 = ConfidenceLevel.percent95.z * ConfidenceLevel.percent95.z
        #expect(abs(comparisons[0].interval.upper - z2 / (1000 + z2)) < 1e-12)
    }

    @Test("Tango's interval is the set that his score test does not reject")
    func tango() throws {
        // 9 over 2 of 50. The most likely second share under a lead δ is found here by trying shares.
        let lead = try #require(MultinomialLead(first: 0.18, second: 0.04, size: 50))
        func statistic(_ delta: Double) -> Double {
            func logLikelihood(_ second: Double) -> Double {
                9 * log(second + delta) + 2 * log(second) + 39 * log(1 - 2 * second - delta)
            }
            var (low, high) = (max(0, -delta), (1 - delta) / 2)
            for _ in 0..<200 {
                let (one, other) = (low + (high - low) / 3, high - (high - low) / 3)
                if logLikelihood(one) < logLikelihood(other) { low = one } else { high = other }
            }
            let variance = (2 * low + delta - delta * delta) / 50
            return (0.14 - delta) / variance.squareRoot()
        }
        let limits = lead.tango()
        #expect(abs(statistic(limits.lower) - ConfidenceLevel.percent95.z) < 1e-5)
        #expect(abs(statistic(limits.upper) + ConfidenceLevel.percent95.z) < 1e-5)
    }

    @Test("a part that is larger than its total is refused, unless rounding explains it")
    func nested() throws {
        let basis = try SampleBasis(size: 1000)
        #expect(throws: EstimationError.partExceedsTotal(part: 0.42, total: 0.4)) {
            try nestedDifference(total: try share(40), part: try share(42), basis: basis)
        }
        let close = try nestedDifference(total: try share(40), part: try share(41), basis: basis)
        #expect(close.estimate == 0 && close.verdict == .doesNotHold)
        let clear = try nestedDifference(total: try share(64), part: try share(21), basis: basis)
        #expect(clear.verdict == .holds)
        #expect(abs(clear.estimate - 0.43) < 1e-12)
    }

    @Test("a net score sums its options and keeps those who did not decide in the base")
    func net() throws {
        let basis = try SampleBasis(size: 1000)
        let got = netScore(
            positive: [try share(10), try share(20)], negative: [try share(15), try share(25)], basis: basis)
        #expect(abs(got.estimate + 0.10) < 1e-12)
        #expect(abs(try #require(got.standardError) - ((0.7 - 0.01) / 1000).squareRoot()) < 1e-12)
        #expect(abs(got.roundingRange.lowerBound + 0.12) < 1e-12)
    }

    @Test("printed figures that exceed 100 % together are cut, not refused")
    func overfull() throws {
        let basis = try SampleBasis(size: 1000)
        let got = lead(of: try share(60, 0.05), over: try share(40.1, 0.05), basis: basis)
        #expect(abs(got.estimate - 0.199) < 1e-12)
        #expect(got.roundingRange.upperBound - got.roundingRange.lowerBound < 1e-9)
        let impossible = lead(of: try share(100), over: try share(100), basis: basis)
        #expect(impossible.interval.lower.isFinite && impossible.interval.contains(0))
    }

    @Test("enormous samples are estimated, not trapped on")
    func enormous() throws {
        let basis = try SampleBasis(size: .max)
        let got = lead(of: try share(48, 0), over: try share(45, 0), basis: basis)
        #expect(got.verdict == .holds && got.z?.isFinite == true && got.p == 0)
        let difference = differenceOfIndependentShares(try share(48, 0), basis, try share(45, 0), basis)
        #expect(difference.verdict == .holds && difference.z?.isFinite == true)
    }
}
