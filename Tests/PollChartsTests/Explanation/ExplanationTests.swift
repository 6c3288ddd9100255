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
        // House effects are estimates: the picture has no published figure.
        if spec.kind == .houses {
            #expect(explanation.figures.isEmpty)
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
        arguments: ["genron-impressions-gap", "yomiuri-hankook-threats-2023", "yomiuri-hankook-compensation-plan"])
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
}
