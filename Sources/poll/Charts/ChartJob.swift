import PollAnalysis
import PollCharts
import PollData
import PollRendering

/// Draws pictures in the files that are asked for, each scene laid out once, several at a time.
///
/// A picture's bytes depend on nothing but its scene, so they are the same however many threads draw. One that fails
/// does not stop the others; none of its files is written then.
struct ChartJob: Sendable {
    let pictures: [ChartOrder.Picture]
    let order: ChartOrder
    let review: ChartReview

    /// - Parameter earlier: Specifications that could not be read, explained with what fails here.
    func run(
        archive: Archive, settings: EstimateSettings, earlier: [(name: String, error: any Error)] = []
    ) throws {
        let renderer = try SceneRenderer()
        let builder = ChartBuilder(archive: archive, measurer: PangoMeasurer(), settings: settings)
        try FileBytes.makeFolder(order.output)
        let outcomes = ChartOutcomes(names: pictures.map(\.name))
        Workers.run(pictures.count, threads: order.threads) { number in
            outcomes.begin(number)
            outcomes.end(number, Result { try draw(pictures[number], builder, renderer) })
        }
        try outcomes.finish(earlier: earlier)
    }

    /// - Returns: The paths of its files.
    private func draw(
        _ picture: ChartOrder.Picture, _ builder: ChartBuilder, _ renderer: SceneRenderer
    ) throws -> [String] {
        let isDraft = review.isDraft(picture.spec)
        var scene: Scene?
        var drawn: [(path: String, bytes: [UInt8])] = []
        for file in order.files {
            let bytes: [UInt8]
            switch file {
            case .html:
                bytes = Array(
                    try builder.embedding(
                        for: picture.spec, language: picture.language, theme: picture.theme, isDraft: isDraft
                    ).utf8)
            case .vegaLite:
                bytes = Array(
                    try builder.vegaLite(
                        for: picture.spec, language: picture.language, theme: picture.theme, isDraft: isDraft
                    ).utf8)
            case .png, .svg, .pdf, .eps:
                let laidOut =
                    try scene
                    ?? builder.scene(
                        for: picture.spec, language: picture.language, theme: picture.theme, isDraft: isDraft)
                scene = laidOut
                bytes = try image(of: laidOut, as: file, renderer)
            }
            drawn.append(("\(order.output)/\(picture.name).\(file.rawValue)", bytes))
        }
        for (path, bytes) in drawn { try FileBytes.write(bytes, to: path) }
        return drawn.map(\.path)
    }

    private func image(of scene: Scene, as file: ChartFile, _ renderer: SceneRenderer) throws -> [UInt8] {
        switch file {
        case .png: try renderer.png(scene, scale: order.scale)
        case .pdf: try renderer.pdf(scene)
        case .eps: try renderer.eps(scene)
        case .svg, .html, .vegaLite:
            order.outlines ? try renderer.outlinedSVG(scene) : SVGWriter().bytes(scene)
        }
    }
}
