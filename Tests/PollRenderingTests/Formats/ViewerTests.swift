import Foundation
import PollCharts
import PollRendering
import Testing

/// Other people's programs on our files; each test is skipped, and says so, where its program is not installed.
@Suite("Viewers")
struct ViewerTests {
    @Test("SVG is well-formed in both kinds", .enabled(if: Tool.xmllint.isInstalled, "xmllint is not installed"))
    func wellFormed() throws {
        for svg in [SVGWriter().bytes(SampleScenes.everything), try outlined()] {
            #expect(try Tool.xmllint.run(["--noout"], on: svg, ending: "svg") == "")
        }
    }

    /// librsvg draws with the same Cairo, but places text and hatches itself.
    @Test("SVG looks like PNG", .enabled(if: Tool.rsvg.isInstalled, "rsvg-convert is not installed"))
    func svgLooksLikePNG() throws {
        let drawn = try SceneRenderer().pixels(SampleScenes.everything, scale: 4.0 / 3)
        for (kind, svg) in [
            ("real text", SVGWriter().bytes(SampleScenes.everything)), ("outlines", try outlined()),
        ] {
            let bytes = try Tool.rsvg.output(["--background-color=white"], on: svg, ending: "svg")
            let viewed = try #require(SmallPNG(bytes))
            #expect(viewed.width == drawn.width && abs(viewed.height - drawn.height) <= 1)
            let difference = meanDifference(viewed.colors, drawn.colors)
            // Of 255, over the whole picture: text 0.73, outlines 0.04; an empty page is 8.5 away.
            #expect(difference < 0.9, "\(kind): \(difference)")
        }
    }

    @Test("PDF embeds its fonts", .enabled(if: Tool.pdffonts.isInstalled, "pdffonts is not installed"))
    func fonts() throws {
        let table = try Tool.pdffonts.run([], on: SceneRenderer().pdf(SampleScenes.everything), ending: "pdf")
        let rows = table.split(separator: "\n").dropFirst(2)
        #expect(
            Set(rows.compactMap { $0.split(separator: " ").first?.split(separator: "+").last }) == [
                "NotoSans-Regular", "NotoSans-Bold", "NotoSansCJKjp-Regular", "NotoSansCJKkr-Regular",
                "NotoSansCJKkr-Bold",
            ])
        #expect(rows.allSatisfy { $0.contains(" yes yes yes ") }, "embedded, subset, with Unicode")
    }

    @Test("PDF's words can be found", .enabled(if: Tool.pdftotext.isInstalled, "pdftotext is not installed"))
    func words() throws {
        let file = try SceneRenderer().pdf(SampleScenes.everything)
        let text = try Tool.pdftotext.run([], on: file, ending: "pdf", after: ["-"])
        for words in ["Favourable views, 2013–2024", "相手国への好感度", "상대국에 대한 호감도", "한국 59.1%", "言論NPO <2016>"] {
            #expect(text.contains(words))
        }
    }

    @Test("PDF's properties are the scene's", .enabled(if: Tool.pdfinfo.isInstalled, "pdfinfo is not installed"))
    func properties() throws {
        let file = try SceneRenderer().pdf(SampleScenes.everything)
        let text = try Tool.pdfinfo.run(["-isodates"], on: file, ending: "pdf")
        let fields = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        for field in ["Title: Everything & more", "Subject: Each shape once.", "Pages: 1", "Page size: 480 x 320 pts"] {
            #expect(fields.contains(field))
        }
        #expect(text.contains("2016-11-03T00:00:00Z"))
    }

    /// The mean over pixels and channels, of 255.
    private func outlined() throws -> [UInt8] { try SceneRenderer().outlinedSVG(SampleScenes.everything) }
}
