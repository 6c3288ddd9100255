/// How p values are adjusted when several comparisons are read together.
///
/// The first four keep the probability of any false finding at the level, the last two the share of false ones
/// among the findings.
public enum MultiplicityMethod: String, CaseIterable, Sendable, Hashable {
    /// n p. Source: Dunn (1961), J. American Statistical Association 56, 52–64.
    case bonferroni
    /// (n + 1 − i) p₍ᵢ₎ from the smallest up; never worse than Bonferroni. Source: Holm (1979), Scandinavian J. of
    /// Statistics 6, 65–70.
    case holm
    /// The same from the largest down, for independent tests. Source: Hochberg (1988), Biometrika 75, 800–802.
    case hochberg
    /// Simes' test of every subset, for independent tests. Source: Hommel (1988), Biometrika 75, 383–386.
    case hommel
    /// n p₍ᵢ₎ / i. Source: Benjamini & Hochberg (1995), J. Royal Statistical Society B 57, 289–300.
    case benjaminiHochberg = "benjamini-hochberg"
    /// The same times Σ 1/i, whatever the dependence. Source: Benjamini & Yekutieli (2001), Annals of Statistics 29,
    /// 1165–1188.
    case benjaminiYekutieli = "benjamini-yekutieli"

    /// For people: `Benjamini–Hochberg`.
    public var name: String {
        switch self {
        case .bonferroni: "Bonferroni"
        case .holm: "Holm"
        case .hochberg: "Hochberg"
        case .hommel: "Hommel"
        case .benjaminiHochberg: "Benjamini–Hochberg"
        case .benjaminiYekutieli: "Benjamini–Yekutieli"
        }
    }

    /// p values, each adjusted for the company of the others.
    ///
    /// - Parameters:
    ///   - pValues: In any order; those missing stay missing, and do not count.
    ///   - familySize: n, where more was tested than is given; the rest counts as 1. At least the count given.
    /// - Returns: In the order given. `nil` for Hommel in a larger family, whose subsets it would need.
    /// - Throws: `EstimationError.outOfRange` for a p value outside 0...1.
    public func adjusted(_ pValues: [Double?], familySize: Int? = nil) throws(EstimationError) -> [Double?]? {
        let given = pValues.indices.compactMap { index in pValues[index].map { (index: index, p: $0) } }
        for value in given where !(0...1).contains(value.p) { throw .outOfRange("a p value", value.p) }
        let ascending = given.sorted { $0.p < $1.p }
        let size = max(familySize ?? given.count, given.count)
        guard let adjusted = ascendingAdjusted(ascending.map(\.p), size: size) else { return nil }
        var result: [Double?] = pValues.map { _ in nil }
        for (value, p) in zip(ascending, adjusted) { result[value.index] = min(p, 1) }
        return result
    }

    private func ascendingAdjusted(_ p: [Double], size: Int) -> [Double]? {
        let n = Double(size)
        func fromSmallest(_ factor: (Double) -> Double) -> [Double] {
            var largest = 0.0
            return p.enumerated().map { index, p in
                largest = max(largest, factor(Double(index + 1)) * p)
                return largest
            }
        }
        func fromLargest(_ factor: (Double) -> Double) -> [Double] {
            var smallest = 1.0
            return p.enumerated().reversed().map { index, p in
                smallest = min(smallest, factor(Double(index + 1)) * p)
                return smallest
            }.reversed()
        }
        switch self {
        case .bonferroni: return p.map { n * $0 }
        case .holm: return fromSmallest { n + 1 - $0 }
        case .hochberg: return fromLargest { n + 1 - $0 }
        case .hommel: return size == p.count ? hommelAdjusted(p) : nil
        case .benjaminiHochberg: return fromLargest { n / $0 }
        case .benjaminiYekutieli:
            let harmonic = (0..<size).reduce(0.0) { $0 + 1 / Double($1 + 1) }
            return fromLargest { harmonic * n / $0 }
        }
    }
}

/// Hommel's adjustment of p values in ascending order: the largest, over subset sizes m, of what m p values at the top
/// leave each one.
///
/// Source: Wright (1992), Biometrics 48, 1005–1013, appendix.
private func hommelAdjusted(_ p: [Double]) -> [Double] {
    let n = p.count
    guard n > 1 else { return p }
    let simes = p.enumerated().reduce(Double.infinity) { min($0, Double(n) * $1.element / Double($1.offset + 1)) }
    var result = p.map { max($0, simes) }
    for m in stride(from: n - 1, through: 2, by: -1) {
        let top = n - m + 1
        let least = (top..<n).reduce(Double.infinity) { min($0, Double(m) * p[$1] / Double($1 - top + 2)) }
        let bottom = (0..<top).map { min(Double(m) * p[$0], least) }
        for index in 0..<n { result[index] = max(result[index], index < top ? bottom[index] : bottom[top - 1]) }
    }
    return result
}
