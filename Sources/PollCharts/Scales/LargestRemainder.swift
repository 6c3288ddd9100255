/// Whole cells for shares, so that they add up to the number of cells.
///
///     qᵢ = cells · sᵢ / Σs        each gets ⌊qᵢ⌋, and what is left goes one by one to the largest qᵢ − ⌊qᵢ⌋
///
/// No share gets a whole cell more or less than its quota. Of equal remainders, the first in order gets the cell.
///
/// Source: Hamilton's method; Balinski & Young (2001), "Fair Representation", chapter 3.
enum LargestRemainder {
    /// - Parameter shares: Not negative. All zero gives no cells.
    static func cells(_ shares: [Double], of cells: Int) -> [Int] {
        let total = shares.reduce(0, +)
        guard total > 0, cells > 0 else { return shares.map { _ in 0 } }
        let quotas = shares.map { max(0, $0) / total * Double(cells) }
        // A quota of 35 may come out a hair under it.
        var counts = quotas.map { Int(($0 + 1e-9).rounded(.down)) }
        let order = quotas.indices.sorted { a, b in
            let (x, y) = (quotas[a] - Double(counts[a]), quotas[b] - Double(counts[b]))
            return abs(x - y) < 1e-9 ? a < b : x > y
        }
        for index in order.prefix(max(0, cells - counts.reduce(0, +))) { counts[index] += 1 }
        return counts
    }
}
