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
        ("annotations", annotated),
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
            "likert-panels",
            ChartSpec(
                name: "likert-panels", kind: .likert, question: "genron-eai/impression-of-other-country",
                from: CalendarDate("2021"), size: .column, panels: .populations)
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
        (
            "likert",
            ChartSpec(
                name: "likert", kind: .likert, question: "genron-eai/impression-of-other-country",
                from: CalendarDate("2022"), size: .column)
        ),
        (
            "waffle",
            ChartSpec(
                name: "waffle", kind: .waffle, question: "gallup-korea/third-party-compensation-plan", size: .column)
        ),
        (
            "heat",
            ChartSpec(
                name: "heat", kind: .heat, question: "genron-eai/impression-of-other-country",
                options: ["good", "bad"], size: .doubleColumn)
        ),
    ]

    /// A trend with one of each annotation.
    private static var annotated: ChartSpec {
        var spec = ChartSpec(
            name: "annotations", kind: .trend, question: "genron-eai/impression-of-other-country", options: ["good"],
            events: ["2019-07-01"])
        if let from = CalendarDate("2013-02-25"), let to = CalendarDate("2017-03-10"),
            let next = CalendarDate("2017-05-10")
        {
            spec.annotations.spans = [
                SpecSpan(
                    from: from, to: to, label: LocalizedText(english: "Park Geun-hye"), source: "https://example.org"),
                SpecSpan(from: next, label: LocalizedText(english: "Moon Jae-in")),
            ]
        }
        spec.annotations.callouts = [
            SpecCallout(
                poll: "genron-eai-2016", population: "JP", text: LocalizedText(english: "After the agreement"))
        ]
        spec.annotations.lines = [SpecLine(value: 50, label: LocalizedText(english: "Half"))]
        spec.annotations.records = true
        return spec
    }

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
        // Houses are several programs, which this archive does not have; `HousesChartTests` draws them.
        #expect(Set(Self.specs.map(\.1.kind)).union([.houses]) == Set(ChartKind.allCases))
    }
}
