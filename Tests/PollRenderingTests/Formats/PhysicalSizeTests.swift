import Foundation
import PollCharts
import PollRendering
import Testing

/// A chart made for one column of a journal is as wide as the column, says every program that is asked.
@Suite("Physical size")
struct PhysicalSizeTests {
    static let millimetres = 89.0
    static let dpi = 300.0

    private func scene() throws -> Scene {
        var spec = try ShippedChart(name: "genron-impressions", language: .korean).spec
        spec.size = .column
        let builder = ChartBuilder(archive: try ShippedChart.archive.get(), measurer: PangoMeasurer())
        return try builder.scene(for: spec, language: .korean)
    }

    @Test("pdfinfo", .enabled(if: Tool.pdfinfo.isInstalled, "poppler-utils is not installed"))
    func pdf() throws {
        let scene = try scene()
        let text = try Tool.pdfinfo.run([], on: SceneRenderer().pdf(scene), ending: "pdf")
        let match = try #require(text.firstMatch(of: /Page size:\s+([0-9.]+) x ([0-9.]+) pts/))
        let (width, height) = (try #require(Double(match.1)), try #require(Double(match.2)))
        #expect(abs(width * 25.4 / 72 - Self.millimetres) < 0.01)
        #expect(abs(height - scene.size.height) < 0.01)
    }

    @Test("Ghostscript on EPS", .enabled(if: Tool.ghostscript.isInstalled, "ghostscript is not installed"))
    func eps() throws {
        let scene = try scene()
        let options = EPSTests.options + ["-sDEVICE=png16m", "-r\(Int(Self.dpi))"]
        let picture = try #require(
            SmallPNG(try Tool.ghostscript.output(options, on: SceneRenderer().eps(scene), ending: "eps")))
        #expect(abs(Double(picture.width) * 25.4 / Self.dpi - Self.millimetres) < 0.1)
        #expect(abs(Double(picture.height) * 72 / Self.dpi - scene.size.height) < 0.5)
    }

    @Test("identify", .enabled(if: Tool.identify.isInstalled, "imagemagick is not installed"))
    func identify() throws {
        let file = try SceneRenderer().png(scene(), scale: Self.dpi / 72)
        let text = try Tool.identify.run(["-units", "PixelsPerInch", "-format", "%x %y %w\n"], on: file, ending: "png")
        let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        try #require(numbers.count == 3)
        #expect(abs(numbers[0] - Self.dpi) < 0.02 && numbers[0] == numbers[1])
        #expect(abs(numbers[2] / numbers[0] * 25.4 - Self.millimetres) < 0.1)
    }

    @Test("pngcheck", .enabled(if: Tool.pngcheck.isInstalled, "pngcheck is not installed"))
    func pngcheck() throws {
        let text = try Tool.pngcheck.run(["-v"], on: SceneRenderer().png(scene(), scale: Self.dpi / 72), ending: "png")
        #expect(text.contains("No errors detected"))
        #expect(text.contains("11811x11811 pixels/meter (300 dpi)"))
    }

    @Test("Pillow", .enabled(if: Python.has("PIL"), "the Python package pillow is not installed"))
    func pillow() throws {
        let file = try SceneRenderer().png(scene(), scale: Self.dpi / 72)
        let script = """
            import sys
            from PIL import Image
            with Image.open(sys.argv[1]) as picture:
                picture.load()
                print(picture.format, picture.mode, picture.size[0], *picture.info["dpi"])
            """
        let words = try Python.run(script, on: file, ending: "png").split(whereSeparator: \.isWhitespace)
        try #require(words.count == 5)
        #expect(words[0] == "PNG" && words[1] == "RGB")
        let numbers = words.dropFirst(2).compactMap { Double($0) }
        #expect(abs(numbers[1] - Self.dpi) < 0.02 && abs(numbers[0] / numbers[1] * 25.4 - Self.millimetres) < 0.1)
    }
}
