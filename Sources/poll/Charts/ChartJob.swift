import PollAnalysis
import PollCharts
import PollData
import PollRendering

/// The formats that `poll chart` writes; the raw value is the file's ending.
enum ImageFormat: String, CaseIterable {
    case png
    case svg
    case pdf
    case eps
}

/// Draws specifications in languages and formats, each scene laid out once, several at a time.
///
/// A picture's bytes depend on nothing but its scene, so they are the same however many threads draw. One that fails
/// does not stop the others; of its files either all are written or, where its drawing fails, none.
struct ChartJob: Sendable {
    /// A specification in one language.
    struct Picture: Sendable {
        let spec: ChartSpec
        let language: Language

        var name: String { "\(spec.name).\(language.rawValue)" }
    }

    let pictures: [Picture]
    let formats: [ImageFormat]
    let outlines: Bool
    /// Pixels per point.
    let scale: Double
    let output: String
    let threads: Int

    /// - Parameter earlier: Specifications that could not be read, explained with what fails here.
    func run(
        archive: Archive, settings: EstimateSettings, earlier: [(name: String, error: any Error)] = []
    ) throws {
        let renderer = try SceneRenderer()
        let builder = ChartBuilder(archive: archive, measurer: PangoMeasurer(), settings: settings)
        try FileBytes.makeFolder(output)
        let outcomes = ChartOutcomes(names: pictures.map(\.name))
        Workers.run(pictures.count, threads: threads) { number in
            outcomes.begin(number)
            outcomes.end(number, Result { try draw(pictures[number], builder, renderer) })
        }
        try outcomes.finish(earlier: earlier)
    }

    /// - Returns: The paths of its files.
    private func draw(_ picture: Picture, _ builder: ChartBuilder, _ renderer: SceneRenderer) throws -> [String] {
        let scene = try builder.scene(for: picture.spec, language: picture.language)
        let files = try formats.map { format in
            ("\(output)/\(picture.name).\(format.rawValue)", try bytes(of: scene, as: format, renderer))
        }
        for (path, bytes) in files { try FileBytes.write(bytes, to: path) }
        return files.map(\.0)
    }

    private func bytes(of scene: Scene, as format: ImageFormat, _ renderer: SceneRenderer) throws -> [UInt8] {
        switch format {
        case .png: try renderer.png(scene, scale: scale)
        case .pdf: try renderer.pdf(scene)
        case .eps: try renderer.eps(scene)
        case .svg: outlines ? try renderer.outlinedSVG(scene) : Array(SVGWriter().svg(scene).utf8)
        }
    }
}
