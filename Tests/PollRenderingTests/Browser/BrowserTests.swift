import Foundation
import PollCharts
import PollData
import PollRendering
import Testing

/// Our SVG in somebody's page, seen by Chromium; one browser at a time.
@Suite("In a browser", .serialized, .enabled(if: Browser.isInstalled, Comment(rawValue: Browser.missing)))
struct BrowserTests {
    /// An HTML page with pictures at whole pixels, so that none is blurred by its place.
    static func page(_ figures: [String], language: Language = .english) -> String {
        let placed = figures.enumerated().map { index, figure in
            "<div id=\"place\(index)\" style=\"position:absolute;left:0;top:\(100 + 1200 * index)px\">\(figure)</div>"
        }
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>Charts</title></head>
            <body style="margin:0"><main><h1>Charts</h1>\(placed.joined(separator: "\n"))</main></body></html>
            """
    }

    static func picture(_ name: String, of pictures: [String: [UInt8]]) throws -> SmallPNG {
        let bytes = try #require(pictures[name], "\(name) was not drawn")
        return try #require(SmallPNG(bytes), "\(name) is no PNG")
    }

    static let charts = [
        ShippedChart(name: "genron-impressions", language: .english),
        ShippedChart(name: "genron-military-threats-2016", language: .japanese),
        ShippedChart(name: "yomiuri-hankook-trust", language: .korean),
        ShippedChart(name: "gallup-korea-compensation-plan-2023", language: .english),
    ]

    @Test("Chromium draws a chart like the PNG")
    func likePNG() throws {
        let scenes = try Self.charts.map { ($0, try $0.scene) }
        let pages = scenes.enumerated().map { index, item in
            Browser.Page(
                content: Self.page([SVGWriter().svg(item.1)]), height: 1400, shots: ["chart\(index)": "#place0 svg"])
        }
        let (results, pictures) = try Browser.look(at: pages)
        for (index, (chart, scene)) in scenes.enumerated() {
            #expect(results[index].console.isEmpty, "\(results[index].console)")
            let viewed = try Self.picture("chart\(index)", of: pictures)
            let drawn = try SceneRenderer().pixels(scene, scale: 4.0 / 3)
            try #require(viewed.width == drawn.width && abs(viewed.height - drawn.height) <= 1)
            let height = min(viewed.height, drawn.height)
            let seen = [viewed.colors, drawn.colors].map {
                fromAfar($0, width: drawn.width, height: height, side: 12)
            }
            let (mean, most) = (meanDifference(seen[0], seen[1]), largestDifference(seen[0], seen[1]))
            #expect(mean < Self.mean && most < Self.noticed, "\(chart): mean \(mean), largest \(most) of 255")
        }
    }

    /// Another engine sets letters by its own rules and by up to half a pixel; a line, a marker or a text that is
    /// missing is further away than that.
    static let mean = 1.2
    static let noticed = 43

    @Test("the comparison notices a missing line, marker and title", arguments: ["polyline", "circle", "text"])
    func comparisonCanFail(_ element: String) throws {
        let scene = try Self.charts[0].scene
        let svg = SVGWriter().svg(scene)
        let pattern = element == "text" ? "<text[^>]*bold[^>]*>[^<]*</text>" : "<\(element)[^>]*/>"
        let found = try #require(svg.range(of: pattern, options: .regularExpression))
        let page = Browser.Page(
            content: Self.page([svg.replacingCharacters(in: found, with: "")]), height: 1400,
            shots: ["damaged": "#place0 svg"])
        let viewed = try Self.picture("damaged", of: try Browser.look(at: [page]).pictures)
        let drawn = try SceneRenderer().pixels(scene, scale: 4.0 / 3)
        let height = min(viewed.height, drawn.height)
        let seen = [viewed.colors, drawn.colors].map { fromAfar($0, width: drawn.width, height: height, side: 12) }
        #expect(largestDifference(seen[0], seen[1]) >= Self.noticed)
    }

    @Test("two charts in one page leave each other alone", arguments: ["text", "outlines"])
    func together(_ kind: String) throws {
        var second = SampleScenes.everything
        second.identifier = "second"
        second.nodes[2] = .shape(
            .rectangle(
                Rect(x: 320, y: 150, width: 60, height: 60),
                fill: .hatch(line: Color(0x009E73), ground: Color(0xFFFFFF), spacing: 9, width: 3), stroke: nil))
        let figures = try [SampleScenes.everything, second].map { scene in
            kind == "text"
                ? SVGWriter().svg(scene)
                : String(decoding: try SceneRenderer().outlinedSVG(scene), as: UTF8.self)
                    .replacing(#/<\?xml[^>]*\?>/#, with: "")
        }
        let pages = [
            Browser.Page(content: Self.page([figures[0]]), height: 3000, shots: ["first": "#place0 svg"]),
            Browser.Page(content: Self.page([figures[1]]), height: 3000, shots: ["second": "#place0 svg"]),
            Browser.Page(
                content: Self.page(figures), height: 3000, shots: ["both0": "#place0 svg", "both1": "#place1 svg"]),
            Browser.Page(content: Self.page([figures[0], figures[0]]), height: 3000),
        ]
        let (results, pictures) = try Browser.look(at: pages)
        #expect(results[2].ids.isEmpty)
        #expect(!results[3].ids.isEmpty, "the same chart twice does share its ids: the check can fail")
        // A hatch at another height of the page may be smoothed a little otherwise.
        let alone = try ["first", "second"].map { try Self.picture($0, of: pictures).colors }
        #expect(meanDifference(alone[0], try Self.picture("both0", of: pictures).colors) < 0.05)
        #expect(meanDifference(alone[1], try Self.picture("both1", of: pictures).colors) < 0.05)
        #expect(meanDifference(alone[0], alone[1]) > 0.5, "one with the hatch of the other would be noticed")
    }

    @Test("axe-core finds nothing against a page with charts in three languages")
    func accessible() throws {
        let page = Browser.Page(content: Self.page(try Self.charts.map { SVGWriter().svg(try $0.scene) }), axe: true)
        let nameless = page.content.replacing(#/ aria-labelledby="[^"]*"/#, with: "")
            .replacing(#/<(title|desc) id="[^"]*">[^<]*<\/(title|desc)>/#, with: "")
        let (results, _) = try Browser.look(at: [page, Browser.Page(content: nameless, axe: true)])
        #expect(results[0].violations == [])
        #expect(results[0].passes?.contains("svg-img-alt") ?? false)
        #expect(results[1].violations?.contains { $0.hasPrefix("svg-img-alt") } ?? false, "the check can fail")
    }

    static func snippet(_ chart: ShippedChart) throws -> String {
        let builder = ChartBuilder(archive: try ShippedChart.archive.get(), measurer: PangoMeasurer())
        return try builder.embedding(for: try chart.spec, language: chart.language)
    }

    @Test("a snippet shows the picture that the reader's screen asks for, as wide as the page, and axe-core is content")
    func embedding() throws {
        let figures = try Self.charts.map { try Self.snippet($0) }
        #expect(figures.allSatisfy { !$0.contains("<script") })
        let content = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Charts</title>
            <meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}</style></head>
            <body><main><h1>Charts</h1>\(figures.joined())</main></body></html>
            """
        let shots = { (name: String) in
            ["\(name)-light": "#genron-impressions-en", "\(name)-dark": "#genron-impressions-en-dark"]
        }
        let pages = [
            Browser.Page(content: content, scheme: "light", shots: shots("bright"), axe: true),
            Browser.Page(content: content, scheme: "dark", shots: shots("dim"), axe: true),
            Browser.Page(content: content, width: 320, scheme: "light", shots: shots("narrow"), axe: true),
        ]
        let (results, pictures) = try Browser.look(at: pages)
        for result in results {
            #expect(result.violations == [] && result.ids.isEmpty && result.console.isEmpty, "\(result)")
        }
        #expect(pictures.keys.sorted() == ["bright-light", "dim-dark", "narrow-light"])
        for (name, ground) in [("bright-light", ThemeChoice.light), ("dim-dark", .dark)] {
            let builder = ChartBuilder(archive: try ShippedChart.archive.get(), measurer: PangoMeasurer())
            let scene = try builder.scene(for: try Self.charts[0].spec, language: .english, theme: ground)
            let viewed = try Self.picture(name, of: pictures)
            let corner = try #require(viewed.colors.first)
            let paper = scene.background
            #expect(corner == UInt32(paper.red) << 16 | UInt32(paper.green) << 8 | UInt32(paper.blue), "\(name)")
            #expect(viewed.width == 960)
        }
        #expect(results[2].pageWidth <= 320)
        let narrow = try #require(results[2].boxes["narrow-light"] ?? nil)
        #expect(narrow.width <= 320 && abs(narrow.width / narrow.height - 720.0 / 450) < 0.01)
    }
}
