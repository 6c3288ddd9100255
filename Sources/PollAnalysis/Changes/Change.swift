import PollData
import PollStatistics

/// The difference between two waves of one series, and what it is worth.
public struct Change: Sendable, Hashable {
    /// Points in `Series.waves`.
    public let from: Int
    public let to: Int
    /// The later value minus the earlier, in points as printed.
    public let points: Double
    /// Decimals that the difference deserves: those of the finer of the two prints.
    public let decimals: Int
    public let comparison: Comparison?
    public let missing: NoEstimate?
    /// Breaks between the two waves that the caller asked to ignore.
    public let ignoredBreaks: [Break]
    /// Possible breaks between the two waves: compared, and noted.
    public let possibleBreaks: [Break]
}

extension Series {
    /// The change from one wave to another: two independent samples.
    ///
    /// A declared or inferred break between them leaves no comparison unless the settings say so; the change in points
    /// is still given, because a reader will compute it anyway, with the reason why it is worth nothing.
    public func change(from first: Int, to second: Int, settings: EstimateSettings) -> Change {
        let a = waves[first]
        let b = waves[second]
        let between = breaksBefore[(min(first, second) + 1)..<(max(first, second) + 1)].flatMap { $0 }
        let cutting = between.filter(\.certainty.cuts)
        let points = ((b.value.percent - a.value.percent) * 1e6).rounded() / 1e6
        func result(_ comparison: Comparison?, _ missing: NoEstimate?) -> Change {
            Change(
                from: first, to: second, points: points, decimals: max(a.value.decimals, b.value.decimals),
                comparison: comparison, missing: missing, ignoredBreaks: settings.acrossBreaks ? cutting : [],
                possibleBreaks: between.filter { !$0.certainty.cuts })
        }
        if !cutting.isEmpty, !settings.acrossBreaks { return result(nil, .breakBetween(cutting)) }
        do {
            return result(try difference(of: b, minus: a, settings: settings), nil)
        } catch {
            return result(nil, error)
        }
    }

    /// For each wave, its change since the one before; `nil` for the first.
    ///
    /// Across a break there is no comparison, only the reason.
    public func changes(settings: EstimateSettings) -> [Change?] {
        waves.indices.map { index in
            guard index > 0 else { return nil }
            return change(from: index - 1, to: index, settings: settings)
        }
    }

    /// The median size of the changes between neighbouring comparable waves, in points: what is usual for the series.
    ///
    /// `nil` with fewer than three such changes.
    public var usualChange: Double? {
        usualSize(
            of: waves.indices.dropFirst().filter { isComparable($0 - 1, $0) }.map {
                waves[$0].value.percent - waves[$0 - 1].value.percent
            })
    }
}

extension Change {
    /// Whether the change is larger than what is usual; `nil` where nothing is usual yet.
    public func exceeds(usual: Double?) -> Bool? { usual.map { abs(points) > $0 + 1e-9 } }
}

/// The median of absolute values; `nil` for fewer than three.
func usualSize(of changes: [Double]) -> Double? {
    let sizes = changes.map(abs).sorted()
    guard sizes.count >= 3 else { return nil }
    let middle = sizes.count / 2
    let median = sizes.count % 2 == 1 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2
    return (median * 1e6).rounded() / 1e6
}

/// The difference of two waves' values as independent samples: of shares, or of net scores.
func difference(
    of first: Wave, minus second: Wave, settings: EstimateSettings
) throws(NoEstimate) -> Comparison {
    guard let a = first.terms.first?.figure, let b = second.terms.first?.figure else { throw .notPublished }
    let firstBasis = try first.sample.basis(for: a, settings: settings)
    let secondBasis = try second.sample.basis(for: b, settings: settings)
    if first.isNetScore || second.isNetScore {
        return netScoreDifference(
            (positive: first.shares(sign: 1), negative: first.shares(sign: -1), basis: firstBasis),
            (positive: second.shares(sign: 1), negative: second.shares(sign: -1), basis: secondBasis),
            level: settings.level)
    }
    guard let x = first.value.roundedShare, let y = second.value.roundedShare else { throw .notAShare }
    return differenceOfIndependentShares(
        x, firstBasis, y, secondBasis, level: settings.level, method: settings.differenceMethod)
}
