/// Do shares rise or fall with a score of their samples, such as the year of the wave?
///
///     z = Σ sᵢ (xᵢ − nᵢ p) / √( p (1 − p) Σ nᵢ (sᵢ − s̄)² )        p = Σx/Σn, s̄ = Σns/Σn
///
/// Source: Cochran (1954), Biometrics 10, 417–451; Armitage (1955), Biometrics 11, 375–386.
public struct CochranArmitage: Sendable, Hashable {
    public let z: Double

    /// z², chi-square with one degree.
    public var chiSquare: ChiSquareTest { ChiSquareTest(statistic: z * z, degreesOfFreedom: 1) }

    /// Two-sided.
    public var p: Double { NormalDistribution.standard.twoSidedTail(z) }

    /// - Parameters:
    ///   - successes: Who gave the answer, of each sample; effective counts may be fractional.
    ///   - trials: The size of each sample, above 0.
    /// - Throws: `EstimationError` for fewer than two samples, equal scores, and where everybody or nobody gave the
    ///   answer.
    public init(successes: [Double], trials: [Double], scores: [Double]) throws(EstimationError) {
        let counts = try BinomialSeries(times: scores, successes: successes, trials: trials)
        let center = zip(counts.trials, counts.times).reduce(0) { $0 + $1.0 * $1.1 } / counts.totalTrials
        let share = counts.totalSuccesses / counts.totalTrials
        var (numerator, spread) = (0.0, 0.0)
        for i in counts.times.indices {
            let distance = counts.times[i] - center
            numerator += distance * (counts.successes[i] - counts.trials[i] * share)
            spread += counts.trials[i] * distance * distance
        }
        z = numerator / (share * (1 - share) * spread).squareRoot()
    }
}

/// Counts of one answer in several samples, checked.
struct BinomialSeries {
    let times: [Double]
    let successes: [Double]
    let trials: [Double]

    var totalSuccesses: Double { successes.reduce(0, +) }
    var totalTrials: Double { trials.reduce(0, +) }

    init(times: [Double], successes: [Double], trials: [Double]) throws(EstimationError) {
        guard successes.count == trials.count else {
            throw .lengthsDiffer("successes and trials", successes.count, trials.count)
        }
        _ = try TrendSeries(times: times, values: successes, weights: trials, minimum: 2)
        for (x, n) in zip(successes, trials) where x < 0 || x > n { throw .outOfRange("successes of \(n)", x) }
        (self.times, self.successes, self.trials) = (times, successes, trials)
        guard totalSuccesses > 0, totalSuccesses < totalTrials else {
            throw .degenerate("everybody or nobody gave the answer in every sample; there is no trend to test")
        }
    }
}
