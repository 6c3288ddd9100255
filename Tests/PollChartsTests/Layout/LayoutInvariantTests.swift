import PollData
import Testing

@testable import PollCharts

@Suite("Layout")
struct LayoutInvariantTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let waves: [Archives.Wave]
        var options = ["Yes", "No"]
        var testDescription: String { name }

        static let all: [Case] = [
            Case(
                name: "one wave",
                waves: [.init(date: "2016-06-10", size: 1000, values: ["JP": [30, 60], "KR": [31, 50]])]),
            Case(name: "40 waves", waves: many(40)),
            Case(name: "all zero", waves: series { _ in [0, 0] }),
            Case(name: "all 100", waves: series { _ in [100, 0] }),
            Case(name: "identical", waves: series { _ in [50, 50] }),
            Case(
                name: "gaps of both signs",
                waves: (0..<6).map { index in
                    .init(
                        date: "\(2010 + 2 * index)-05-20", size: 60,
                        values: ["JP": [Double(index * 20), 3.5], "KR": [Double(100 - index * 20), 2.5]])
                }),
            Case(
                name: "missing middle",
                waves: series { index in index == 2 || index == 3 ? [nil, 44.4] : [Double(10 * index), nil] }),
            Case(name: "unknown n", waves: series(size: nil) { index in [Double(20 + index), 40] }),
            Case(name: "unpublished rest", waves: series { _ in [20.5, nil] }),
            Case(
                name: "long labels", waves: series { index in [Double(30 + index), 30, 10, 5] },
                options: [
                    "Relations with the other country are very important to us", "가나다라마바사아자차카타파하 가나다라마바사아자차카타파하",
                    "どちらかといえば親しみを感じるが相手国の政府には親しみを感じない", "No answer",
                ]),
            Case(
                name: "30 options",
                waves: [.init(date: "2016", size: 900, values: ["JP": Array(repeating: 3.3, count: 30)])],
                options: (1...30).map { "Answer \($0)" }),
        ]

        static func many(_ count: Int) -> [Archives.Wave] {
            (0..<count).map { index in
                let month = index % 12 + 1
                return .init(
                    date: "\(2000 + index / 12 * 3)-\(month < 10 ? "0" : "")\(month)-15", size: 500 + index * 10,
                    values: ["JP": [Double(index * 37 % 90), 5], "KR": [Double(index * 53 % 90), 8]])
            }
        }

        static func series(size: Int? = 1000, _ values: (Int) -> [Double?]) -> [Archives.Wave] {
            (0..<6).map { index in
                .init(
                    date: "\(2010 + 2 * index)-05-20", size: size, values: ["JP": values(index), "KR": values(index)])
            }
        }
    }

    static let events = """
        2010-05-25,First thing that happened on a day,最初の出来事が起きた日,첫 번째 일이 일어난 날,x,https://example.org
        2010-06-25,A second thing that happened soon after,その直後の二番目の出来事,곧이어 일어난 두 번째 일,x,https://example.org
        2010-06-26,And a third,三番目,세 번째,x,https://example.org
        2012-08-10,A visit,訪問,방문,x,https://example.org
        2016-06-10,A declaration with a rather long description of what it declared,長い説明の付いた共同宣言,긴 설명이 붙은 공동선언,x,https://example.org
        2019-07-01,Trade measures,輸出管理,수출관리,x,https://example.org
        2020-05-19,An event on the last day,最後の日の出来事,마지막 날의 일,x,https://example.org

        """

    static let sizes = PageSize.named.map(\.name) + ["70x80mm", "300x200pt"]

    @Test("no two labels meet, nothing leaves the page, every series is named", arguments: Case.all, ChartKind.allCases)
    func holds(_ example: Case, _ kind: ChartKind) throws {
        // A scale has two sides, and its last answer may be don't know.
        let count = example.options.count
        let archive = try Archives.made(
            example.waves, options: example.options, events: Self.events,
            roles: kind == .likert && count > 3
                ? Array(repeating: "substantive", count: count - 1) + ["dont-know"] : [],
            valences: kind == .likert ? (0..<count).map { $0 < (count + 1) / 2 ? 1 : -1 } : nil)
        // Two samples make a gap or a dumbbell.
        let populations = Set(example.waves.flatMap(\.values.keys)).count
        if populations < 2, kind == .gap || kind == .dumbbell { return }
        // Two waves make a slope.
        if example.waves.count < 2, kind == .slope { return }
        // Two polls with known interviews can be pooled.
        // Houses are several programs; `HousesChartTests` has them.
        if kind == .houses { return }
        if kind == .forest, example.waves.count { $0.size != nil } < 2 { return }
        for name in Self.sizes {
            let size = try #require(PageSize(name))
            for language in Language.allCases {
                var spec = ChartSpec(name: "made", kind: kind, question: "q", size: size)
                if kind == .forest { spec.populations = ["JP"] }
                if kind == .trend || kind == .gap || kind == .cloud { spec.events = ["2000…2025"] }
                spec.annotations.differences = kind == .dumbbell
                let scene: Scene
                do {
                    scene = try Archives.scene(spec, of: archive, in: language)
                } catch {
                    Issue.record("\(kind) \(name) \(language): \(error)")
                    continue
                }
                #expect(scene.collisions.isEmpty, "\(kind) \(name) \(language)")
                #expect(scene.strays.isEmpty, "\(kind) \(name) \(language)")
                #expect(scene.size.width == size.width)
                #expect(!scene.title.isEmpty && !scene.summary.isEmpty)
                Self.checkNames(scene, kind, archive, language)
                Self.checkPanel(scene)
            }
        }
    }

    /// Small panels, and lines of several questions, with everything that the example has.
    @Test(
        "panels and many lines keep to the page", arguments: Case.all,
        [ChartSpec.Panels.populations, .options, .series, .none])
    func panels(_ example: Case, _ panels: ChartSpec.Panels) throws {
        let archive = try Archives.made(example.waves, options: example.options, events: Self.events)
        let populations = Set(example.waves.flatMap(\.values.keys)).sorted()
        let answers = example.options.indices.prefix(8).map { "o\($0)" }
        for name in ["web", "column", "social", "70x80mm"] {
            let size = try #require(PageSize(name))
            for language in Language.allCases {
                var spec = ChartSpec(name: "made", kind: .trend, events: ["2000…2025"], size: size, panels: panels)
                if panels == .series || panels == .none {
                    spec.series = populations.flatMap { code in
                        answers.map { SpecSeries(question: "q", option: $0, population: code) }
                    }
                } else {
                    spec.question = "q"
                    spec.options = Array(answers)
                }
                let scene = try Archives.scene(spec, of: archive, in: language)
                #expect(scene.collisions.isEmpty, "\(panels) \(name) \(language)")
                #expect(scene.strays.isEmpty, "\(panels) \(name) \(language)")
                let named = Set(scene.groups(.label).map(\.label))
                for group in scene.groups(.series) where panels != .series {
                    #expect(named.contains(group.label), "\(group.label) is not named")
                }
            }
        }
    }

    /// Small panels of every kind, with shared and with free scales.
    @Test("panels of every kind keep to the page", arguments: Case.all, ChartKind.allCases.filter { $0 != .trend })
    func panelsOfKinds(_ example: Case, _ kind: ChartKind) throws {
        let count = example.options.count
        let archive = try Archives.made(
            example.waves, options: example.options,
            roles: kind == .likert && count > 3
                ? Array(repeating: "substantive", count: count - 1) + ["dont-know"] : [],
            valences: kind == .likert ? (0..<count).map { $0 < (count + 1) / 2 ? 1 : -1 } : nil)
        let populations = Set(example.waves.flatMap(\.values.keys)).count
        if populations < 2, kind == .gap || kind == .dumbbell { return }
        if example.waves.count < 2, kind == .slope { return }
        // Houses are several programs; `PanelTests` has them.
        if kind == .houses { return }
        if kind == .forest, example.waves.count(where: { $0.size != nil }) < 2 { return }
        for (place, panels) in (kind.panels).enumerated() where panels != .series {
            for (name, language) in zip(["web", "column", "70x80mm"], Language.allCases) {
                var spec = ChartSpec(name: "made", kind: kind, question: "q", panels: panels)
                spec.size = try #require(PageSize(name))
                spec.axes = place == 0 && kind != .waffle ? .free : .shared
                spec.rows = kind == .dumbbell && panels == .options ? .samples : .options
                if kind == .forest {
                    spec.options = panels == .options ? ["o0", "o1"] : ["o0"]
                    if panels == .options { spec.populations = ["JP"] }
                }
                if [.likert, .waffle].contains(kind) { spec.from = CalendarDate("2000") }
                if [.likert, .heat].contains(kind) { spec.sort = place == 0 ? .questionnaire : .value }
                if panels == .polls || kind == .stacked || kind == .dumbbell {
                    spec.polls = example.waves.prefix(3).map { "p-\($0.date)" }
                }
                if kind == .dumbbell || kind == .gap || kind == .slope, panels == .options {
                    spec.options = example.options.indices.prefix(2).map { "o\($0)" }
                }
                let scene: Scene
                do {
                    scene = try Archives.scene(spec, of: archive, in: language)
                } catch ChartError.noData {
                    continue
                } catch {
                    // Too few polls of one of two answers.
                    if kind == .forest, panels == .options, "\(error)".hasPrefix("a pooled estimate needs") { continue }
                    Issue.record("\(kind) \(panels) \(name) \(language): \(error)")
                    continue
                }
                #expect(scene.collisions.isEmpty, "\(kind) \(panels) \(name) \(language)")
                #expect(scene.strays.isEmpty, "\(kind) \(panels) \(name) \(language)")
            }
        }
    }

    /// Slopes of several waves, with all answers, across breaks, from zero and cut.
    @Test("slopes of many lines keep to the page", arguments: Case.all.filter { $0.waves.count > 1 })
    func slopes(_ example: Case) throws {
        let polls = example.waves.map { "p-\($0.date)" }
        let cut = "p,KR,,\(polls[polls.count - 2]),\(polls[polls.count - 1]),mode,declared,Mode,方式,방식,x\n"
        let archive = try Archives.made(example.waves, options: example.options, breaks: cut)
        let columns = [[], [polls[0], polls[1]], Array(polls.suffix(3)), Array(polls.prefix(5))]
        for name in ["web", "column", "70x80mm"] {
            for (polls, language) in zip(columns + columns, Language.allCases + Language.allCases) {
                let spec = ChartSpec(
                    name: "made", kind: .slope, question: "q", options: example.options.indices.map { "o\($0)" },
                    polls: polls, size: try #require(PageSize(name)), axis: polls.count == 3 ? .cut : .zero)
                let scene = try Archives.scene(spec, of: archive, in: language)
                #expect(scene.collisions.isEmpty, "\(polls) \(name) \(language)")
                #expect(scene.strays.isEmpty, "\(polls) \(name) \(language)")
                let named = Set(scene.groups(.label).map(\.label))
                for group in scene.groups(.series) { #expect(named.contains(group.label)) }
            }
        }
    }

    @Test("what is shipped keeps to every page", arguments: try ShippedSpec.all())
    func shipped(_ shipped: ShippedSpec) throws {
        let archive = try ShippedSpec.archive.get()
        for name in Self.sizes {
            for language in Language.allCases {
                var spec = try shipped.spec
                spec.size = try #require(PageSize(name))
                let scene = try Archives.scene(spec, of: archive, in: language)
                #expect(scene.collisions.isEmpty, "\(shipped) \(name) \(language)")
                #expect(scene.strays.isEmpty, "\(shipped) \(name) \(language)")
                #expect(scene.droppedValues == 0, "\(shipped) \(name) \(language)")
                #expect(spec.title.map { !$0.japanese.isEmpty && !$0.korean.isEmpty } ?? false, "\(shipped)")
            }
        }
    }

    /// Trends name each population at the line's end, stacks each answer; bars each population where there are two.
    private static func checkNames(_ scene: Scene, _ kind: ChartKind, _ archive: Archive, _ language: Language) {
        let words = scene.texts.map(\.string).joined(separator: " ")
        let populations = Set(scene.groups(.series).compactMap { $0.value("population") })
        switch kind {
        case .gap, .dumbbell:
            for code in populations.flatMap({ $0.split(separator: " ") }) {
                #expect(words.contains(Population(String(code)).name[language]), "\(code) is not named")
            }
        case .trend, .slope, .cloud:
            for code in populations {
                #expect(words.contains(Population(code).name[language]), "\(code) is not named")
            }
        case .stacked, .likert, .waffle:
            for group in scene.groups(.series) { #expect(scene.groups(.label).contains { $0.label == group.label }) }
        case .forest, .houses:
            for group in scene.groups(.series) { #expect(scene.groups(.label).contains { $0.label == group.label }) }
        case .bars, .dots, .heat:
            guard populations.count > 1 else { return }
            for code in populations {
                #expect(words.contains(Population(code).name[language]), "\(code) is not named")
            }
        }
    }

    /// No marker or interval lies outside the grid.
    private static func checkPanel(_ scene: Scene) {
        let grid = scene.groups(.grid).flatMap(\.shapes).map(\.bounds)
        guard let left = grid.map(\.left).min(), let right = grid.map(\.right).max(),
            let top = grid.map(\.top).min(), let bottom = grid.map(\.bottom).max(), bottom > top, right > left
        else { return }
        let panel = Rect(x: left, y: top, width: right - left, height: bottom - top)
        for interval in scene.groups(.interval) {
            for shape in interval.shapes where scene.groups(.bars).isEmpty {
                #expect(panel.contains(shape.bounds, slack: 0.5))
            }
        }
    }
}
