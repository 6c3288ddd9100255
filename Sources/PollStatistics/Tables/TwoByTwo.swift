/// Two samples by whether the answer was given: whole counts, for the tests that need them.
public struct TwoByTwo: Sendable, Hashable {
    /// Who gave the answer, and the size, of the first sample.
    public let x1, n1: Int
    public let x2, n2: Int

    /// `nil` unless 0 ≤ x ≤ n and n ≥ 1 in both samples, and both together are countable exactly (below 2⁵³).
    public init?(_ x1: Int, of n1: Int, _ x2: Int, of n2: Int) {
        let countable = 1...(1 << 52)
        guard countable.contains(n1), countable.contains(n2), (0...n1).contains(x1), (0...n2).contains(x2) else {
            return nil
        }
        (self.x1, self.n1, self.x2, self.n2) = (x1, n1, x2, n2)
    }

    var total: Int { n1 + n2 }

    /// Who gave the answer, in both samples.
    var successes: Int { x1 + x2 }

    /// Nobody or everybody gave the answer: there is nothing to test.
    var hasEmptyMargin: Bool { successes == 0 || successes == total }

    /// The same samples as shares.
    public var difference: ShareDifference {
        ShareDifference(
            EffectiveShare(unchecked: Double(x1) / Double(n1), size: Double(n1)),
            EffectiveShare(unchecked: Double(x2) / Double(n2), size: Double(n2)))
    }
}
