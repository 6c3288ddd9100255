import Testing

@testable import PollStatistics

@Suite("Tests of counts")
struct TableTests {
    @Test("Fisher's p agrees with every table counted, lies in 0...1 and does not mind which sample is first")
    func fisher() throws {
        var random = SplitMix64(seed: 13)
        for _ in 0..<100 {
            let (n1, n2) = (Int.random(in: 1...30, using: &random), Int.random(in: 1...30, using: &random))
            let (x1, x2) = (Int.random(in: 0...n1, using: &random), Int.random(in: 0...n2, using: &random))
            let table = try #require(TwoByTwo(x1, of: n1, x2, of: n2))
            let mirrored = try #require(TwoByTwo(x2, of: n2, x1, of: n1))
            #expect(abs(table.fisherExactP - mirrored.fisherExactP) < 1e-9)
            let whole = (0...min(n1, x1 + x2)).filter { x1 + x2 - $0 <= n2 }
            let weights = whole.map { choose(n1, $0) * choose(n2, x1 + x2 - $0) }
            let own = choose(n1, x1) * choose(n2, x2)
            let extreme = weights.filter { $0 <= own * (1 + 1e-7) }.reduce(0, +)
            #expect(abs(table.fisherExactP - extreme / weights.reduce(0, +)) < 1e-9, "\(table)")
        }
    }

    @Test("a million interviews take no longer than their spread")
    func large() throws {
        let table = try #require(TwoByTwo(500_000, of: 1_000_000, 501_500, of: 1_000_000))
        let z = try #require(table.difference.pooledTest)
        #expect(abs(table.fisherExactP / z.p - 1) < 0.01)
    }

    @Test("empty margins and senseless counts have no test")
    func edges() throws {
        let nobody = try #require(TwoByTwo(0, of: 10, 0, of: 20))
        #expect(nobody.chiSquare == nil && nobody.fisherExactP == 1 && nobody.difference.pooledTest == nil)
        #expect(TwoByTwo(11, of: 10, 0, of: 20) == nil && TwoByTwo(0, of: 0, 0, of: 20) == nil)
        #expect(TwoByTwo(0, of: .max, 0, of: .max) == nil)
        let nobodyChanged = try #require(PairedCounts(both: 5, onlyFirst: 0, onlySecond: 0, neither: 5))
        #expect(nobodyChanged.mcNemar == nil && nobodyChanged.mcNemarExactP == nil)
        #expect(PairedCounts(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0) == nil)
    }

    private func choose(_ n: Int, _ k: Int) -> Double {
        (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
    }
}
