/// Do values tend to rise or fall, in a line or not? From the order of values alone.
///
///     S = Σ sign(yⱼ − yᵢ) over i < j        Var(S) = ( n(n−1)(2n+5) − Σ u(u−1)(2u+5) ) / 18
///
/// u is the size of each group of equal values. z = (S ∓ 1)/√Var(S), a step of 1 towards 0 for continuity.
///
/// Edge cases: for up to 10 values without ties, `p` is exact, by counting orders; with three values it cannot be
/// below 1/3. Where all values are equal there is no test.
///
/// Source: Mann (1945), Econometrica 13, 245–259; Kendall (1975), "Rank Correlation Methods", 4th ed., §§1.9, 4.3.
public struct MannKendall: Sendable, Hashable {
    /// Rising less falling pairs.
    public let s: Double
    public let variance: Double
    /// Kendall's τ_b, S over the pairs that could count; `nil` where all values are equal.
    public let tauB: Double?
    /// By the normal distribution with the correction for continuity; `nil` where all values are equal.
    public let z: Double?
    /// Exact, two-sided; `nil` above 10 values and with ties.
    public let exactP: Double?

    /// - Throws: `EstimationError` for fewer than two values, two values at one time and for what is not finite.
    public init(times: [Double], values: [Double]) throws(EstimationError) {
        let series = try TrendSeries(times: times, values: values, minimum: 2)
        guard !series.hasTiedTimes else { throw .degenerate("two values are from one time; their order is unknown") }
        let n = series.values.count
        var sum = 0
        for j in 1..<n {
            for i in 0..<j {
                sum += series.values[j] > series.values[i] ? 1 : series.values[j] < series.values[i] ? -1 : 0
            }
        }
        var groups: [Double: Double] = [:]
        for value in series.values { groups[value, default: 0] += 1 }
        let size = Double(n)
        let ties = groups.values.reduce(0) { $0 + $1 * ($1 - 1) * (2 * $1 + 5) }
        let pairs = size * (size - 1) / 2
        let tiedPairs = groups.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        s = Double(sum)
        variance = (size * (size - 1) * (2 * size + 5) - ties) / 18
        let isConstant = groups.count == 1
        tauB = isConstant ? nil : s / (pairs * (pairs - tiedPairs)).squareRoot()
        z = isConstant ? nil : Double(sum - sum.signum()) / variance.squareRoot()
        exactP = n <= 10 && groups.count == n ? Self.exactP(n, abs(sum)) : nil
    }

    /// From the normal distribution, two-sided.
    public var normalP: Double? { z.map(NormalDistribution.standard.twoSidedTail) }

    /// The exact one where there is one.
    public var p: Double? { exactP ?? normalP }

    /// P(|S| ≥ s) if every order of n values is as likely as any other.
    ///
    /// S = n(n−1)/2 − 2 · inversions; the orders with each number of inversions are counted by inserting one value
    /// after the other.
    private static func exactP(_ n: Int, _ s: Int) -> Double {
        var orders = [1.0]
        for size in 2...n {
            var next = Array(repeating: 0.0, count: orders.count + size - 1)
            for (inversions, count) in orders.enumerated() {
                for added in 0..<size { next[inversions + added] += count }
            }
            orders = next
        }
        let pairs = n * (n - 1) / 2
        let extreme = orders.enumerated().reduce(0) { abs(pairs - 2 * $1.offset) >= s ? $0 + $1.element : $0 }
        return extreme / orders.reduce(0, +)
    }
}
