/// A logistic trend: the log odds of an answer are a straight line in time.
///
///     log(p/(1 − p)) = α + β t        xᵢ ~ Binomial(nᵢ, pᵢ)
///
/// By maximum likelihood. `dispersion` above 1 says that the samples scatter more than sampling allows;
/// `quasiErrors` carry that.
///
/// Source: McCullagh & Nelder (1989), "Generalized Linear Models", ch. 4; dispersion, §4.5.
public struct LogitTrend: Sendable, Hashable {
    public let coefficients: LinePair
    /// 2 Σ ( x log(x/np) + (n − x) log((n − x)/n(1 − p)) ).
    public let deviance: Double
    /// The deviance without a trend.
    public let nullDeviance: Double
    public let pearsonChiSquare: Double
    /// With the binomial coefficients.
    public let logLikelihood: Double
    /// k − 2.
    public let degreesOfFreedom: Double
    private let covarianceMatrix: LineCovariance

    /// - Throws: `EstimationError` for fewer than two samples, samples at one time, an answer that everybody or nobody
    ///   gave, and where time parts those who gave it from the others, so that no finite trend is the likeliest.
    public init(times: [Double], successes: [Double], trials: [Double]) throws(EstimationError) {
        let data = try BinomialSeries(times: times, successes: successes, trials: trials)
        let fit = try LogitFit(data)
        coefficients = fit.coefficients
        covarianceMatrix = fit.covariance
        let shares = data.times.map { logistic(fit.coefficients.intercept + fit.coefficients.slope * $0) }
        let average = data.totalSuccesses / data.totalTrials
        deviance = Self.deviance(data) { shares[$0] }
        nullDeviance = Self.deviance(data) { _ in average }
        var (pearson, likelihood) = (0.0, 0.0)
        for i in shares.indices {
            let (x, n, p) = (data.successes[i], data.trials[i], shares[i])
            pearson += (x - n * p) * (x - n * p) / (n * p * (1 - p))
            likelihood += logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1)
            likelihood += x * log(p) + (n - x) * log1p(-p)
        }
        pearsonChiSquare = pearson
        logLikelihood = likelihood
        degreesOfFreedom = Double(shares.count - 2)
    }

    public var standardErrors: LinePair { covarianceMatrix.standardErrors }
    public var covariance: Double { covarianceMatrix.both }

    /// Coefficients over standard errors.
    public var z: LinePair {
        LinePair(
            intercept: coefficients.intercept / standardErrors.intercept,
            slope: coefficients.slope / standardErrors.slope)
    }

    /// Two-sided.
    public var p: LinePair { z.map(NormalDistribution.standard.twoSidedTail) }

    /// Pearson's chi-square over its degrees; `nil` for two samples.
    public var dispersion: Double? { degreesOfFreedom > 0 ? pearsonChiSquare / degreesOfFreedom : nil }

    /// √dispersion times the standard errors; `nil` for two samples.
    public var quasiErrors: LinePair? {
        dispersion.map { dispersion in standardErrors.map { $0 * dispersion.squareRoot() } }
    }

    /// The log odds at a time.
    public func link(at time: Double) -> Double { coefficients.intercept + coefficients.slope * time }

    public func linkStandardError(at time: Double) -> Double { covarianceMatrix.variance(at: time).squareRoot() }

    /// The share at a time.
    public func share(at time: Double) -> Double { logistic(link(at: time)) }

    /// Of the share at a time: a normal interval of the log odds, carried back.
    public func interval(at time: Double, level: ConfidenceLevel = .percent95) -> Interval {
        let halfWidth = level.z * linkStandardError(at: time)
        return Interval(
            lower: logistic(link(at: time) - halfWidth), upper: logistic(link(at: time) + halfWidth), level: level,
            method: "logistic trend")
    }

    private static func deviance(_ data: BinomialSeries, _ share: (Int) -> Double) -> Double {
        func term(_ observed: Double, _ expected: Double) -> Double {
            observed > 0 ? observed * log(observed / expected) : 0
        }
        return data.times.indices.reduce(0) { sum, i in
            let (x, n, p) = (data.successes[i], data.trials[i], share(i))
            return sum + 2 * (term(x, n * p) + term(n - x, n * (1 - p)))
        }
    }
}

/// Newton's method for the two coefficients, with time moved to 0 and scaled to 1 for the sake of its digits.
private struct LogitFit {
    let coefficients: LinePair
    let covariance: LineCovariance

    init(_ data: BinomialSeries) throws(EstimationError) {
        let total = data.totalTrials
        let center = zip(data.trials, data.times).reduce(0) { $0 + $1.0 * $1.1 } / total
        let spread = zip(data.trials, data.times).reduce(0) { $0 + $1.0 * ($1.1 - center) * ($1.1 - center) } / total
        let unit = spread.squareRoot()
        let times = data.times.map { ($0 - center) / unit }
        var (a, b) = (log(data.totalSuccesses / (total - data.totalSuccesses)), 0.0)
        for _ in 0..<60 {
            var (gradientA, gradientB, aa, ab, bb) = (0.0, 0.0, 0.0, 0.0, 0.0)
            for i in times.indices {
                let p = logistic(a + b * times[i])
                let (excess, weight) = (data.successes[i] - data.trials[i] * p, data.trials[i] * p * (1 - p))
                gradientA += excess
                gradientB += excess * times[i]
                aa += weight
                ab += weight * times[i]
                bb += weight * times[i] * times[i]
            }
            let determinant = aa * bb - ab * ab
            guard determinant > 1e-12 * aa * bb, determinant.isFinite else { break }
            let (stepA, stepB) =
                ((bb * gradientA - ab * gradientB) / determinant, (aa * gradientB - ab * gradientA) / determinant)
            // A step never leaps out of where the likelihood is nearly quadratic.
            let length = max(abs(stepA), abs(stepB))
            let damping = length > 2 ? 2 / length : 1
            a += damping * stepA
            b += damping * stepB
            guard abs(a) < 40, abs(b) < 40 else { break }
            if length < 1e-10 * (1 + abs(a) + abs(b)) {
                coefficients = LinePair(intercept: a - b * center / unit, slope: b / unit)
                covariance = LineCovariance(
                    intercept: bb / determinant, slope: aa / determinant / (unit * unit), both: -ab / determinant / unit
                ).moved(by: center)
                return
            }
        }
        throw .degenerate("time parts those who gave the answer from those who did not; the trend has no end")
    }
}
