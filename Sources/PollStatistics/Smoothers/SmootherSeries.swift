/// Values in the order of x, checked once for every smoother; results go back in the caller's order.
struct SmootherSeries: Sendable, Hashable {
    let x: [Double]
    let y: [Double]
    /// 1 where the caller gave none.
    let weights: [Double]
    /// `order[i]` is the caller's index of the i-th value.
    let order: [Int]

    init(x: [Double], y: [Double], weights: [Double]? = nil, minimum: Int) throws(EstimationError) {
        guard x.count == y.count else { throw .lengthsDiffer("x and y", x.count, y.count) }
        let weights = weights ?? Array(repeating: 1, count: x.count)
        guard weights.count == x.count else { throw .lengthsDiffer("x and weights", x.count, weights.count) }
        guard x.count >= minimum else { throw .tooFewPoints(x.count, minimum: minimum) }
        guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else { throw .notFinite("x and y") }
        for weight in weights where !(weight > 0 && weight.isFinite) { throw .outOfRange("a weight", weight) }
        let isSorted = zip(x, x.dropFirst()).allSatisfy { $0 <= $1 }
        order = isSorted ? Array(x.indices) : x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
        self.x = isSorted ? x : order.map { x[$0] }
        self.y = isSorted ? y : order.map { y[$0] }
        self.weights = isSorted ? weights : order.map { weights[$0] }
    }

    var count: Int { x.count }

    /// From the order of x to the caller's.
    func restored(_ values: [Double]) -> [Double] {
        var result = values
        for (index, original) in order.enumerated() { result[original] = values[index] }
        return result
    }
}

/// Tukey's biweight of a residual, (1 − (r/c)²)² inside ±c: 1 up to 0.001 c, and 0 from 0.999 c on.
func biweight(_ residual: Double, cutoff: Double) -> Double {
    let size = abs(residual)
    guard size > 0.001 * cutoff else { return 1 }
    guard size <= 0.999 * cutoff else { return 0 }
    let ratio = size / cutoff
    let inside = 1 - ratio * ratio
    return inside * inside
}
