import PollAnalysis
import PollData
import PollStatistics
import Testing

@Suite("Trends of published series")
struct SeriesTrendTests {
    @Test("each run of comparable waves has its own; a break ends it")
    func segments() throws {
        let series = try ShippedArchive.series("cabinet-office/affinity-south-korea", "feel-affinity-net", .japan)
        let trends = series.trends(settings: EstimateSettings())
        #expect(trends.count == 3)
        #expect(trends.map(\.segment).last.map { series.waves[$0.lowerBound].poll.rawValue } == "cabinet-office-2020")
        let joined = series.trends(settings: EstimateSettings(acrossBreaks: true))
        #expect(joined.count == 1)
        #expect(joined[0].segment == series.waves.indices)
    }

    @Test("waves without n are not used, and no wave borrows its neighbour's")
    func used() throws {
        let series = try ShippedArchive.series("cabinet-office/affinity-south-korea", "feel-affinity-net", .japan)
        let first = try #require(series.trends(settings: EstimateSettings()).first)
        let withSize = first.segment.filter { series.waves[$0].sample.size != nil }
        #expect(first.used == Array(withSize))
        #expect(first.used.count < first.segment.count)
    }

    @Test("scatter beyond sampling error widens the interval: good impressions in Korea, 2013 to 2023")
    func overdispersion() throws {
        let series = try ShippedArchive.series("genron-eai/impression-of-other-country", "good", .korea)
        let wide = try #require(series.trends(settings: EstimateSettings()).first)
        let narrow = try #require(series.trends(settings: EstimateSettings(), samplingErrorOnly: true).first)
        let wideInterval = try #require(wide.slopeInterval)
        let narrowInterval = try #require(narrow.slopeInterval)
        #expect(try #require(wide.weighted).overdispersion > 4)
        #expect(wideInterval.contains(0))
        #expect(!narrowInterval.contains(0))
        #expect(wide.verdict?.verdict == .doesNotHold)
        #expect(narrow.verdict?.verdict == .holds)
    }

    @Test("under four waves with n there is no slope interval, under five no rank test, and it says so")
    func tooFew() throws {
        let series = try ShippedArchive.series("gallup-korea/favourability-japan", "favourable", .korea)
        for trend in series.trends(settings: EstimateSettings()) where trend.used.count < SeriesTrend.slopeWaves {
            #expect(trend.slopeInterval == nil)
            #expect(
                trend.slopeRefusal == .tooFewWaves(used: trend.used.count, needed: SeriesTrend.slopeWaves))
            #expect(trend.rank == nil)
        }
    }

    @Test("a year-only wave is left out of slopes and ranks")
    func yearOnly() throws {
        let series = try ShippedArchive.series("yomiuri-hankook/current-bilateral-relations", "good", .korea)
        let yearOnly = series.waves.indices.filter { series.waves[$0].placement?.precision == .year }
        #expect(!yearOnly.isEmpty)
        for trend in series.trends(settings: EstimateSettings()) {
            #expect(Set(trend.used).isDisjoint(with: yearOnly))
        }
    }
}
