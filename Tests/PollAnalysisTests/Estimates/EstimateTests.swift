import PollAnalysis
import PollData
import PollStatistics
import Testing

@Suite("Estimates of published figures")
struct EstimateTests {
    private func estimate(percent: Double, size: Int?, sampling: Sample.Sampling = .probability) throws -> Estimate {
        let poll = TestPoll.make(question: Question.ID("q"), shares: ["a": percent], size: size, sampling: sampling)
        return try #require(poll.figures.first).estimate(in: poll.samples[0], settings: EstimateSettings())
    }

    @Test("opt-in samples have values and no interval")
    func optIn() throws {
        let estimate = try estimate(percent: 40, size: 1000, sampling: .optIn)
        #expect(estimate.interval == nil)
        #expect(estimate.missing == .optIn)
        #expect(estimate.value.percent == 40)
    }

    @Test("at 0 and 100 percent nothing has zero error", arguments: [0.0, 100])
    func edges(_ percent: Double) throws {
        let interval = try #require(try estimate(percent: percent, size: 1000).interval)
        #expect(interval.upper - interval.lower > 0.001)
        #expect(interval.contains(percent / 100))
    }

    @Test("rounding widens the interval and never narrows it")
    func rounding() throws {
        let estimate = try estimate(percent: 40, size: 1000)
        let printed = try #require(estimate.interval)
        let rounded = try #require(estimate.intervalUnderRounding)
        #expect(rounded.lower < printed.lower && rounded.upper > printed.upper)
    }

    @Test("a net score keeps don't know in its base")
    func net() throws {
        let archive = try ShippedArchive.loaded.get()
        let question = try archive.findQuestion("gallup-korea/favourability-japan")
        let series = archive.series(of: question, .net, in: .korea)
        let wave = try #require(series.waves.last)
        #expect(wave.isNetScore)
        let positive = try #require(wave.terms.first { $0.sign > 0 }).figure.value.percent
        let negative = try #require(wave.terms.first { $0.sign < 0 }).figure.value.percent
        #expect(wave.value.percent == positive - negative)
        #expect(wave.value.roundingHalfWidth == 1)
        let interval = try #require(wave.estimate(settings: EstimateSettings()).interval)
        #expect(interval.contains((positive - negative) / 100))
    }
}
