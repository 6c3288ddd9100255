extension HouseLevelFilter {
    /// Level and variance of each day from the first observation on, under effects with this mean and covariance.
    ///
    ///     μ̂ = s − h′S        var μ̂ = P − P²N + S′G S
    ///
    /// with s and S the smoothed values and contrasts, h and G the mean and covariance of the effects of all houses but the
    /// last. S′G S is a sum of squares, by Cholesky's factor of G.
    ///
    /// - Parameters:
    ///   - mean: Where levels go, one for each day.
    func days(
        _ effects: EffectMoments, mean: UnsafeMutablePointer<Double>, variance: UnsafeMutablePointer<Double>,
        dayCount: Int
    ) {
        let factor = CovarianceFactor(effects, contrasts: contrasts, blocks: blocks)
        withUnsafeTemporaryAllocation(of: Four.self, capacity: 2 * blocks + 1) { scratch in
            guard let contrast = scratch.baseAddress else { return }
            let pulls = contrast + blocks
            contrast.initialize(repeating: .zero, count: 2 * blocks + 1)
            var (pull, n, end) = (0.0, 0.0, dayCount)
            for index in (0..<count).reversed() {
                let step = steps[index]
                for day in step.day..<max(step.day, end) {
                    // Between two polls the smoothed level is a straight line.
                    let ahead = levelVariance * Double(day - step.day)
                    for block in 0..<blocks {
                        let own = rows[step.house * blocks + block]
                        contrast[block] = own - step.variance * errors[block * count + index] + ahead * pulls[block]
                    }
                    let spread = step.spread + ahead
                    let sums = factor.sums(contrast)
                    mean[day] = step.value - step.variance * step.error + ahead * pull - sums.level
                    variance[day] = spread - spread * spread * n + sums.variance
                }
                end = min(end, step.day)
                pull += step.error
                for block in 0..<blocks { pulls[block] += errors[block * count + index] }
                // 1 − gain, without the digits that the difference loses.
                let rest = step.precision * step.variance
                n = step.precision + rest * rest * n
            }
        }
    }
}

/// h, and L with L L′ = G, for all effects but the last, by blocks of four columns.
private struct CovarianceFactor {
    typealias Four = SIMD4<Double>

    private let contrasts: Int
    private let blocks: Int
    private let effects: [Four]
    /// Column by column of blocks, the rows of each.
    private let factor: [Four]

    init(_ moments: EffectMoments, contrasts: Int, blocks: Int) {
        (self.contrasts, self.blocks) = (contrasts, blocks)
        var effects = Array(repeating: Four.zero, count: blocks)
        var factor = Array(repeating: Four.zero, count: blocks * contrasts)
        func entry(_ i: Int, _ k: Int) -> Double { factor[k / 4 * contrasts + i][k % 4] }
        for i in 0..<contrasts {
            effects[i / 4][i % 4] = moments.mean[i]
            for j in 0...i {
                let given = moments.covariance[i * (contrasts + 1) + j]
                let rest = (0..<j).reduce(given) { $0 - entry(i, $1) * entry(j, $1) }
                // Where nothing is left of a variance but rounding, an effect is that of the others.
                let isLeft = i == j ? rest > 1e-14 * given : entry(j, j) > 0
                guard isLeft else { continue }
                factor[j / 4 * contrasts + i][j % 4] = i == j ? rest.squareRoot() : rest / entry(j, j)
            }
        }
        (self.effects, self.factor) = (effects, factor)
    }

    /// h′S and S′G S.
    @inline(__always)
    func sums(_ contrast: UnsafeMutablePointer<Four>) -> (level: Double, variance: Double) {
        let entries = UnsafeRawPointer(contrast).assumingMemoryBound(to: Double.self)
        var (level, variance) = (Four.zero, Four.zero)
        for block in 0..<blocks {
            level += effects[block] * contrast[block]
            var sum = Four.zero
            for i in (4 * block)..<contrasts { sum += entries[i] * factor[block * contrasts + i] }
            variance += sum * sum
        }
        return (level.sum(), variance.sum())
    }
}
