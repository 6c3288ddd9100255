/// A robust smooth curve: at each x a straight line through the nearest points, the far and the odd ones counting less.
///
///     weight = (1 − (d/h)³)³ · (1 − (e / 6m)²)²
///
/// d is the distance, h that of the ⌊span · k⌋-th nearest point, e the residual of the round before and m the median of
/// |e|. A first fit has no residuals; each iteration refits with those of the one before.
///
/// Edge cases: equal x get one value. Where a neighbourhood is narrower than 0.001 of the range of x, its weighted mean is
/// taken; where all its points were set aside as odd, the value itself. No standard errors: `Loess` has them.
///
/// Source: Cleveland (1979), "Robust Locally Weighted Regression and Smoothing Scatterplots", J. American Statistical
/// Association 74, 829–836; agrees with R's `lowess`.
public struct Lowess: Sendable, Hashable {
    /// Points a smooth curve needs.
    public static let leastObservations = 3

    /// One for each point, in the order given, in the unit of y.
    public let fitted: [Double]

    /// - Parameters:
    ///   - x: In any order and unit; ties are allowed.
    ///   - y: One for each x.
    ///   - span: The part of all points that each fit uses, above 0 and up to 1; at least two points are used.
    ///   - iterations: Robust rounds after the first fit; 0 for none.
    ///   - delta: Points closer than this to the last one fitted are interpolated; 0 fits at every point.
    /// - Throws: `EstimationError` for fewer than `leastObservations` points, and for what is not finite or out of range.
    public init(
        x: [Double], y: [Double], span: Double = 2.0 / 3, iterations: Int = 3, delta: Double = 0
    ) throws(EstimationError) {
        guard span > 0, span <= 1 else { throw .outOfRange("the span of a smoother", span) }
        guard iterations >= 0 else { throw .outOfRange("a number of iterations", Double(iterations)) }
        guard delta >= 0, delta.isFinite else { throw .outOfRange("delta", delta) }
        let series = try SmootherSeries(x: x, y: y, minimum: Self.leastObservations)
        var curve = LowessCurve(series, span: span, delta: delta)
        curve.fit()
        for _ in 0..<iterations {
            guard curve.weighByResiduals() else { break }
            curve.fit()
        }
        fitted = series.restored(curve.fitted)
    }
}

/// One curve on its way: values at the points in order of x, and what each point counts.
private struct LowessCurve {
    private let x: [Double]
    private let y: [Double]
    private let neighbours: Int
    private let delta: Double
    private var robustness: [Double]
    private var weights: [Double]
    private(set) var fitted: [Double]

    init(_ series: SmootherSeries, span: Double, delta: Double) {
        (x, y, self.delta) = (series.x, series.y, delta)
        neighbours = max(2, min(series.count, Int(span * Double(series.count) + 1e-7)))
        robustness = Array(repeating: 1, count: series.count)
        weights = robustness
        fitted = robustness
    }

    mutating func fit() {
        var left = 0
        var last = -1
        var current = 0
        while true {
            while left + neighbours < x.count, x[current] - x[left] > x[left + neighbours] - x[current] { left += 1 }
            fitted[current] = value(at: current, from: left)
            for skipped in (last + 1)..<current {
                let part = (x[skipped] - x[last]) / (x[current] - x[last])
                fitted[skipped] = part * fitted[current] + (1 - part) * fitted[last]
            }
            last = current
            // Equal x share a value; the next fit is at the last point within delta.
            var next = last + 1
            while next < x.count, x[next] <= x[current] + delta {
                if x[next] == x[last] {
                    fitted[next] = fitted[last]
                    last = next
                }
                next += 1
            }
            guard last < x.count - 1 else { return }
            current = max(last + 1, next - 1)
        }
    }

    /// The local line at a point, or the point itself where nothing near it counts.
    private mutating func value(at index: Int, from left: Int) -> Double {
        let center = x[index]
        let radius = max(center - x[left], x[left + neighbours - 1] - center)
        var total = 0.0
        var end = left
        while end < x.count {
            let distance = abs(x[end] - center)
            // Ties beyond the last neighbour count as well.
            guard distance <= 0.999 * radius || x[end] <= center else { break }
            weights[end] = distance <= 0.999 * radius ? tricube(distance, radius) * robustness[end] : 0
            total += weights[end]
            end += 1
        }
        guard total > 0 else { return y[index] }
        let (mean, range) = (weighted(left..<end) { x[$0] } / total, x[x.count - 1] - x[0])
        let spread = weighted(left..<end) { (x[$0] - mean) * (x[$0] - mean) } / total
        let tilt = spread.squareRoot() > 0.001 * range ? (center - mean) / spread : 0
        return weighted(left..<end) { (1 + tilt * (x[$0] - mean)) * y[$0] } / total
    }

    private func weighted(_ range: Range<Int>, _ value: (Int) -> Double) -> Double {
        range.reduce(0) { $0 + weights[$1] * value($1) }
    }

    private func tricube(_ distance: Double, _ radius: Double) -> Double {
        guard distance > 0.001 * radius else { return 1 }
        let ratio = distance / radius
        let inside = 1 - ratio * ratio * ratio
        return inside * inside * inside
    }

    /// False where most residuals are zero, so that there is nothing to set aside by.
    mutating func weighByResiduals() -> Bool {
        let residuals = zip(y, fitted).map { $0 - $1 }
        let sizes = residuals.map { abs($0) }
        let cutoff = 6 * median(sizes.sorted())
        guard cutoff >= 1e-7 * sizes.reduce(0, +) / Double(sizes.count), cutoff > 0 else { return false }
        robustness = residuals.map { biweight($0, cutoff: cutoff) }
        return true
    }
}
