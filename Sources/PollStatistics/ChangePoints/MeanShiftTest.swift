/// Whether a mean shifts once at an unknown date: the largest F over all dates, and its p value.
///
///     Fᵢ = (RSS₀ − RSSᵢ) / (RSSᵢ / (k − 2))        sup F over i from f to k − f, f = max(2, ⌊0.15 k⌋)
///
/// A date picked because it looks best needs a larger F than one named before: p is that of the supremum (`SupremumLaw`).
/// The law is one of long series; with few values it is a rough guide.
///
/// Assumes independent errors that are alike; a drift looks like a shift.
///
/// Source: Andrews (1993), Econometrica 61, 821–856; Andrews & Ploberger (1994), Econometrica 62, 1383–1414, for the averages;
/// agrees with R's strucchange.
public struct MeanShiftTest: Sendable, Hashable {
    /// Values that a search for an unknown date should have; it runs with fewer, and callers decide.
    public static let leastObservations = MeanShifts.leastObservations

    /// f: values before the first date tried.
    public let trimmed: Int
    /// Fᵢ, from i = f values before the date on.
    public let statistics: [Double]
    /// The index of the last value before the date with the largest F.
    public let lastBefore: Int
    /// Of the values at either end that no date is tried in.
    public let trimming: Double

    public var supremum: Double { statistics.max() ?? 0 }

    /// Of the supremum; it takes a moment, so keep it.
    public var p: Double { SupremumLaw(share: trimming).upperTail(supremum) }

    /// The mean F, against shifts that are small.
    public var average: Double { statistics.reduce(0, +) / Double(statistics.count) }

    /// log of the mean of exp(F/2), against shifts that are large.
    public var exponential: Double {
        let top = supremum
        let sum = statistics.reduce(0) { $0 + exp(($1 - top) / 2) }
        return top / 2 + log(sum / Double(statistics.count))
    }

    /// - Parameters:
    ///   - values: In the order of time.
    ///   - share: Of the values at either end that no date is tried in, above 0 and below ½; p is for this share, as if
    ///     it fell between two values.
    /// - Throws: `EstimationError.tooFewPoints` for fewer than five values, `degenerate` where all are equal or two constants
    ///   fit exactly, and for what is not finite.
    public init(values: [Double], trimming share: Double = 0.15) throws(EstimationError) {
        guard share > 0, share < 0.5 else { throw .outOfRange("the part of the values at either end", share) }
        guard values.allSatisfy(\.isFinite) else { throw .notFinite("values") }
        let count = values.count
        let first = max(2, Int(share * Double(count)))
        guard count >= 5, count > 2 * first else { throw .tooFewPoints(count, minimum: max(5, 2 * first + 1)) }
        let cost = SegmentCost(values)
        let total = cost[0, count]
        guard total > 0 else { throw .degenerate("all values are equal; nothing shifts") }
        let statistics = (first...(count - first)).map { date in
            let rest = cost[0, date] + cost[date, count]
            return (total - rest) / (rest / Double(count - 2))
        }
        guard statistics.allSatisfy(\.isFinite) else {
            throw .degenerate("two constants fit the values exactly and leave no errors to test by")
        }
        let top = statistics.indices.max { statistics[$0] < statistics[$1] } ?? 0
        trimmed = first
        self.statistics = statistics
        lastBefore = first + top - 1
        trimming = share
    }
}
