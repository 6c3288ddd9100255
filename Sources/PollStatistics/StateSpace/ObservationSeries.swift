/// Observations with known variances in the order of time, checked once for every state-space model.
struct ObservationSeries: Sendable, Hashable {
    let times: [Double]
    /// `nil` where missing: a time at which the state is asked for.
    let values: [Double?]
    /// Of values that are there; 1 elsewhere.
    let variances: [Double]
    /// `order[i]` is the caller's index of the i-th value.
    let order: [Int]

    init(times: [Double], values: [Double?], variances: [Double], minimum: Int) throws(EstimationError) {
        guard times.count == values.count else { throw .lengthsDiffer("times and values", times.count, values.count) }
        guard times.count == variances.count else {
            throw .lengthsDiffer("times and variances", times.count, variances.count)
        }
        guard times.allSatisfy(\.isFinite), values.allSatisfy({ $0?.isFinite ?? true }) else {
            throw .notFinite("times and values")
        }
        for (value, variance) in zip(values, variances) where value != nil && !(variance > 0 && variance.isFinite) {
            throw .outOfRange("the variance of an observation", variance)
        }
        let count = values.filter { $0 != nil }.count
        guard count >= minimum else { throw .tooFewPoints(count, minimum: minimum) }
        let order = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
        self.order = order
        self.times = order.map { times[$0] }
        self.values = order.map { values[$0] }
        self.variances = order.map { values[$0] == nil ? 1 : variances[$0] }
    }

    var count: Int { times.count }
    var observed: [Double] { values.compactMap { $0 } }

    /// From the order of time to the caller's.
    func restored<Value>(_ values: [Value]) -> [Value] {
        var result = values
        for (index, original) in order.enumerated() { result[original] = values[index] }
        return result
    }

    /// The same with other variances.
    func with(variances: [Double]) -> ObservationSeries {
        ObservationSeries(times: times, values: values, variances: variances, order: order)
    }

    private init(times: [Double], values: [Double?], variances: [Double], order: [Int]) {
        (self.times, self.values, self.variances, self.order) = (times, values, variances, order)
    }
}

/// A state at one time: its mean and its variance.
public struct StateEstimate: Sendable, Hashable {
    public let mean: Double
    public let variance: Double

    public init(mean: Double, variance: Double) {
        self.mean = mean
        self.variance = variance
    }

    /// Normal, with the variances of the model taken as known.
    public func interval(_ level: ConfidenceLevel = .percent95) -> Interval {
        Interval(
            Limits(center: mean, halfWidth: level.z * max(variance, 0).squareRoot()), level: level,
            method: "Kalman smoother")
    }
}
