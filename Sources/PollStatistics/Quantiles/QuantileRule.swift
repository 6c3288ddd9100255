/// Which value is the quantile when it falls between two: Hyndman and Fan's nine types.
///
/// Type 1 is the smallest value at which the share reaches p, type 2 the mean of two where it does so exactly, and
/// type 7 what spreadsheets and R use.
///
/// Source: Hyndman & Fan (1996), The American Statistician 50, 361–365.
public enum QuantileRule: Int, CaseIterable, Sendable, Hashable {
    case type1 = 1, type2, type3, type4, type5, type6, type7, type8, type9

    /// The plotting positions (k − a)/(n + 1 − a − b) that types 4 to 9 interpolate between.
    var offsets: (a: Double, b: Double) {
        switch self {
        case .type1, .type2, .type3, .type4: (0, 1)
        case .type5: (0.5, 0.5)
        case .type6: (0, 0)
        case .type7: (1, 1)
        case .type8: (1.0 / 3, 1.0 / 3)
        case .type9: (0.375, 0.375)
        }
    }
}

/// The value below which a share p of the values lies.
///
/// - Throws: `EstimationError` for no values, for values that are not finite and p outside 0...1.
///
/// Source: as `QuantileRule`; ties in p within 4 units of the last digit, as in R.
public func quantile(
    of values: [Double], at p: Double, rule: QuantileRule = .type7
) throws(EstimationError) -> Double {
    guard !values.isEmpty else { throw .tooFewPoints(0, minimum: 1) }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite("values") }
    guard (0...1).contains(p) else { throw .outOfRange("a probability", p) }
    let sorted = values.sorted()
    let n = Double(sorted.count)
    let fuzz = 4 * Double.ulpOfOne
    func value(_ rank: Double) -> Double { sorted[Int(min(max(rank, 1), n)) - 1] }
    func split(_ position: Double) -> (rank: Double, rest: Double) {
        let rank = (position + fuzz).rounded(.down)
        return (rank, abs(position - rank) < fuzz ? 0 : position - rank)
    }
    switch rule {
    case .type1, .type2, .type3:
        let (rank, rest) = split(rule == .type3 ? n * p - 0.5 : n * p)
        if rest > 0 { return value(rank + 1) }
        switch rule {
        case .type1: return value(rank)
        case .type2: return (value(rank) + value(rank + 1)) / 2
        default: return rank.truncatingRemainder(dividingBy: 2) == 0 ? value(rank) : value(rank + 1)
        }
    case .type4, .type5, .type6, .type7, .type8, .type9:
        let (a, b) = rule.offsets
        let (rank, rest) = split(a + p * (n + 1 - a - b))
        return (1 - rest) * value(rank) + rest * value(rank + 1)
    }
}
