/// How many gave each answer to one single-choice question.
public struct AnswerCounts: Sendable, Hashable {
    public let counts: [Int]
    let total: Double

    /// `nil` for no answers, negative counts, nobody asked, and more people than can be counted exactly.
    public init?(_ counts: [Int]) {
        guard counts.allSatisfy({ (0...(1 << 50)).contains($0) }) else { return nil }
        let total = counts.reduce(0.0) { $0 + Double($1) }
        guard total > 0, total < 0x1p53 else { return nil }
        self.counts = counts
        self.total = total
    }

    public var shares: [Double] { counts.map { Double($0) / total } }
}
