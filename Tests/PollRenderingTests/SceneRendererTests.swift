import PollCharts
import PollRendering
import Testing

@Suite("Scene renderer")
struct SceneRendererTests {
    @Test("the same scene gives the same bytes")
    func deterministic() throws {
        let renderer = try SceneRenderer()
        let scene = SampleScenes.everything
        #expect(try renderer.png(scene, scale: 2) == renderer.png(scene, scale: 2))
        #expect(try renderer.pdf(scene) == renderer.pdf(scene))
        #expect(try renderer.outlinedSVG(scene) == renderer.outlinedSVG(scene))
    }

    @Test("scenes drawn at once come out as those drawn alone")
    func concurrent() async throws {
        let renderer = try SceneRenderer()
        let alone = try renderer.png(SampleScenes.everything, scale: 1)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for index in 0..<8 {
                group.addTask {
                    _ = try renderer.png(SampleScenes.text("한국 \(index) 日本", .korean), scale: 3)
                    return try renderer.png(SampleScenes.everything, scale: 1)
                }
            }
            for try await bytes in group { #expect(bytes == alone) }
        }
    }
}
