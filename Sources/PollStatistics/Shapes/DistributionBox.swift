/// Every pair of distributions that rounds to two printed ones: each share within its rounding, each side summing to 1.
///
/// Total variation, the Jensen–Shannon divergence, Hellinger's squared distance and the chi-square of two samples are
/// all convex in both distributions together. So their greatest values lie at vertices of the two polytopes, and their
/// least ones usually inside, where corners would not find them: these are searched for along the projected gradient,
/// which for a convex function ends at the least.
public struct DistributionBox: Sendable, Hashable {
    /// For each option, the range of its share.
    public let first: [ClosedRange<Double>]
    public let second: [ClosedRange<Double>]

    /// - Throws: `EstimationError` for another number of options, and where no shares within the ranges sum to 1.
    public init(_ first: [ClosedRange<Double>], _ second: [ClosedRange<Double>]) throws(EstimationError) {
        guard first.count == second.count else {
            throw .lengthsDiffer("the options of two distributions", first.count, second.count)
        }
        for side in [first, second] {
            let lowest = side.reduce(0) { $0 + $1.lowerBound }
            let highest = side.reduce(0) { $0 + $1.upperBound }
            guard lowest <= 1 + 1e-9, highest >= 1 - 1e-9 else { throw .outOfRange("a sum of shares", lowest) }
        }
        self.first = first
        self.second = second
    }

    /// The range of the total variation, exactly.
    ///
    /// The least is 1 less the greatest overlap Σ min(p, q); the greatest is that of the best set of options, of which
    /// one side has as much and the other as little as it can.
    public var totalVariation: ClosedRange<Double> {
        let least = max(0, 1 - greatestOverlap)
        return least...max(least, greatestTotalVariation)
    }

    /// The range of a convex function of both distributions, by search.
    public func range(of function: ([Double], [Double]) -> Double) -> ClosedRange<Double> {
        let least = least(of: function).value
        return least...max(least, greatest(of: function))
    }

    private var greatestOverlap: Double {
        var (free, onlyFirst, onlySecond, both) = (0.0, 0.0, 0.0, 0.0)
        for (p, q) in zip(first, second) {
            let cap = min(p.upperBound, q.upperBound)
            let shared = min(p.lowerBound, q.lowerBound, cap)
            let next = min(max(p.lowerBound, q.lowerBound), cap)
            free += shared
            // What one side has anyway costs only the other's room.
            if p.lowerBound < q.lowerBound { onlyFirst += next - shared } else { onlySecond += next - shared }
            both += cap - next
        }
        let firstRoom = max(0, 1 - first.reduce(0) { $0 + $1.lowerBound })
        let secondRoom = max(0, 1 - second.reduce(0) { $0 + $1.lowerBound })
        let a = min(onlyFirst, firstRoom)
        let b = min(onlySecond, secondRoom)
        return free + a + b + min(both, firstRoom - a, secondRoom - b)
    }

    private var greatestTotalVariation: Double {
        // Beyond sixteen options the sets are too many; the sign of the middle gap then says which side takes which.
        let count = first.count
        guard count <= 16 else {
            return setVariation { self.middle(self.first[$0]) > self.middle(self.second[$0]) }
        }
        return (0..<(1 << count)).reduce(0) { best, set in max(best, setVariation { set >> $0 & 1 == 1 }) }
    }

    private func middle(_ range: ClosedRange<Double>) -> Double { (range.lowerBound + range.upperBound) / 2 }

    /// The most that the first distribution can have over the second in a set of options.
    private func setVariation(_ isIn: (Int) -> Bool) -> Double {
        var (most, mustLeave, least, canTake) = (0.0, 0.0, 0.0, 0.0)
        for index in first.indices {
            if isIn(index) {
                most += first[index].upperBound
                least += second[index].lowerBound
            } else {
                mustLeave += first[index].lowerBound
                canTake += second[index].upperBound
            }
        }
        return min(most, 1 - mustLeave) - max(least, 1 - canTake)
    }

    /// Where a convex function is least, and how much.
    public func least(
        of function: ([Double], [Double]) -> Double
    ) -> (first: [Double], second: [Double], value: Double) {
        if let common = commonPoint { return (common, common, function(common, common)) }
        let count = first.count
        var point = Self.projected(first.map(middle), onto: first) + Self.projected(second.map(middle), onto: second)
        func value(_ point: [Double]) -> Double { function(Array(point[..<count]), Array(point[count...])) }
        var best = value(point)
        var step = 0.05
        for _ in 0..<400 {
            let gradient = gradient(of: function, point)
            let size = gradient.map(abs).max() ?? 0
            guard size > 0, size.isFinite else { break }
            let moved = zip(point, gradient).map { $0 - step * $1 / size }
            let next =
                Self.projected(Array(moved[..<count]), onto: first)
                + Self.projected(Array(moved[count...]), onto: second)
            let found = value(next)
            if found < best {
                (point, best) = (next, found)
                step = min(step * 1.5, 1)
            } else {
                step /= 2
                if step < 1e-12 { break }
            }
        }
        return (Array(point[..<count]), Array(point[count...]), best)
    }

    /// By central differences, the shares taken as free.
    public func gradient(of function: ([Double], [Double]) -> Double, _ point: [Double]) -> [Double] {
        let count = first.count
        func value(_ point: [Double]) -> Double { function(Array(point[..<count]), Array(point[count...])) }
        return point.indices.map { index in
            let reach = min(1e-6, max(point[index] / 2, 1e-12))
            var (above, below) = (point, point)
            above[index] += reach
            below[index] = max(0, below[index] - reach)
            return (value(above) - value(below)) / (above[index] - below[index])
        }
    }

    /// A distribution that rounds to both, where there is one.
    private var commonPoint: [Double]? {
        var ranges: [ClosedRange<Double>] = []
        for (p, q) in zip(first, second) {
            let (low, high) = (max(p.lowerBound, q.lowerBound), min(p.upperBound, q.upperBound))
            guard low <= high else { return nil }
            ranges.append(low...high)
        }
        guard ranges.reduce(0, { $0 + $1.lowerBound }) <= 1, ranges.reduce(0, { $0 + $1.upperBound }) >= 1 else {
            return nil
        }
        return Self.projected(ranges.map(middle), onto: ranges)
    }

    /// At vertices: for one side at a time the best vertex against the other, from several starts.
    private func greatest(of function: ([Double], [Double]) -> Double) -> Double {
        var best = 0.0
        for isUp in [true, false] {
            var p = vertex(first) { (self.middle(self.first[$0]) > self.middle(self.second[$0])) == isUp }
            var q = vertex(second) { (self.middle(self.first[$0]) > self.middle(self.second[$0])) != isUp }
            var found = function(p, q)
            for _ in 0..<6 {
                let before = found
                (p, found) = improved(p, within: first, found) { function($0, q) }
                (q, found) = improved(q, within: second, found) { function(p, $0) }
                if found <= before { break }
            }
            best = max(best, found)
        }
        return best
    }

    /// The vertex that gives the options of a set as much as it can, in their order.
    private func vertex(_ ranges: [ClosedRange<Double>], favouring isIn: (Int) -> Bool) -> [Double] {
        var point = ranges.map(\.lowerBound)
        var room = 1 - point.reduce(0, +)
        for wanted in [true, false] {
            for index in ranges.indices where isIn(index) == wanted {
                let taken = min(room, ranges[index].upperBound - ranges[index].lowerBound)
                point[index] += max(0, taken)
                room -= max(0, taken)
            }
        }
        return point
    }

    /// Moves as much as possible from one option to another while that helps: convex functions end at a vertex.
    private func improved(
        _ start: [Double], within ranges: [ClosedRange<Double>], _ value: Double, _ function: ([Double]) -> Double
    ) -> ([Double], Double) {
        var (point, best) = (start, value)
        var isMoving = true
        while isMoving {
            isMoving = false
            for from in ranges.indices {
                for to in ranges.indices where to != from {
                    let amount = min(point[from] - ranges[from].lowerBound, ranges[to].upperBound - point[to])
                    guard amount > 1e-12 else { continue }
                    var next = point
                    next[from] -= amount
                    next[to] += amount
                    let found = function(next)
                    if found > best + 1e-14 { (point, best, isMoving) = (next, found, true) }
                }
            }
        }
        return (point, best)
    }

    /// The nearest point whose shares lie in their ranges and sum to 1, by bisection on a common shift.
    static func projected(_ point: [Double], onto ranges: [ClosedRange<Double>]) -> [Double] {
        func shifted(_ shift: Double) -> [Double] {
            zip(point, ranges).map { min(max($0 + shift, $1.lowerBound), $1.upperBound) }
        }
        var (low, high) = (-2.0, 2.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if shifted(middle).reduce(0, +) < 1 { low = middle } else { high = middle }
        }
        return shifted((low + high) / 2)
    }
}

/// Whether two samples spread their answers differently, by the chi-square of their counts.
///
///     X² = Σ (p − q)² n m / (n p + m q)        K − 1 degrees, for K options that anyone gave
///
/// n and m are effective sizes. The verdict is asked over every pair of distributions that rounds to the printed one.
///
/// Source: Pearson (1900), Philosophical Magazine 50, 157–175; Rao & Scott (1981), J. American Statistical
/// Association 76, 221–230, for effective sizes.
public struct SpreadTest: Sendable, Hashable {
    public let test: ChiSquareTest
    /// Over the rounding.
    public let statisticRange: ClosedRange<Double>
    public let verdict: Verdict

    public init(
        _ first: [Double], _ second: [Double], sizes: (Double, Double), box: DistributionBox,
        level: ConfidenceLevel = .percent95
    ) throws(EstimationError) {
        let options = zip(box.first, box.second).filter { $0.upperBound > 0 || $1.upperBound > 0 }.count
        guard options > 1 else { throw .degenerate("all people gave one answer; there is no spread to compare") }
        func statistic(_ p: [Double], _ q: [Double]) -> Double { Self.statistic(p, q, sizes) }
        test = ChiSquareTest(statistic: statistic(first, second), degreesOfFreedom: Double(options - 1))
        let range = box.range(of: statistic)
        statisticRange = min(range.lowerBound, test.statistic)...max(range.upperBound, test.statistic)
        func rejects(_ statistic: Double) -> Bool {
            ChiSquareTest(statistic: statistic, degreesOfFreedom: Double(options - 1)).p < 1 - level.value
        }
        verdict =
            rejects(statisticRange.lowerBound)
            ? .holds : rejects(statisticRange.upperBound) ? .dependsOnRounding : .doesNotHold
    }

    /// Convex in both.
    public static func statistic(_ p: [Double], _ q: [Double], _ sizes: (Double, Double)) -> Double {
        zip(p, q).reduce(0) { sum, pair in
            let pooled = sizes.0 * pair.0 + sizes.1 * pair.1
            guard pooled > 0 else { return sum }
            let gap = pair.0 - pair.1
            return sum + gap * gap * sizes.0 * sizes.1 / pooled
        }
    }
}
