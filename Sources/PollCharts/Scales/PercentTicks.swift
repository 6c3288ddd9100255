#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Round percentages for an axis.
///
/// What the axis spans depends on the data alone, so that a chart has one scale on every page and in every language; only
/// how many ticks there are depends on the room.
struct PercentTicks: Sendable, Hashable {
    let values: [Double]
    let domain: ClosedRange<Double>

    /// - Parameters:
    ///   - least: The least value that the axis must show.
    ///   - greatest: The greatest.
    ///   - fromZero: Whether zero is in the domain; else the axis is cut near the least value.
    ///   - maximum: How many ticks there is room for, at least 2.
    ///   - fineness: How many ticks the domain is made for: the more, the closer its ends lie to the data.
    init(least: Double, greatest: Double, fromZero: Bool, maximum: Int, fineness: Int = 6) {
        domain = Self.domain(least: least, greatest: greatest, fromZero: fromZero, fineness: fineness)
        values = Self.values(in: domain, maximum: max(2, maximum))
    }

    /// From one multiple of a round number to another, around the data; with zero inside, neither side is less than a third
    /// of the whole, so that zero and both ends can always be named.
    private static func domain(
        least: Double, greatest: Double, fromZero: Bool, fineness: Int
    ) -> ClosedRange<Double> {
        var low = fromZero ? min(0, least) : least
        var high = fromZero ? max(0, greatest) : greatest
        if high - low < 1 {
            // All zero, or all the same: a little room, within what a share can be.
            high = min(low >= 0 ? 100 : .infinity, low + 10)
            if high - low < 10 { low = high - 10 }
        }
        let isMixed = low < 0 && high > 0
        let steps: [Double] =
            isMixed ? [1, 2, 5, 10, 20, 25, 30, 40, 50, 60, 75, 100] : [1, 2, 5, 10, 20, 25, 50, 100]
        let most = isMixed ? min(4, fineness) : fineness
        for step in steps {
            let first = floor(low / step + 1e-9)
            var last = ceil(high / step - 1e-9)
            // Seven parts cannot be halved or thirded.
            if last - first == 7 { last += 1 }
            guard Int(last - first) + 1 <= max(2, most) || step == 100 else { continue }
            return (first * step)...max(last * step, first * step + step)
        }
        return low...high
    }

    /// The closest ticks for which there is room and that stand at both ends; where none do, the ends themselves and zero.
    private static func values(in domain: ClosedRange<Double>, maximum: Int) -> [Double] {
        let width = domain.upperBound - domain.lowerBound
        func ticks(_ step: Double) -> [Double] {
            let first = ceil(domain.lowerBound / step - 1e-9)
            let last = floor(domain.upperBound / step + 1e-9)
            guard first <= last else { return [] }
            return stride(from: first, through: last, by: 1).map { $0 * step }
        }
        let steps: [Double] = [1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 100].filter { $0 != 15 || width <= 45 }
        let fitting = steps.map(ticks).filter { (2...maximum).contains($0.count) }
        let exact = fitting.first { $0.first == domain.lowerBound && $0.last == domain.upperBound }
        let isMixed = domain.lowerBound < 0 && domain.upperBound > 0
        return exact ?? [domain.lowerBound] + (isMixed ? [0] : []) + [domain.upperBound]
    }
}
