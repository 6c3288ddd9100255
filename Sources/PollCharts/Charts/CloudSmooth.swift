import PollData
import PollStatistics

/// The smooth lines through the polls of one series: one for each stretch between breaks, from its first poll to its last.
///
/// Local straight lines by least squares (loess of degree 1). How many polls each fit uses is chosen for the stretch by
/// generalized cross-validation, n Σ e² / (n − tr L)². No poll counts less for standing apart: in a series of few polls the
/// first ones after a turn would.
struct CloudSmooth: Sendable {
    /// A stretch with fewer polls gets no line.
    static let leastPolls = 10
    /// Nor does one whose polls lie farther than this from any smooth line, in points: the root of n Σ e² / (n − tr L)².
    static let mostError = 6.0

    /// Days since 1970-01-01 with percentages.
    let segments: [[(day: Double, percent: Double)]]
    /// How many polls each fit of a segment uses.
    let neighbours: [Int]
    /// How many polls stand in stretches without a line.
    let pollsWithout: Int

    init(_ line: TrendLine) {
        var runs: [[TrendPoint]] = []
        for (index, point) in line.points.enumerated() {
            if index == 0 || line.links[index - 1].kind == .cut { runs.append([]) }
            runs[runs.count - 1].append(point)
        }
        var segments: [[(day: Double, percent: Double)]] = []
        var neighbours: [Int] = []
        var without = 0
        for run in runs {
            guard run.count >= Self.leastPolls, let best = Self.fit(run) else {
                without += run.count
                continue
            }
            segments.append(zip(run, best.fitted).map { (day: $0.day, percent: $1) })
            neighbours.append(best.neighbours)
        }
        self.segments = segments
        self.neighbours = neighbours
        pollsWithout = without
    }

    /// The fit with the least generalized cross-validation; `nil` where even that passes by the polls.
    private static func fit(_ run: [TrendPoint]) -> (fitted: [Double], neighbours: Int)? {
        let (days, values) = (run.map(\.day), run.map(\.percent))
        let count = Double(run.count)
        var best: (score: Double, fitted: [Double], neighbours: Int)?
        let shares = [0.25, 0.35, 0.5, 0.75].map { Int(($0 * count).rounded()) }
        for neighbours in Set(shares + [10]).sorted() where neighbours >= 6 && neighbours <= run.count {
            let settings = Loess.Settings(span: (Double(neighbours) + 0.01) / count, degree: .linear)
            guard let loess = try? Loess(x: days, y: values, settings: settings), loess.trace < count else { continue }
            let squares = zip(values, loess.fitted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            let score = count * squares / ((count - loess.trace) * (count - loess.trace))
            if score < best?.score ?? .infinity { best = (score, loess.fitted, neighbours) }
        }
        guard let best, best.score <= Self.mostError * Self.mostError else { return nil }
        return (best.fitted, best.neighbours)
    }
}
