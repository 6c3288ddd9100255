/// A smooth curve by local polynomials, with standard errors.
///
///     f(x₀) = Σ lⱼ(x₀) yⱼ        se(x₀) = s √( Σ lⱼ²/wⱼ )        s² = Σ w e² / δ₁
///     δ₁ = tr (I − L)(I − L)′        δ₂ = tr ((I − L)(I − L)′)²        t with δ₁²/δ₂ degrees
///
/// L maps the values to the curve. Each point counts by its weight w, which is one over its variance up to a factor,
/// times (1 − (d/h)³)³ of its distance d; h is the distance of the ⌊span · k⌋-th nearest point, and times √span above a
/// span of 1. The symmetric family refits with Tukey's biweight of the residuals, and takes s from pseudovalues.
///
/// Assumes errors that are independent and, given the weights, alike. The curve smooths: at peaks it is biased, and its
/// interval is one of the smoothed curve.
///
/// Edge cases: where the neighbours have too few distinct x for the degree, a lower one is fitted there.
///
/// Source: Cleveland & Devlin (1988), J. American Statistical Association 83, 596–610; Cleveland, Grosse & Shyu (1992),
/// "Local Regression Models", in Chambers & Hastie, Statistical Models in S; agrees with R's `loess`.
public struct Loess: Sendable, Hashable {
    /// Of the local polynomial.
    public enum Degree: Int, Sendable, Hashable, CaseIterable {
        case constant, linear, quadratic
    }

    /// How residuals are taken.
    public enum Family: Sendable, Hashable, CaseIterable {
        /// Least squares.
        case gaussian
        /// Few values may be far off: three more fits by Tukey's biweight.
        case symmetric
    }

    public struct Settings: Sendable, Hashable {
        /// The part of all points that each fit uses; above 1 all of them, with more equal weights.
        public let span: Double
        public let degree: Degree
        public let family: Family
        public let surface: LoessSurface

        /// R's defaults but for the surface, which is exact.
        public init(
            span: Double = 0.75, degree: Degree = .quadratic, family: Family = .gaussian,
            surface: LoessSurface = .direct
        ) {
            (self.span, self.degree, self.family, self.surface) = (span, degree, family, surface)
        }

        /// Which rows the errors of a symmetric fit take: those of the last, robust one where it is direct, else those of
        /// the first, as R has it.
        var errorsComeFromLastFit: Bool { surface == .direct }

        func neighbours(of count: Int) -> Int { min(count, Int(min(Double(count), Double(count) * span + 1e-5))) }
    }

    /// The curve at a point that need not be in the data.
    public struct Prediction: Sendable, Hashable {
        public let value: Double
        public let standardError: Double
    }

    public let settings: Settings
    /// One for each point, in the order given, in the unit of y.
    public let fitted: [Double]
    /// Of `fitted`.
    public let standardErrors: [Double]
    /// s; of a value with weight 1.
    public let residualScale: Double
    /// tr L.
    public let trace: Double
    /// tr L′L, R's "equivalent number of parameters".
    public let equivalentParameters: Double
    /// δ₁.
    public let oneDelta: Double
    let series: SmootherSeries
    /// Weights of the last fit, with what the symmetric family took off.
    let finalWeights: [Double]

    /// - Parameters:
    ///   - x: In any order and unit; ties are allowed.
    ///   - y: One for each x.
    ///   - weights: One over the variances, up to a factor; all equal where `nil`.
    /// - Throws: `EstimationError.tooFewPoints` where the span holds fewer than two points more than the degree,
    ///   `degenerate` where the curve passes through every point or a neighbourhood has one x only, and for what is not
    ///   finite.
    public init(
        x: [Double], y: [Double], weights: [Double]? = nil, settings: Settings = Settings()
    ) throws(EstimationError) {
        guard settings.span > 0, settings.span.isFinite else {
            throw .outOfRange("the span of a smoother", settings.span)
        }
        let least = settings.degree.rawValue + 2
        let series = try SmootherSeries(x: x, y: y, weights: weights, minimum: least)
        let neighbours = settings.neighbours(of: series.count)
        guard neighbours >= least else { throw .tooFewPoints(neighbours, minimum: least) }
        let plain = try LoessPass(series, settings)
        guard plain.oneDelta > 1e-9 * Double(series.count) else {
            throw .degenerate("the curve passes through every point and leaves no errors to judge by; widen the span")
        }
        var (curve, norms, squares, weights) = (plain.fitted, plain.norms, plain.sumOfSquares, series.weights)
        if settings.family == .symmetric {
            let robust = try LoessRobustFit(series, settings, first: plain.fitted)
            (curve, squares, weights) = (robust.fitted, robust.sumOfSquares, robust.weights)
            if settings.errorsComeFromLastFit {
                norms = try LoessRows(series, weights: weights, settings: settings)
                    .norms(at: series.x, weights: series.weights)
            }
        }
        let scale = (squares / plain.oneDelta).squareRoot()
        self.settings = settings
        self.series = series
        fitted = series.restored(curve)
        standardErrors = series.restored(norms.map { scale * $0.squareRoot() })
        residualScale = scale
        trace = plain.trace
        equivalentParameters = plain.oneDelta + 2 * plain.trace - Double(series.count)
        oneDelta = plain.oneDelta
        finalWeights = weights
    }

    /// The curve and its standard error at other points.
    ///
    /// - Throws: `EstimationError.outOfRange` beyond the data for an interpolated surface. A direct one extrapolates, which
    ///   is seldom wise.
    public func predictions(at points: [Double]) throws(EstimationError) -> [Prediction] {
        for point in points where !point.isFinite { throw .notFinite("the points of a prediction") }
        let rows = try LoessRows(series, weights: finalWeights, settings: settings)
        let values = try rows.apply(to: series.y, at: points)
        let norms =
            settings.errorsComeFromLastFit
            ? try rows.norms(at: points, weights: series.weights)
            : try LoessRows(series, weights: series.weights, settings: settings)
                .norms(at: points, weights: series.weights)
        return zip(values, norms).map { Prediction(value: $0, standardError: residualScale * $1.squareRoot()) }
    }

    /// δ₂ by all pairs of rows: the cost grows as k² · span, a second for some thousands of points.
    public func twoDelta() throws(EstimationError) -> Double {
        try LoessResidualMatrix(series, settings).twoDelta
    }

    /// δ₁²/δ₂, of the t that intervals use; costs what `twoDelta` does.
    public func degreesOfFreedom() throws(EstimationError) -> Double {
        oneDelta * oneDelta / (try twoDelta())
    }

    /// Of the smoothed curve at each point, in the order given.
    ///
    /// - Parameter degreesOfFreedom: From `degreesOfFreedom()`; normal where `nil`.
    public func intervals(_ level: ConfidenceLevel = .percent95, degreesOfFreedom: Double? = nil) -> [Interval] {
        let factor = degreesOfFreedom.map { StudentT(degreesOfFreedom: $0).upperQuantile(level.tail) } ?? level.z
        return zip(fitted, standardErrors).map { value, error in
            Interval(Limits(center: value, halfWidth: factor * error), level: level, method: "loess")
        }
    }
}
