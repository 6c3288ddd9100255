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

    @Test("a gap needs two populations and one answer")
    func gap() throws {
        let archive = try Archives.fixture()
        var spec = ChartSpec(
            name: "x", kind: .gap, question: "genron-eai/impression-of-other-country", populations: ["KR"])
        #expect(
            try Self.error(spec, archive)
                == "a gap is between two populations, here 1\n"
                + "  hint: genron-eai/impression-of-other-country was asked in JP, KR; write populations: [JP, KR]")
        spec.populations = []
        spec.options = ["good", "bad"]
        #expect(try Self.error(spec, archive) == "a gap follows one answer, here 2\n  hint: keep one under 'option'")
    }

    @Test("a dumbbell joins two samples")
    func dumbbell() throws {
        let archive = try Archives.fixture()
        var spec = ChartSpec(
            name: "x", kind: .dumbbell, question: "genron-eai/impression-of-other-country",
            polls: ["genron-eai-2013", "genron-eai-2014"])
        #expect(
            try Self.error(spec, archive)
                == "a dumbbell joins two samples, here 4\n  hint: name one poll and two populations, or two polls and one "
                + "population, or write rows: samples")
        spec.rows = .samples
        spec.options = ["good", "bad"]
        #expect(
            try Self.error(spec, archive)
                == "rows of polls need two populations and one answer, here 2 and 2\n"
                + "  hint: write populations: [JP, KR] and one option, or rows: options")
    }

    @Test("a line of several questions says whom it asks, and is a share beside shares")
    func series() throws {
        let archive = try Archives.fixture()
        var line = SpecSeries(question: "genron-eai/impression-of-other-country", option: "good")
        #expect(
            try Self.error(ChartSpec(name: "x", kind: .trend, series: [line]), archive)
                == "genron-eai/impression-of-other-country was asked in JP, KR\n"
                + "  hint: say which with 'population' in the item of 'series'")
        line.population = "JP"
        var net = line
        net.option = "net"
        #expect(
            try Self.error(ChartSpec(name: "x", kind: .trend, series: [line, net]), archive)
                == "the net score of genron-eai/impression-of-other-country beside shares\n"
                + "  hint: percentages and points need a chart each")
    }

    @Test("a value wider than its part stands below with a leader, and only what has no place at all is dropped")
    func outside() throws {
        let few = Archives.Wave(date: "2016-06-10", size: 1000, values: ["KR": [96.5, 1.2, 1.1, 1.2]])
        let archive = try Archives.made([few], options: ["A", "B", "C", "D"])
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .stacked, question: "q"), of: archive)
        #expect(scene.droppedValues == 0)
        #expect(scene.groups(.annotation).map(\.label) == ["1", "1", "1"])
        let many = Archives.Wave(
            date: "2016-06-10", size: 1000, values: ["KR": Array(repeating: 1.25, count: 80)])
        let crowd = try Archives.made([many], options: (1...80).map { "Answer \($0)" })
        let full = try Archives.scene(
            ChartSpec(name: "x", kind: .stacked, question: "q", size: .column), of: crowd)
        #expect(full.droppedValues > 0)
        #expect(full.description.contains("dropped values: \(full.droppedValues)\n"))
        #expect(full.groups(.annotation).count == 80 - full.droppedValues)
        #expect(full.collisions.isEmpty && full.strays.isEmpty)
    }
}
