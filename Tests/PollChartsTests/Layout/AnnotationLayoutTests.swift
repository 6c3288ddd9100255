import PollCharts
import PollData
import Testing

/// Annotations in the worst places: spans that overlap, callouts at the edges, lines on the zero line.
@Suite("Layout of annotations")
struct AnnotationLayoutTests {
    typealias Case = LayoutInvariantTests.Case

    /// 60 characters in each language.
    static let long = LocalizedText(
        english: "A rather long remark on what happened in the months before it",
        japanese: "この調査の数か月前に起きた出来事について述べる、かなり長い説明文であり、図の中に収めるのは容易ではないことを示すための文章",
        korean: "이 조사가 실시되기 몇 달 전에 일어난 일을 설명하는 상당히 긴 문장으로 그림 안에 넣기가 쉽지 않은 길이의 설명입니다")

    static func text(_ word: String) -> LocalizedText {
        LocalizedText(english: "Remark \(word) on this", japanese: "注記\(word)の説明", korean: "주석 \(word) 설명")
    }

    static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    /// Spans before, across, within and after the waves, of a day, and open.
    static func spans() throws -> [SpecSpan] {
        [
            SpecSpan(from: try day("1990"), to: try day("1999"), label: text("zero")),
            SpecSpan(from: try day("1999"), to: try day("2012-06"), label: long),
            SpecSpan(from: try day("2010"), to: try day("2016"), label: text("two")),
            SpecSpan(from: try day("2011-03-11"), to: try day("2011-03-11"), label: text("day")),
            SpecSpan(from: try day("2016-06-10"), to: try day("2018"), label: text("three")),
            SpecSpan(from: try day("2018-01-01"), label: long),
        ]
    }

    static func annotations(_ example: Case, isNet: Bool) throws -> SpecAnnotations {
        var annotations = SpecAnnotations()
        annotations.spans = try spans()
        let waves = example.waves.filter { $0.values.allSatisfy { $0.value[0] != nil } }
        // Ten callouts, the first and the last wave among them; a wave may have several.
        annotations.callouts = (0..<10).map { index in
            let wave = waves[index == 9 ? waves.count - 1 : index % waves.count]
            return SpecCallout(
                poll: "p-\(wave.date)", population: index % 2 == 0 ? "JP" : wave.values["KR"] == nil ? "JP" : "KR",
                text: index == 3 ? long : text("\(index)"))
        }
        annotations.lines = [
            SpecLine(value: 0, label: text("nil")), SpecLine(value: 50), SpecLine(value: 50.5, label: long),
        ]
        if isNet { annotations.lines.append(SpecLine(value: -100, label: long)) }
        annotations.records = true
        return annotations
    }

    /// Pages, each in one language or in all.
    static let pages: [(name: String, language: Language)] =
        Language.allCases.map { ("column", $0) } + [("web", .english), ("slide", .japanese), ("70x80mm", .korean)]

    @Test(
        "no label meets another or covers a marker, and no callout is lost", arguments: Case.all,
        [ChartKind.trend, .gap])
    func holds(_ example: Case, _ kind: ChartKind) throws {
        let archive = try Archives.made(
            example.waves, options: example.options, events: LayoutInvariantTests.events)
        if Set(example.waves.flatMap(\.values.keys)).count < 2, kind == .gap { return }
        for (name, language) in Self.pages {
            var spec = ChartSpec(name: "made", kind: kind, question: "q")
            spec.size = try #require(PageSize(name))
            spec.events = ["2000…2025"]
            spec.annotations = try Self.annotations(example, isNet: kind == .gap)
            let scene = try Archives.scene(spec, of: archive, in: language)
            Self.check(scene, spec, language, "\(kind) \(name) \(language)")
        }
    }

    @Test("annotations keep to the page in small panels", arguments: Case.all)
    func panels(_ example: Case) throws {
        let archive = try Archives.made(
            example.waves, options: example.options, events: LayoutInvariantTests.events)
        for (name, language) in Self.pages {
            var spec = ChartSpec(name: "made", kind: .trend, question: "q")
            spec.size = try #require(PageSize(name))
            spec.panels = .populations
            spec.options = ["o0"]
            spec.events = ["2000…2025"]
            spec.annotations = try Self.annotations(example, isNet: false)
            let scene = try Archives.scene(spec, of: archive, in: language)
            Self.check(scene, spec, language, "panels \(name) \(language)")
        }
    }

    @Test("reference lines of bars and dots, and brackets of ranks", arguments: Case.all, [ChartKind.bars, .dots])
    func rows(_ example: Case, _ kind: ChartKind) throws {
        let archive = try Archives.made(example.waves, options: example.options)
        for (name, language) in Self.pages {
            for rows in ChartSpec.Rows.allCases {
                var spec = ChartSpec(name: "made", kind: kind, question: "q", sort: .value, rows: rows)
                spec.size = try #require(PageSize(name))
                spec.annotations.lines = try Self.annotations(example, isNet: false).lines
                let scene = try Archives.scene(spec, of: archive, in: language)
                #expect(scene.collisions.isEmpty, "\(kind) \(name) \(language) \(rows)")
                #expect(scene.strays.isEmpty, "\(kind) \(name) \(language) \(rows)")
            }
        }
    }

    private static func check(_ scene: Scene, _ spec: ChartSpec, _ language: Language, _ what: String) {
        #expect(scene.collisions.isEmpty, "\(what)")
        #expect(scene.strays.isEmpty, "\(what)")
        func bare(_ text: String) -> String { text.filter { $0 != " " } }
        let said =
            (scene.groups(.annotation) + scene.groups(.key)).map { bare($0.label) }
            + scene.groups(.footer).map { bare($0.texts.map(\.string).joined()) }
        for callout in spec.annotations.callouts {
            #expect(said.contains { $0.contains(bare(callout.text[language])) }, "\(callout.text[language]) \(what)")
        }
        let markers = scene.groups(.series).flatMap(\.shapes).filter {
            switch $0 {
            case .circle, .polygon: true
            default: false
            }
        }.map { $0.bounds.expanded(by: -0.05) }
        for run in scene.groups(.annotation).flatMap(\.texts) {
            #expect(!markers.contains { $0.overlaps(run.box) }, "“\(run.string)” covers a marker: \(what)")
        }
    }
}
