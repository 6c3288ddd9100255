import PollData
import PollStatistics

/// The smooth lines through the polls of one series: one for each stretch between breaks.
struct CloudSmooth: Sendable {
    /// A stretch with fewer polls gets no line.
    static let leastPolls = 5
    /// How many polls each local fit uses, but no more than two thirds of a stretch, which is Cleveland's own choice.
    static let neighbours = 12

    /// Days since 1970-01-01 with percentages.
    let segments: [[(day: Double, percent: Double)]]
    /// How many polls stand in stretches without a line.
    let pollsWithout: Int

    init(_ line: TrendLine) {
        var runs: [[TrendPoint]] = []
        for (index, point) in line.points.enumerated() {
            if index == 0 || line.links[index - 1].kind == .cut { runs.append([]) }
            runs[runs.count - 1].append(point)
        }
        var segments: [[(day: Double, percent: Double)]] = []
        var without = 0
        for run in runs {
            let span = min(2.0 / 3, Double(Self.neighbours) / Double(run.count))
            guard run.count >= Self.leastPolls,
                let lowess = try? Lowess(x: run.map(\.day), y: run.map(\.percent), span: span, iterations: 3)
            else {
                without += run.count
                continue
            }
            segments.append(zip(run, lowess.fitted).map { (day: $0.day, percent: $1) })
        }
        self.segments = segments
        pollsWithout = without
    }
}
