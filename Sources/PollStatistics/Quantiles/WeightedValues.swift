/// Values with a weight for each, in ascending order.
public struct WeightedValues: Sendable, Hashable {
    public let values: [Double]
    public let weights: [Double]
    /// C₁ … C_n, the weights added up.
    let cumulated: [Double]

    /// W = C_n.
    var total: Double { cumulated.last ?? 0 }

    /// - Throws: `EstimationError` for no values, different lengths, values that are not finite, and weights that are
    ///   negative or all 0. Values of weight 0 are left out.
    public init(_ values: [Double], weights: [Double]) throws(EstimationError) {
        guard values.count == weights.count else {
            throw .lengthsDiffer("values and weights", values.count, weights.count)
        }
        guard values.allSatisfy(\.isFinite), weights.allSatisfy(\.isFinite) else {
            throw .notFinite("values and weights")
        }
        for weight in weights where weight < 0 { throw .outOfRange("a weight", weight) }
        let order = values.indices.filter { weights[$0] > 0 }.sorted { (values[$0], $0) < (values[$1], $1) }
        guard !order.isEmpty else { throw .degenerate("no value has a weight above 0") }
        self.values = order.map { values[$0] }
        self.weights = order.map { weights[$0] }
        var sum = 0.0
        cumulated = self.weights.map { weight in
            sum += weight
            return sum
        }
    }

    /// Σ w x / W.
    public var mean: Double { moment(1, about: 0) }

    /// Σ w (x − mean)² / W.
    public var populationVariance: Double { moment(2, about: mean) }

    /// The population variance times n/(n − 1), n the number of values; `nil` for one value.
    public var sampleVariance: Double? {
        let n = Double(values.count)
        return n > 1 ? populationVariance * n / (n - 1) : nil
    }

    /// Σ w (x − mean)² / (W − 1), where a weight is a number of people; `nil` unless W is above 1.
    public var frequencyVariance: Double? {
        total > 1 ? populationVariance * total / (total - 1) : nil
    }

    /// Third central moment over the 3/2 power of the second; `nil` where all values are equal.
    public var skewness: Double? {
        let variance = populationVariance
        return variance > 0 ? moment(3, about: mean) / (variance * variance.squareRoot()) : nil
    }

    private func moment(_ degree: Int, about center: Double) -> Double {
        zip(values, weights).reduce(0) { sum, pair in
            let distance = pair.0 - center
            return sum + pair.1 * (1..<degree).reduce(distance) { product, _ in product * distance }
        } / total
    }
}
