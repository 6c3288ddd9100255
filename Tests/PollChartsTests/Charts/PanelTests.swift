import PollData
import Testing

@testable import PollCharts

/// What small multiples of each kind share, and what each has of its own.
@Suite("Panels")
struct PanelTests {
    private static func waves(_ count: Int = 4) -> [Archives.Wave] {
        (0..<count).map { index in
            let step = Double(index)
            return .init(
                date: "\(2016 + index)-06-10", size: 1000,
                values: ["JP": [20 + step, 70 - step, 10], "KR": [60 - 2 * step, 25 + step, 5]])
        }
    }

    private static func archive(_ waves: [Archives.Wave] = waves()) throws -> Archive {
        try Archives.made(
            waves, options: ["Good", "Bad", "Don't know"], roles: ["substantive", "substantive", "dont-know"],
            valences: [1, -1, nil])
    }

    private static func spec(_ kind: ChartKind, _ panels: ChartSpec.Panels) -> ChartSpec {
        var spec = ChartSpec(name: "x", kind: kind, question: "q", panels: panels)
        if [.likert, .waffle].contains(kind) { spec.from = CalendarDate("2000") }
        return spec
    }

    /// The panels by their titles.
    private static func panels(_ scene: Scene) -> [Group] { scene.groups(.panel).filter { !$0.label.isEmpty } }

    @Test("every kind has panels", arguments: ChartKind.allCases)
    func every(_ kind: ChartKind) { #expect(!kind.panels.isEmpty && !kind.panels.contains(.none)) }

    @Test("likert panels have one scale and one zero line a panel, and rows of the same year side by side")
    func likert() throws {
        var waves = Self.waves()
        waves[1].values["JP"] = nil
        let scene = try Archives.scene(Self.spec(.likert, .populations), of: Self.archive(waves))
        let panels = Self.panels(scene)
        #expect(panels.map(\.label) == ["Japan", "South Korea"])
        var points: Set<Int> = []
        for panel in panels {
            let zeros = panel.groups(.axis).flatMap(\.shapes).map { $0.bounds.left.rounded() }
            #expect(Set(zeros).count == 1)
            for part in panel.groups(.series) {
                let value = try #require(part.value("value").flatMap(Double.init))
                let width = try #require(part.shapes.first).bounds.width
                points.insert(Int((width / value * 100).rounded()))
            }
        }
        #expect(points.count == 1, "points a percent: \(points)")
        func height(_ panel: Group, _ year: String) -> Double? {
            panel.groups(.bars).first { $0.label == year }?.groups(.series).first?.shapes.first?.bounds.top
        }
        for year in ["2016", "2018", "2019"] { #expect(height(panels[0], year) == height(panels[1], year)) }
        #expect(height(panels[0], "2017") == nil && height(panels[1], "2017") != nil)
    }

    @Test("likert panels of polls have the countries as rows, and those of questions the waves")
    func likertRows() throws {
        let scene = try Archives.scene(Self.spec(.likert, .polls), of: Self.archive())
        #expect(Self.panels(scene).map(\.label) == ["2016", "2017", "2018", "2019"])
        #expect(Self.panels(scene)[0].groups(.bars).map(\.label) == ["Japan", "South Korea"])
        var series = ChartSpec(name: "x", kind: .likert, from: CalendarDate("2000"), panels: .series)
        series.series = ["JP", "KR"].map {
            SpecSeries(question: "q", population: $0, label: LocalizedText(english: "Line \($0)"))
        }
        let lines = try Archives.scene(series, of: Self.archive())
        #expect(Self.panels(lines).map(\.label) == ["Line JP", "Line KR"])
        #expect(Self.panels(lines)[1].groups(.bars).map(\.label) == ["2016", "2017", "2018", "2019"])
    }

    @Test("waffle panels have cells of one size, a hundred a sample")
    func waffle() throws {
        let scene = try Archives.scene(Self.spec(.waffle, .populations), of: Self.archive(Self.waves(3)))
        let titles = Self.panels(scene).map(\.label)
        #expect(titles == ["Japan", "2016", "2017", "2018", "South Korea", "2016", "2017", "2018"])
        let cells = scene.groups.filter { $0.value("cells") != nil }.flatMap(\.shapes)
        #expect(cells.count == 600)
        #expect(Set(cells.map { Int(($0.bounds.width * 100).rounded()) }).count == 1)
    }

    @Test("heat panels have the same columns and colours, and their own colours where axes are free")
    func heat() throws {
        var spec = Self.spec(.heat, .populations)
        spec.options = ["o0", "o1"]
        let shared = try Archives.scene(spec, of: Self.archive())
        let panels = Self.panels(shared)
        #expect(panels.map(\.label) == ["Japan", "South Korea"])
        for panel in panels {
            #expect(panel.groups(.bars).map(\.label) == ["Good", "Bad"])
            #expect(
                panel.groups(.series).map(\.label) == ["2016", "2017", "2018", "2019", "2016", "2017", "2018", "2019"])
        }
        #expect(shared.groups(.key).count { $0.label == "%" } == 1, "one strip of colours for all")
        spec.axes = .free
        let free = try Archives.scene(spec, of: Self.archive())
        #expect(free.groups(.key).count { $0.label == "%" } == 2)
        #expect(free.texts.contains { $0.string.contains("Each panel has its own scale") })
        let answers = try Archives.scene(
            ChartSpec(name: "x", kind: .heat, question: "q", options: ["o0", "o1"], panels: .options),
            of: Self.archive())
        #expect(Self.panels(answers).map(\.label) == ["Good", "Bad"])
        #expect(Self.panels(answers)[0].groups(.bars).map(\.label) == ["Japan", "South Korea"])
    }

    @Test("each forest of several pools its own polls on the same axis")
    func forest() throws {
        let scene = try Archives.scene(Self.spec(.forest, .populations), of: Self.archive())
        let pooled = scene.groups.filter { $0.value("tau-squared") != nil }.compactMap {
            $0.value("value").flatMap(Double.init)
        }
        #expect(pooled.count == 2 && abs(pooled[0] - 21.5) < 0.5 && abs(pooled[1] - 57) < 1)
        let axes = Self.panels(scene).map { $0.groups(.grid).flatMap(\.texts).map(\.string) }
        #expect(axes.count == 2 && axes[0] == axes[1])
        let words = scene.groups(.footer).flatMap(\.texts).map(\.string).joined(separator: " ")
        #expect(words.contains("Japan: The polls differ by") && words.contains("South Korea: The polls differ by"))
        #expect(words.components(of: "Random effects (REML") == 1, "what all say stands once")
        #expect(words.components(of: "Source:") == 1)
    }

    @Test("house effects of two populations stand in two panels with zero at one place")
    func houses() throws {
        var spec = ChartSpec(name: "x", kind: .houses, panels: .populations)
        for population in ["JP", "KR"] {
            for question in ["yomiuri-hankook/current-bilateral-relations", "genron-eai/current-bilateral-relations"] {
                spec.series.append(
                    SpecSeries(
                        question: question, option: "good", population: population,
                        label: LocalizedText(english: question.hasPrefix("yomiuri") ? "Paper" : "Institute")))
            }
        }
        let scene = try Archives.scene(spec, of: ShippedSpec.archive.get())
        let panels = Self.panels(scene)
        #expect(panels.map(\.label) == ["Japan", "South Korea"])
        for panel in panels {
            let effects = panel.groups(.series).compactMap { $0.value("value").flatMap(Double.init) }
            #expect(effects.count == 2 && abs(effects.reduce(0, +)) < 0.011, "effects sum to zero in each")
        }
        let axes = panels.map { $0.groups(.grid).flatMap(\.texts).map(\.string) }
        #expect(axes[0] == axes[1])
    }

    @Test("panels of ranked bars say whose order they have, and join ranks there alone")
    func ranked() throws {
        let archive = try Archives.made(
            [
                .init(
                    date: "2020-06-10", size: 1000, values: ["JP": [12, 40, 38, 5], "KR": [40, 39, 12, 20]])
            ], options: ["A", "B", "C", "Don't know"],
            roles: ["substantive", "substantive", "substantive", "dont-know"])
        var spec = ChartSpec(name: "x", kind: .bars, question: "q", sort: .value, panels: .populations)
        let scene = try Archives.scene(spec, of: archive)
        let panels = Self.panels(scene)
        for panel in panels { #expect(panel.groups(.bars).map(\.label) == ["B", "C", "A", "Don't know"]) }
        #expect(panels.map { $0.groups(.annotation).count } == [1, 0])
        let words = scene.groups(.footer).flatMap(\.texts).map(\.string).joined(separator: " ")
        #expect(words.contains("All panels are in the order of the first (Japan), and ranks are compared there alone."))
        #expect(words.contains("Neighbouring ranks"))
        spec.sort = .questionnaire
        let plain = try Archives.scene(spec, of: archive)
        #expect(!plain.texts.contains { $0.string.contains("All panels are in the order") })
    }
}

extension String {
    /// How often a part stands in it.
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
