import PollAnalysis
import PollData
import PollStatistics
import Testing

@Suite("Curves, shifts and breaks of a series")
struct SeriesChangePointTests {
    @Test("shifts are looked for from fifteen comparable waves on, and else refused with their number")
    func refusal() throws {
        let series = try ShippedArchive.series("cabinet-office/affinity-south-korea", "feel-affinity-net", .japan)
        let found = series.changePoints(among: [], settings: EstimateSettings())
        #expect(found.map(\.used.count) == [19, 4, 5])
        #expect(found.map(\.refusal) == [nil, .tooFewWaves(used: 4, needed: 15), .tooFewWaves(used: 5, needed: 15)])
        #expect(found[0].test != nil && found[1].test == nil && found[1].bends.isEmpty)
    }

    @Test("a shift at the change from interviews to mail names that break")
    func nearestBreak() throws {
        let series = try ShippedArchive.series("cabinet-office/affinity-south-korea", "feel-affinity-net", .japan)
        let events = try ShippedArchive.loaded.get().events
        let found = series.changePoints(among: events, settings: EstimateSettings(acrossBreaks: true))
        let bends = try #require(found.first).bends
        let atBreak = bends.filter { $0.nearestBreak?.days == 0 }
        #expect(atBreak.map { $0.nearestBreak?.item.kind } == [.mode])
        let drop = try #require(bends.first { $0.levelBefore - $0.levelAfter > 15 })
        #expect(series.waves[drop.after].poll.rawValue == "cabinet-office-2012")
        #expect(drop.nearestEvent?.days == 0)
    }

    @Test("Chow's test needs three comparable waves on each side and refuses a date at a break")
    func chow() throws {
        let series = try ShippedArchive.series("cabinet-office/affinity-south-korea", "feel-affinity-net", .japan)
        func test(_ date: String) throws -> SeriesBreakTest {
            series.breakTest(at: try #require(CalendarDate(date)), settings: EstimateSettings())
        }
        let found = try test("2012-08-10")
        #expect(found.before == 15 && found.after == 4)
        #expect(try #require(found.test).denominatorDegreesOfFreedom == 15)
        let early = try test("1997")
        #expect(early.before == 2 && early.test == nil && !early.isCut)
        #expect(try test("2020-01").isCut)
    }

    @Test("curves stay inside a run, and only loess has a standard error")
    func smooths() throws {
        let series = try ShippedArchive.series("cabinet-office/affinity-south-korea", "feel-affinity-net", .japan)
        for method in SmoothMethod.allCases {
            let curves = series.smooths(method, settings: EstimateSettings())
            #expect(curves.map(\.segment) == series.segments)
            #expect(curves[0].fitted.count == 19)
            #expect(curves[0].standardErrors.isEmpty == (method != .loess))
            #expect(curves[1].refusal == .tooFewWaves(used: 4, needed: 5))
        }
    }
}
