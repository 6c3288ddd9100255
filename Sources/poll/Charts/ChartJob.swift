import PollAnalysis
import PollCharts
import PollData
import PollRendering

/// The files that `poll chart` writes; the raw value is the file's ending.
enum ChartFile: String, CaseIterable {
    case png
    case svg
    case pdf
    case eps
    /// A snippet of HTML.
    case html
    case vegaLite = "vl.json"

    /// Those that `--format` names; the others have an option of their own.
    static let formats: [ChartFile] = [.png, .svg, .pdf, .eps]
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
    let files: [ChartFile]
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
        var scene: Scene?
        var drawn: [(path: String, bytes: [UInt8])] = []
        for file in files {
            let path = "\(output)/\(picture.name).\(file.rawValue)"
            if file == .vegaLite {
                drawn.append((path, Array(try builder.vegaLite(for: picture.spec, language: picture.language).utf8)))
                continue
            }
            let laidOut = try scene ?? builder.scene(for: picture.spec, language: picture.language)
            scene = laidOut
            drawn.append((path, try bytes(of: laidOut, as: file, renderer)))
        }
        for (path, bytes) in drawn { try FileBytes.write(bytes, to: path) }
        return drawn.map(\.path)
    }

    private func bytes(of scene: Scene, as file: ChartFile, _ renderer: SceneRenderer) throws -> [UInt8] {
        switch file {
        case .png: try renderer.png(scene, scale: scale)
        case .pdf: try renderer.pdf(scene)
        case .eps: try renderer.eps(scene)
        case .svg: outlines ? try renderer.outlinedSVG(scene) : Array(SVGWriter().svg(scene).utf8)
        case .html, .vegaLite: []
        }
    }
}
