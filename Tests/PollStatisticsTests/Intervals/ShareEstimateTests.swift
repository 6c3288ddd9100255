import Testing

@testable import PollStatistics

@Suite("Intervals of one share")
struct ShareEstimateTests {
    @Test("contain the estimate, have width, nest in wider levels and lie in 0...1", arguments: IntervalMethod.allCases)
    func invariants(_ method: IntervalMethod) {
        var random = SplitMix64(seed: 1)
        for _ in 0..<100 {
            let (share, basis, level) = (random.share(), random.basis(), random.level())
            let estimate = share.estimate(basis: basis, level: level, method: method)
            let wide = share.estimate(basis: basis, level: wider(level), method: method)
            for (interval, outer) in [
                (estimate.interval, wide.interval), (estimate.intervalUnderRounding, wide.intervalUnderRounding),
            ] {
                let context: Comment = "\(share) \(basis) \(level.value) \(interval)"
                #expect(interval.isFinite, context)
                #expect(interval.contains(share.share.value), context)
                #expect(interval.lower >= 0 && interval.upper <= 1 && interval.width > 0, context)
                #expect(interval.isInside(outer), context)
            }
            #expect(estimate.interval.isInside(estimate.intervalUnderRounding))
        }
    }

    @Test("under rounding contain the interval of every point of the box", arguments: IntervalMethod.allCases)
    func rounding(_ method: IntervalMethod) {
        var random = SplitMix64(seed: 2)
        for _ in 0..<100 {
            let (share, basis) = (random.share(), random.basis())
            let union = share.estimate(basis: basis, method: method).intervalUnderRounding
            for _ in 0..<10 {
                let point = random.point(in: share).estimate(basis: basis, method: method).interval
                #expect(point.isInside(union), "\(share) \(basis) \(point) \(union)")
            }
        }
    }

    @Test("of a sample k times as large are √k times as narrow by Wald")
    func scaling() throws {
        let share = try #require(RoundedShare(percent: 37.4, halfWidth: 0))
        for k in [4, 9, 100] {
            let one = share.estimate(basis: try SampleBasis(size: 500), method: .wald).interval.width
            let many = share.estimate(basis: try SampleBasis(size: 500 * k), method: .wald).interval.width
            #expect(abs(one / many - Double(k).squareRoot()) < 1e-10)
        }
    }

    @Test("name Wilson where Wald and the logit have no width")
    func standIn() throws {
        let basis = try SampleBasis(size: 1000)
        let nobody = try #require(RoundedShare(percent: 0, halfWidth: 0.5))
        #expect(nobody.estimate(basis: basis, method: .wald).interval.method == "Wilson")
        #expect(nobody.estimate(basis: basis, method: .logit).interval.method == "Wilson")
        #expect(nobody.estimate(basis: basis, method: .jeffreys).interval.method == "Jeffreys")
    }

    @Test("agree with Wilson's own example, 10 of 10 at 95 %: 72 % to 100 %")
    func allOfTen() throws {
        let everybody = try #require(RoundedShare(percent: 100, halfWidth: 0))
        let interval = everybody.estimate(basis: try SampleBasis(size: 10)).interval
        #expect(abs(interval.lower - 0.7224672001371107) < 1e-12)
        #expect(interval.upper == 1)
    }
}
