/// Values with known variances and a design: y = Xβ + u + e, u ~ N(0, τ²), e ~ N(0, v).
struct PoolingProblem {
    let values: [Double]
    let variances: [Double]
    /// One row for each value.
    let design: [[Double]]
    /// Residuals up to this are rounding.
    private let rounding: Double

    init(values: [Double], standardErrors: [Double], design: [[Double]]) throws(EstimationError) {
        guard values.count == standardErrors.count else {
            throw .lengthsDiffer("values and standard errors", values.count, standardErrors.count)
        }
        guard values.count == design.count else {
            throw .lengthsDiffer("values and rows of the design", values.count, design.count)
        }
        let columns = design.first?.count ?? 1
        for row in design where row.count != columns { throw .lengthsDiffer("rows of the design", columns, row.count) }
        guard columns > 0 else { throw .degenerate("a design needs a column; a mean has a column of ones") }
        guard values.count > columns else { throw .tooFewPoints(values.count, minimum: columns + 1) }
        guard values.allSatisfy(\.isFinite), design.joined().allSatisfy(\.isFinite) else {
            throw .notFinite("values and the design")
        }
        for error in standardErrors where !(error > 0 && error.isFinite) {
            throw .outOfRange("a standard error", error)
        }
        self.values = values
        variances = standardErrors.map { $0 * $0 }
        self.design = design
        rounding = 8 * (values.map { abs($0) }.max() ?? 0).ulp
    }

    var count: Int { values.count }
    var columns: Int { design.first?.count ?? 0 }
    /// k − p.
    var degreesOfFreedom: Double { Double(count - columns) }

    /// Weighted least squares with w = 1/(v + τ²); `nil` where columns depend on each other.
    func fit(betweenVariance: Double) -> PoolingFit? {
        PoolingFit(self, weights: variances.map { 1 / ($0 + betweenVariance) })
    }

    /// Above every τ² that an estimator can give: the score is negative there. 0 where all values lie on the design.
    func upperLimit() -> Double? {
        guard let plain = PoolingFit(self, weights: values.map { _ in 1 }) else { return nil }
        let scatter = plain.q / degreesOfFreedom
        return scatter + (scatter * (variances.max() ?? 0)).squareRoot()
    }

    func residual(_ index: Int, _ coefficients: [Double]) -> Double {
        let residual = values[index] - zip(design[index], coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        return abs(residual) <= rounding ? 0 : residual
    }
}

/// A weighted least-squares fit, with what estimators of τ² and tests take from it.
struct PoolingFit {
    let weights: [Double]
    let coefficients: [Double]
    /// X′WX.
    let information: PositiveMatrix
    /// Σ w e².
    let q: Double
    /// Σ w² e².
    private let squaredScores: Double
    /// tr P, P = W − WX(X′WX)⁻¹X′W.
    let traceOfP: Double

    init?(_ problem: PoolingProblem, weights: [Double]) {
        let size = problem.columns
        var (matrix, squares) = (Array(repeating: 0.0, count: size * size), Array(repeating: 0.0, count: size * size))
        var right = Array(repeating: 0.0, count: size)
        for (index, row) in problem.design.enumerated() {
            let weight = weights[index]
            for i in 0..<size {
                right[i] += weight * row[i] * problem.values[index]
                for j in 0..<size {
                    matrix[i * size + j] += weight * row[i] * row[j]
                    squares[i * size + j] += weight * weight * row[i] * row[j]
                }
            }
        }
        guard let information = PositiveMatrix(matrix, size: size) else { return nil }
        let solved = information.solve(right)
        var (q, scores) = (0.0, 0.0)
        for index in weights.indices {
            let weighted = weights[index] * problem.residual(index, solved)
            q += weighted * weighted / weights[index]
            scores += weighted * weighted
        }
        self.weights = weights
        coefficients = solved
        self.information = information
        self.q = q
        squaredScores = scores
        traceOfP = weights.reduce(0, +) - zip(information.inverse, squares).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Up to a constant.
    func logLikelihood(restricted: Bool) -> Double {
        let variances = -weights.reduce(0) { $0 + log($1) }
        return -(variances + (restricted ? information.logDeterminant : 0) + q) / 2
    }

    /// The derivative of the log-likelihood in τ².
    func score(restricted: Bool) -> Double {
        (squaredScores - (restricted ? traceOfP : weights.reduce(0, +))) / 2
    }
}
