import PollData
import Testing

@testable import PollCharts

@Suite("Trend")
struct TrendChartTests {
    static func waves(_ years: [Int]) -> [Archives.Wave] {
        years.map { .init(date: "\($0)-06-10", size: 1000, values: ["KR": [Double($0 % 50 + 20), 10]]) }
    }

    static let spec = ChartSpec(name: "t", kind: .trend, question: "q")

    static func breakRow(_ certainty: String) -> String {
        "p,KR,,p-2013-06-10,p-2014-06-10,mode,\(certainty),Mode,方式,방식,https://example.org\n"
    }

    /// The solid parts of the one series, by their numbers of points, and how many links are dotted.
    static func links(_ scene: Scene) throws -> (solid: [Int], dotted: Int) {
        let series = try #require(scene.groups(.series).first)
        let solid = series.shapes.compactMap { shape -> Int? in
            guard case .polyline(let points, _) = shape else { return nil }
            return points.count
        }
        let dotted = series.shapes.count { shape in
            guard case .line(_, _, let stroke) = shape else { return false }
            return !stroke.dash.isEmpty
        }
        return (solid, dotted)
    }

    @Test("a declared or inferred break cuts the line and is keyed", arguments: ["declared", "inferred"])
    func cut(_ certainty: String) throws {
        let archive = try Archives.made(Self.waves([2011, 2012, 2013, 2014, 2015]), breaks: Self.breakRow(certainty))
        let scene = try Archives.scene(Self.spec, of: archive)
        let links = try Self.links(scene)
        #expect(links.solid == [3, 2] && links.dotted == 0)
        let sign = try #require(scene.groups(.chartBreak).first)
        #expect(sign.value("certainty") == "cut")
        #expect(sign.texts.map(\.string) == ["a"])
        #expect(
            scene.groups(.key).map { $0.texts.map(\.string).joined() } == [
                "Not comparable before and after.", "aMode.",
            ])
        #expect(scene.summary.contains("Mode (2013/2014, not comparable before and after)"))
    }

    @Test("a possible break is dotted and keyed")
    func possible() throws {
        let archive = try Archives.made(Self.waves([2011, 2012, 2013, 2014, 2015]), breaks: Self.breakRow("possible"))
        let scene = try Archives.scene(Self.spec, of: archive)
        let links = try Self.links(scene)
        #expect(links.solid == [3, 2] && links.dotted == 1)
        #expect(scene.groups(.chartBreak).first?.value("certainty") == "possible")
        #expect(
            scene.groups(.key).map { $0.texts.map(\.string).joined() } == [
                "Dotted line: wave missing, or compare with care.", "aMode.",
            ])
    }

    @Test("a skipped wave is dotted")
    func skipped() throws {
        let archive = try Archives.made(Self.waves([2011, 2012, 2013, 2015, 2016]))
        let links = try Self.links(Archives.scene(Self.spec, of: archive))
        #expect(links.solid == [3, 2] && links.dotted == 1)
    }

    @Test("nothing joins two values over a wave that published another answer; a wave in which nobody asked is skipped")
    func unpublished() throws {
        let years = [2011, 2012, 2013, 2014, 2016]
        let waves = years.map { year in
            Archives.Wave(
                date: "\(year)-06-10", size: 1000, values: ["KR": [year == 2012 ? nil : 30, 40]])
        }
        let archive = try Archives.made(waves)
        var spec = Self.spec
        spec.options = ["o0", "o1"]
        let scene = try Archives.scene(spec, of: archive)
        let series = scene.groups(.series)
        func counts(_ group: Group) -> (solid: [Int], dotted: Int) {
            let solid = group.shapes.compactMap { shape -> Int? in
                guard case .polyline(let points, _) = shape else { return nil }
                return points.count
            }
            let dotted = group.shapes.count { shape in
                guard case .line(_, _, let stroke) = shape else { return false }
                return !stroke.dash.isEmpty
            }
            return (solid, dotted)
        }
        let (first, second) = (counts(series[0]), counts(series[1]))
        #expect(first.solid == [2] && first.dotted == 1)
        #expect(second.solid == [4] && second.dotted == 1)
        #expect(scene.texts.contains { $0.string.contains("whose value was not published") })
    }

    @Test("the axis starts at zero unless it is cut, and then says so")
    func axis() throws {
        let archive = try Archives.made(Self.waves([2011, 2012, 2013]))
        let plain = try Archives.scene(Self.spec, of: archive)
        #expect(plain.groups(.axis).first?.texts.first?.string == "0")
        var spec = Self.spec
        spec.axis = .cut
        let cut = try Archives.scene(spec, of: archive)
        #expect(cut.groups(.axis).first?.texts.first?.string != "0")
        #expect(cut.texts.contains { $0.string.contains("does not start at zero") })
    }

    @Test("without n there is no interval, and a note says so")
    func unknownSize() throws {
        var waves = Self.waves([2011, 2012, 2013])
        waves[1].size = nil
        let scene = try Archives.scene(Self.spec, of: Archives.made(waves))
        #expect(scene.groups(.interval).count == 2)
        #expect(scene.texts.contains { $0.string.contains("No interval where n is not known: 2012") })
    }

    @Test("volunteers get words in place of an interval")
    func optIn() throws {
        var waves = Self.waves([2011, 2012, 2013])
        waves[2].sampling = "opt-in"
        let scene = try Archives.scene(Self.spec, of: Archives.made(waves))
        #expect(scene.groups(.interval).count == 2)
        #expect(scene.texts.contains { $0.string.contains("opt-in") })
    }

    @Test("a provisional value is hollow and keyed; without one there is no key")
    func hollow() throws {
        var waves = Self.waves([2011, 2012, 2013])
        let plain = try Archives.scene(Self.spec, of: Archives.made(waves))
        #expect(!plain.texts.contains { $0.string.hasPrefix("Hollow") })
        waves[2].status = "provisional"
        let scene = try Archives.scene(Self.spec, of: Archives.made(waves))
        #expect(scene.texts.contains { $0.string == "Hollow: provisional." })
    }

    @Test("quoted figures stay out unless asked for, and are counted")
    func quoted() throws {
        var waves = Self.waves([2011, 2012, 2013])
        waves[0].status = "quoted"
        let archive = try Archives.made(waves)
        let scene = try Archives.scene(Self.spec, of: archive)
        #expect(scene.summary.contains("in 2012, "))
        #expect(scene.texts.contains { $0.string.contains("1 figure stated only by an article is left out") })
        var spec = Self.spec
        spec.includeQuoted = true
        #expect(try Archives.scene(spec, of: archive).summary.contains("in 2011, "))
    }

    @Test("the text alternative has first and last values and no verb of change")
    func summary() throws {
        let archive = try Archives.fixture()
        let spec = ChartSpec(
            name: "t", kind: .trend, question: "genron-eai/impression-of-other-country", options: ["good"],
            to: CalendarDate("2023"))
        let english = try Archives.scene(spec, of: archive).summary
        #expect(english.contains("Japan: 31% in 2013, 37% in 2023; 11 waves between 20% (2019) and 37% (2023)."))
        #expect(try Archives.scene(spec, of: archive, in: .korean).summary.contains("일본: 2013년 31%, 2023년 37%"))
        #expect(english.contains("95% intervals reach up to 4 points from the values."))
        for verb in ["rose", "fell", "increase", "decline"] { #expect(!english.contains(verb)) }
    }

    @Test("the text alternative names the panel of each line, and months where a year has several waves")
    func summaryNames() throws {
        let archive = try Archives.fixture()
        let panels = ChartSpec(
            name: "t", kind: .trend, question: "genron-eai/impression-of-other-country", options: ["good", "bad"],
            to: CalendarDate("2023"), panels: .options)
        let summary = try Archives.scene(panels, of: archive).summary
        #expect(summary.contains("Good, Japan: 31% in 2013") && summary.contains("Bad, Japan: 37% in 2013"))
        let value = ValueSummary.Value(year: 2023, date: CalendarDate("2023-03-08"), percent: 35)
        let later = ValueSummary.Value(year: 2023, date: CalendarDate("2023-05-02"), percent: -33.4)
        #expect(
            Language.allCases.map {
                ValueSummary(words: ChartWords(language: $0), name: "A", values: [value, later], isNet: true).text
            } == [
                "A: +35 points in Mar 2023, −33 points in May 2023", "A：2023年3月+35ポイント、2023年5月−33ポイント",
                "A: 2023년 3월 +35%포인트, 2023년 5월 −33%포인트",
            ])
    }

    @Test("the scene is dated by its newest fieldwork day")
    func date() throws {
        let archive = try Archives.made(Self.waves([2011, 2013, 2012]))
        #expect(try Archives.scene(Self.spec, of: archive).date == "2013-06-10")
    }

    @Test("panels have the same axes, and the order of their newest values where asked")
    func panels() throws {
        let waves = (0..<4).map { index in
            Archives.Wave(
                date: "\(2010 + 2 * index)-05-20", size: 1000,
                values: ["JP": [10, 60], "KR": [20, index == 0 ? nil : 75]])
        }
        let archive = try Archives.made(waves)
        var spec = ChartSpec(name: "x", kind: .trend, question: "q", options: ["o0", "o1"], panels: .options)
        var scene = try Archives.scene(spec, of: archive)
        #expect(scene.groups(.panel).map(\.label).filter { !$0.isEmpty } == ["Yes", "No"])
        let grids = scene.groups(.grid).map { $0.shapes.map(\.bounds) }
        #expect(grids.count == 2 && grids[0].count == grids[1].count)
        #expect(abs(grids[0][0].width - grids[1][0].width) < 1e-9)
        spec.sort = .value
        scene = try Archives.scene(spec, of: archive)
        #expect(scene.groups(.panel).map(\.label).filter { !$0.isEmpty } == ["No", "Yes"])
    }

    @Test("a gap takes the one from the other, in the colour of the higher, around a zero line")
    func gap() throws {
        let waves = (0..<3).map { index in
            Archives.Wave(
                date: "\(2010 + 2 * index)-05-20", size: 1000, values: ["JP": [Double(30 + 10 * index)], "KR": [40]])
        }
        let archive = try Archives.made(waves)
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .gap, question: "q"), of: archive)
        let values = scene.groups(.interval).compactMap { $0.value("value") }
        #expect(values == ["-10.0", "0.0", "10.0"])
        #expect(scene.groups(.series).first?.value("population") == "JP KR")
        #expect(scene.groups(.annotation).map(\.label) == ["Higher in Japan", "Higher in South Korea"])
        #expect(scene.texts.contains { $0.string == "+10" })
        #expect(scene.summary.contains("Japan minus South Korea"))
    }

    @Test("a break that all lines share has one letter, at the foot")
    func sharedBreak() throws {
        let waves = (0..<4).map { index in
            Archives.Wave(date: "\(2010 + 2 * index)-05-20", size: 1000, values: ["JP": [30], "KR": [60]])
        }
        let archive = try Archives.made(
            waves, breaks: "p,,,p-2012-05-20,p-2014-05-20,mode,declared,New mode,新方式,새 방식,\n")
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .trend, question: "q"), of: archive)
        let panel = scene.groups(.chartBreak).flatMap(\.texts).filter { $0.string == "a" }
        #expect(panel.count == 1)
    }

    @Test("the small print carries the version of the archive")
    func version() throws {
        let spec = ChartSpec(name: "x", kind: .trend, question: "cabinet-office/affinity-south-korea")
        let archive = try ShippedSpec.archive.get()
        let scene = try Archives.scene(spec, of: archive)
        let words = scene.groups(.footer).flatMap(\.texts).map(\.string).joined(separator: " ")
        #expect(words.contains("PollKit archive \(archive.version)"))
    }
}
