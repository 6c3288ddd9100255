/// How the variance between polls, τ², is estimated: what they differ by beyond their sampling errors.
///
/// | case | τ² |
/// |---|---|
/// | fixedEffect | 0 |
/// | derSimonianLaird | (Q − (k − p)) / (Σw − tr (X′WX)⁻¹X′W²X), w = 1/v; not below 0 |
/// | restrictedMaximumLikelihood | maximises −½ (Σ log(v + τ²) + log det X′WX + Q(τ²)) |
/// | maximumLikelihood | the same without the determinant; too small with few polls |
/// | pauleMandel | where Q(τ²) = k − p |
///
/// Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7, 177–188; Paule & Mandel (1982), J. Research of the
/// National Bureau of Standards 87, 377–385; Viechtbauer (2005), J. Educational and Behavioral Statistics 30, 261–293.
public enum BetweenVariance: String, Sendable, Hashable, CaseIterable {
    case fixedEffect, derSimonianLaird, restrictedMaximumLikelihood, maximumLikelihood, pauleMandel

    /// For people.
    public var name: String {
        switch self {
        case .fixedEffect: "fixed effect"
        case .derSimonianLaird: "DerSimonian–Laird"
        case .restrictedMaximumLikelihood: "REML"
        case .maximumLikelihood: "maximum likelihood"
        case .pauleMandel: "Paule–Mandel"
        }
    }

    /// τ² for a design; `nil` where a fit on the way has no solution.
    func estimate(_ problem: PoolingProblem) -> Double? {
        guard let fixed = problem.fit(betweenVariance: 0), let upper = problem.upperLimit() else { return nil }
        guard upper > 0 else { return 0 }
        switch self {
        case .fixedEffect: return 0
        case .derSimonianLaird: return max(0, (fixed.q - problem.degreesOfFreedom) / fixed.traceOfP)
        case .pauleMandel:
            guard fixed.q > problem.degreesOfFreedom else { return 0 }
            return OneVariableSearch.root(in: 0...upper) { between in
                problem.fit(betweenVariance: between).map { $0.q - problem.degreesOfFreedom } ?? .nan
            }
        case .restrictedMaximumLikelihood, .maximumLikelihood: return mode(problem, upper)
        }
    }

    /// The highest point of the likelihood: the best of a grid, then the zero of the score beside it.
    private func mode(_ problem: PoolingProblem, _ upper: Double) -> Double? {
        let isRestricted = self == .restrictedMaximumLikelihood
        let grid = [0] + (0...48).reversed().map { upper * power(10, -Double($0) / 4) }
        let heights = grid.map {
            problem.fit(betweenVariance: $0)?.logLikelihood(restricted: isRestricted) ?? -.infinity
        }
        guard let best = heights.indices.max(by: { heights[$0] < heights[$1] }) else { return nil }
        func score(_ between: Double) -> Double {
            problem.fit(betweenVariance: between)?.score(restricted: isRestricted) ?? .nan
        }
        let (left, right) = (grid[max(best - 1, 0)], grid[min(best + 1, grid.count - 1)])
        guard score(left) > 0, score(right) < 0 else { return grid[best] }
        return OneVariableSearch.root(in: left...right, of: score)
    }
}
