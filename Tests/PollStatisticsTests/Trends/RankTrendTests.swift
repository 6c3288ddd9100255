import Testing

@testable import PollStatistics

@Suite("Trends by rank")
struct RankTrendTests {
    @Test("exact p of Mann-Kendall: 1/3 at best for three values, 2/10! for ten")
    func exact() throws {
        let three = try MannKendall(times: [1, 2, 3], values: [5, 6, 7])
        #expect(three.exactP.map { abs($0 - 1.0 / 3) < 1e-15 } == true)
        let ten = try MannKendall(times: (1...10).map(Double.init), values: (1...10).map { -Double($0) })
        #expect(ten.s == -45 && ten.tauB == -1)
        #expect(ten.p.map { abs($0 - 2.0 / 3_628_800) < 1e-18 } == true)
        // Kendall (1975), appendix table 1: with n = 5 and S = 6, 0.117 on each side.
        let five = try MannKendall(times: [1, 2, 3, 4, 5], values: [1, 3, 2, 5, 4])
        #expect(five.s == 6)
        #expect(five.p.map { abs($0 - 2 * 14.0 / 120) < 1e-12 } == true)
    }

    @Test("exact p agrees with every order counted one by one")
    func everyOrder() throws {
        let orders = permutations([1, 2, 3, 4, 5, 6])
        let times = (1...6).map(Double.init)
        let tests = try orders.map { try MannKendall(times: times, values: $0) }
        for test in tests.prefix(60) {
            let extreme = tests.filter { abs($0.s) >= abs(test.s) }.count
            #expect(test.exactP.map { abs($0 - Double(extreme) / 720) < 1e-12 } == true)
        }
    }

    @Test("ties, many values and no change at all")
    func edges() throws {
        let tied = try MannKendall(times: [1, 2, 3, 4], values: [1, 1, 2, 3])
        #expect(tied.exactP == nil && tied.p == tied.normalP)
        let flat = try MannKendall(times: [1, 2, 3], values: [4, 4, 4])
        #expect(flat.p == nil && flat.tauB == nil && flat.s == 0)
        let long = try MannKendall(times: (0..<11).map(Double.init), values: (0..<11).map(Double.init))
        #expect(long.exactP == nil && long.p != nil)
        #expect(throws: EstimationError.self) { try MannKendall(times: [1, 1, 2], values: [1, 2, 3]) }
    }

    @Test("Sen's slope is not bent by one odd poll")
    func sen() throws {
        var values = (0..<9).map { 40 + 2 * Double($0) }
        values[4] = 90
        let sen = try SenSlope(times: (0..<9).map(Double.init), values: values)
        #expect(abs(sen.coefficients.slope - 2) < 1e-12)
        let interval = sen.slopeInterval()
        #expect(interval.contains(2) && interval.lower > -10 && interval.upper < 14)
        #expect(interval.isInside(sen.slopeInterval(.percent99)))
    }

    private func permutations(_ values: [Double]) -> [[Double]] {
        guard values.count > 1 else { return [values] }
        return values.indices.flatMap { index in
            var rest = values
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }
}
