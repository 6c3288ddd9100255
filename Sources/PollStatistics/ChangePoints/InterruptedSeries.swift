/// A series before and after a known event: level and slope, and what each changes by.
///
///     y = α + β t + γ D + δ D (t − T)        D = 1 from T on, else 0
///
/// α is the line at time 0, γ the step at T and δ the change of slope; errors are classical, or robust by `RobustError`.
/// `SegmentedTrend` is the same with the level at T and errors chosen for polls. A step says what lies on either side of T,
/// not why.
///
/// Source: Wagner et al. (2002), J. Clinical Pharmacy and Therapeutics 27, 299–309.
public struct InterruptedSeries: Sendable, Hashable {
    /// Values that each side needs.
    public static let valuesOnEachSide = 3

    private let model: LinearModel

    /// α, β, γ, δ.
    public var coefficients: [Double] { model.coefficients }
    /// k − 4.
    public var degreesOfFreedom: Double { model.degreesOfFreedom }
    public var sumOfSquares: Double { model.sumOfSquares }

    /// - Parameter date: T, the time of the first value after the event, or any time since the last one before.
    /// - Throws: `EstimationError.tooFewPoints` with fewer than `valuesOnEachSide` on one side, `degenerate` for a side at one
    ///   time, and for what is not finite.
    public init(times: [Double], values: [Double], at date: Double) throws(EstimationError) {
        let sides = try DatedSeries(times: times, values: values, at: date, minimum: Self.valuesOnEachSide)
        model = try LinearModel(
            rows: sides.times.map { $0 < date ? [1, $0, 0, 0] : [1, $0, 1, $0 - date] }, values: sides.values)
    }

    /// In the order of the coefficients.
    public func standardErrors(_ error: RobustError = .classical) -> [Double] {
        model.standardErrors(error)
    }

    /// Two-sided, by t with k − 4 degrees; `nil` where a standard error is 0.
    public func p(_ error: RobustError = .classical) -> [Double?] {
        zip(coefficients, standardErrors(error)).map { coefficient, error in
            error > 0 ? StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedTail(coefficient / error) : nil
        }
    }

    public func intervals(_ level: ConfidenceLevel = .percent95, _ error: RobustError = .classical) -> [Interval] {
        let t = StudentT(degreesOfFreedom: degreesOfFreedom).upperQuantile(level.tail)
        return zip(coefficients, standardErrors(error)).map {
            Interval(Limits(center: $0, halfWidth: t * $1), level: level, method: error.name)
        }
    }
}
