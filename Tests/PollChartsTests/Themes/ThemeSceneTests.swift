import PollData
import Testing

@testable import PollCharts

@Suite("Themes in finished scenes")
struct ThemeSceneTests {
    static let themes: [ThemeChoice] =
        ThemeChoice.named + [.file(ShippedSpec.package.appending(path: "charts/themes/harbour.yaml").path)]

    @Test("every text reads and every mark is seen, in every kind", arguments: themes, ChartKind.allCases)
    func made(_ choice: ThemeChoice, _ kind: ChartKind) throws {
        // House effects need several programs: the shipped chart stands for them.
        if kind == .houses { return }
        for example in LayoutInvariantTests.Case.all where !["40 waves", "identical"].contains(example.name) {
            if kind == .gap || kind == .dumbbell, Set(example.waves.flatMap(\.values.keys)).count < 2 { continue }
            if kind == .slope, example.waves.count < 2 { continue }
            if kind == .forest, example.waves.count(where: { $0.size != nil }) < 2 { continue }
            let count = example.options.count
            let archive = try Archives.made(
                example.waves, options: example.options,
                valences: kind == .likert ? (0..<count).map { $0 < (count + 1) / 2 ? 1 : -1 } : nil)
            for size in [PageSize.web, .column] {
                var spec = ChartSpec(name: "made", kind: kind, question: "q", size: size, theme: choice)
                if kind == .forest { spec.populations = ["JP"] }
                try Self.check(spec, archive, .english, "\(example)")
            }
        }
    }

    @Test("every text reads and every mark is seen in what is shipped", arguments: try ShippedSpec.all())
    func shipped(_ shipped: ShippedSpec) throws {
        let archive = try ShippedSpec.archive.get()
        for choice in Self.themes {
            for language in Language.allCases {
                var spec = try shipped.spec
                spec.theme = choice
                try Self.check(spec, archive, language, "\(shipped)")
            }
        }
    }

    private static func check(
        _ spec: ChartSpec, _ archive: Archive, _ language: Language, _ what: String
    ) throws {
        let theme = try spec.theme.theme()
        let scene = try Archives.scene(spec, of: archive, in: language)
        let faint = scene.faintTexts + scene.faintMarks(except: [theme.grid, theme.track])
        #expect(faint.isEmpty, "\(spec.theme.name) \(what) \(spec.kind) \(language): \(faint.first ?? "")")
        #expect(scene.background == theme.background)
        for run in scene.texts where run.haloWidth > 0 && [.trend, .gap, .dots, .dumbbell].contains(spec.kind) {
            // The page, or the page under a tint.
            #expect(run.haloColor.contrast(with: theme.background) < 1.3, "a halo of another page: “\(run.string)”")
        }
    }

    @Test("the checks see what they are for")
    func checks() {
        let page = Color(0xFFFFFF)
        let pale = Color(0xDDDDDD)
        func text(_ color: Color, halo: Double = 0) -> Node {
            .text(
                TextRun(
                    "12", at: Point(x: 20, y: 20), font: Font(size: 10), color: color, language: .english,
                    haloWidth: halo))
        }
        func scene(_ nodes: [Node]) -> Scene {
            Scene(
                size: Size(width: 100, height: 100), background: page, identifier: "x", language: .english, title: "t",
                summary: "s", date: "2020-01-01", nodes: nodes)
        }
        let dark = Node.shape(
            .rectangle(Rect(x: 0, y: 0, width: 90, height: 50), fill: .solid(Color(0x222222)), stroke: nil))
        #expect(scene([text(pale)]).faintTexts.count == 1)
        #expect(scene([dark, text(pale)]).faintTexts.isEmpty)
        #expect(scene([text(pale), dark]).faintTexts.count == 1, "what is drawn later is not behind")
        #expect(scene([dark, text(Color(0x000000))]).faintTexts.count == 1)
        #expect(scene([dark, text(Color(0x000000), halo: 2)]).faintTexts.isEmpty)
        let cell = Rect(x: 0, y: 0, width: 10, height: 10)
        let swallowed = Node.shape(.rectangle(cell, fill: .solid(pale), stroke: nil))
        let rim = Node.shape(.rectangle(cell.expanded(by: -1), fill: nil, stroke: Stroke(Color(0x777777))))
        #expect(scene([swallowed]).faintMarks(except: []).count == 1)
        #expect(scene([swallowed, rim]).faintMarks(except: []).isEmpty)
        #expect(scene([swallowed]).faintMarks(except: [pale]).isEmpty)
    }

    @Test("a page may hold one chart in two themes")
    func identifiers() throws {
        let archive = try Archives.made(LayoutInvariantTests.Case.series { _ in [40, 50] })
        let spec = ChartSpec(name: "x", kind: .stacked, question: "q")
        let builder = ChartBuilder(archive: archive, measurer: FixedMeasurer())
        let names = try ThemeChoice.named.map { try builder.scene(for: spec, language: .korean, theme: $0).identifier }
        #expect(names == ["x-ko", "x-ko-dark", "x-ko-print"])
    }

    @Test("the unsure link keeps its dots where series have dashes")
    func dots() throws {
        let archive = try Archives.made(
            [
                .init(date: "2010-05-20", size: 900, values: ["JP": [30], "KR": [50]]),
                .init(date: "2011-05-20", size: 900, values: ["JP": [32], "KR": [52]]),
                .init(date: "2012-05-20", size: 900, values: ["JP": [34], "KR": [54]]),
                .init(date: "2019-05-20", size: 900, values: ["JP": [36], "KR": [56]]),
            ], options: ["Yes"])
        let spec = ChartSpec(name: "x", kind: .trend, question: "q", intervals: false, theme: .print)
        let lines = try Archives.scene(spec, of: archive).groups(.series).flatMap(\.shapes)
        let width = Sheet(size: .web, theme: .print, language: .english, measurer: FixedMeasurer()).lineWidth
        var dotted = 0
        var dashed = 0
        for pen in lines.compactMap(\.pen) where !pen.dash.isEmpty {
            if pen.roundCap {
                dotted += 1
                #expect(pen.dash[0] < 0.1)
            } else {
                dashed += 1
                #expect(stride(from: 0, to: pen.dash.count, by: 2).allSatisfy { pen.dash[$0] >= 3 * width - 1e-9 })
            }
        }
        #expect(dotted == 2)
        #expect(dashed == 1, "Korea's line; Japan's is solid")
    }

    @Test("parts that touch have a seam of the page's colour between them", arguments: themes)
    func seams(_ choice: ThemeChoice) throws {
        let archive = try Archives.made(LayoutInvariantTests.Case.series { _ in [40, 30] })
        let spec = ChartSpec(name: "x", kind: .stacked, question: "q", size: .column, theme: choice)
        let scene = try Archives.scene(spec, of: archive)
        for part in scene.groups(.series) + scene.groups(.remainder) {
            let pen = try #require(part.shapes.first?.pen)
            #expect(pen.color == scene.background && pen.width >= 0.8)
        }
    }
}
