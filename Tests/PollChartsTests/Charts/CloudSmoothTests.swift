import PollAnalysis
import PollData
import Testing

@testable import PollCharts

@Suite("Cloud lines")
struct CloudSmoothTests {
    private static func smooth(_ value: (Int) -> Double) throws -> CloudSmooth {
        let waves = (0..<30).map { index in
            Archives.Wave(date: "\(1990 + index)-06-10", size: 1000, values: ["KR": [value(index), 10]])
        }
        let archive = try Archives.made(waves)
        let question = try #require(archive.questions.first)
        let series = archive.series(of: question, .option(question.options[0].id), in: Population(rawValue: "KR"))
        return CloudSmooth(
            TrendLine(
                series: series, name: "", style: Theme.light.category(0), from: nil, to: nil,
                settings: EstimateSettings()))
    }

    @Test("a line follows the first polls of a turn")
    func turn() throws {
        let smooth = try Self.smooth { index in
            let fall = Double(max(0, index - 2)) * 4
            return 52 - min(24, fall) + Double(index % 2)
        }
        let first = try #require(smooth.segments.first?.first)
        #expect(abs(first.percent - 52) < 4)
    }

    @Test("there is no line where polls lie far from any")
    func noise() throws {
        let smooth = try Self.smooth { Double($0 * 37 % 80) }
        #expect(smooth.segments.isEmpty && smooth.pollsWithout == 30)
    }
}
