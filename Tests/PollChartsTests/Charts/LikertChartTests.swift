import PollCharts
import PollData
import Testing

@Suite("Likert")
struct LikertChartTests {
    /// Very good, good, neither, bad, very bad, don't know; the last two are totals of the sides.
    static let options = ["Very good", "Rather good", "Neither", "Rather bad", "Very bad", "Don't know", "Good", "Bad"]
    static let roles = [
        "substantive", "substantive", "neutral", "substantive", "substantive", "dont-know", "substantive",
        "substantive",
    ]

    static func archive(_ waves: [Archives.Wave], kind: String = "single", breaks: String = "") throws -> Archive {
        try Archives.made(
            waves, options: options, kind: kind, breaks: breaks, roles: roles,
            valences: [1, 1, 0, -1, -1, nil, 1, -1], parts: [6: [0, 1], 7: [3, 4]])
    }

    static func wave(_ values: [Double?], date: String = "2016-06-10", _ code: String = "KR") -> Archives.Wave {
        .init(date: date, size: 1000, values: [code: values])
    }

    static func spec(_ options: [String] = ["o0", "o1", "o2", "o3", "o4", "o5"]) -> ChartSpec {
        ChartSpec(name: "x", kind: .likert, question: "q", options: options)
    }

    /// Where the zero line stands.
    static func zero(_ scene: Scene) throws -> Double {
        try #require(scene.groups(.axis).first?.shapes.first).bounds.left
    }

    static func bar(_ scene: Scene, _ name: String) throws -> Rect {
        try #require(scene.groups(.series).first { $0.label == name }?.shapes.first).bounds
    }

    static func footer(_ scene: Scene) -> String {
        scene.groups(.footer).flatMap(\.texts).map(\.string).joined(separator: " ")
    }

    static func error(_ spec: ChartSpec, _ archive: Archive) throws -> String {
        var text = ""
        do { _ = try Archives.scene(spec, of: archive) } catch let error as ChartError { text = error.description }
        return text
    }

    @Test("bad lies to the left of the line, good to the right, the strong answers outside, all on one scale")
    func sides() throws {
        let scene = try Archives.scene(Self.spec(), of: Self.archive([Self.wave([10, 20, 15, 30, 16, 9, nil, nil])]))
        let zero = try Self.zero(scene)
        let order = try ["Very bad", "Rather bad", "Rather good", "Very good"].map { try Self.bar(scene, $0) }
        #expect(order.map(\.left) == order.map(\.left).sorted())
        #expect(abs(order[1].right - zero) < 1e-9 && abs(order[2].left - zero) < 1e-9)
        let scale = order[0].width / 16
        for (name, value) in [("Rather bad", 30.0), ("Rather good", 20), ("Neither", 15), ("Don't know", 9)] {
            #expect(abs(try Self.bar(scene, name).width - value * scale) < 1e-9, "\(name)")
        }
        #expect(try Self.bar(scene, "Neither").left > order[3].right)
        #expect(try Self.bar(scene, "Don't know").left > Self.bar(scene, "Neither").right)
    }

    @Test("neutral answers may be split over the line, and the footer says which")
    func split() throws {
        let archive = try Self.archive([Self.wave([10, 20, 15, 30, 16, 9, nil, nil])])
        #expect(try Archives.scene(Self.spec(), of: archive).texts.contains { $0.string.contains("stands apart") })
        var spec = Self.spec()
        spec.neutral = .split
        let scene = try Archives.scene(spec, of: archive)
        #expect(scene.texts.contains { $0.string.contains("half lies on each side") })
        #expect(abs(try Self.bar(scene, "Neither").center.x - Self.zero(scene)) < 1e-9)
    }

    @Test("totals are those published, else the sum before rounding, and a note says where they do not add up")
    func totals() throws {
        func totals(_ values: [Double?]) throws -> (values: [String?], scene: Scene) {
            let scene = try Archives.scene(Self.spec(), of: Self.archive([Self.wave(values)]))
            return (scene.groups(.annotation).map { $0.value("total") }.filter { $0 != nil }, scene)
        }
        let summed = try totals([10.4, 20.4, 9.2, 30, 20, 10, nil, nil])
        #expect(summed.values == ["50.0", "30.8"])
        #expect(summed.scene.texts.contains { $0.string == "31" })
        #expect(Self.footer(summed.scene).contains("else added before rounding"))
        #expect(Self.footer(summed.scene).contains("parts may not add up"))
        let published = try totals([10.4, 20.4, 9.2, 30, 20, 10, 30.9, 50])
        #expect(published.values == ["50.0", "30.9"])
        #expect(published.scene.texts.contains { $0.string.contains("totals as published.") })
        let names = published.scene.groups(.annotation).map(\.label)
        #expect(names.contains("Good") && names.contains("Bad"))
        let contradicted = try totals([10.4, 20.4, 9.2, 30, 20, 10, 40, 50])
        #expect(
            contradicted.scene.groups(.footer).flatMap(\.texts).map(\.string).joined(separator: " ")
                .contains("the published total is 40.0, its parts add to 30.8"))
    }

    @Test("the sum of some of the parts is no total")
    func partial() throws {
        var spec = Self.spec()
        spec.from = CalendarDate("2010")
        let scene = try Archives.scene(
            spec,
            of: Self.archive([
                Self.wave([10, 20, 15, 30, 16, 9, nil, nil]),
                Self.wave([10, nil, 15, 30, 16, 9, nil, nil], date: "2017-06-10"),
            ]))
        let sides = scene.groups(.annotation).compactMap { $0.value("side") }
        #expect(sides == ["left", "right", "left"])
        let alone = try Archives.scene(Self.spec(), of: Self.archive([Self.wave([10, nil, 15, 30, 16, 9, nil, nil])]))
        #expect(alone.groups(.annotation).compactMap { $0.value("side") } == ["left"])
    }

    @Test("an empty side, and what was not published")
    func empty() throws {
        let scene = try Archives.scene(
            Self.spec(), of: Self.archive([Self.wave([nil, nil, nil, 30, 40, 5, nil, nil])]))
        #expect(scene.groups(.remainder).first?.value("value") == "25.0")
        #expect(scene.texts.contains { $0.string == "Not published" })
        #expect(scene.collisions.isEmpty && scene.strays.isEmpty)
    }

    @Test("rows sorted by value begin with the most favourable")
    func sorted() throws {
        let archive = try Self.archive([
            Self.wave([10, 20, 15, 30, 16, 9, nil, nil], date: "2015-06-10"),
            Self.wave([20, 30, 15, 10, 16, 9, nil, nil], date: "2017-06-10"),
        ])
        var spec = Self.spec()
        spec.from = CalendarDate("2010")
        #expect(try Archives.scene(spec, of: archive).groups(.bars).map(\.label) == ["2015", "2017"])
        spec.sort = .value
        #expect(try Archives.scene(spec, of: archive).groups(.bars).map(\.label) == ["2017", "2015"])
    }

    @Test("a break lies between its rows, and in the notes where rows are sorted")
    func breaks() throws {
        let archive = try Self.archive(
            [
                Self.wave([10, 20, 15, 30, 16, 9, nil, nil], date: "2015-06-10"),
                Self.wave([20, 30, 15, 10, 16, 9, nil, nil], date: "2017-06-10"),
            ], breaks: "p,KR,,p-2015-06-10,p-2017-06-10,mode,declared,New mode,新方式,새 방식,\n")
        var spec = Self.spec()
        spec.from = CalendarDate("2010")
        let scene = try Archives.scene(spec, of: archive)
        #expect(scene.groups(.chartBreak).map { $0.value("certainty") } == ["cut"])
        #expect(scene.groups(.key).contains { $0.label == "New mode (not comparable before and after)." })
        #expect(scene.summary.contains("New mode (2015/2017, not comparable before and after)"))
        spec.sort = .value
        let sorted = try Archives.scene(spec, of: archive)
        #expect(sorted.groups(.chartBreak).isEmpty)
        #expect(Self.footer(sorted).contains("New mode (2015/2017, not comparable before and after)"))
    }

    @Test("two to eleven steps", arguments: 2...11)
    func steps(_ count: Int) throws {
        let half = count / 2
        let valences: [Int?] = (0..<count).map { $0 < half ? 1 : $0 >= count - half ? -1 : 0 }
        let share = 90 / Double(count)
        let archive = try Archives.made(
            [Self.wave(Array(repeating: share, count: count))], options: (1...count).map { "Step \($0)" },
            roles: valences.map { $0 == 0 ? "neutral" : "substantive" }, valences: valences)
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .likert, question: "q"), of: archive)
        #expect(scene.groups(.series).count == count && scene.collisions.isEmpty)
        let fills = scene.groups(.series).compactMap { group -> Color? in
            guard case .rectangle(_, .solid(let color), _) = group.shapes.first else { return nil }
            return color
        }
        #expect(Set(fills).count == count, "each step has its own shade")
    }

    @Test("the text alternative has the totals and every value")
    func summary() throws {
        let summary = try Archives.scene(
            Self.spec(), of: Self.archive([Self.wave([10, 20, 15, 30, 16, 9, nil, nil])])
        ).summary
        #expect(summary.contains("Unfavourable in all 46%, Favourable in all 30%"))
        #expect(summary.contains("Very bad 16%, Rather bad 30%, Neither 15%, Rather good 20%, Very good 10%"))
    }

    @Test("several answers, totals beside their parts and answers without a side are refused")
    func refused() throws {
        let waves = [Self.wave([10, 20, 15, 30, 16, 9, nil, nil])]
        #expect(try Self.error(Self.spec(), Self.archive(waves, kind: "multiple")).contains("cannot be stacked"))
        #expect(try Self.error(Self.spec(["o0", "o6"]), Self.archive(waves)).contains("it would count twice"))
        let unsided = try Archives.made([Self.wave([10, 20])], options: ["Yes", "Perhaps"])
        #expect(
            try Self.error(ChartSpec(name: "x", kind: .likert, question: "q"), unsided)
                == "'o1' of p/q is neither favourable nor unfavourable\n"
                + "  hint: use kind: stacked, or name under 'options' the answers that take a side")
    }

    @Test("a row a question, where the answers are the same")
    func questions() throws {
        var spec = ChartSpec(
            name: "x", kind: .likert,
            series: [
                SpecSeries(question: "cabinet-office/affinity-united-states"),
                SpecSeries(question: "cabinet-office/affinity-south-korea"),
            ], polls: ["cabinet-office-2016-11"])
        let scene = try Archives.scene(spec, of: ShippedSpec.archive.get())
        #expect(scene.groups(.bars).map(\.label) == ["United States", "South Korea"])
        spec.series[0].option = "feel-affinity"
        #expect(
            try Self.error(spec, ShippedSpec.archive.get())
                == "an 'option' in 'series' of a Likert chart\n  hint: leave it out: a row shows all the answers")
    }
}
