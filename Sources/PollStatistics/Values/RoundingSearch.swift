/// The values that round to the printed ones, searched for where a limit is least or greatest.
///
/// For limits that no formula bounds over the box: their extremes need not lie at corners. Each search climbs along the
/// gradient, projected on the box, from the printed values and from the two corners that the gradient there points to
/// and away from, and ends where no direction inside the box leads further.
///
/// Edge cases: a search finds a local extreme, and with three starts usually the greatest; a verdict from it may say
/// "holds" where a far corner disagrees, never the other way round.
public struct RoundingSearch: Sendable {
    public let values: [Double]
    public let halfWidths: [Double]

    /// - Parameter halfWidths: How far each value may lie from what was printed; what is missing or negative is 0.
    public init(values: [Double], halfWidths: [Double]) {
        self.values = values
        self.halfWidths = values.indices.map { halfWidths.indices.contains($0) ? max(0, halfWidths[$0]) : 0 }
    }

    /// Whether limits exclude zero everywhere in the box, nowhere, or in parts of it.
    ///
    /// - Parameter limits: At a point of the box; `nil` where there are none, which counts as containing zero.
    public func verdict(_ limits: ([Double]) -> Limits?) -> Verdict {
        let side = limits(values)?.sideOfZero ?? 0
        func lower(_ point: [Double]) -> Double { limits(point)?.lower ?? 0 }
        func minusUpper(_ point: [Double]) -> Double { -(limits(point)?.upper ?? 0) }
        switch side {
        case 1: return least(of: lower, until: { $0 <= 0 }).value > 0 ? .holds : .dependsOnRounding
        case -1: return least(of: minusUpper, until: { $0 <= 0 }).value > 0 ? .holds : .dependsOnRounding
        default:
            let excludes =
                greatest(of: lower, until: { $0 > 0 }).value > 0
                || greatest(of: minusUpper, until: { $0 > 0 }).value > 0
            return excludes ? .dependsOnRounding : .doesNotHold
        }
    }

    /// Where a function is greatest over the box.
    ///
    /// - Parameter isEnough: Ends the search early.
    public func greatest(
        of function: ([Double]) -> Double, until isEnough: (Double) -> Bool = { _ in false }
    ) -> (point: [Double], value: Double) {
        var best = climb(from: values, function, isEnough)
        for sign in [1.0, -1] where !isEnough(best.value) {
            let gradient = gradient(of: function, at: values)
            let corner = values.indices.map { index in
                values[index] + (gradient[index] < 0 ? -sign : sign) * halfWidths[index]
            }
            let found = climb(from: corner, function, isEnough)
            if found.value > best.value { best = found }
        }
        return best
    }

    public func least(
        of function: ([Double]) -> Double, until isEnough: (Double) -> Bool = { _ in false }
    ) -> (point: [Double], value: Double) {
        let found = greatest(of: { -function($0) }, until: { isEnough(-$0) })
        return (found.point, -found.value)
    }

    private func climb(
        from start: [Double], _ function: ([Double]) -> Double, _ isEnough: (Double) -> Bool
    ) -> (point: [Double], value: Double) {
        var point = start
        var best = function(point)
        let scale = halfWidths.max() ?? 0
        guard scale > 0, best.isFinite else { return (point, best) }
        var step = 1.0
        for _ in 0..<120 where !isEnough(best) {
            let gradient = gradient(of: function, at: point)
            let size = gradient.map(abs).max() ?? 0
            guard size > 0, size.isFinite else { break }
            let next = point.indices.map { index in
                clamped(point[index] + step * scale * gradient[index] / size, index)
            }
            let value = function(next)
            if value > best {
                (point, best) = (next, value)
                step = min(step * 1.6, 4)
            } else {
                step /= 3
                if step < 1e-7 { break }
            }
        }
        return (point, best)
    }

    /// By differences inside the box.
    public func gradient(of function: ([Double]) -> Double, at point: [Double]) -> [Double] {
        point.indices.map { index in
            let reach = halfWidths[index] * 1e-4
            guard reach > 0 else { return 0 }
            var (above, below) = (point, point)
            above[index] = clamped(point[index] + reach, index)
            below[index] = clamped(point[index] - reach, index)
            return (function(above) - function(below)) / (above[index] - below[index])
        }
    }

    private func clamped(_ value: Double, _ index: Int) -> Double {
        min(max(value, values[index] - halfWidths[index]), values[index] + halfWidths[index])
    }
}
