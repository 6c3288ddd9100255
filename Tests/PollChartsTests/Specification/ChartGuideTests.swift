import Foundation
import Testing

@testable import PollCharts

@Suite("docs/charts.md")
struct ChartGuideTests {
    private static let package: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    @Test("explains every key and every kind, and links every chart in three languages")
    func complete() throws {
        let page = try String(contentsOf: Self.package.appending(path: "docs/charts.md"), encoding: .utf8)
        for key in SpecKey.all { #expect(page.contains("`\(key.name)`"), "the key \(key.name) is not explained") }
        for kind in ChartKind.allCases { #expect(page.contains("`\(kind.rawValue)`")) }
        let charts = try FileManager.default.contentsOfDirectory(atPath: Self.package.appending(path: "charts").path)
        for file in charts where file.hasSuffix(".yaml") {
            for language in ["en", "ja", "ko"] {
                #expect(page.contains("rendered/\(file.dropLast(5)).\(language).svg"), "\(file) is not linked")
            }
        }
    }
}
