import PollCharts
import PollRendering
import Testing

@Suite("Outlined SVG")
struct OutlinedSVGTests {
    @Test("each letter is written once, under an id of the scene's own, and every reference is met")
    func identifiers() throws {
        let svg = String(decoding: try SceneRenderer().outlinedSVG(SampleScenes.text("aaab")), as: UTF8.self)
        let parts = svg.split(separator: "\"", omittingEmptySubsequences: false)
        let pairs = zip(parts, parts.dropFirst())
        let ids = pairs.filter { $0.0.hasSuffix(" id=") }.map { String($0.1) }
        let references = pairs.filter { $0.0.hasSuffix("href=") }.map { String($0.1.dropFirst()) }
        #expect(ids.count == Set(ids).count && ids.allSatisfy { $0.hasPrefix("t-") })
        #expect(references.count == 4 && Set(references).count == 2)
        #expect(Set(references).isSubset(of: ids))
        #expect(svg.contains("role=\"img\" xml:lang=\"en\" aria-labelledby=\"t-title t-desc\""))
        #expect(svg.contains("<title id=\"t-title\">aaab</title>"))
        #expect(!svg.contains("<text"))
    }
}
