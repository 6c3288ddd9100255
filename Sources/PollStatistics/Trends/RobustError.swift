/// Standard errors of a least-squares line that do not take its errors as equal, or as independent.
///
///     (X′X)⁻¹ M (X′X)⁻¹
///
/// | case | M is made of |
/// |---|---|
/// | classical | σ² X′X |
/// | hc0 | Σ e² x x′ |
/// | hc1 | hc0 · n/(n − 2) |
/// | hc2, hc3 | e² over 1 − h, or over (1 − h)², h the leverage |
/// | neweyWest | hc0 and, for each lag l to L, (1 − l/(L + 1)) times the products of errors l apart |
///
/// Edge cases: a point of leverage 1 makes hc2 and hc3 infinite or NaN; hc3 is the best of them in small samples.
///
/// Source: White (1980), Econometrica 48, 817–838; MacKinnon & White (1985), J. Econometrics 29, 305–325; Newey &
/// West (1987), Econometrica 55, 703–708, without prewhitening.
public enum RobustError: Sendable, Hashable {
    case classical, hc0, hc1, hc2, hc3
    /// `adjusted` multiplies by n/(n − 2). Values are taken in the order of time, as if evenly spaced.
    case neweyWest(lag: Int, adjusted: Bool)

    /// For people: `HC3`.
    public var name: String {
        switch self {
        case .classical: "ordinary least squares"
        case .hc0: "HC0"
        case .hc1: "HC1"
        case .hc2: "HC2"
        case .hc3: "HC3"
        case .neweyWest(let lag, _): "Newey–West, lag \(lag)"
        }
    }

    /// About the center of time, where (X′X)⁻¹ is diagonal.
    func covariance(_ trend: OrdinaryTrend) -> LineCovariance {
        let n = trend.design.totalWeight
        let spread = trend.design.spread
        if case .classical = self {
            let variance = trend.residualDeviation * trend.residualDeviation
            return LineCovariance(intercept: variance / n, slope: variance / spread, both: 0)
        }
        let scores = zip(trend.residuals, trend.centeredTimes).map { residual, time in
            residual * factor(leverage: 1 / n + time * time / spread)
        }
        var meat = sums(trend.centeredTimes, scores, lag: 0)
        var scale = 1.0
        switch self {
        case .hc1: scale = n / (n - 2)
        case .neweyWest(let lag, let adjusted):
            for step in stride(from: 1, through: min(max(lag, 0), scores.count - 1), by: 1) {
                let weight = 2 * (1 - Double(step) / Double(lag + 1))
                let products = sums(trend.centeredTimes, scores, lag: step).scaled(by: weight)
                meat = LineCovariance(
                    intercept: meat.intercept + products.intercept, slope: meat.slope + products.slope,
                    both: meat.both + products.both)
            }
            if adjusted { scale = n / (n - 2) }
        case .classical, .hc0, .hc2, .hc3: break
        }
        return LineCovariance(
            intercept: scale * meat.intercept / (n * n), slope: scale * meat.slope / (spread * spread),
            both: scale * meat.both / (n * spread))
    }

    private func factor(leverage: Double) -> Double {
        switch self {
        case .hc2: 1 / (1 - leverage).squareRoot()
        case .hc3: 1 / (1 - leverage)
        case .classical, .hc0, .hc1, .neweyWest: 1
        }
    }

    /// Σ e e₋ₗ x x₋ₗ′, made symmetric.
    private func sums(_ times: [Double], _ scores: [Double], lag: Int) -> LineCovariance {
        var (ones, squares, mixed) = (0.0, 0.0, 0.0)
        for i in lag..<scores.count {
            let product = scores[i] * scores[i - lag]
            ones += product
            squares += product * times[i] * times[i - lag]
            mixed += product * (times[i] + times[i - lag]) / 2
        }
        return LineCovariance(intercept: ones, slope: squares, both: mixed)
    }
}
