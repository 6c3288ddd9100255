#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether a weighted slope's interval excludes zero for every set of values that round to the printed ones.
///
///     lower(y) = β(y) − t · φ(y) · se        φ(y) = max(1, √(Q(y)/(k − 2)))
///
/// β is linear in the values and φ convex, so the lower limit is concave over the rounding box and the upper convex.
/// The least lower limit thus lies at a corner of the box: all are tried for up to `exhaustiveWaves` values, and above
/// that corners are improved one value at a time from several starts. The greatest lower limit may lie inside: it is
/// climbed to along the gradient, projected on the box, which for a concave function ends at the top.
public struct SlopeVerdict: Sendable, Hashable {
    /// Up to this many values every corner is tried.
    public static let exhaustiveWaves = 12

    public let verdict: Verdict
    /// Of the slope over the box: β is linear, so its ends are exact.
    public let slopeRange: ClosedRange<Double>

    /// - Parameters:
    ///   - times: In any unit; the slope is per unit.
    ///   - values: As printed.
    ///   - halfWidths: How far each may lie from what was printed, 0 or more.
    ///   - standardErrors: Of each value, above 0.
    ///   - samplingErrorOnly: Take φ as 1 and the normal quantile: as if nothing but sampling moved the values.
    /// - Throws: `EstimationError` as `WeightedTrend`, and for fewer than three values.
    public init(
        times: [Double], values: [Double], halfWidths: [Double], standardErrors: [Double],
        level: ConfidenceLevel = .percent95, samplingErrorOnly: Bool = false
    ) throws(EstimationError) {
        guard halfWidths.count == values.count else {
            throw .lengthsDiffer("values and half-widths", values.count, halfWidths.count)
        }
        let line = try SlopeLimits(
            times: times, standardErrors: standardErrors, level: level, samplingErrorOnly: samplingErrorOnly)
        let box = SlopeBox(values: values, halfWidths: halfWidths.map { max(0, $0) })
        let slope = line.slope(values)
        let reach = zip(line.slopeWeights, box.halfWidths).reduce(0) { $0 + abs($1.0) * $1.1 }
        slopeRange = slope - reach...slope + reach
        let mirrored = SlopeBox(values: values.map { -$0 }, halfWidths: box.halfWidths)
        if line.lower(values) > 0 {
            verdict = box.leastLower(line) > 0 ? .holds : .dependsOnRounding
        } else if line.lower(mirrored.values) > 0 {
            verdict = mirrored.leastLower(line) > 0 ? .holds : .dependsOnRounding
        } else {
            let excludes = box.greatestLower(line) > 0 || mirrored.greatestLower(line) > 0
            verdict = excludes ? .dependsOnRounding : .doesNotHold
        }
    }
}

/// The limits of a weighted slope as a function of the values alone.
struct SlopeLimits {
    /// β = Σ bᵢ yᵢ.
    let slopeWeights: [Double]
    private let weights: [Double]
    private let times: [Double]
    private let totalWeight: Double
    private let standardError: Double
    private let critical: Double
    /// `nil` where sampling is taken as the only error.
    private let degreesOfFreedom: Double?

    init(
        times: [Double], standardErrors: [Double], level: ConfidenceLevel, samplingErrorOnly: Bool
    ) throws(EstimationError) {
        let weights = standardErrors.map { 1 / ($0 * $0) }
        // Checks lengths, finiteness and that there are two times.
        _ = try TrendSeries(times: times, values: times, weights: weights, minimum: 3)
        let totalWeight = weights.reduce(0, +)
        let center = zip(weights, times).reduce(0) { $0 + $1.0 * $1.1 } / totalWeight
        let centered = times.map { $0 - center }
        let spread = zip(weights, centered).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
        self.weights = weights
        self.times = centered
        self.totalWeight = totalWeight
        slopeWeights = zip(weights, centered).map { $0 * $1 / spread }
        standardError = (1 / spread).squareRoot()
        let degrees = Double(times.count - 2)
        degreesOfFreedom = samplingErrorOnly ? nil : degrees
        critical =
            samplingErrorOnly
            ? level.z : StudentT(degreesOfFreedom: degrees).quantile(1 - (1 - level.value) / 2)
    }

    func slope(_ values: [Double]) -> Double { zip(slopeWeights, values).reduce(0) { $0 + $1.0 * $1.1 } }

    func lower(_ values: [Double]) -> Double {
        slope(values) - critical * standardError * (scatter(values)?.factor ?? 1)
    }

    /// φ where it is above 1, with the residuals it comes from.
    private func scatter(_ values: [Double]) -> (factor: Double, residuals: [Double], degrees: Double)? {
        guard let degreesOfFreedom else { return nil }
        let slope = slope(values)
        let mean = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / totalWeight
        let residuals = values.indices.map { values[$0] - mean - slope * times[$0] }
        let statistic = zip(weights, residuals).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
        let factor = (statistic / degreesOfFreedom).squareRoot()
        return factor > 1 ? (factor, residuals, degreesOfFreedom) : nil
    }

    /// How the lower limit moves with each value.
    func gradient(_ values: [Double]) -> [Double] {
        guard let scatter = scatter(values) else { return slopeWeights }
        return values.indices.map { index in
            slopeWeights[index] - critical * standardError * weights[index] * scatter.residuals[index]
                / (scatter.degrees * scatter.factor)
        }
    }
}

/// The values that round to the printed ones.
struct SlopeBox {
    let values: [Double]
    let halfWidths: [Double]

    func leastLower(_ line: SlopeLimits) -> Double {
        let free = halfWidths.indices.filter { halfWidths[$0] > 0 }
        if free.count <= SlopeVerdict.exhaustiveWaves {
            return (0..<(1 << free.count)).reduce(line.lower(values)) { least, corner in
                var point = values
                for (bit, index) in free.enumerated() {
                    point[index] += corner >> bit & 1 == 1 ? halfWidths[index] : -halfWidths[index]
                }
                return min(least, line.lower(point))
            }
        }
        return leastLowerByImproving(line)
    }

    /// The least lower limit at corners that no change of one value improves.
    func leastLowerByImproving(_ line: SlopeLimits) -> Double {
        starts(line).map { descend(from: $0, line) }.min() ?? line.lower(values)
    }

    /// The corner against the slope, its opposite, and alternating ones: scatter widens as much as a smaller slope.
    private func starts(_ line: SlopeLimits) -> [[Double]] {
        let signs: [(Int) -> Double] = [
            { line.slopeWeights[$0] > 0 ? -1 : 1 }, { line.slopeWeights[$0] > 0 ? 1 : -1 },
            { $0 % 2 == 0 ? 1 : -1 }, { $0 % 2 == 0 ? -1 : 1 },
            { line.gradient(values)[$0] > 0 ? -1 : 1 },
        ]
        return signs.map { sign in values.indices.map { values[$0] + sign($0) * halfWidths[$0] } }
    }

    private func descend(from start: [Double], _ line: SlopeLimits) -> Double {
        var point = start
        var least = line.lower(point)
        var improved = true
        while improved {
            improved = false
            for index in halfWidths.indices where halfWidths[index] > 0 {
                var other = point
                other[index] = 2 * values[index] - point[index]
                let limit = line.lower(other)
                if limit < least - 1e-15 {
                    (point, least, improved) = (other, limit, true)
                }
            }
        }
        return least
    }

    func greatestLower(_ line: SlopeLimits) -> Double {
        var point = values
        var best = line.lower(point)
        var step = 1.0
        let scale = halfWidths.max() ?? 0
        guard scale > 0 else { return best }
        for _ in 0..<200 {
            let gradient = line.gradient(point)
            let size = gradient.map(abs).max() ?? 0
            guard size > 0 else { return best }
            let next = point.indices.map { index in
                let moved = point[index] + step * scale * gradient[index] / size
                return min(max(moved, values[index] - halfWidths[index]), values[index] + halfWidths[index])
            }
            let limit = line.lower(next)
            if limit > best {
                (point, best) = (next, limit)
                step *= 1.5
            } else {
                step /= 2
                if step < 1e-9 { break }
            }
        }
        return best
    }
}
