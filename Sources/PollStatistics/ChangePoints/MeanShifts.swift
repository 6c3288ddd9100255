/// Sudden shifts of the mean at unknown dates: the segments that fit best, and how many of them there are.
///
///     minimise Σ segments Σ (y − ȳ)²        BIC = k (log(2π RSS/k) + 1) + log k · ((m + 1) + m + 1)
///
/// For each number m of breaks the best places are found exactly, by dynamic programming; the number is the one with the
/// least BIC, 0 included.
///
/// Assumes that the mean is constant inside a segment and errors are independent and alike: a series that drifts is cut into
/// steps that are not there. Needs evenly good values; the values' own sampling errors are not used.
///
/// Edge cases: segments without any scatter have a BIC of −∞; the fewest of them win.
///
/// Source: Bai & Perron (2003), J. Applied Econometrics 18, 1–22; Yao (1988), Statistics & Probability Letters 6, 181–189,
/// for BIC; agrees with R's strucchange.
public struct MeanShifts: Sendable, Hashable {
    /// Values that a search for unknown dates should have; it runs with fewer, and callers decide.
    public static let leastObservations = 15

    /// Values between two breaks.
    public struct Segment: Sendable, Hashable {
        /// Indices of its values, in the order of time.
        public let range: Range<Int>
        public let mean: Double
    }

    /// Values that a segment must have.
    public let minimumSegment: Int
    /// RSS for 0, 1, 2 … breaks.
    public let sumsOfSquares: [Double]
    public let logLikelihoods: [Double]
    public let criteria: [Double]
    /// For 0, 1, 2 … breaks: the index of the last value before each.
    public let breaksByCount: [[Int]]
    private let means: [[Double]]

    /// How many breaks the BIC takes.
    public var count: Int {
        criteria.indices.min { criteria[$0] < criteria[$1] } ?? 0
    }

    /// The index of the last value before each break that the BIC takes.
    public var breaks: [Int] { breaksByCount[count] }

    /// The parts that the BIC takes, one more than breaks.
    public var segments: [Segment] { segments(breaks: count) }

    /// The parts of the best fit with a number of breaks.
    ///
    /// - Precondition: From 0 to the largest number tried.
    public func segments(breaks count: Int) -> [Segment] {
        let starts = [0] + breaksByCount[count].map { $0 + 1 }
        let ends = starts.dropFirst() + [observations]
        return zip(zip(starts, ends), means[count]).map { Segment(range: $0.0..<$0.1, mean: $1) }
    }

    private let observations: Int

    /// - Parameters:
    ///   - values: In the order of time.
    ///   - minimumSegment: 2 or more; ⌊0.15 k⌋, at least 2, where `nil`.
    /// - Throws: `EstimationError.tooFewPoints` for no more than twice the shortest segment, `degenerate` for values that are
    ///   all equal, and for what is not finite.
    public init(values: [Double], minimumSegment: Int? = nil) throws(EstimationError) {
        let length = minimumSegment ?? max(2, Int(0.15 * Double(values.count)))
        guard length >= 2 else { throw .outOfRange("the shortest segment", Double(length)) }
        guard values.allSatisfy(\.isFinite) else { throw .notFinite("values") }
        guard values.count > 2 * length else { throw .tooFewPoints(values.count, minimum: 2 * length + 1) }
        guard Set(values).count > 1 else { throw .degenerate("all values are equal; nothing shifts") }
        let count = values.count
        let search = SegmentSearch(values, length: length, breaks: (count + length - 1) / length - 2)
        let sums = search.best.map(\.sum)
        let size = Double(count)
        let likelihoods = sums.map { -size / 2 * (log(2 * Double.pi * $0 / size) + 1) }
        self.minimumSegment = length
        observations = count
        sumsOfSquares = sums
        logLikelihoods = likelihoods
        criteria = likelihoods.enumerated().map { -2 * $1 + log(size) * Double(2 * $0 + 2) }
        breaksByCount = search.best.map(\.breaks)
        means = search.best.map { found in
            zip([0] + found.breaks.map { $0 + 1 }, found.breaks.map { $0 + 1 } + [count]).map { start, end in
                values[start..<end].reduce(0, +) / Double(end - start)
            }
        }
    }
}

/// The best segments for each number of breaks, by dynamic programming over where the last one starts.
private struct SegmentSearch {
    private(set) var best: [(sum: Double, breaks: [Int])] = []

    init(_ values: [Double], length: Int, breaks limit: Int) {
        let count = values.count
        let cost = SegmentCost(values)
        // reach[m][end]: the least sum of squares of values before `end` in m + 1 segments, and the start of the last one.
        var reach = [(0...count).map { $0 >= length ? (sum: cost[0, $0], start: 0) : (.infinity, 0) }]
        best = [(reach[0][count].sum, [])]
        for breaks in stride(from: 1, through: limit, by: 1) {
            var row = Array(repeating: (sum: Double.infinity, start: 0), count: count + 1)
            for end in stride(from: (breaks + 1) * length, through: count, by: 1) {
                for start in (breaks * length)...(end - length) {
                    let sum = reach[breaks - 1][start].sum + cost[start, end]
                    if sum < row[end].sum { row[end] = (sum, start) }
                }
            }
            reach.append(row)
            guard row[count].sum.isFinite else { break }
            var (places, end): ([Int], Int) = ([], count)
            for level in (1...breaks).reversed() {
                end = reach[level][end].start
                places.append(end - 1)
            }
            best.append((row[count].sum, places.reversed()))
        }
    }
}

/// Σ (y − ȳ)² of every run of values, from sums about the mean of all.
struct SegmentCost {
    private let sums: [Double]
    private let squares: [Double]
    private let rounding: Double

    init(_ values: [Double]) {
        let mean = values.reduce(0, +) / Double(values.count)
        var (sums, squares) = ([0.0], [0.0])
        for value in values {
            sums.append(sums[sums.count - 1] + value - mean)
            squares.append(squares[squares.count - 1] + (value - mean) * (value - mean))
        }
        (self.sums, self.squares) = (sums, squares)
        rounding = 1e-14 * squares[values.count]
    }

    /// Of the values from `start` up to but without `end`; what is rounding is 0.
    subscript(_ start: Int, _ end: Int) -> Double {
        let sum = sums[end] - sums[start]
        let cost = squares[end] - squares[start] - sum * sum / Double(end - start)
        return cost > rounding ? cost : 0
    }
}
