/// The median of the slopes between all pairs of points: a trend that one odd poll cannot bend.
///
///     β = median (yⱼ − yᵢ)/(tⱼ − tᵢ)        α = median y − β median t
///
/// Edge cases: pairs at one time have no slope and are left out. With few points the interval is the range of
/// slopes, and covers less than its level.
///
/// Source: Theil (1950), Proc. Koninklijke Nederlandse Akademie 53; Sen (1968), J. American Statistical Association
/// 63, 1379–1389; interval from the variance of Kendall's S.
public struct SenSlope: Sendable, Hashable {
    public let coefficients: LinePair
    /// In ascending order.
    private let slopes: [Double]
    private let deviation: Double

    /// - Throws: As `MannKendall`.
    public init(times: [Double], values: [Double]) throws(EstimationError) {
        let series = try TrendSeries(times: times, values: values, minimum: 2)
        let kendall = try MannKendall(times: times, values: values)
        var slopes: [Double] = []
        for j in series.times.indices {
            for i in 0..<j {
                slopes.append((series.values[j] - series.values[i]) / (series.times[j] - series.times[i]))
            }
        }
        slopes.sort()
        let slope = median(slopes)
        coefficients = LinePair(
            intercept: median(series.values.sorted()) - slope * median(series.times), slope: slope)
        self.slopes = slopes
        deviation = kendall.variance.squareRoot()
    }

    /// The slopes whose ranks lie z √Var(S)/2 to either side of the middle, ranks rounded to even.
    public func slopeInterval(_ level: ConfidenceLevel = .percent95) -> Interval {
        let count = Double(slopes.count)
        let reach = level.z * deviation
        let lower = ((count - reach) / 2).rounded(.toNearestOrEven) - 1
        let upper = ((count + reach) / 2).rounded(.toNearestOrEven)
        func slope(_ rank: Double) -> Double { slopes[Int(min(max(rank, 0), count - 1))] }
        return Interval(lower: slope(lower), upper: slope(upper), level: level, method: "Sen")
    }
}

/// Of numbers in ascending order; the mean of the middle two of an even count. NaN for none.
func median(_ sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
