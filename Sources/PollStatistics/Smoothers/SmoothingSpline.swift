/// A smooth curve that trades closeness to the points for bending.
///
///     minimise Σ w (y − f(x))² + λ ∫ f″²
///
/// The answer is a natural cubic spline with a knot at each x: (R + λ Q′W⁻¹Q) γ = Q′y and f = y − λ W⁻¹ Q γ. λ is in the
/// unit of x cubed: 0 goes through every point, and a large one gives the least-squares line.
///
/// Edge cases: values at one x are one knot, of their weighted mean; its leverage is shared by weight.
///
/// Source: Reinsch (1967), Numerische Mathematik 10, 177–183; Craven & Wahba (1979), Numerische Mathematik 31, 377–403, for
/// the cross-validation.
public struct SmoothingSpline: Sendable, Hashable {
    /// Distinct x that a curve needs: two make a line.
    public static let leastObservations = 3

    public let lambda: Double
    /// One for each point, in the order given.
    public let fitted: [Double]
    /// What each fitted value takes of its own y; their sum is `degreesOfFreedom`.
    public let leverages: [Double]
    /// Σ w e².
    public let weightedSumOfSquares: Double
    /// The curve, for points that are not in the data; straight beyond its ends.
    public let curve: NaturalSpline

    /// Of the curve, from 2 for a line to k.
    public var degreesOfFreedom: Double { leverages.reduce(0, +) }

    /// (Σ w e²/k) / (1 − df/k)²: smallest at the λ that predicts left-out points best.
    public var generalizedCrossValidation: Double {
        let count = Double(fitted.count)
        let rest = 1 - degreesOfFreedom / count
        return weightedSumOfSquares / count / (rest * rest)
    }

    /// - Parameters:
    ///   - weights: One over the variances; all 1 where `nil`.
    ///   - lambda: From 0, finite.
    /// - Throws: `EstimationError` for fewer than three distinct x and for what is not finite or out of range.
    public init(x: [Double], y: [Double], weights: [Double]? = nil, lambda: Double) throws(EstimationError) {
        guard lambda >= 0, lambda.isFinite else { throw .outOfRange("lambda", lambda) }
        let series = try SmootherSeries(x: x, y: y, weights: weights, minimum: Self.leastObservations)
        let knots = SplineKnots(series)
        guard knots.x.count >= Self.leastObservations else {
            throw .tooFewPoints(knots.x.count, minimum: Self.leastObservations)
        }
        let equations = SplineEquations(knots.x)
        var matrix = equations.roughness(bandwidth: 2)
        for j in 0..<equations.innerCount {
            let own = equations.column(j)
            let scaled = (
                lambda * own.0 / knots.weights[j], lambda * own.1 / knots.weights[j + 1],
                lambda * own.2 / knots.weights[j + 2]
            )
            matrix[j, j] += scaled.0 * own.0 + scaled.1 * own.1 + scaled.2 * own.2
            if j > 0 {
                let left = equations.column(j - 1)
                matrix[j, j - 1] += scaled.0 * left.1 + scaled.1 * left.2
            }
            if j > 1 { matrix[j, j - 2] += scaled.0 * equations.column(j - 2).2 }
        }
        guard let factor = matrix.decomposed() else {
            throw .degenerate("lambda or the distances of x are too extreme for a curve; rescale x")
        }
        let bends = factor.solve(equations.secondDifferences(knots.y))
        let inverse = factor.inverseBand()
        var (values, own) = (knots.y, Array(repeating: 1.0, count: knots.x.count))
        for i in knots.x.indices {
            // Row i of Q: its entries are in columns i − 2, i − 1 and i.
            let row = (max(0, i - 2)..<max(0, i - 2, min(i + 1, equations.innerCount))).map { j in
                let column = equations.column(j)
                return (j: j, q: i == j ? column.0 : i == j + 1 ? column.1 : column.2)
            }
            for (j, q) in row {
                values[i] -= lambda / knots.weights[i] * q * bends[j]
                for (k, other) in row { own[i] -= lambda / knots.weights[i] * q * other * inverse[j, k] }
            }
        }
        self.lambda = lambda
        fitted = series.restored(knots.knotOfPoint.map { values[$0] })
        leverages = series.restored(
            series.x.indices.map {
                own[knots.knotOfPoint[$0]] * series.weights[$0] / knots.weights[knots.knotOfPoint[$0]]
            })
        weightedSumOfSquares = series.x.indices.reduce(0) { sum, i in
            let residual = series.y[i] - values[knots.knotOfPoint[i]]
            return sum + series.weights[i] * residual * residual
        }
        curve = NaturalSpline(x: knots.x, y: values, secondDerivatives: [0] + bends + [0])
    }
}

/// Points joined where they share an x.
private struct SplineKnots {
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    private(set) var weights: [Double] = []
    private(set) var knotOfPoint: [Int] = []

    init(_ series: SmootherSeries) {
        for i in series.x.indices {
            if series.x[i] == x.last {
                let last = x.count - 1
                weights[last] += series.weights[i]
                y[last] += (series.y[i] - y[last]) * series.weights[i] / weights[last]
            } else {
                x.append(series.x[i])
                y.append(series.y[i])
                weights.append(series.weights[i])
            }
            knotOfPoint.append(x.count - 1)
        }
    }
}
