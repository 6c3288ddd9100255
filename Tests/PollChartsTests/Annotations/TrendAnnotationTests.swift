import PollCharts
import PollData
import Testing

@Suite("Annotations over time")
struct TrendAnnotationTests {
    static let spec = ChartSpec(name: "t", kind: .trend, question: "q")

    static func waves(_ values: [Double], status: String = "final") -> [Archives.Wave] {
        values.enumerated().map { index, value in
            .init(
                date: "\(2010 + index)-06-10", size: 1000, values: ["KR": [value, 5]],
                status: index == 2 ? status : "final")
        }
    }

    static func records(_ scene: Scene) -> [String] {
        scene.groups(.annotation).filter { $0.value("record") != nil }.map(\.label)
    }

    @Test("the highest and the lowest value are marked, ties with their years")
    func records() throws {
        var spec = Self.spec
        spec.annotations.records = true
        let scene = try Archives.scene(spec, of: Archives.made(Self.waves([20, 41, 33, 41, 25])))
        #expect(Set(Self.records(scene)) == ["Low 20", "High 41, also 2013"])
        let key = "High and low: of the published values that can be compared"
        #expect(scene.texts.contains { $0.string.hasPrefix(key) })
        #expect(scene.droppedValues == 0)
    }

    @Test("records stay between breaks, and short or level runs have none")
    func runs() throws {
        var spec = Self.spec
        spec.annotations.records = true
        let row = "p,KR,,p-2012-06-10,p-2013-06-10,mode,declared,Mode,方式,방식,https://example.org\n"
        let archive = try Archives.made(Self.waves([20, 41, 33, 70, 60, 50]), breaks: row)
        #expect(
            Set(Self.records(try Archives.scene(spec, of: archive))) == [
                "Low 20", "2010–2012 high 41", "High 70", "2013–2015 low 50",
            ])
        #expect(
            Set(Self.records(try Archives.scene(spec, of: archive, in: .japanese)))
                == ["最低20", "2010～12年の最高 41", "最高70", "2013～15年の最低 50"])
        // A narrow page has no room for periods.
        spec.size = try #require(PageSize("70x80mm"))
        #expect(Set(Self.records(try Archives.scene(spec, of: archive))).isSubset(of: ["Low 20", "High 70"]))
        spec.size = .web
        let short = try Archives.made(Self.waves([20, 41, 33, 70, 60]), breaks: row)
        #expect(Set(Self.records(try Archives.scene(spec, of: short))) == ["Low 20", "2010–2012 high 41"])
        #expect(Self.records(try Archives.scene(spec, of: Archives.made(Self.waves([30, 30, 30])))).isEmpty)
    }

    @Test("a record and a callout on a hollow value say why it is hollow")
    func hollow() throws {
        var spec = Self.spec
        spec.annotations.records = true
        spec.annotations.callouts = [
            SpecCallout(poll: "p-2012-06-10", text: LocalizedText(english: "A peak", japanese: "山", korean: "정점"))
        ]
        let archive = try Archives.made(Self.waves([20, 30, 50, 40, 25], status: "provisional"))
        #expect(Self.records(try Archives.scene(spec, of: archive)).contains("High 50 (provisional)"))
        let scene = try Archives.scene(spec, of: archive, in: .japanese)
        #expect(scene.groups(.annotation).contains { $0.label == "山（速報値）" })
    }

    @Test("'latest: no' leaves the last value out, never the name")
    func latest() throws {
        var spec = Self.spec
        let archive = try Archives.made(Self.waves([20, 41, 33, 37]))
        #expect(try Archives.scene(spec, of: archive).texts.contains { $0.string == "South Korea 37" })
        spec.annotations.latest = false
        let texts = try Archives.scene(spec, of: archive).texts.map(\.string)
        #expect(texts.contains("South Korea") && !texts.contains("South Korea 37"))
    }

    @Test("a reference line is in view whatever the values")
    func lines() throws {
        var spec = Self.spec
        spec.annotations.lines = [SpecLine(value: 50, label: LocalizedText(english: "Half"))]
        let scene = try Archives.scene(spec, of: Archives.made(Self.waves([10, 12, 14])))
        #expect(scene.texts.contains { $0.string == "Half" })
        #expect(scene.summary.contains("Reference line: Half (50)"))
        spec.annotations.lines[0].value = -5
        #expect(
            try ChartErrorTests.error(spec, Archives.made(Self.waves([10, 12, 14])))
                == "a line at -5 in a chart of shares\n  hint: shares lie between 0 and 100")
    }

    @Test("spans are bands with their dates and source, as long as they last")
    func spans() throws {
        var spec = Self.spec
        let from = try #require(CalendarDate("2012-03-01"))
        spec.annotations.spans = [
            SpecSpan(from: from, label: LocalizedText(english: "A government"), source: "https://example.org")
        ]
        let scene = try Archives.scene(spec, of: Archives.made(Self.waves([10, 12, 14, 20])))
        let band = try #require(scene.groups(.annotation).first { $0.label == "A government" })
        #expect(band.value("from") == "2012-03-01" && band.value("to") == nil)
        #expect(band.value("source") == "https://example.org")
        guard case .rectangle(let rect, _, _) = try #require(band.shapes.first) else { return }
        let grid = scene.groups(.grid).flatMap(\.shapes).map(\.bounds.right).max() ?? 0
        #expect(abs(rect.right - grid) < 0.01, "an open span ends with the panel")
        #expect(scene.summary.contains("A government (since 1 Mar 2012)"))
    }

    @Test("a callout without its wave or its line says what there is")
    func errors() throws {
        let archive = try Archives.made([
            .init(date: "2016-06-10", size: 1000, values: ["JP": [30, 60], "KR": [31, 50]]),
            .init(date: "2017-06-10", size: 1000, values: ["JP": [30, 60], "KR": [31, 50]]),
        ])
        var spec = Self.spec
        let text = LocalizedText(english: "Words")
        spec.annotations.callouts = [SpecCallout(poll: "p-2016-06-10", text: text)]
        #expect(
            try ChartErrorTests.error(spec, archive)
                == "the callout 'Words' could be on several lines\n"
                + "  hint: say which with 'population', 'option' or 'question': JP o0, KR o0")
        spec.annotations.callouts = [SpecCallout(poll: "p-2016-06-11", population: "JP", text: text)]
        #expect(
            try ChartErrorTests.error(spec, archive)
                == "no wave 'p-2016-06-11' for the callout 'Words'\n  hint: did you mean 'p-2016-06-10'?")
        spec.annotations.callouts = [SpecCallout(date: CalendarDate("2019"), population: "JP", text: text)]
        #expect(
            try ChartErrorTests.error(spec, archive)
                == "no wave in '2019' for the callout 'Words'\n  hint: the nearest is p-2017-06-10")
        spec.annotations.callouts = [SpecCallout(date: CalendarDate("2017"), population: "US", text: text)]
        #expect(
            try ChartErrorTests.error(spec, archive)
                == "the callout 'Words' is on none of the lines\n  hint: the lines are: JP o0, KR o0")
    }
}
