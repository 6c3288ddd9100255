import PollCharts
import PollData
import Testing

@Suite("Explanations")
struct ExplanationTests {
    private static func explanation(_ item: ShippedSpec, _ language: Language = .english) throws -> ChartExplanation {
        try ChartBuilder(archive: try ShippedSpec.archive.get(), measurer: FixedMeasurer()).explanation(
            for: item.spec, language: language)
    }

    @Test("every mark of every chart is traced to a published figure", arguments: try ShippedSpec.all())
    func traced(_ item: ShippedSpec) throws {
        let archive = try ShippedSpec.archive.get()
        let spec = try item.spec
        let explanation = try Self.explanation(item)
        let scene = try Archives.scene(spec, of: archive)
        // House effects are estimates: no mark is a figure, and the polls behind them are listed.
        if spec.kind == .houses {
            let effects = scene.groups.filter { $0.value("polls") != nil }
            let used = explanation.figures.count { $0.reason.hasPrefix("in the estimate") }
            #expect(used == effects.compactMap { $0.value("polls").flatMap(Int.init) }.reduce(0, +))
            #expect(explanation.figures.allSatisfy { $0.lower == nil && !$0.reason.isEmpty && $0.hollow.isEmpty })
            return
        }
        // A pooled estimate is no published figure.
        let marks = scene.groups.filter {
            $0.value("tau-squared") == nil && $0.value("value") != nil && $0.role != .remainder
                && $0.role != .annotation
        }
        #expect(!explanation.figures.isEmpty)
        #expect(explanation.figures.count == marks.count)
        for figure in explanation.figures where figure.populations.count == 1 {
            let published = try #require(archive.poll(figure.poll)).figures.filter {
                $0.question.rawValue == figure.question.split(separator: "/").last.map(String.init)
                    && $0.option.rawValue == figure.option && figure.populations.contains($0.population)
            }
            #expect(published.contains { $0.value.text == figure.value }, "\(figure)")
            #expect(figure.lower == nil || !figure.method.isEmpty)
            #expect(figure.lower != nil || !figure.reason.isEmpty)
        }
    }

    @Test("every cut, dotted line and left-out figure is a decision")
    func decisions() throws {
        let explanation = try Self.explanation(ShippedSpec(name: "genron-impressions"))
        let texts = explanation.decisions.map { "\($0.topic.rawValue): \($0.text)" }
        #expect(
            texts.contains(
                "break: South Korea: no line genron-eai-2023 → eai-2024: Face-to-face to web panel (declared)"))
        #expect(
            texts.contains(
                "dash: Japan: dotted genron-eai-2015 → genron-eai-2016: compare with care: High-school students no longer "
                    + "excluded"))
        #expect(texts.contains { $0.hasPrefix("scale: vertical 0 to 60: a share starts at zero") })
        #expect(texts.contains { $0.hasPrefix("page: web, 720 × ") })
    }

    @Test("an axis that is cut, events outside the waves and a span say so")
    func choices() throws {
        let spec = ChartSpec(
            name: "x", kind: .trend, question: "genron-eai/impression-of-other-country", options: ["good"],
            events: ["1998-10-08"], from: CalendarDate("2015"), axis: .cut)
        let explanation = try ChartBuilder(archive: try ShippedSpec.archive.get(), measurer: FixedMeasurer())
            .explanation(for: spec, language: .english)
        let texts = explanation.decisions.map(\.text)
        #expect(texts.contains("1998-10-08 is not drawn: outside the waves shown"))
        #expect(texts.contains("Japan: 2 waves outside 'from' and 'to'"))
        #expect(texts.contains { $0.contains("cut near the least value, as 'axis: cut' asks") })
    }

    @Test(
        "decisions are said in the language of the picture",
        arguments: [
            "genron-impressions-gap", "yomiuri-hankook-threats-2023", "yomiuri-hankook-compensation-plan",
            "gallup-korea-fukushima-worry", "cabinet-office-affinity-slope", "gallup-korea-lee-approval-forest",
            "japan-relations-houses", "cabinet-office-affinity-heat", "yomiuri-hankook-comfort-women-waffle",
            "japan-relations-bad-cloud",
        ])
    func languages(_ name: String) throws {
        let item = ShippedSpec(name: name)
        let english = try Self.explanation(item)
        for language in [Language.japanese, .korean] {
            let other = try Self.explanation(item, language)
            func topics(_ explanation: ChartExplanation) -> [Decision.Topic] {
                explanation.decisions.map(\.topic).filter { $0 != .note }
            }
            #expect(topics(other) == topics(english))
            #expect(other.figures.map(\.value) == english.figures.map(\.value))
        }
    }

    /// Figures and decisions, a line each.
    private static func text(_ explanation: ChartExplanation) -> String {
        let figures = explanation.figures.map { figure -> String in
            let interval = figure.lower.flatMap { lower in figure.upper.map { "\(lower) … \($0)" } } ?? "–"
            let sizes = figure.sizes.map { $0.map { "\($0)" } ?? "–" }.joined(separator: " / ")
            return [
                figure.name, figure.question, figure.option, figure.populations.map(\.rawValue).joined(separator: " "),
                figure.poll.rawValue, figure.value, interval, sizes, figure.method + figure.reason,
                figure.hollow.joined(separator: ", "),
            ].joined(separator: " | ")
        }
        let decisions = explanation.decisions.map { "\($0.topic.rawValue): \($0.text)" }
        return ([explanation.title, ""] + figures + [""] + decisions).joined(separator: "\n") + "\n"
    }

    @Test("each kind says what it decided", arguments: ReferenceSceneTests.specs.map(\.0))
    func kinds(_ name: String) throws {
        let spec = try #require(ReferenceSceneTests.specs.first { $0.0 == name }?.1)
        let explanation = try ChartBuilder(archive: try Archives.fixture(), measurer: FixedMeasurer()).explanation(
            for: spec, language: .english)
        try ReferenceScene.check(text: Self.text(explanation), "explained-\(name)")
        let topics = explanation.decisions.map(\.topic)
        #expect(topics.contains(.scale), "\(name)")
    }

    @Test("house effects name their zero, their estimates and the polls that they do not use")
    func houses() throws {
        let houses = [
            HousesChartTests.House(id: "a", name: "A", values: [40, 42, 44, 46]),
            HousesChartTests.House(id: "b", name: "B", values: [30, 32, 34, 36]),
            HousesChartTests.House(id: "c", name: "C", values: [50, 52, 54, 56], size: nil),
        ]
        let explanation = try ChartBuilder(archive: try HousesChartTests.archive(houses), measurer: FixedMeasurer())
            .explanation(for: HousesChartTests.spec(houses), language: .english)
        try ReferenceScene.check(text: Self.text(explanation), "explained-houses")
        #expect(explanation.figures.count { $0.reason == "in the estimate" } == 8)
        #expect(explanation.figures.count { $0.reason == "not used: n unknown" } == 4)
    }

    @Test("panels say once what they share, and with their title what is their own")
    func panels() throws {
        let spec = ChartSpec(
            name: "x", kind: .forest, question: "genron-eai/impression-of-other-country", options: ["good"],
            panels: .populations)
        let texts = try ChartBuilder(archive: try ShippedSpec.archive.get(), measurer: FixedMeasurer()).explanation(
            for: spec, language: .english
        ).decisions.map { "\($0.topic.rawValue): \($0.text)" }
        #expect(texts.contains("scale: 2 panels on one scale: Japan, South Korea"))
        #expect(texts.count { $0.hasPrefix("order: by the middle of the fieldwork") } == 1)
        #expect(texts.count { $0.hasPrefix("estimate: Japan: Pooled estimate: ") } == 1)
        #expect(texts.count { $0.hasPrefix("estimate: South Korea: Pooled estimate: ") } == 1)
    }
}
