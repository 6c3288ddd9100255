import PollCharts
import PollData
import Testing

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
        #expect(scene.groups(.key).contains { $0.texts.map(\.string).joined() == "aMode (not comparable across)." })
        #expect(scene.summary.contains("Mode (2013/2014, not comparable across)"))
    }

    @Test("a possible break is dotted and keyed")
    func possible() throws {
        let archive = try Archives.made(Self.waves([2011, 2012, 2013, 2014, 2015]), breaks: Self.breakRow("possible"))
        let scene = try Archives.scene(Self.spec, of: archive)
        let links = try Self.links(scene)
        #expect(links.solid == [3, 2] && links.dotted == 1)
        #expect(scene.groups(.chartBreak).first?.value("certainty") == "possible")
    }

    @Test("a skipped wave is dotted")
    func skipped() throws {
        let archive = try Archives.made(Self.waves([2011, 2012, 2013, 2015, 2016]))
        let links = try Self.links(Archives.scene(Self.spec, of: archive))
        #expect(links.solid == [3, 2] && links.dotted == 1)
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
        #expect(scene.summary.contains("in 2012 to"))
        #expect(scene.texts.contains { $0.string.contains("1 figure stated only by an article is left out") })
        var spec = Self.spec
        spec.includeQuoted = true
        #expect(try Archives.scene(spec, of: archive).summary.contains("in 2011 to"))
    }

    @Test("the text alternative has first and last values and no verb of change")
    func summary() throws {
        let archive = try Archives.fixture()
        let spec = ChartSpec(
            name: "t", kind: .trend, question: "genron-eai/impression-of-other-country", options: ["good"],
            to: CalendarDate("2023"))
        let english = try Archives.scene(spec, of: archive).summary
        #expect(english.contains("Japan: from 31% in 2013 to 37% in 2023"))
        #expect(try Archives.scene(spec, of: archive, in: .korean).summary.contains("일본: 2013년 31%, 2023년 37%"))
        for verb in ["rose", "fell", "increase", "decline"] { #expect(!english.contains(verb)) }
    }

    @Test("the scene is dated by its newest fieldwork day")
    func date() throws {
        let archive = try Archives.made(Self.waves([2011, 2013, 2012]))
        #expect(try Archives.scene(Self.spec, of: archive).date == "2013-06-10")
    }
}
