/// Least squares with any columns: coefficients with classical and robust errors.
///
///     β = (X′X)⁻¹X′y        (X′X)⁻¹ M (X′X)⁻¹
///
/// M is `RobustError`'s, for rows in the order of time.
struct LinearModel: Sendable, Hashable {
    let coefficients: [Double]
    let sumOfSquares: Double
    /// k − p.
    let degreesOfFreedom: Double
    private let rows: [[Double]]
    private let residuals: [Double]
    private let information: PositiveMatrix

    /// - Throws: `EstimationError.tooFewPoints` unless there are more rows than columns, `degenerate` where columns depend on
    ///   each other.
    init(rows: [[Double]], values: [Double]) throws(EstimationError) {
        let size = rows.first?.count ?? 0
        guard rows.count > size else { throw .tooFewPoints(rows.count, minimum: size + 1) }
        var (matrix, right) = (Array(repeating: 0.0, count: size * size), Array(repeating: 0.0, count: size))
        for (row, value) in zip(rows, values) {
            for i in 0..<size {
                right[i] += row[i] * value
                for j in 0..<size { matrix[i * size + j] += row[i] * row[j] }
            }
        }
        guard let information = PositiveMatrix(matrix, size: size) else {
            throw .degenerate("the times leave no such lines to fit; are there two on each side?")
        }
        let solved = information.solve(right)
        let errors = zip(rows, values).map { row, value in
            value - zip(row, solved).reduce(0) { $0 + $1.0 * $1.1 }
        }
        coefficients = solved
        sumOfSquares = errors.reduce(0) { $0 + $1 * $1 }
        degreesOfFreedom = Double(rows.count - size)
        self.rows = rows
        residuals = errors
        self.information = information
    }

    func standardErrors(_ error: RobustError) -> [Double] {
        let size = coefficients.count
        let sigma = sumOfSquares / degreesOfFreedom
        if case .classical = error { return (0..<size).map { (sigma * information[$0, $0]).squareRoot() } }
        let count = Double(rows.count)
        let scores = zip(rows, residuals).map { row, residual in
            let leverage = information.form(row)
            let weight: Double
            switch error {
            case .hc2: weight = 1 / (1 - leverage).squareRoot()
            case .hc3: weight = 1 / (1 - leverage)
            case .classical, .hc0, .hc1, .neweyWest: weight = 1
            }
            return information.solve(row).map { $0 * residual * weight }
        }
        var (lag, isAdjusted) = (0, error == .hc1)
        if case .neweyWest(let given, let adjusted) = error { (lag, isAdjusted) = (given, adjusted) }
        let scale = isAdjusted ? count / degreesOfFreedom : 1
        return (0..<size).map { k in
            var variance = scores.reduce(0) { $0 + $1[k] * $1[k] }
            for step in stride(from: 1, through: min(lag, scores.count - 1), by: 1) {
                let weight = 2 * (1 - Double(step) / Double(lag + 1))
                variance += weight * zip(scores.dropFirst(step), scores).reduce(0) { $0 + $1.0[k] * $1.1[k] }
            }
            return (scale * max(variance, 0)).squareRoot()
        }
    }
}
