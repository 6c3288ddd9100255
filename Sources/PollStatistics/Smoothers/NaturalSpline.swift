/// The smoothest curve through given points: cubic between them, twice differentiable, straight beyond the ends.
///
///     hᵢ₋₁ γᵢ₋₁ + 2 (hᵢ₋₁ + hᵢ) γᵢ + hᵢ γᵢ₊₁ = 6 (slopeᵢ − slopeᵢ₋₁)        γ = second derivatives, 0 at the ends
///
/// It interpolates: scatter in the points is scatter in the curve. `SmoothingSpline` smooths.
///
/// Source: de Boor (1978), A Practical Guide to Splines, chapter IV; agrees with R's `splinefun(method = "natural")`.
public struct NaturalSpline: Sendable, Hashable {
    /// Rising, without ties.
    public let x: [Double]
    public let y: [Double]
    /// At the points; the first and last are 0.
    public let secondDerivatives: [Double]

    /// - Throws: `EstimationError` for fewer than two points, for two values at one x and for what is not finite.
    public init(x: [Double], y: [Double]) throws(EstimationError) {
        let series = try SmootherSeries(x: x, y: y, minimum: 2)
        for (left, right) in zip(series.x, series.x.dropFirst()) where left == right {
            throw .degenerate("two values at x = \(left); a curve through points needs one for each x")
        }
        guard let inner = SplineEquations(series.x).interpolate(series.y) else {
            throw .degenerate("the points lie too close together for a curve through them")
        }
        (self.x, self.y) = (series.x, series.y)
        secondDerivatives = [0] + inner + [0]
    }

    /// Second derivatives that are known already, as those of a smoothing spline.
    init(x: [Double], y: [Double], secondDerivatives: [Double]) {
        (self.x, self.y, self.secondDerivatives) = (x, y, secondDerivatives)
    }

    public func value(at point: Double) -> Double {
        let i = cell(of: point)
        let (h, distance) = (x[i + 1] - x[i], point - x[i])
        if point < x[0] { return y[0] + (point - x[0]) * slope(in: i, after: 0) }
        if distance > h { return y[i + 1] + (distance - h) * slope(in: i, after: h) }
        return y[i] + distance
            * (slope(in: i, after: 0) + distance * (secondDerivatives[i] / 2 + distance * bend(i) / 6))
    }

    public func firstDerivative(at point: Double) -> Double {
        let i = cell(of: point)
        return slope(in: i, after: min(max(point - x[i], 0), x[i + 1] - x[i]))
    }

    /// 0 beyond the ends.
    public func secondDerivative(at point: Double) -> Double {
        let i = cell(of: point)
        let distance = point - x[i]
        guard distance >= 0, distance <= x[i + 1] - x[i] else { return 0 }
        return secondDerivatives[i] + distance * bend(i)
    }

    /// The third derivative.
    private func bend(_ i: Int) -> Double { (secondDerivatives[i + 1] - secondDerivatives[i]) / (x[i + 1] - x[i]) }

    private func slope(in i: Int, after distance: Double) -> Double {
        let h = x[i + 1] - x[i]
        let start = (y[i + 1] - y[i]) / h - h * (2 * secondDerivatives[i] + secondDerivatives[i + 1]) / 6
        return start + distance * (secondDerivatives[i] + distance * bend(i) / 2)
    }

    /// The point at or before, but the last: the first cell and the last reach beyond the ends.
    private func cell(of point: Double) -> Int {
        var (low, high) = (0, x.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if x[middle] <= point { low = middle } else { high = middle }
        }
        return low
    }
}

/// The matrices of cubic splines on given x: R γ = Q′ f joins values and second derivatives at inner points.
///
/// Source: Green & Silverman (1994), Nonparametric Regression and Generalized Linear Models, section 2.3.
struct SplineEquations {
    /// Distances between neighbours.
    let steps: [Double]

    /// Rising, without ties, two or more.
    init(_ x: [Double]) {
        steps = zip(x, x.dropFirst()).map { $1 - $0 }
    }

    var innerCount: Int { steps.count - 1 }

    /// Column j of Q: what the second difference at inner point j takes of points j, j + 1 and j + 2.
    func column(_ j: Int) -> (Double, Double, Double) {
        (1 / steps[j], -1 / steps[j] - 1 / steps[j + 1], 1 / steps[j + 1])
    }

    /// Q′ f.
    func secondDifferences(_ f: [Double]) -> [Double] {
        let slopes = steps.indices.map { (f[$0 + 1] - f[$0]) / steps[$0] }
        return zip(slopes, slopes.dropFirst()).map { $1 - $0 }
    }

    /// R, with room for a wider band.
    func roughness(bandwidth: Int) -> BandedMatrix {
        var matrix = BandedMatrix(size: innerCount, bandwidth: bandwidth)
        for j in 0..<innerCount {
            matrix[j, j] = (steps[j] + steps[j + 1]) / 3
            if j > 0 { matrix[j, j - 1] = steps[j] / 6 }
        }
        return matrix
    }

    /// γ of the curve through f.
    func interpolate(_ f: [Double]) -> [Double]? {
        roughness(bandwidth: 1).decomposed()?.solve(secondDifferences(f))
    }
}
