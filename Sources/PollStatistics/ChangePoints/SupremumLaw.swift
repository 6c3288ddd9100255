import CNumerics

/// How large the largest of many squared t statistics gets, one for each date between two shares of a long series.
///
/// The statistics follow a tied-down Brownian motion, which in the time ½ log(s/(1 − s)) is a stationary Ornstein–Uhlenbeck
/// process. It stays within ±c for the time T = log((1 − π)/π) with probability
///
///     P = Σ (∫ ψⱼ ψ₀)² e^(−λⱼ T)        −ψ″ + (x²/4 − ½) ψ = λ ψ, ψ(±c) = 0        ψ₀ = (2π)^(−¼) e^(−x²/4)
///
/// The equation is solved in cosines. Where P is too near to 1 to be subtracted from it, the tail is
/// φ(c) (2T (c − 1/c) + 4/c).
///
/// Source: DeLong (1981), Communications in Statistics A 10, 2197–2213; Miller & Siegmund (1982), Biometrics 38, 1011–1016,
/// for the tail; agrees with the table of Hansen (1997), J. Business & Economic Statistics 15, 60–67.
struct SupremumLaw {
    /// T.
    private let duration: Double

    /// - Parameter share: π, of the values at either end that no date is tried in; above 0 and below ½.
    init(share: Double) {
        duration = log((1 - share) / share)
    }

    /// P(sup F > x).
    func upperTail(_ x: Double) -> Double {
        guard x > 0 else { return 1 }
        let c = x.squareRoot()
        guard c < 6 else {
            let density = NormalDistribution.standard.density(c)
            return min(1, density * (2 * duration * (c - 1 / c) + 4 / c))
        }
        return min(max(1 - stayProbability(within: c), 0), 1)
    }

    private func stayProbability(within c: Double) -> Double {
        let size = 20
        let waves = (0..<size).map { (Double($0) + 0.5) * Double.pi / c }
        var matrix = Array(repeating: 0.0, count: size * size)
        for i in 0..<size {
            for j in 0..<size {
                // ∫ x² cos(ax) cos(bx) / c over −c…c, where both cosines are zero at the ends.
                let square =
                    i == j
                    ? c * c / 3 - 1 / (2 * waves[i] * waves[i])
                    : 2 * Self.alternating(i - j)
                        * (power(waves[i] - waves[j], -2) - power(waves[i] + waves[j], -2))
                matrix[i * size + j] = square / 4 + (i == j ? waves[i] * waves[i] - 0.5 : 0)
            }
        }
        var (values, vectors) = (Array(repeating: 0.0, count: size), matrix)
        guard pk_symmetric_eigen(matrix, Int32(size), &values, &vectors) == 1 else { return .nan }
        let start = Self.projections(waves, c)
        return (0..<size).reduce(0) { sum, j in
            let overlap = (0..<size).reduce(0) { $0 + vectors[$1 * size + j] * start[$1] }
            return sum + overlap * overlap * exp(-values[j] * duration)
        }
    }

    private static func alternating(_ k: Int) -> Double { k.isMultiple(of: 2) ? 1 : -1 }

    /// ∫ ψ₀ cos(ax)/√c over −c…c, by Simpson's rule.
    private static func projections(_ waves: [Double], _ c: Double) -> [Double] {
        let steps = 300
        let width = c / Double(steps)
        let constant = power(2 * Double.pi, -0.25) / c.squareRoot()
        return waves.map { wave in
            let sum = (0...steps).reduce(0.0) { sum, k in
                let x = width * Double(k)
                let weight = k == 0 || k == steps ? 1.0 : k.isMultiple(of: 2) ? 2 : 4
                return sum + weight * exp(-x * x / 4) * cosine(wave * x)
            }
            return 2 * constant * sum * width / 3
        }
    }
}
