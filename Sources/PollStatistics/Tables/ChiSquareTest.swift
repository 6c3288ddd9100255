/// A statistic that is chi-square distributed when there is no difference.
public struct ChiSquareTest: Sendable, Hashable {
    public let statistic: Double
    public let degreesOfFreedom: Double

    public init(statistic: Double, degreesOfFreedom: Double) {
        self.statistic = statistic
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(χ² > statistic).
    public var p: Double { ChiSquared(degreesOfFreedom: degreesOfFreedom).upperTail(statistic) }
}

extension TwoByTwo {
    /// Pearson's test, Σ (O − E)²/E with one degree of freedom; the square of the pooled z.
    ///
    /// Edge cases: `nil` where a margin is empty.
    ///
    /// Source: Pearson (1900), Philosophical Magazine 50, 157–175.
    public var chiSquare: ChiSquareTest? { chiSquare(correction: 0) }

    /// Pearson's test with each |O − E| made smaller by ½, or to zero.
    ///
    /// Source: Yates (1934), Supplement to the J. Royal Statistical Society 1, 217–235.
    public var chiSquareYates: ChiSquareTest? { chiSquare(correction: 0.5) }

    private func chiSquare(correction: Double) -> ChiSquareTest? {
        guard !hasEmptyMargin else { return nil }
        let rows = [(x1, n1), (x2, n2)].map { (Double($0), Double($1)) }
        let share = Double(successes) / Double(total)
        var statistic = 0.0
        for (x, n) in rows {
            for (observed, expected) in [(x, n * share), (n - x, n * (1 - share))] {
                let distance = max(abs(observed - expected) - correction, 0)
                statistic += distance * distance / expected
            }
        }
        return ChiSquareTest(statistic: statistic, degreesOfFreedom: 1)
    }
}
