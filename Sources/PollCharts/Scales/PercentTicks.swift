#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Round percentages for an axis: multiples of 1, 2, 5, 10, 20 or 25.
struct PercentTicks: Sendable, Hashable {
    let values: [Double]
    let domain: ClosedRange<Double>

    /// - Parameters:
    ///   - least: The least value that the axis must show.
    ///   - greatest: The greatest.
    ///   - fromZero: Whether zero is in the domain; else the axis is cut near the least value.
    ///   - maximum: How many ticks there is room for, at least 2.
    init(least: Double, greatest: Double, fromZero: Bool, maximum: Int) {
        var low = fromZero ? min(0, least) : least
        var high = fromZero ? max(0, greatest) : greatest
        if high - low < 1 {
            // All zero, or all the same: a little room, within what a share can be.
            high = min(low >= 0 ? 100 : .infinity, low + 10)
            if high - low < 10 { low = high - 10 }
        }
        let steps: [Double] = [1, 2, 5, 10, 20, 25, 50, 100]
        for step in steps {
            let first = floor(low / step + 1e-9)
            let last = ceil(high / step - 1e-9)
            guard Int(last - first) + 1 <= max(2, maximum) || step == 100 else { continue }
            values = stride(from: first, through: last, by: 1).map { $0 * step }
            // A share cannot pass 100: no empty band above it.
            domain = (first * step)...max(last * step, first * step + step)
            return
        }
        values = [low, high]
        domain = low...high
    }
}
