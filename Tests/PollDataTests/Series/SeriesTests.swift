import Testing

@testable import PollData

@Suite("Series over time")
struct SeriesTests {
    private let archive: Archive

    init() throws { archive = try FixtureArchive().load() }

    private func affinity(_ measure: Series.Measure) throws -> Series {
        archive.series(of: try archive.findQuestion("affinity-south-korea"), measure, in: .japan)
    }

    @Test("a subtotal comes from the print, else from its parts with the rounding of each")
    func subtotals() throws {
        let series = try affinity(.option(Question.Option.ID("feel-affinity-net")))
        #expect(series.waves.map(\.value.text) == ["38.1", "26.7", "34.9", "52.8"])
        #expect(series.waves.map(\.terms.count) == [2, 1, 1, 2])
        // 9.1 is printed with one decimal and 29 with none.
        #expect(abs(series.waves[0].value.roundingHalfWidth - 0.55) < 1e-12)
        #expect(series.waves.map(\.status) == [.derived, .final, .final, .derived])
    }

    @Test("a declared break cuts the series into segments, a possible one does not")
    func breaks() throws {
        let series = try affinity(.option(Question.Option.ID("feel-affinity-net")))
        #expect(series.breaksBefore.map(\.count) == [0, 0, 1, 0])
        #expect(series.segments == [0..<2, 2..<4])
        #expect(series.isComparable(0, 1) && !series.isComparable(0, 3) && series.isComparable(2, 3))
        let impression = archive.series(
            of: try archive.findQuestion("impression-of-other-country"), .option(Question.Option.ID("good")), in: .japan
        )
        #expect(impression.waves.map(\.poll.rawValue) == ["genron-eai-2013", "genron-eai-2015", "genron-eai-2016"])
        #expect(impression.breaksBefore.map(\.count) == [0, 0, 1])
        #expect(impression.segments == [0..<3])
    }

    @Test("a net score is favourable minus unfavourable, with the rounding of all")
    func net() throws {
        let series = try affinity(.net)
        #expect(series.waves.map(\.value.text) == ["-21.0", "-44.8", "-29.6", "6.4"])
        let all = zip(series.waves.map(\.value.roundingHalfWidth), [0.6, 0.1, 0.1, 0.15])
        for (half, expected) in all { #expect(abs(half - expected) < 1e-9) }
    }

    @Test("quoted figures are left out unless asked for, and named")
    func quoted() throws {
        let threats = try archive.findQuestion("military-threat-countries")
        let north = Series.Measure.option(Question.Option.ID("north-korea"))
        let series = archive.series(of: threats, north, in: .korea)
        #expect(series.waves.isEmpty)
        #expect(series.leftOutQuoted.map(\.value.text) == ["84"])
        let all = archive.series(of: threats, north, in: .korea, includingQuoted: true)
        #expect(all.waves.map(\.value.text) == ["84"])
        #expect(all.waves[0].isTentative && all.leftOutQuoted.isEmpty)
    }

    @Test("the first reading is used, the others are kept, and only those that cannot agree are a dispute")
    func readings() throws {
        let impression = try archive.findQuestion("impression-of-other-country")
        let bad = archive.series(of: impression, .option(Question.Option.ID("bad")), in: .japan)
        #expect(bad.waves[0].value.text == "37.3")
        #expect(bad.waves[0].isDisputed && !bad.waves[1].isDisputed)
        let threats = try archive.findQuestion("military-threat-countries")
        let japan = archive.series(of: threats, .option(Question.Option.ID("japan")), in: .korea)
        #expect(japan.waves[0].otherReadings.map(\.value.text) == ["38"])
        #expect(!japan.waves[0].isDisputed)
    }

    @Test("a sum of options adds what was printed, and lacks a wave that lacks a part")
    func sums() throws {
        let series = try affinity(.sum(["feel-affinity", "rather-feel-affinity"].map { Question.Option.ID($0) }))
        #expect(series.waves.map(\.value.text) == ["38.1", "52.8"])
    }
}
