import Foundation
import PollCharts
import PollRendering
import Testing

@Suite("EPS")
struct EPSTests {
    @Test("says its box, its name and the chart's date, and no other")
    func header() throws {
        let lines = try header(of: SampleScenes.everything)
        #expect(lines[0] == "%!PS-Adobe-3.0 EPSF-3.0")
        #expect(lines.contains("%%BoundingBox: 0 0 480 320"))
        #expect(lines.contains("%%HiResBoundingBox: 0 0 480.000 320.000"))
        #expect(lines.contains("%%CreationDate: 2016-11-03"))
        #expect(lines.contains("%%Title: sample"))
        #expect(lines.count { $0.hasPrefix("%%BoundingBox") } == 1 && lines.count { $0.hasPrefix("%%Creation") } == 1)
        #expect(lines.allSatisfy { $0.utf8.count < 256 && $0.allSatisfy(\.isASCII) })
    }

    @Test("a page that is no whole number of points has the box around it, and the exact one")
    func fraction() throws {
        var scene = SampleScenes.text("abc")
        scene.size = Size(width: 252.2835, height: 215.5)
        let lines = try header(of: scene)
        #expect(lines.contains("%%BoundingBox: 0 0 253 216"))
        #expect(
            lines.contains("%%HiResBoundingBox: 0 0 252.283 215.500")
                || lines.contains("%%HiResBoundingBox: 0 0 252.284 215.500"))
    }

    @Test("the same scene gives the same bytes, in ASCII")
    func deterministic() throws {
        let renderer = try SceneRenderer()
        let file = try renderer.eps(SampleScenes.everything)
        #expect(try renderer.eps(SampleScenes.everything) == file)
        #expect(file.allSatisfy { $0 < 128 })
    }

    @Test(
        "Ghostscript draws it like the PNG",
        .enabled(if: Tool.ghostscript.isInstalled, "ghostscript is not installed"))
    func likePNG() throws {
        let file = try SceneRenderer().eps(Self.opaque)
        let drawn = try SceneRenderer().pixels(Self.opaque, scale: 4.0 / 3)
        let bytes = try Tool.ghostscript.output(
            Self.options + ["-sDEVICE=png16m", "-r96", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4"], on: file,
            ending: "eps")
        let viewed = try #require(SmallPNG(bytes))
        #expect(viewed.width == drawn.width && abs(viewed.height - drawn.height) <= 1)
        // Of 255, over the whole picture: letters are smoothed in another way, 1.7; an empty page is 8 away.
        let difference = meanDifference(viewed.colors, drawn.colors)
        #expect(difference < 2.2, "\(difference)")
    }

    @Test(
        "its letters are letters in three languages, none of them a picture",
        .enabled(
            if: Tool.ghostscript.isInstalled && Tool.pdffonts.isInstalled,
            "ghostscript or poppler-utils is not installed"))
    func fonts() throws {
        let file = try SceneRenderer().eps(Self.opaque)
        let pdf = try Tool.ghostscript.output(Self.options + ["-sDEVICE=pdfwrite"], on: file, ending: "eps")
        let table = try Tool.pdffonts.run([], on: pdf, ending: "pdf")
        let rows = table.split(separator: "\n").dropFirst(2)
        #expect(rows.count >= 3 && rows.allSatisfy { !$0.contains("Type 3") && $0.contains(" yes yes ") }, "\(table)")
        let text = String(decoding: file, as: UTF8.self)
        let pictures = text.contains("/ImageType")
        #expect(!pictures, "a part was drawn as pixels")
    }

    /// Without the translucent band, which PostScript cannot draw; no kind of chart has one.
    private static let opaque: Scene = {
        var scene = SampleScenes.everything
        scene.nodes.removeAll { node in
            guard case .group(let group) = node else { return false }
            return group.role == .series
        }
        return scene
    }()

    static let options = ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dEPSCrop", "-sOutputFile=-"]

    private func header(of scene: Scene) throws -> [String] {
        let text = String(decoding: try SceneRenderer().eps(scene), as: UTF8.self)
        let end = try #require(text.range(of: "%%EndComments"))
        return text[..<end.lowerBound].split(separator: "\n").map(String.init)
    }
}
