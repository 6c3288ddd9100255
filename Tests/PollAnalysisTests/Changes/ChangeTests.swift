import PollAnalysis
import PollData
import PollStatistics
import Testing

@Suite("Changes between waves")
struct ChangeTests {
    private func affinity() throws -> Series {
        try ShippedArchive.series("cabinet-office/affinity-south-korea", "feel-affinity-net", .japan)
    }

    private func index(_ poll: String, in series: Series) throws -> Int {
        try #require(series.waves.firstIndex { $0.poll.rawValue == poll })
    }

    @Test("a change of mode between two waves leaves points, no comparison, and the break as the reason")
    func acrossBreak() throws {
        let series = try affinity()
        let change = series.change(
            from: try index("cabinet-office-2019", in: series), to: try index("cabinet-office-2020", in: series),
            settings: EstimateSettings())
        #expect(change.points == 8.2)
        #expect(change.comparison == nil)
        guard case .breakBetween(let breaks) = change.missing else {
            Issue.record("no break: \(String(describing: change.missing))")
            return
        }
        #expect(breaks.map(\.kind) == [.mode])
    }

    @Test("from a wave to itself there is no step, and no break between")
    func itself() throws {
        let series = try affinity()
        for wave in series.waves.indices {
            #expect(series.change(from: wave, to: wave, settings: EstimateSettings()).points == 0)
        }
    }

    @Test("asked to, it compares across the break and lists what it ignored")
    func acrossBreakOnRequest() throws {
        let series = try affinity()
        var settings = EstimateSettings()
        settings.acrossBreaks = true
        let change = series.change(
            from: try index("cabinet-office-2019", in: series), to: try index("cabinet-office-2020", in: series),
            settings: settings)
        #expect(change.comparison?.verdict == .holds)
        #expect(change.ignoredBreaks.map(\.kind) == [.mode])
    }

    @Test("a possible break is compared and named")
    func possible() throws {
        let series = try affinity()
        let change = series.change(
            from: try index("cabinet-office-2004", in: series), to: try index("cabinet-office-2007", in: series),
            settings: EstimateSettings())
        #expect(change.comparison != nil)
        #expect(change.possibleBreaks.count == 1)
    }

    @Test("swapping the waves mirrors the change")
    func mirrored() throws {
        let series = try affinity()
        let (a, b) = (try index("cabinet-office-2011", in: series), try index("cabinet-office-2012", in: series))
        let forth = try #require(series.change(from: a, to: b, settings: EstimateSettings()).comparison)
        let back = try #require(series.change(from: b, to: a, settings: EstimateSettings()).comparison)
        #expect(abs(forth.estimate + back.estimate) < 1e-12)
        #expect(abs(forth.interval.lower + back.interval.upper) < 1e-12)
        #expect(forth.verdict == back.verdict)
    }

    @Test("a wave without n has no interval and no comparison, whatever its neighbours have")
    func unknownSize() throws {
        let series = try affinity()
        let unknown = try index("cabinet-office-2009", in: series)
        #expect(series.waves[unknown].estimate(settings: EstimateSettings()).missing == .unknownSampleSize)
        #expect(
            series.change(from: unknown - 1, to: unknown, settings: EstimateSettings()).missing == .unknownSampleSize)
    }

    @Test("a larger design effect widens every interval")
    func designEffect() throws {
        let wave = try #require(try affinity().waves.last)
        let plain = try #require(wave.estimate(settings: EstimateSettings()).interval)
        let wide = try #require(wave.estimate(settings: EstimateSettings(designEffect: 2)).interval)
        #expect(wide.lower < plain.lower && wide.upper > plain.upper)
        #expect(wave.estimate(settings: EstimateSettings()).basis?.designEffectIsAssumed == true)
        #expect(wave.estimate(settings: EstimateSettings(designEffect: 2)).basis?.designEffectIsAssumed == false)
    }

    @Test("the usual change is the median size between neighbours, and leaves breaks out")
    func usual() throws {
        let series = try affinity()
        let sizes = series.waves.indices.dropFirst().filter { series.isComparable($0 - 1, $0) }.map {
            abs(series.waves[$0].value.percent - series.waves[$0 - 1].value.percent)
        }.sorted()
        #expect(sizes.count == series.waves.count - 1 - 2)
        let usual = try #require(series.usualChange)
        #expect(sizes.count { $0 < usual - 1e-9 } <= sizes.count / 2)
        #expect(sizes.count { $0 > usual + 1e-9 } <= sizes.count / 2)
    }
}
