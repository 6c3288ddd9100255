/// Moves labels along one axis until none overlap, with the least sum of squared displacements.
///
/// Labels keep their order. Those that would overlap are pooled into blocks which sit at the mean of what their members
/// want (pool adjacent violators), then each block is pushed inside the bounds.
///
/// Source: Best & Chakravarti (1990), "Active set algorithms for isotonic regression", Mathematical Programming 47,
/// 425–439; here on positions from which the space of the labels before is taken off.
enum LabelSpreading {
    /// - Parameters:
    ///   - centers: Where each label would like to be.
    ///   - sizes: The extent of each along the axis.
    ///   - bounds: What the labels must stay within; too short bounds are overrun at the end.
    ///   - gap: The least distance between neighbours.
    /// - Returns: The centres in the order of the input.
    static func spread(centers: [Double], sizes: [Double], within bounds: ClosedRange<Double>, gap: Double) -> [Double]
    {
        guard !centers.isEmpty else { return [] }
        let order = centers.indices.sorted { (centers[$0], $0) < (centers[$1], $1) }
        // The upper edge each label wants, less the space that the labels before it take.
        var before = 0.0
        var offsets: [Double] = []
        var wanted: [Double] = []
        for index in order {
            offsets.append(before)
            wanted.append(centers[index] - sizes[index] / 2 - before)
            before += sizes[index] + gap
        }
        let total = before - gap
        let least = bounds.lowerBound
        let most = max(least, bounds.upperBound - total)
        var blocks: [(mean: Double, count: Int)] = []
        for value in wanted {
            blocks.append((value, 1))
            while blocks.count > 1, blocks[blocks.count - 1].mean < blocks[blocks.count - 2].mean {
                let last = blocks.removeLast()
                let previous = blocks.removeLast()
                let count = last.count + previous.count
                let mean =
                    (last.mean * Double(last.count) + previous.mean * Double(previous.count)) / Double(count)
                blocks.append((mean, count))
            }
        }
        var positions = [Double](repeating: 0, count: centers.count)
        var place = 0
        for block in blocks {
            let start = min(max(block.mean, least), most)
            for _ in 0..<block.count {
                let index = order[place]
                positions[index] = start + offsets[place] + sizes[index] / 2
                place += 1
            }
        }
        return positions
    }
}
