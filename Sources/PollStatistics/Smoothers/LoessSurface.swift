/// How a loess curve is evaluated between the points it was computed at.
public enum LoessSurface: Sendable, Hashable {
    /// A local fit at every point asked for.
    case direct
    /// Local fits at a few vertices, with cubic blending of values and slopes between them; R's default. Much faster for
    /// many points, and nearly the same. It says nothing beyond the data.
    case interpolated
}

/// The rows of the whole smoother: what the curve at a point takes of each y.
final class LoessRows {
    let local: LocalRegression
    /// The row of the last point, zero outside of `window`.
    let row: UnsafeMutablePointer<Double>
    private(set) var window = 0..<0
    private let vertices: LoessVertices?

    init(_ series: SmootherSeries, weights: [Double], settings: Loess.Settings) throws(EstimationError) {
        let neighbours = settings.neighbours(of: series.count)
        local = LocalRegression(
            series, weights: weights, neighbours: neighbours, stretch: max(1, settings.span).squareRoot(),
            degree: settings.degree.rawValue)
        switch settings.surface {
        case .direct:
            vertices = nil
            row = local.row
        case .interpolated:
            row = .allocate(capacity: series.count)
            row.initialize(repeating: 0, count: series.count)
            let cell = (Double(series.count) * (settings.span * 0.2)).rounded(.down)
            vertices = try LoessVertices(series.x, pointsInCell: Int(cell), local: local)
        }
    }

    deinit {
        if vertices != nil { row.deallocate() }
    }

    /// Fills `row` for a point.
    ///
    /// - Throws: `EstimationError.outOfRange` beyond the vertices of an interpolated surface.
    func evaluate(at point: Double) throws(EstimationError) {
        guard let vertices else {
            try local.fit(at: point)
            window = local.window
            return
        }
        guard let cell = vertices.cell(of: point) else {
            throw .outOfRange("x of an interpolated loess, which ends with the data,", point)
        }
        for j in window { row[j] = 0 }
        window = vertices.blend(point, cell: cell, into: row)
    }

    /// Σ lⱼ²/wⱼ at each point.
    func norms(at points: [Double], weights: [Double]) throws(EstimationError) -> [Double] {
        var norms: [Double] = []
        for point in points {
            try evaluate(at: point)
            norms.append(window.reduce(0) { $0 + row[$1] * row[$1] / weights[$1] })
        }
        return norms
    }

    /// The curve at some points, for other values at the same x; values in the order of x.
    func apply(to y: [Double], at points: [Double]) throws(EstimationError) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(points.count)
        for point in points {
            try evaluate(at: point)
            var sum = 0.0
            for j in window { sum += row[j] * y[j] }
            values.append(sum)
        }
        return values
    }
}

/// The vertices of the k-d tree in one dimension, each with its local fit.
///
/// The first cell reaches 0.005 of the range beyond the data. A cell with more than ⌊0.2 · span · k⌋ points is cut at its
/// middle one, or beside it where that one is tied with the next.
///
/// Source: Cleveland & Grosse (1991), "Computational Methods for Local Regression", Statistics and Computing 1, 47–62.
struct LoessVertices {
    private let positions: [Double]
    private let windows: [Range<Int>]
    /// Rows of values and slopes, each over its window.
    private let values: [[Double]]
    private let slopes: [[Double]]

    init(_ x: [Double], pointsInCell: Int, local: LocalRegression) throws(EstimationError) {
        positions = Self.cuts(x, pointsInCell: pointsInCell)
        var (windows, values, slopes): ([Range<Int>], [[Double]], [[Double]]) = ([], [], [])
        for position in positions {
            try local.fit(at: position, slope: true)
            windows.append(local.window)
            values.append(local.window.map { local.row[$0] })
            slopes.append(local.window.map { local.slopeRow[$0] })
        }
        (self.windows, self.values, self.slopes) = (windows, values, slopes)
    }

    /// Positions of the vertices, rising.
    static func cuts(_ x: [Double], pointsInCell: Int) -> [Double] {
        guard let first = x.first, let last = x.last else { return [] }
        let margin = 0.005 * max(last - first, 1e-10 * max(abs(first), abs(last)) + 1e-30)
        var positions: Set<Double> = [first - margin, last + margin]
        var cells = [(points: 0..<x.count, low: first - margin, high: last + margin)]
        while let (points, low, high) = cells.popLast() {
            guard points.count > pointsInCell, x[points.lowerBound] < x[points.upperBound - 1] else { continue }
            let middle = split(x, points)
            let cut = x[middle]
            guard cut != low, cut != high else { continue }
            positions.insert(cut)
            cells.append((points.lowerBound..<(middle + 1), low, cut))
            cells.append(((middle + 1)..<points.upperBound, cut, high))
        }
        return positions.sorted()
    }

    /// The last point of the left half: the middle one, or the nearest to it that is not tied with its follower.
    private static func split(_ x: [Double], _ points: Range<Int>) -> Int {
        let middle = (points.lowerBound + 1 + points.upperBound) / 2 - 1
        var offset = 0
        while middle + offset < points.upperBound - 1, middle + offset >= points.lowerBound {
            guard x[middle + offset] == x[middle + offset + 1] else { return middle + offset }
            // 0, 1, −1, 2, −2 and so on, until one side is used up.
            offset = offset <= 0 ? 1 - offset : -offset
        }
        return middle
    }

    /// Index of the left vertex around a point; `nil` beyond the ends.
    func cell(of point: Double) -> Int? {
        guard let first = positions.first, let last = positions.last, first <= point, point <= last else { return nil }
        var (low, high) = (0, positions.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if positions[middle] <= point { low = middle } else { high = middle }
        }
        return low
    }

    /// Cubic Hermite blending of the two vertices of a cell; returns which entries it filled.
    func blend(_ point: Double, cell: Int, into row: UnsafeMutablePointer<Double>) -> Range<Int> {
        let width = positions[cell + 1] - positions[cell]
        let h = (point - positions[cell]) / width
        let far = 1 - h
        let parts = [
            (cell, far * far * (1 + 2 * h), h * far * far * width),
            (cell + 1, h * h * (3 - 2 * h), -h * h * far * width),
        ]
        for (vertex, value, slope) in parts {
            for (offset, j) in windows[vertex].enumerated() {
                row[j] += value * values[vertex][offset] + slope * slopes[vertex][offset]
            }
        }
        return min(
            windows[cell].lowerBound, windows[cell + 1].lowerBound)..<max(
                windows[cell].upperBound, windows[cell + 1].upperBound)
    }
}
