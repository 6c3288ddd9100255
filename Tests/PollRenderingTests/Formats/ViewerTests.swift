import Foundation
import PollCharts
import PollRendering
import Testing

/// Other people's programs on our files; each test is skipped, and says so, where its program is not installed.
@Suite("Viewers")
struct ViewerTests {
    @Test("SVG is well-formed in both kinds", .enabled(if: Tool.xmllint.isInstalled, "xmllint is not installed"))
    func wellFormed() throws {
        for svg in [Array(SVGWriter().svg(SampleScenes.everything).utf8), try outlined()] {
            #expect(try Tool.xmllint.run(["--noout"], on: svg, ending: "svg") == "")
        }
    }

    /// librsvg draws with the same Cairo, but places text and hatches itself.
    @Test("SVG looks like PNG", .enabled(if: Tool.rsvg.isInstalled, "rsvg-convert is not installed"))
    func svgLooksLikePNG() throws {
        let drawn = try SceneRenderer().pixels(SampleScenes.everything, scale: 4.0 / 3)
        for (kind, svg) in [
            ("real text", Array(SVGWriter().svg(SampleScenes.everything).utf8)), ("outlines", try outlined()),
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
    private func meanDifference(_ first: [UInt32], _ second: [UInt32]) -> Double {
        var sum = 0
        for (one, other) in zip(first, second) {
            for shift: UInt32 in [0, 8, 16] { sum += abs(Int(one >> shift & 0xFF) - Int(other >> shift & 0xFF)) }
        }
        return Double(sum) / Double(3 * min(first.count, second.count))
    }

    private func outlined() throws -> [UInt8] { try SceneRenderer().outlinedSVG(SampleScenes.everything) }
}

/// A program of the system.
struct Tool {
    static let xmllint = Tool(name: "xmllint")
    static let rsvg = Tool(name: "rsvg-convert")
    static let pdffonts = Tool(name: "pdffonts")
    static let pdfinfo = Tool(name: "pdfinfo")
    static let pdftotext = Tool(name: "pdftotext")

    let name: String

    private var path: String? {
        ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
            .first(where: FileManager.default.isExecutableFile)
    }

    var isInstalled: Bool { path != nil }

    func run(_ options: [String], on file: [UInt8], ending: String, after: [String] = []) throws -> String {
        String(decoding: try output(options, on: file, ending: ending, after: after), as: UTF8.self)
    }

    /// What it writes, on either stream, about a file that is there only meanwhile.
    func output(_ options: [String], on file: [UInt8], ending: String, after: [String] = []) throws -> [UInt8] {
        let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).\(ending)")
        try Data(file).write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = options + [place.path] + after
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(data)
    }
}
