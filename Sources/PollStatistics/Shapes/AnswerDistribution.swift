/// How the answers to one question are spread over its options, in the order of the questionnaire.
///
/// Distances compare two of them option by option. Where the options are a scale, the measures of agreement and
/// dispersion take them at 1, 2 … K, one unit apart.
public struct AnswerDistribution: Sendable, Hashable {
    /// Each from 0 to 1; together 1.
    public let shares: [Double]

    /// From counts, weights or percentages, which are divided by their sum.
    ///
    /// - Throws: `EstimationError` for no options, a negative or infinite amount, and where all are 0.
    public init(_ amounts: [Double]) throws(EstimationError) {
        guard !amounts.isEmpty else { throw .tooFewPoints(0, minimum: 1) }
        for amount in amounts where !(amount >= 0) || amount.isInfinite { throw .outOfRange("an amount", amount) }
        let largest = amounts.reduce(0, max)
        guard largest > 0 else { throw .degenerate("all options are 0; nobody answered") }
        // By the largest first, so that the sum of huge amounts stays finite.
        let scaled = amounts.map { $0 / largest }
        let sum = scaled.reduce(0, +)
        shares = scaled.map { $0 / sum }
    }

    /// F₁ … F_K, the share at each option or before it.
    public var cumulated: [Double] {
        var sum = 0.0
        return shares.map { share in
            sum += share
            return sum
        }
    }

    /// Σ k p_k.
    public var mean: Double {
        shares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    }

    /// Σ (k − mean)² p_k.
    public var variance: Double {
        let mean = mean
        return shares.enumerated().reduce(0) { sum, option in
            let distance = Double(option.offset + 1) - mean
            return sum + distance * distance * option.element
        }
    }
}
