/// How far two pictures are apart: the mean over all pixels and channels, of 255.
func meanDifference(_ first: [UInt32], _ second: [UInt32]) -> Double {
    var sum = 0
    for (one, other) in zip(first, second) {
        for shift: UInt32 in [0, 8, 16] { sum += abs(Int(one >> shift & 0xFF) - Int(other >> shift & 0xFF)) }
    }
    return Double(sum) / Double(3 * min(first.count, second.count))
}

/// A picture seen from afar: each square of `side` pixels as its mean, so that a letter a pixel further right is still
/// the same letter and a missing one is not.
func fromAfar(_ colors: [UInt32], width: Int, height: Int, side: Int) -> [UInt32] {
    var seen: [UInt32] = []
    for top in stride(from: 0, to: height - side + 1, by: side) {
        for left in stride(from: 0, to: width - side + 1, by: side) {
            var sums = [0, 0, 0]
            for row in top..<top + side {
                for color in colors[row * width + left..<row * width + left + side] {
                    sums[0] += Int(color >> 16 & 0xFF)
                    sums[1] += Int(color >> 8 & 0xFF)
                    sums[2] += Int(color & 0xFF)
                }
            }
            let means = sums.map { UInt32($0 / (side * side)) }
            seen.append(means[0] << 16 | means[1] << 8 | means[2])
        }
    }
    return seen
}

/// The largest difference of one square in one channel, of 255.
func largestDifference(_ first: [UInt32], _ second: [UInt32]) -> Int {
    zip(first, second).map { one, other in
        [UInt32(0), 8, 16].map { abs(Int(one >> $0 & 0xFF) - Int(other >> $0 & 0xFF)) }.max() ?? 0
    }.max() ?? 0
}
