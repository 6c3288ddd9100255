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
        #expect(
            try Self.error(spec, archive)
                == "a gap follows one answer, here 2\n  hint: keep one under 'option', or write panels: options")
        spec.panels = .options
        #expect(try Archives.scene(spec, of: archive).groups(.panel).map(\.label).suffix(2) == ["Good", "Bad"])
    }

    @Test("a slope joins a few waves of one program")
    func slope() throws {
        let wave = Archives.Wave(date: "2016-06-10", size: 1000, values: ["KR": [30, 60]])
        var spec = ChartSpec(name: "x", kind: .slope, question: "q")
        #expect(
            try Self.error(spec, Archives.made([wave]))
                == "a slope joins two waves, here 1\n"
                + "  hint: name two polls that asked p/q, or use kind: bars")
        spec.question = "genron-eai/impression-of-other-country"
        spec.polls = (2013...2018).map { "genron-eai-\($0)" }
        #expect(
            try Self.error(spec, Archives.fixture())
                == "a slope shows up to 5 waves, here 6\n  hint: name fewer polls, or use kind: trend")
    }

    @Test("a change is that of the published decimals, and one that whole percents contradict is noted")
    func change() throws {
        let waves = [
            Archives.Wave(date: "2016-06-10", size: 1000, values: ["KR": [30.4, 60]]),
            Archives.Wave(date: "2018-06-10", size: 1000, values: ["KR": [32.5, 60]]),
        ]
        let spec = ChartSpec(name: "x", kind: .slope, question: "q")
        let scene = try Archives.scene(spec, of: Archives.made(waves))
        #expect(scene.groups(.series).first?.value("change") == "2.1")
        let words = scene.texts.map(\.string).joined(separator: " ")
        #expect(words.contains("30") && words.contains("33") && words.contains("+2 ("))
        #expect(words.contains("can differ by one from the whole percents"))
        let cut = "p,KR,,p-2016-06-10,p-2018-06-10,mode,declared,Mode,方式,방식,x\n"
        let broken = try Archives.scene(spec, of: Archives.made(waves, breaks: cut))
        #expect(broken.groups(.series).first?.value("change") == nil)
        #expect(broken.texts.contains { $0.string.contains("not comparable") })
        #expect(!broken.texts.contains { $0.string.contains("+2 (") })
    }

    @Test("a cloud's line stops at breaks and needs five polls; areas are in proportion to the interviews")
    func cloud() throws {
        let waves = (0..<9).map { index -> Archives.Wave in
            let size: Int? = index == 8 ? nil : index % 2 == 0 ? 1000 : 250
            return Archives.Wave(date: "\(2010 + index)-06-10", size: size, values: ["KR": [Double(20 + index), 60]])
        }
        let cut = "p,KR,,p-2014-06-10,p-2015-06-10,mode,declared,Mode,方式,방식,x\n"
        let spec = ChartSpec(name: "x", kind: .cloud, question: "q")
        let scene = try Archives.scene(spec, of: Archives.made(waves, breaks: cut))
        let series = try #require(scene.groups(.series).first)
        let lines = series.shapes.filter { if case .polyline = $0 { true } else { false } }
        #expect(lines.count == 1, "five polls before the break, four after it")
        let dots = scene.groups(.point)
        func width(_ size: String) -> Double { dots.first { $0.value("size") == size }?.shapes[0].bounds.width ?? 0 }
        #expect(abs(width("1000") / width("250") - 2) < 1e-9)
        #expect(dots.count { $0.value("size") == nil } == 1)
        #expect(scene.texts.contains { $0.string.contains("n not known") })
        let whole = try Archives.scene(spec, of: Archives.made(waves))
        let all = whole.groups(.series)[0].shapes.filter { if case .polyline = $0 { true } else { false } }
        #expect(all.count == 1 && all[0].bounds.width > lines[0].bounds.width)
    }

    @Test("a forest pools one answer of one population with known interviews, and says how the polls differ")
    func forest() throws {
        let waves = [
            Archives.Wave(date: "2016-06-10", size: 1000, values: ["KR": [30, 60], "JP": [20, 60]]),
            Archives.Wave(date: "2017-06-10", size: 1000, values: ["KR": [40, 60], "JP": [20, 60]]),
            Archives.Wave(date: "2018-06-10", size: nil, values: ["KR": [50, 60], "JP": [20, 60]]),
        ]
        let archive = try Archives.made(waves)
        var spec = ChartSpec(name: "x", kind: .forest, question: "q")
        #expect(
            try Self.error(spec, archive)
                == "a forest pools polls of one population, here JP, KR\n  hint: write population: JP")
        spec.populations = ["KR"]
        let scene = try Archives.scene(spec, of: archive)
        let pooled = try #require(scene.groups(.series).last)
        #expect(pooled.value("value").flatMap(Double.init).map { abs($0 - 35) < 0.2 } ?? false)
        #expect(scene.groups(.series).count { $0.value("weight") != nil } == 2)
        let words = scene.texts.map(\.string).joined(separator: " ")
        #expect(words.contains("differ by more than sampling error explains"))
        #expect(words.contains("Not pooled"))
        spec.options = ["o0", "o1"]
        #expect(
            try Self.error(spec, archive) == "a forest pools one answer, here 2\n  hint: keep one under 'option'")
        spec.options = []
        spec.from = CalendarDate("2017")
        #expect(
            try Self.error(spec, archive)
                == "a pooled estimate needs two polls with a known number of interviews, here 1\n"
                + "  hint: widen 'from' and 'to', or use kind: trend")
    }

    @Test("panels that a kind cannot have are refused with those it has")
    func panels() throws {
        let spec = ChartSpec(
            name: "x", kind: .stacked, question: "genron-eai/impression-of-other-country", panels: .options)
        #expect(
            try Self.error(spec, Archives.fixture())
                == "'panels: options' in a chart of kind 'stacked'\n  hint: kind: stacked has panels: populations, polls; "
                + "the answers are parts of one whole")
        let houses = ChartSpec(name: "x", kind: .houses, panels: .series)
        #expect(
            try Self.error(houses, Archives.fixture())
                == "'panels: series' in a chart of kind 'houses'\n  hint: kind: houses has panels: populations; "
                + "houses are measured against each other")
    }

    @Test("every waffle has a hundred cells, so that no panel has its own scale")
    func waffleAxes() throws {
        var spec = ChartSpec(
            name: "x", kind: .waffle, question: "genron-eai/impression-of-other-country", panels: .populations)
        spec.axes = .free
        #expect(
            try Self.error(spec, Archives.fixture())
                == "'axes: free' in a chart of kind 'waffle'\n  hint: every grid has a hundred cells")
    }

    @Test("a forest wants the answers that its panels are of")
    func forestPanels() throws {
        let spec = ChartSpec(
            name: "x", kind: .forest, question: "genron-eai/impression-of-other-country", populations: ["JP"],
            panels: .options)
        #expect(
            try Self.error(spec, Archives.fixture())
                == "'panels: options' with 0 under 'options'\n"
                + "  hint: name two answers and more, for instance options: [good, bad]")
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
