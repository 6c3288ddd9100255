import PollData
import Testing

@testable import PollCharts

@Suite("Ordered size")
struct OrderedSizeTests {
    @Test("every shipped chart on a slide is exactly as high as a slide", arguments: try ShippedSpec.all())
    func slide(_ shipped: ShippedSpec) throws {
        let archive = try ShippedSpec.archive.get()
        for language in Language.allCases {
            var spec = try shipped.spec
            spec.size = .slide
            let scene = try Archives.scene(spec, of: archive, in: language)
            #expect(scene.size == Size(width: PageSize.slide.width, height: PageSize.slide.height), "\(language)")
        }
    }

    @Test("rows give way before the page grows, and type before that")
    func gives() throws {
        func scene(_ count: Int, _ size: PageSize) throws -> Scene {
            let archive = try Archives.made(
                [Archives.Wave(date: "2016", size: 900, values: ["JP": Array(repeating: 3.3, count: count)])],
                options: (1...count).map { "Answer \($0)" })
            return try Archives.scene(
                ChartSpec(name: "t", kind: .bars, question: "q", size: size), of: archive)
        }
        let roomy = try scene(4, .slide)
        let tight = try scene(14, .slide)
        #expect(roomy.size.height == 540 && tight.size.height == 540)
        // What can by no means fit grows the page, at the type that was ordered.
        let grown = try scene(60, .slide)
        #expect(grown.size.height > 540)
        #expect(grown.texts.map(\.font.size).max() == roomy.texts.map(\.font.size).max())
    }
}
