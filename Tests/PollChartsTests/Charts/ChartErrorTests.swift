import PollCharts
import PollData
import Testing

@Suite("Chart errors")
struct ChartErrorTests {
    static func error(_ spec: ChartSpec, _ archive: Archive) throws -> String {
        let error = #expect(throws: ChartError.self) { try Archives.scene(spec, of: archive) }
        return try #require(error).description
    }

    @Test("stacked bars refuse multiple choice with the reason")
    func multiple() throws {
        let spec = ChartSpec(name: "x", kind: .stacked, question: "genron-eai/military-threat-countries")
        #expect(
            try Self.error(spec, Archives.fixture())
                == "genron-eai/military-threat-countries allowed several answers, so its shares are not parts of a whole "
                + "and cannot be stacked\n  hint: use kind: bars or kind: dots")
    }

    @Test("unknown names come with the nearest")
    func names() throws {
        let archive = try Archives.fixture()
        var spec = ChartSpec(name: "x", kind: .trend, question: "genron-eai/impresion-of-other-country")
        #expect(
            try Self.error(spec, archive)
                == "no question 'impresion-of-other-country' in genron-eai\n"
                + "  hint: did you mean 'genron-eai/impression-of-other-country'?")
        spec.question = "genron-eai/impression-of-other-country"
        spec.options = ["goood"]
        #expect(
            try Self.error(spec, archive)
                == "genron-eai/impression-of-other-country has no option 'goood'\n  hint: did you mean 'good'?")
        spec.options = ["good"]
        spec.populations = ["US"]
        #expect(
            try Self.error(spec, archive)
                == "genron-eai/impression-of-other-country was not asked in 'US'\n  hint: it was asked in: JP, KR")
        spec.populations = []
        spec.events = ["2015-12-29"]
        #expect(
            try Self.error(spec, archive)
                == "no event on '2015-12-29'\n  hint: the nearest is 2015-12-28: Comfort women agreement announced")
    }

    @Test("a selection without figures says so")
    func empty() throws {
        let spec = ChartSpec(
            name: "x", kind: .trend, question: "genron-eai/impression-of-other-country", from: CalendarDate("2090"))
        #expect(try Self.error(spec, Archives.fixture()).hasPrefix("chart 'x' has no figures to show\n  hint: "))
    }

    @Test("what was not published stays visible and nothing is rescaled")
    func remainder() throws {
        let wave = Archives.Wave(date: "2016-06-10", size: 1000, values: ["KR": [50, 20, nil]])
        let archive = try Archives.made([wave], options: ["Yes", "No", "Neither"])
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .stacked, question: "q"), of: archive)
        let remainder = try #require(scene.groups(.remainder).first)
        #expect(remainder.value("value") == "30.0")
        let parts = scene.groups(.series).flatMap(\.shapes).map(\.bounds.width)
        #expect(abs((parts[0] / parts[1]) - 2.5) < 1e-9)
        #expect(scene.texts.contains { $0.string == "Not published" })
    }

    @Test("rounding alone leaves no remainder")
    func rounding() throws {
        let wave = Archives.Wave(date: "2016-06-10", size: 1000, values: ["KR": [50, 49.9]])
        let scene = try Archives.scene(
            ChartSpec(name: "x", kind: .stacked, question: "q"), of: Archives.made([wave]))
        #expect(scene.groups(.remainder).isEmpty)
    }

    @Test("don't know stands apart at the end")
    func aside() throws {
        let wave = Archives.Wave(date: "2016-06-10", size: 1000, values: ["KR": [10, 50, 40]])
        let archive = try Archives.made(
            [wave], options: ["Unsure", "Yes", "No"], roles: ["dont-know", "substantive", "substantive"])
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .stacked, question: "q"), of: archive)
        #expect(scene.groups(.series).map(\.label) == ["Yes", "No", "Unsure"])
    }
}
