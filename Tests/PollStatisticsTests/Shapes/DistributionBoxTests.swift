import Testing

@testable import PollStatistics

@Suite("Pairs of distributions under rounding")
struct DistributionBoxTests {
    private struct Pair {
        let p: [Double]
        let q: [Double]
        let box: DistributionBox
    }

    private static func pair(_ random: inout SplitMix64, halfWidth: Double) throws -> Pair {
        let count = Int.random(in: 2...6, using: &random)
        func side() throws -> [Double] {
            try AnswerDistribution((0..<count).map { _ in Double.random(in: 0.02...1, using: &random) }).shares
        }
        func ranges(_ shares: [Double]) -> [ClosedRange<Double>] {
            shares.map { max(0, $0 - halfWidth)...min(1, $0 + halfWidth) }
        }
        let (p, q) = (try side(), try side())
        return Pair(p: p, q: q, box: try DistributionBox(ranges(p), ranges(q)))
    }

    private static let measures: [@Sendable ([Double], [Double]) -> Double] = [
        { p, q in (try? AnswerDistribution(p).jensenShannon(to: AnswerDistribution(q))) ?? .nan },
        { p, q in
            let distance = (try? AnswerDistribution(p).hellinger(to: AnswerDistribution(q))) ?? .nan
            return distance * distance
        }, { p, q in SpreadTest.statistic(p, q, (1000, 700)) },
    ]

    private static func inside(_ pair: Pair, _ random: inout SplitMix64) -> ([Double], [Double]) {
        func point(_ ranges: [ClosedRange<Double>]) -> [Double] {
            DistributionBox.projected(ranges.map { Double.random(in: $0, using: &random) }, onto: ranges)
        }
        return (point(pair.box.first), point(pair.box.second))
    }

    @Test("no pair inside the rounding leaves the range, and the printed one is in it")
    func ranges() throws {
        var random = SplitMix64(seed: 88)
        for _ in 0..<30 {
            let pair = try Self.pair(&random, halfWidth: 0.02)
            let variation = pair.box.totalVariation
            let ranges = Self.measures.map { pair.box.range(of: $0) }
            for _ in 0..<100 {
                let (p, q) = Self.inside(pair, &random)
                let found = zip(p, q).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
                #expect(found >= variation.lowerBound - 1e-9 && found <= variation.upperBound + 1e-9)
                for (measure, range) in zip(Self.measures, ranges) {
                    let value = measure(p, q)
                    #expect(value >= range.lowerBound - 1e-7 * (1 + value), "\(value) \(range)")
                    #expect(value <= range.upperBound + 1e-7 * (1 + value), "\(value) \(range)")
                }
            }
        }
    }

    @Test("at the least, no share can be moved from one answer to another to come nearer: the gradient says so")
    func gradient() throws {
        var random = SplitMix64(seed: 89)
        for _ in 0..<30 {
            let pair = try Self.pair(&random, halfWidth: 0.01)
            for measure in Self.measures {
                let found = pair.box.least(of: measure)
                let slope = pair.box.gradient(of: measure, found.first + found.second)
                let scale = 1 + (slope.map(abs).max() ?? 0)
                let count = found.first.count
                func check(_ point: [Double], _ ranges: [ClosedRange<Double>], _ slope: ArraySlice<Double>) {
                    let slope = Array(slope)
                    for from in point.indices where point[from] > ranges[from].lowerBound + 1e-5 {
                        for to in point.indices where point[to] < ranges[to].upperBound - 1e-5 {
                            #expect(slope[to] - slope[from] > -0.02 * scale, "\(slope[to]) \(slope[from])")
                        }
                    }
                }
                check(found.first, pair.box.first, slope[..<count])
                check(found.second, pair.box.second, slope[count...])
            }
        }
    }

    @Test("the least lies inside where corners would not find it, and is 0 where both may be the same")
    func notAtCorners() throws {
        let ranges = [0.29...0.31, 0.29...0.31, 0.39...0.41]
        let box = try DistributionBox(
            ranges, ranges.map { $0.lowerBound + 0.015...$0.upperBound + 0.015 }.dropLast() + [0.36...0.38])
        let least = box.least(of: Self.measures[0])
        #expect(
            box.totalVariation.lowerBound <= zip(least.first, least.second).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
                + 1e-9)
        let same = try DistributionBox(ranges, ranges)
        #expect(same.totalVariation.lowerBound < 1e-12)
        #expect(same.range(of: Self.measures[1]).lowerBound < 1e-12)
    }

    @Test("swapping the samples changes nothing; shares that cannot sum to 1 are refused")
    func symmetry() throws {
        var random = SplitMix64(seed: 90)
        let pair = try Self.pair(&random, halfWidth: 0.01)
        let mirrored = try DistributionBox(pair.box.second, pair.box.first)
        #expect(abs(pair.box.totalVariation.upperBound - mirrored.totalVariation.upperBound) < 1e-12)
        #expect(abs(pair.box.totalVariation.lowerBound - mirrored.totalVariation.lowerBound) < 1e-12)
        #expect(throws: EstimationError.self) { try DistributionBox([0.1...0.2, 0.1...0.2], [0.4...0.6, 0.4...0.6]) }
    }

    @Test("the chi-square is that of the table of counts, and the verdict follows its range")
    func spread() throws {
        let (p, q) = ([0.5, 0.3, 0.2], [0.4, 0.35, 0.25])
        func box(_ half: Double) throws -> DistributionBox {
            try DistributionBox(p.map { $0 - half...$0 + half }, q.map { $0 - half...$0 + half })
        }
        // Counts 500, 300, 200 and 400, 350, 250: 100²/900 + 50²/650 + 50²/450.
        let test = try SpreadTest(p, q, sizes: (1000, 1000), box: box(0))
        #expect(abs(test.test.statistic - (10000.0 / 900 + 2500.0 / 650 + 2500.0 / 450)) < 1e-9)
        #expect(test.verdict == .holds)
        #expect(try SpreadTest(p, q, sizes: (1000, 1000), box: box(0.04)).verdict == .dependsOnRounding)
        #expect(try SpreadTest(p, q, sizes: (20, 20), box: box(0.005)).verdict == .doesNotHold)
    }
}
