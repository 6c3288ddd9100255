/// Every combination of shares that rounds to what was printed.
struct RoundingBox {
    /// The corners, after cuts such as two parts of one question adding up to no more than 1.
    let vertices: [Shares]

    /// Whether a quantity may have its extremes between the corners, so that they are searched for.
    var isSearched = false

    /// The corners of a box of independent ranges.
    init(_ ranges: [ClosedRange<Double>]) {
        var corners = [Shares.zero]
        for (index, range) in ranges.enumerated() {
            corners = corners.flatMap { corner in
                [range.lowerBound, range.upperBound].map { value in
                    var next = corner
                    next[index] = value
                    return next
                }
            }
        }
        vertices = corners
    }

    private init(vertices: [Shares]) {
        self.vertices = vertices
    }

    /// Two answers to one single-choice question: the box cut at first + second ≤ 1. Figures that cannot be
    /// reconciled (printed 60 and 45) leave the point that comes nearest.
    init(partsOfOne first: ClosedRange<Double>, _ second: ClosedRange<Double>) {
        let corners = RoundingBox([first, second]).vertices.filter { $0.x + $0.y <= 1 }
        let onFirst = [first.lowerBound, first.upperBound].map { Shares($0, 1 - $0, 0, 0) }
        let onSecond = [second.lowerBound, second.upperBound].map { Shares(1 - $0, $0, 0, 0) }
        let cuts = (onFirst + onSecond).filter { first.contains($0.x) && second.contains($0.y) }
        let all = corners + cuts
        vertices = all.isEmpty ? [Shares(first.lowerBound, second.lowerBound, 0, 0)] : all
    }

    /// The box of two boxes of two shares each.
    static func product(_ first: RoundingBox, _ second: RoundingBox) -> RoundingBox {
        RoundingBox(
            vertices: first.vertices.flatMap { a in second.vertices.map { b in Shares(a.x, a.y, b.x, b.y) } })
    }

    var searched: RoundingBox {
        var box = self
        box.isSearched = true
        return box
    }

    /// Where `value` is least and greatest over a box of two ranges: a grid, refined around its best point.
    func extremes(of value: (Shares) -> Double) -> [Shares] {
        let lowest = vertices.reduce(vertices.first ?? .zero) { $0.replacing(with: $1, where: $1 .< $0) }
        let highest = vertices.reduce(lowest) { $0.replacing(with: $1, where: $1 .> $0) }
        return [1.0, -1.0].map { sign in
            var (from, to) = (lowest, highest)
            var best = lowest
            for _ in 0..<5 {
                let step = (to - from) / 4
                var least = Double.infinity
                for i in 0...4 {
                    for j in 0...4 {
                        let point = from + step * Shares(Double(i), Double(j), 0, 0)
                        let found = sign * value(point)
                        if found < least { (least, best) = (found, point) }
                    }
                }
                from = pointwiseMax(best - step, lowest)
                to = pointwiseMin(best + step, highest)
            }
            return best
        }
    }
}
