/// A linear model of polls that scatter by more than sampling: coefficients, with the variance τ² between polls.
///
///     β = (X′WX)⁻¹ X′Wy        w = 1/(v + τ²)        cov β = (X′WX)⁻¹
///
/// Knapp and Hartung multiply the covariance by Q(τ²)/(k − p) and take t with k − p degrees for the normal, which keeps
/// its level with few polls; the factor may be below 1.
///
/// Assumes that the polls are independent and their standard errors known. Differences between polls that the design
/// explains must not follow from how the polls were chosen.
///
/// Source: Viechtbauer (2010), J. Statistical Software 36(3), 1–48; Knapp & Hartung (2003), Statistics in Medicine 22,
/// 2693–2710; agrees with R's metafor.
public struct MetaRegression: Sendable, Hashable {
    /// One for each column of the design.
    public let coefficients: [Double]
    public let standardErrors: [Double]
    /// Rows of cov β.
    public let covariance: [[Double]]
    /// τ², in the unit of the values squared; 0 for a fixed effect.
    public let betweenVariance: Double
    /// Q on k − p degrees, by the sampling variances alone: whether there is anything between the polls.
    public let heterogeneity: ChiSquareTest
    /// k − p under Knapp and Hartung, of the t distribution; `nil` for the normal.
    public let degreesOfFreedom: Double?
    public let method: BetweenVariance

    /// - Parameters:
    ///   - standardErrors: Sampling errors, one for each value, above 0.
    ///   - design: One row for each value; include the column of ones.
    ///   - knappHartung: Whether to use their covariance and t.
    /// - Throws: `EstimationError.tooFewPoints` unless there are more values than columns, `degenerate` where columns
    ///   depend on each other, and for what is not finite or out of range.
    public init(
        values: [Double], standardErrors: [Double], design: [[Double]],
        method: BetweenVariance = .restrictedMaximumLikelihood, knappHartung: Bool = true
    ) throws(EstimationError) {
        let problem = try PoolingProblem(values: values, standardErrors: standardErrors, design: design)
        try self.init(problem, method: method, knappHartung: knappHartung)
    }

    init(_ problem: PoolingProblem, method: BetweenVariance, knappHartung: Bool) throws(EstimationError) {
        guard let fixed = problem.fit(betweenVariance: 0), let between = method.estimate(problem),
            let fit = problem.fit(betweenVariance: between)
        else { throw .degenerate("columns of the design depend on each other; leave one of them out") }
        let scale = knappHartung ? fit.q / problem.degreesOfFreedom : 1
        let size = problem.columns
        coefficients = fit.coefficients
        covariance = (0..<size).map { i in (0..<size).map { scale * fit.information[i, $0] } }
        self.standardErrors = (0..<size).map { (scale * fit.information[$0, $0]).squareRoot() }
        betweenVariance = between
        heterogeneity = ChiSquareTest(statistic: fixed.q, degreesOfFreedom: problem.degreesOfFreedom)
        degreesOfFreedom = knappHartung ? problem.degreesOfFreedom : nil
        self.method = method
    }

    /// Coefficient over standard error, z or t; `nil` where the standard error is 0.
    public func statistic(_ index: Int) -> Double? {
        standardErrors[index] > 0 ? coefficients[index] / standardErrors[index] : nil
    }

    /// Two-sided; without a standard error 0, as values that leave no scatter have it, and `nil` for 0 of 0.
    public func p(_ index: Int) -> Double? {
        statistic(index).map(twoSidedTail) ?? (coefficients[index] == 0 ? nil : 0)
    }

    public func interval(_ index: Int, level: ConfidenceLevel = .percent95) -> Interval {
        interval(LinearCombination(estimate: coefficients[index], standardError: standardErrors[index]), level: level)
    }

    /// Σ cᵢ βᵢ and its standard error.
    ///
    /// - Precondition: One c for each coefficient.
    public func combination(_ c: [Double]) -> LinearCombination {
        precondition(c.count == coefficients.count, "one factor for each coefficient")
        let estimate = zip(c, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        let variance = zip(c, covariance).reduce(0) { sum, row in
            sum + row.0 * zip(row.1, c).reduce(0) { $0 + $1.0 * $1.1 }
        }
        return LinearCombination(estimate: estimate, standardError: max(variance, 0).squareRoot())
    }

    public func interval(_ combination: LinearCombination, level: ConfidenceLevel = .percent95) -> Interval {
        Interval(
            Limits(center: combination.estimate, halfWidth: criticalValue(level) * combination.standardError),
            level: level, method: method.name)
    }

    /// b′ V⁻¹ b of some coefficients and their covariance: chi-square with as many degrees where all are 0.
    ///
    /// `nil` under Knapp and Hartung, where it is not chi-square, and where the coefficients have no variance.
    public func waldStatistic(_ indices: Range<Int>) -> Double? {
        guard degreesOfFreedom == nil else { return nil }
        let block = indices.flatMap { i in indices.map { covariance[i][$0] } }
        return PositiveMatrix(block, size: indices.count)?.form(Array(coefficients[indices]))
    }

    func criticalValue(_ level: ConfidenceLevel) -> Double {
        degreesOfFreedom.map { StudentT(degreesOfFreedom: $0).upperQuantile(level.tail) } ?? level.z
    }

    private func twoSidedTail(_ statistic: Double) -> Double {
        degreesOfFreedom.map { StudentT(degreesOfFreedom: $0).twoSidedTail(statistic) }
            ?? NormalDistribution.standard.twoSidedTail(statistic)
    }
}

/// A sum of coefficients with its standard error.
public struct LinearCombination: Sendable, Hashable {
    public let estimate: Double
    public let standardError: Double
}
