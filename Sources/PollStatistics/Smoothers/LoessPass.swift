/// One least-squares pass of a loess over its own points, with what their errors need.
struct LoessPass {
    /// In the order of x.
    private(set) var fitted: [Double]
    /// Σ lⱼ²/wⱼ of each row.
    private(set) var norms: [Double]
    private(set) var trace = 0.0
    private(set) var oneDelta = 0.0
    /// Σ w e².
    private(set) var sumOfSquares = 0.0

    init(_ series: SmootherSeries, _ settings: Loess.Settings) throws(EstimationError) {
        let rows = try LoessRows(series, weights: series.weights, settings: settings)
        let isWeighted = series.weights.contains { $0 != 1 }
        fitted = Array(repeating: 0, count: series.count)
        norms = fitted
        for index in 0..<series.count {
            try rows.evaluate(at: series.x[index])
            let sums = series.y.withUnsafeBufferPointer { LoessPass.sums(rows, $0) }
            let norm =
                isWeighted ? rows.window.reduce(0) { $0 + rows.row[$1] * rows.row[$1] / series.weights[$1] } : sums.norm
            fitted[index] = sums.value
            norms[index] = norm
            let own = rows.window.contains(index) ? rows.row[index] : 0
            trace += own
            oneDelta += 1 - 2 * own + sums.norm
            let residual = series.y[index] - sums.value
            sumOfSquares += series.weights[index] * residual * residual
        }
    }

    /// Σ l y and Σ l².
    @inline(__always)
    private static func sums(_ rows: LoessRows, _ y: UnsafeBufferPointer<Double>) -> (value: Double, norm: Double) {
        guard let values = y.baseAddress else { return (0, 0) }
        var (value, norm) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        var j = rows.window.lowerBound
        let (row, end) = (rows.row, rows.window.upperBound)
        while j + 4 <= end {
            let part = UnsafeRawPointer(row + j).loadUnaligned(as: SIMD4<Double>.self)
            value += part * UnsafeRawPointer(values + j).loadUnaligned(as: SIMD4<Double>.self)
            norm += part * part
            j += 4
        }
        var sums = (value: value.sum(), norm: norm.sum())
        while j < end {
            sums.value += row[j] * values[j]
            sums.norm += row[j] * row[j]
            j += 1
        }
        return sums
    }
}

/// The symmetric family: four fits in all, each by the residuals of the one before.
///
/// The scale comes from pseudovalues ŷ + c ψ(e), smoothed by the plain operator; c makes the average of ψ′ one.
///
/// Source: Cleveland, Grosse & Shyu (1992), section 8.5; agrees with R's `loess`.
struct LoessRobustFit {
    private(set) var fitted: [Double]
    private(set) var weights: [Double]
    /// Σ w e² of the pseudovalues.
    let sumOfSquares: Double

    init(_ series: SmootherSeries, _ settings: Loess.Settings, first: [Double]) throws(EstimationError) {
        fitted = first
        weights = series.weights
        for _ in 1..<4 {
            let residuals = zip(series.y, fitted).map { $0 - $1 }
            let cutoff = 6 * median(residuals.map { abs($0) }.sorted())
            let robustness = residuals.map { cutoff > 0 ? biweight($0, cutoff: cutoff) : 1 }
            weights = zip(series.weights, robustness).map { $0 * $1 }
            fitted = try LoessRows(series, weights: weights, settings: settings).apply(to: series.y, at: series.x)
        }
        sumOfSquares = try Self.sumOfPseudoSquares(series, settings, fitted: fitted, weights: weights)
    }

    private static func sumOfPseudoSquares(
        _ series: SmootherSeries, _ settings: Loess.Settings, fitted: [Double], weights: [Double]
    ) throws(EstimationError) -> Double {
        let residuals = zip(series.y, fitted).map { $0 - $1 }
        let cutoff = 6 * median(zip(residuals, series.weights).map { abs($0) * $1.squareRoot() }.sorted())
        var total = 0.0
        for i in residuals.indices {
            let square = residuals[i] * residuals[i] * series.weights[i]
            let slope = cutoff > 0 ? 1 - 5 * square / (cutoff * cutoff) : 1
            total += slope * weights[i].squareRoot()
        }
        let factor = total > 0 ? Double(series.count) / total : 1
        let pseudovalues = residuals.indices.map { fitted[$0] + factor * weights[$0] * residuals[$0] }
        let smooth = try LoessRows(series, weights: series.weights, settings: settings)
            .apply(to: pseudovalues, at: series.x)
        return residuals.indices.reduce(0) { sum, i in
            let error = pseudovalues[i] - smooth[i]
            return sum + series.weights[i] * error * error
        }
    }
}

/// I − L as a whole, for δ₂.
struct LoessResidualMatrix {
    /// ‖(I − L)(I − L)′‖², each pair of rows once.
    let twoDelta: Double

    init(_ series: SmootherSeries, _ settings: Loess.Settings) throws(EstimationError) {
        let rows = try LoessRows(series, weights: series.weights, settings: settings)
        let count = series.count
        var matrix = Array(repeating: 0.0, count: count * count)
        var windows: [Range<Int>] = []
        for i in 0..<count {
            try rows.evaluate(at: series.x[i])
            for j in rows.window { matrix[i * count + j] = -rows.row[j] }
            matrix[i * count + i] += 1
            windows.append(min(rows.window.lowerBound, i)..<max(rows.window.upperBound, i + 1))
        }
        twoDelta = matrix.withUnsafeBufferPointer { entries in
            var sum = 0.0
            for i in 0..<count {
                for k in 0...i {
                    let overlap = windows[i].clamped(to: windows[k])
                    var product = 0.0
                    for j in overlap { product += entries[i * count + j] * entries[k * count + j] }
                    sum += (i == k ? 1 : 2) * product * product
                }
            }
            return sum
        }
    }
}
