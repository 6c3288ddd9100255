import PollCharts
import PollData
import Testing

@Suite("Reference scenes")
struct ReferenceSceneTests {
    static let specs: [(String, ChartSpec)] = [
        (
            "trend",
            ChartSpec(
                name: "trend", kind: .trend, question: "genron-eai/impression-of-other-country", options: ["good"],
                events: ["2015-12-28", "2019-07-01"])
        ),
        (
            "panels",
            ChartSpec(
                name: "panels", kind: .trend, question: "genron-eai/impression-of-other-country",
                options: ["good", "bad"],
                events: [SpecEvent("2019-07-01", label: LocalizedText(english: "Export controls"))], panels: .options)
        ),
        (
            "series",
            ChartSpec(
                name: "series", kind: .trend,
                series: [
                    SpecSeries(
                        question: "genron-eai/impression-of-other-country", option: "good", population: "JP",
                        label: LocalizedText(english: "Good impression")),
                    SpecSeries(
                        question: "genron-eai/military-threat-countries", option: "china", population: "JP",
                        label: LocalizedText(english: "China a threat")),
                ])
        ),
        (
            "gap",
            ChartSpec(
                name: "gap", kind: .gap, question: "genron-eai/impression-of-other-country", options: ["good"],
                events: ["2019-07-01"])
        ),
        (
            "dumbbell",
            ChartSpec(
                name: "dumbbell", kind: .dumbbell, question: "genron-eai/military-threat-countries",
                polls: ["genron-eai-2014"])
        ),
        (
            "slope",
            ChartSpec(
                name: "slope", kind: .slope, question: "genron-eai/impression-of-other-country", options: ["good"],
                polls: ["genron-eai-2019", "genron-eai-2023", "eai-api-kei-2025"], size: .column)
        ),
        (
            "cloud",
            ChartSpec(
                name: "cloud", kind: .cloud, question: "genron-eai/impression-of-other-country", options: ["good"],
                size: .column)
        ),
        (
            "forest",
            ChartSpec(
                name: "forest", kind: .forest, question: "genron-eai/impression-of-other-country", options: ["good"],
                populations: ["JP"], size: .column)
        ),
        (
            "row-panels",
            ChartSpec(
                name: "row-panels", kind: .bars, question: "genron-eai/impression-of-other-country",
                polls: ["genron-eai-2013", "genron-eai-2023"], panels: .polls)
        ),
        (
            "dots",
            ChartSpec(
                name: "dots", kind: .dots, question: "genron-eai/military-threat-countries", polls: ["genron-eai-2016"],
                includeQuoted: true)
        ),
        (
            "bars",
            ChartSpec(
                name: "bars", kind: .bars, question: "genron-eai/military-threat-countries", polls: ["genron-eai-2016"],
                size: .column, includeQuoted: true)
        ),
        (
            "stacked",
            ChartSpec(
                name: "stacked", kind: .stacked, question: "gallup-korea/third-party-compensation-plan",
                polls: ["gallup-korea-2023-03-w2"])
        ),
    ]

    @Test("each kind draws what it drew", arguments: specs.map(\.0))
    func unchanged(_ name: String) throws {
        let spec = try #require(Self.specs.first { $0.0 == name }?.1)
        let archive = try Archives.fixture()
        try ReferenceScene.check(Archives.scene(spec, of: archive), name)
    }

    @Test("the same specification gives the same scene", arguments: Language.allCases)
    func repeatable(_ language: Language) throws {
        let archive = try Archives.fixture()
        for (_, spec) in Self.specs {
            let first = try Archives.scene(spec, of: archive, in: language)
            #expect(try Archives.scene(spec, of: archive, in: language) == first)
        }
    }

    @Test("every kind of chart has a reference scene")
    func complete() {
        #expect(Set(Self.specs.map(\.1.kind)) == Set(ChartKind.allCases))
    }
}
