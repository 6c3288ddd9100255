import CNumerics

/// House effects given the variance of the level: what the filter says of them, turned so that they are independent.
///
///     h = C x        x ~ N(0, τ² I)        C′A C = U Λ U′        c = U′C′b
///     log p(y | q, τ²) = log p₀ − ½ Σ log(1 + τ²λ) + ½ Σ τ²c²/(1 + τ²λ)
///
/// C has H − 1 orthonormal columns that sum to zero, so that each house has the same variance and all effects sum to zero.
/// With Λ known, a τ² costs H operations.
///
/// Source: Lindley & Smith (1972), J. Royal Statistical Society B 34, 1–41; Harville (1977), J. American Statistical
/// Association 72, 320–340.
struct HousePosterior {
    let houses: Int
    /// log p₀: the likelihood without effects.
    let baseline: Double
    private let eigenvalues: [Double]
    /// c.
    private let projections: [Double]
    /// C U: rows are houses.
    private let directions: [Double]

    /// `nil` where the filter's sums are not finite.
    init?(_ filter: HouseLevelFilter, observations: Int) {
        houses = filter.houses
        baseline = -(Double(observations) * log(2 * Double.pi) + filter.logDeterminant + filter.sumOfSquares) / 2
        guard baseline.isFinite else { return nil }
        let size = max(houses - 1, 0)
        guard size > 0 else {
            (eigenvalues, projections, directions) = ([], [], [])
            return
        }
        let contrasts = Self.contrasts(houses)
        var right = Array(repeating: 0.0, count: size)
        var half = Array(repeating: 0.0, count: size * size)
        var matrix = half
        // The filter's contrasts take the last house's effect to be minus the sum of the others, as C does.
        for i in 0..<size {
            for a in 0..<size {
                right[a] += contrasts[i * size + a] * filter.projection(i)
                half[i * size + a] = (0..<size).reduce(0) {
                    $0 + filter.information(i, $1) * contrasts[$1 * size + a]
                }
            }
        }
        for a in 0..<size {
            for b in 0..<size {
                matrix[a * size + b] = (0..<size).reduce(0) { $0 + contrasts[$1 * size + a] * half[$1 * size + b] }
            }
        }
        var (values, vectors) = (right, matrix)
        guard pk_symmetric_eigen(matrix, Int32(size), &values, &vectors) == 1 else { return nil }
        eigenvalues = values.map { max($0, 0) }
        projections = (0..<size).map { k in (0..<size).reduce(0) { $0 + vectors[$1 * size + k] * right[$1] } }
        directions = (0..<houses).flatMap { i in
            (0..<size).map { k in
                (0..<size).reduce(0) { $0 + contrasts[i * size + $1] * vectors[$1 * size + k] }
            }
        }
    }

    /// log p(y | q, τ²).
    ///
    /// An infinite τ² is a flat prior of the effects of all houses but the last, as a diffuse state has it; their
    /// information has the determinant Π λ · H.
    func logLikelihood(houseVariance: Double) -> Double {
        let isFlat = !houseVariance.isFinite
        let start = isFlat && houses > 1 ? baseline - log(Double(houses)) / 2 : baseline
        return zip(eigenvalues, projections).reduce(start) { sum, term in
            let (value, projection) = term
            guard !isFlat else { return sum - log(value) / 2 + projection * projection / value / 2 }
            let growth = 1 + houseVariance * value
            return sum - log(growth) / 2 + houseVariance * projection * projection / growth / 2
        }
    }

    /// Whether every effect can be told without a prior.
    var isDetermined: Bool {
        (eigenvalues.min() ?? 1) > 1e-10 * (eigenvalues.max() ?? 1)
    }

    /// Mean and covariance of the effects; those of several τ² are mixed by weights that sum to 1.
    func effects(_ mixture: [(houseVariance: Double, weight: Double)]) -> EffectMoments {
        let size = eigenvalues.count
        var mean = Array(repeating: 0.0, count: size)
        var second = Array(repeating: 0.0, count: size * size)
        for (variance, weight) in mixture where weight > 0 {
            let spreads = eigenvalues.map { variance.isFinite ? variance / (1 + variance * $0) : 1 / $0 }
            let means = zip(spreads, projections).map { $0 * $1 }
            for a in 0..<size {
                mean[a] += weight * means[a]
                second[a * size + a] += weight * spreads[a]
                for b in 0..<size { second[a * size + b] += weight * means[a] * means[b] }
            }
        }
        for a in 0..<size { for b in 0..<size { second[a * size + b] -= mean[a] * mean[b] } }
        var moments = EffectMoments(houses: houses)
        var half = Array(repeating: 0.0, count: size)
        for i in 0..<houses {
            for a in 0..<size {
                moments.mean[i] += directions[i * size + a] * mean[a]
                half[a] = (0..<size).reduce(0) { $0 + directions[i * size + $1] * second[$1 * size + a] }
            }
            for j in 0..<houses {
                moments.covariance[i * houses + j] = (0..<size).reduce(0) { $0 + half[$1] * directions[j * size + $1] }
            }
        }
        return moments
    }

    /// Helmert's contrasts: rows are houses, columns orthonormal and summing to zero.
    private static func contrasts(_ houses: Int) -> [Double] {
        (0..<houses).flatMap { house in
            (1..<houses).map { column in
                let length = Double(column * (column + 1)).squareRoot()
                return house < column ? 1 / length : house == column ? -Double(column) / length : 0
            }
        }
    }
}

/// Mean and covariance of all effects.
struct EffectMoments {
    var mean: [Double]
    /// Rows of H columns.
    var covariance: [Double]

    init(houses: Int) {
        mean = Array(repeating: 0, count: houses)
        covariance = Array(repeating: 0, count: houses * houses)
    }
}
