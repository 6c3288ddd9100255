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
}
