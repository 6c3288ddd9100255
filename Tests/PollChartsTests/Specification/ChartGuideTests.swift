import Foundation
import Testing

@testable import PollCharts

@Suite("Pages on charts")
struct ChartGuideTests {
    private static let package: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    private static func page(_ name: String) throws -> String {
        try String(contentsOf: package.appending(path: "docs/\(name).md"), encoding: .utf8)
    }

    @Test("the page on charts explains every key and every kind")
    func complete() throws {
        let page = try Self.page("charts")
        for key in SpecKey.all { #expect(page.contains("`\(key.name)`"), "the key \(key.name) is not explained") }
        for kind in ChartKind.allCases { #expect(page.contains("`\(kind.rawValue)`")) }
    }

    @Test("the gallery shows every chart in three languages, light and for print")
    func gallery() throws {
        let page = try Self.page("gallery")
        let charts = try FileManager.default.contentsOfDirectory(atPath: Self.package.appending(path: "charts").path)
        let names = charts.filter { $0.hasSuffix(".yaml") }.map { $0.dropLast(5) }
        #expect(names.count >= 24)
        for name in names {
            for language in ["en", "ja", "ko"] {
                for folder in ["", "print/"] {
                    let path = "charts/rendered/\(folder)\(name).\(language).svg"
                    #expect(page.contains("](../\(path))"), "\(name) is not linked; run Scripts/fill-gallery")
                    #expect(FileManager.default.fileExists(atPath: Self.package.appending(path: path).path), "\(path)")
                }
            }
        }
    }
}
