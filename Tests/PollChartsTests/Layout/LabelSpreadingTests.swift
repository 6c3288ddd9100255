import Testing

@testable import PollCharts

@Suite("Label spreading")
struct LabelSpreadingTests {
    @Test("labels that don't meet stay where they are")
    func still() {
        #expect(LabelSpreading.spread(centers: [10, 50], sizes: [10, 10], within: 0...100, gap: 2) == [10, 50])
    }

    @Test("two that meet move apart by the same amount")
    func apart() {
        #expect(LabelSpreading.spread(centers: [50, 50], sizes: [10, 10], within: 0...100, gap: 2) == [44, 56])
    }

    @Test("bounds are kept and the order too", arguments: 0..<50)
    func bounds(_ seed: UInt64) {
        var generator = SplitMix(state: seed)
        let centers = (0..<6).map { _ in Double(Int.random(in: 0...100, using: &generator)) }
        let sizes = (0..<6).map { _ in Double(Int.random(in: 4...14, using: &generator)) }
        let placed = LabelSpreading.spread(centers: centers, sizes: sizes, within: 0...100, gap: 1)
        let order = centers.indices.sorted { (centers[$0], $0) < (centers[$1], $1) }
        for (a, b) in zip(order, order.dropFirst()) {
            #expect(placed[a] + sizes[a] / 2 + 1 <= placed[b] - sizes[b] / 2 + 1e-9)
        }
        for index in placed.indices {
            #expect(placed[index] - sizes[index] / 2 >= -1e-9 && placed[index] + sizes[index] / 2 <= 100 + 1e-9)
        }
    }
}

/// A small seeded generator (Steele, Lea & Flood 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
