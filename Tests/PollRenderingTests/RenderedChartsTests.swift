import Foundation
import PollAnalysis
import PollCharts
import PollData
import PollRendering
import Testing

/// A chart of `charts/` in one language, drawn from the shipped archive.
struct ShippedChart: CustomTestStringConvertible, Sendable {
    let name: String
    let language: Language

    var testDescription: String { "\(name).\(language.rawValue)" }

    static let package: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    static let archive = Result { try ArchiveLoader(folder: package.appending(path: "datasets").path).load() }

    static func all() throws -> [ShippedChart] {
        try FileBytes.list(package.appending(path: "charts").path).filter { $0.hasSuffix(".yaml") }.flatMap { file in
            Language.allCases.map { ShippedChart(name: String(file.dropLast(5)), language: $0) }
        }
    }

    var spec: ChartSpec {
        get throws {
            let path = Self.package.appending(path: "charts/\(name).yaml").path
            return try ChartSpec.parse(
                String(decoding: try FileBytes.read(path), as: UTF8.self), file: path, name: name)
        }
    }

    var scene: Scene {
        get throws {
            let builder = ChartBuilder(archive: try Self.archive.get(), measurer: PangoMeasurer())
            return try builder.scene(for: try spec, language: language)
        }
    }

    func rendered(_ ending: String) -> URL {
        Self.package.appending(path: "charts/rendered/\(testDescription).\(ending)")
    }
}

@Suite("The shipped charts")
struct RenderedChartsTests {
    @Test("the committed SVG is what the code draws, byte for byte", arguments: try ShippedChart.all())
    func svg(_ chart: ShippedChart) throws {
        let drawn = Data(SVGWriter().bytes(try chart.scene))
        let committed = try? Data(contentsOf: chart.rendered("svg"))
        if drawn != committed { try drawn.write(to: chart.rendered("new.svg")) }
        #expect(drawn == committed, "look at \(chart.rendered("new.svg").lastPathComponent), then run make charts")
    }

    /// Another version of Cairo or of the fonts may move an edge by a shade.
    @Test("the PNG that pages show are what the code draws, within a shade")
    func png() throws {
        let shown = try Self.picturesOfPages()
        #expect(!shown.isEmpty)
        for chart in try ShippedChart.all() where shown.contains("\(chart.testDescription).png") {
            let file = try [UInt8](Data(contentsOf: chart.rendered("png")))
            let committed = try #require(SmallPNG(file), "\(chart) is no PNG")
            let drawn = try SceneRenderer().pixels(try chart.scene, scale: 2)
            try #require(committed.width == drawn.width && committed.height == drawn.height, "\(chart)")
            let difference = meanDifference(committed.colors, drawn.colors)
            #expect(difference < 0.5, "\(chart) differs by \(difference) of 255 on average")
        }
    }

    @Test(
        "xmllint reads every SVG", .enabled(if: Tool.xmllint.isInstalled, "xmllint is not installed"),
        arguments: try ShippedChart.all())
    func wellFormed(_ chart: ShippedChart) throws {
        let svg = SVGWriter().bytes(try chart.scene)
        #expect(try Tool.xmllint.run(["--noout"], on: svg, ending: "svg") == "")
    }

    @Test(
        "rsvg-convert draws every SVG like the PNG",
        .enabled(if: Tool.rsvg.isInstalled, "rsvg-convert is not installed"), arguments: try ShippedChart.all())
    func likePNG(_ chart: ShippedChart) throws {
        let scene = try chart.scene
        let svg = SVGWriter().bytes(scene)
        let viewed = try #require(
            SmallPNG(try Tool.rsvg.output(["--background-color=white"], on: svg, ending: "svg")))
        let drawn = try SceneRenderer().pixels(scene, scale: 4.0 / 3)
        try #require(viewed.width == drawn.width && viewed.height == drawn.height)
        // Another hand sets the spaces of Korean a little wider, so that its bold letters move by up to 63; elsewhere a
        // single marker that is missing is noticed, in Korean a line or a text. The next test shows both.
        let side = 12
        let seen = [viewed.colors, drawn.colors].map {
            fromAfar($0, width: drawn.width, height: drawn.height, side: side)
        }
        #expect(meanDifference(seen[0], seen[1]) < 1.2, "\(chart): \(meanDifference(seen[0], seen[1])) of 255")
        #expect(
            largestDifference(seen[0], seen[1]) < Self.noticed(chart.language),
            "\(chart): \(largestDifference(seen[0], seen[1])) of 255")
    }

    @Test(
        "the comparison with rsvg-convert notices what is missing: a title, a line, and but in Korean a single marker",
        .enabled(if: Tool.rsvg.isInstalled, "rsvg-convert is not installed"),
        arguments: [("title", Language.korean), ("polyline", .korean), ("title", .english), ("circle", .english)])
    func comparisonCanFail(_ part: String, _ language: Language) throws {
        let scene = try ShippedChart(name: "genron-impressions", language: language).scene
        let svg = SVGWriter().svg(scene)
        let pattern =
            part == "title" ? "<text[^>]*font-weight=\"bold\"[^>]*>[^<]*</text>" : "<\(part)[^>]*/>"
        let found = try #require(svg.range(of: pattern, options: .regularExpression))
        let damaged = Array(svg.replacingCharacters(in: found, with: "").utf8)
        let viewed = try #require(
            SmallPNG(try Tool.rsvg.output(["--background-color=white"], on: damaged, ending: "svg")))
        let drawn = try SceneRenderer().pixels(scene, scale: 4.0 / 3)
        let seen = [viewed.colors, drawn.colors].map {
            fromAfar($0, width: drawn.width, height: drawn.height, side: 12)
        }
        #expect(
            largestDifference(seen[0], seen[1]) >= Self.noticed(language),
            "\(part): \(largestDifference(seen[0], seen[1])) of 255")
    }

    @Test(
        "PDFs embed their fonts and their words can be found",
        .enabled(if: Tool.pdffonts.isInstalled && Tool.pdftotext.isInstalled, "poppler-utils is not installed"),
        arguments: try ShippedChart.all())
    func pdf(_ chart: ShippedChart) throws {
        let scene = try chart.scene
        let file = try SceneRenderer().pdf(scene)
        let fonts = try Tool.pdffonts.run([], on: file, ending: "pdf").split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") }, "\(chart)")
        let text = try Tool.pdftotext.run([], on: file, ending: "pdf", after: ["-"]).filter { !$0.isWhitespace }
        #expect(text.contains(scene.title.filter { !$0.isWhitespace }), "\(chart)")
    }

    /// The difference of one square, of 255, from which two drawings are not the same.
    static func noticed(_ language: Language) -> Int { language == .korean ? 66 : 43 }

    /// The rendered PNG files that README and docs show.
    static func picturesOfPages() throws -> Set<String> {
        let docs = ShippedChart.package.appending(path: "docs")
        let pages =
            [ShippedChart.package.appending(path: "README.md")]
            + (try FileManager.default.contentsOfDirectory(at: docs, includingPropertiesForKeys: nil)).filter {
                $0.pathExtension == "md"
            }
        var found: Set<String> = []
        for page in pages {
            let text = try String(contentsOf: page, encoding: .utf8)
            for match in text.matches(of: /charts\/rendered\/([A-Za-z0-9.\-]+\.png)/) { found.insert(String(match.1)) }
        }
        return found
    }
}
