import PollData
import Testing

@testable import PollCharts

@Suite("Snippets for pages")
struct ChartEmbeddingTests {
    static let spec = ChartSpec(
        name: "good", kind: .trend, question: "genron-eai/impression-of-other-country", options: ["good"])

    private func snippet(_ theme: ThemeChoice? = nil, _ language: Language = .japanese) throws -> String {
        let builder = ChartBuilder(archive: try Archives.fixture(), measurer: FixedMeasurer())
        return try builder.embedding(for: Self.spec, language: language, theme: theme)
    }

    @Test("hold a figure with its language, both themes and the chart in words, without a script")
    func parts() throws {
        let html = try snippet()
        #expect(html.hasPrefix("<figure class=\"poll-chart\" lang=\"ja\" style=\"margin:0\">\n<svg "))
        #expect(html.hasSuffix("</figcaption>\n</figure>\n"))
        #expect(html.contains("id=\"good-ja\"") && html.contains("id=\"good-ja-dark\""))
        #expect(html.contains("<figcaption>") && html.contains("折れ線グラフ、"))
        #expect(!html.contains("<script") && !html.contains("<?xml") && !html.contains("http-equiv"))
        #expect(html.components(separatedBy: "<svg ").count == 3)
        #expect(try snippet() == html)
    }

    @Test("have no id twice, and each begins with the chart, its language and its theme")
    func identifiers() throws {
        let ids = try snippet().matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(ids.count == Set(ids).count && ids.count >= 6)
        #expect(ids.allSatisfy { $0.hasPrefix("good-ja") })
        let references = try snippet().matches(of: #/url\(#([^)]*)\)/#).map { String($0.1) }
        #expect(Set(references).isSubset(of: ids))
    }

    @Test("hold one picture where the theme is for paper")
    func paper() throws {
        let html = try snippet(.print)
        #expect(html.components(separatedBy: "<svg ").count == 2)
        #expect(!html.contains("prefers-color-scheme"))
        #expect(html.contains("id=\"good-ja-print\""))
    }
}
