/// The mean of scored options of one question: +1 and −1 give a net score, 1 to 5 the mean of a scale.
public struct MeanScore: Sendable, Hashable {
    public let mean: Double
    /// √( (Σ p s² − mean²) / nₑ ).
    public let standardError: Double
    /// With nₑ − 1 in place of nₑ, as a sample's variance is usually estimated; infinite for nₑ ≤ 1.
    public let sampleStandardError: Double

    /// - Throws: `EstimationError` unless there is a finite score for each share, the shares add up to 1 (within
    ///   1e-6) and the size is a positive finite number.
    public init(shares: [Double], scores: [Double], size: Double) throws(EstimationError) {
        guard shares.count == scores.count else {
            throw .lengthsDiffer("shares and scores", shares.count, scores.count)
        }
        guard scores.allSatisfy(\.isFinite) else { throw .notFinite("scores") }
        guard size > 0, size.isFinite else { throw .outOfRange("a sample size", size) }
        let sum = shares.reduce(0, +)
        guard shares.allSatisfy({ $0 >= 0 }), abs(sum - 1) < 1e-6 else { throw .outOfRange("a sum of shares", sum) }
        let mean = zip(shares, scores).reduce(0) { $0 + $1.0 * $1.1 }
        let variance = zip(shares, scores).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
        self.mean = mean
        standardError = (variance / size).squareRoot()
        sampleStandardError = size > 1 ? (variance / (size - 1)).squareRoot() : .infinity
    }

    /// mean ± z · standardError.
    public func wald(_ level: ConfidenceLevel = .percent95) -> Limits {
        Limits(center: mean, halfWidth: level.z * standardError)
    }
}
