/// Whether one straight line serves before and after a date that was named beforehand.
///
///     F = ((RSS₀ − RSS₁ − RSS₂)/2) / ((RSS₁ + RSS₂)/(k − 4))        F law with 2 and k − 4 degrees
///
/// A date picked by looking at the values needs `MeanShiftTest` instead: this p would be too small.
///
/// Source: Chow (1960), Econometrica 28, 591–605.
public struct ChowTest: Sendable, Hashable {
    /// Values that each side needs.
    public static let valuesOnEachSide = 3

    public let f: Double
    /// 2.
    public let numeratorDegreesOfFreedom: Double
    /// k − 4.
    public let denominatorDegreesOfFreedom: Double

    public var p: Double {
        FisherF(
            numeratorDegreesOfFreedom: numeratorDegreesOfFreedom,
            denominatorDegreesOfFreedom: denominatorDegreesOfFreedom
        ).upperTail(f)
    }

    /// - Parameter date: Values at it or later are after it.
    /// - Throws: `EstimationError.tooFewPoints` with fewer than `valuesOnEachSide` on one side, `degenerate` for a side at one
    ///   time and for two lines without any scatter, and for what is not finite.
    public init(times: [Double], values: [Double], at date: Double) throws(EstimationError) {
        let sides = try DatedSeries(times: times, values: values, at: date, minimum: Self.valuesOnEachSide)
        let lines = sides.times.map { [1, $0 - date] }
        let split = sides.before
        let whole = try LinearModel(rows: lines, values: sides.values).sumOfSquares
        let early = try LinearModel(rows: Array(lines[..<split]), values: Array(sides.values[..<split])).sumOfSquares
        let late = try LinearModel(rows: Array(lines[split...]), values: Array(sides.values[split...])).sumOfSquares
        let parts = early + late
        guard parts > 1e-20 * sides.values.reduce(0, { $0 + $1 * $1 }) else {
            throw .degenerate("two lines fit the values exactly and leave no errors to test by")
        }
        numeratorDegreesOfFreedom = 2
        denominatorDegreesOfFreedom = Double(times.count - 4)
        f = max((whole - parts) / 2 / (parts / denominatorDegreesOfFreedom), 0)
    }
}

/// Values in the order of time, with a date between them.
struct DatedSeries {
    let times: [Double]
    let values: [Double]
    /// Values before the date.
    let before: Int

    init(times: [Double], values: [Double], at date: Double, minimum: Int) throws(EstimationError) {
        guard date.isFinite else { throw .notFinite("the date") }
        let series = try SmootherSeries(x: times, y: values, minimum: 1)
        before = series.x.filter { $0 < date }.count
        let fewest = min(before, series.count - before)
        guard fewest >= minimum else { throw .tooFewPoints(fewest, minimum: minimum) }
        for side in [series.x[..<before], series.x[before...]] where side.first == side.last {
            throw .degenerate("all values on one side are from one time; a line needs two times or more")
        }
        (self.times, self.values) = (series.x, series.y)
    }
}
