/// Values of one series in the order of time, checked once for every trend estimator.
struct TrendSeries {
    let times: [Double]
    let values: [Double]
    /// In the same order; 1 where the caller gave none.
    let weights: [Double]

    init(times: [Double], values: [Double], weights: [Double]? = nil, minimum: Int) throws(EstimationError) {
        guard times.count == values.count else { throw .lengthsDiffer("times and values", times.count, values.count) }
        let weights = weights ?? Array(repeating: 1, count: times.count)
        guard weights.count == times.count else {
            throw .lengthsDiffer("times and weights", times.count, weights.count)
        }
        guard times.count >= minimum else { throw .tooFewPoints(times.count, minimum: minimum) }
        guard times.allSatisfy(\.isFinite), values.allSatisfy(\.isFinite) else { throw .notFinite("times and values") }
        guard weights.allSatisfy({ $0 > 0 && $0.isFinite }) else { throw .notFinite("weights above 0") }
        let order = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
        self.times = order.map { times[$0] }
        self.values = order.map { values[$0] }
        self.weights = order.map { weights[$0] }
        guard let first = self.times.first, let last = self.times.last, first < last else {
            throw .degenerate("all values are from one time; a trend needs two times or more")
        }
    }

    var hasTiedTimes: Bool {
        zip(times, times.dropFirst()).contains { $0 == $1 }
    }
}

/// Two coefficients of a line, α at time 0 and β for each unit of time, or their standard errors.
public struct LinePair: Sendable, Hashable {
    public let intercept: Double
    public let slope: Double

    public init(intercept: Double, slope: Double) {
        self.intercept = intercept
        self.slope = slope
    }

    var array: [Double] { [intercept, slope] }

    func map(_ transform: (Double) -> Double) -> LinePair {
        LinePair(intercept: transform(intercept), slope: transform(slope))
    }
}

/// Covariance of the two coefficients of a line.
struct LineCovariance: Sendable, Hashable {
    let intercept: Double
    let slope: Double
    let both: Double

    /// From a covariance about a center of time to one about time 0, which is `center` earlier.
    func moved(by center: Double) -> LineCovariance {
        LineCovariance(
            intercept: intercept - 2 * center * both + center * center * slope, slope: slope,
            both: both - center * slope)
    }

    func scaled(by factor: Double) -> LineCovariance {
        LineCovariance(intercept: intercept * factor, slope: slope * factor, both: both * factor)
    }

    /// Variance of the line at a time.
    func variance(at time: Double) -> Double {
        max(intercept + 2 * time * both + time * time * slope, 0)
    }

    var standardErrors: LinePair {
        LinePair(intercept: max(intercept, 0).squareRoot(), slope: max(slope, 0).squareRoot())
    }
}

/// A weighted sum of squares about a weighted center of time, from which every line follows.
struct LineDesign: Sendable, Hashable {
    let center: Double
    let totalWeight: Double
    let spread: Double

    init(_ series: TrendSeries) throws(EstimationError) {
        totalWeight = series.weights.reduce(0, +)
        let center = zip(series.weights, series.times).reduce(0) { $0 + $1.0 * $1.1 } / totalWeight
        self.center = center
        spread = zip(series.weights, series.times).reduce(0) { $0 + $1.0 * ($1.1 - center) * ($1.1 - center) }
        guard spread > 0, spread.isFinite, totalWeight.isFinite else {
            throw .degenerate("the times are too close to each other, or too far apart, for a line")
        }
    }

    /// Level at the center, and slope.
    func coefficients(_ series: TrendSeries) -> LinePair {
        let level = zip(series.weights, series.values).reduce(0) { $0 + $1.0 * $1.1 } / totalWeight
        var product = 0.0
        for index in series.times.indices {
            product += series.weights[index] * (series.times[index] - center) * (series.values[index] - level)
        }
        return LinePair(intercept: level, slope: product / spread)
    }
}
