import Foundation
import PollCharts
import PollData
import PollRendering
import Testing

/// A shipped chart of each kind as pixels, beside a picture that somebody looked at.
@Suite("Reference pictures")
struct PictureReferenceTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Pictures")

    /// The first chart of each kind, the languages in turn.
    static func charts() throws -> [(kind: ChartKind, chart: ShippedChart)] {
        let english = try ShippedChart.all().filter { $0.language == .english }
        return try ChartKind.allCases.enumerated().compactMap { index, kind in
            guard let first = try english.first(where: { try $0.spec.kind == kind }) else { return nil }
            return (kind, ShippedChart(name: first.name, language: Language.allCases[index % 3]))
        }
    }

    /// What a line of each language measures in the fonts of the pictures, at 100 points.
    private static let probes: [(text: String, language: Language, weight: Font.Weight, width: Double)] = [
        ("Hamburgefonstiv 0123456789 %", .english, .regular, 1_529.6),
        ("Hamburgefonstiv 0123456789 %", .english, .bold, 1_591.8),
        ("良い印象を持つ人の割合（日本・韓国）", .japanese, .regular, 1_800.0),
        ("좋은 인상을 가진 사람의 비율(일본·한국)", .korean, .bold, 1_672.3),
    ]

    @Test("the fonts are those of the pictures: another version of Noto Sans needs new ones")
    func fonts() {
        for probe in Self.probes {
            let extent = PangoMeasurer().extent(
                of: probe.text, font: Font(size: 100, weight: probe.weight), language: probe.language)
            #expect(
                abs(extent.width - probe.width) < 0.1,
                "\(probe.language) \(probe.weight): \(extent.width), the pictures have \(probe.width)")
        }
    }

    /// Another version of Cairo may move an edge by a shade.
    @Test("each kind looks as it looked, within a shade", arguments: try charts().map(\.kind))
    func pictures(_ kind: ChartKind) throws {
        let chart = try #require(try Self.charts().first { $0.kind == kind }?.chart)
        let scene = try chart.scene
        let path = Self.folder.appending(path: "\(kind.rawValue).png")
        let beside = Self.folder.appending(path: "\(kind.rawValue).new.png")
        let drawn = try SceneRenderer().pixels(scene, scale: 1)
        var difference = 255.0
        var largest = 255
        if let file = try? [UInt8](Data(contentsOf: path)), let known = SmallPNG(file), known.width == drawn.width,
            known.height == drawn.height
        {
            difference = meanDifference(known.colors, drawn.colors)
            let seen = [known.colors, drawn.colors].map {
                fromAfar($0, width: drawn.width, height: drawn.height, side: 8)
            }
            largest = largestDifference(seen[0], seen[1])
        }
        let isSame = difference < 0.3 && largest < 16
        if !isSame { try Data(try SceneRenderer().png(scene, scale: 1)).write(to: beside) }
        #expect(
            isSame, "\(chart): \(difference) of 255 on average, \(largest) at most; look at \(beside.lastPathComponent)"
        )
    }
}
