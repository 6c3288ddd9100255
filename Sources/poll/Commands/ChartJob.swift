import PollAnalysis
import PollCharts
import PollData
import PollRendering

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The formats that `poll chart` writes; the raw value is the file's ending.
enum ImageFormat: String, CaseIterable {
    case png
    case svg
    case pdf
}

/// Draws specifications in languages and formats, each scene laid out once.
struct ChartJob {
    let specifications: [ChartSpec]
    let languages: [Language]
    let formats: [ImageFormat]
    /// Empty where each specification's own is drawn; files of several carry its name.
    let themes: [ThemeChoice]
    let outlines: Bool
    /// Pixels per point.
    let scale: Double
    let output: String

    func run(archive: Archive, settings: EstimateSettings) throws {
        let renderer = try SceneRenderer()
        let builder = ChartBuilder(archive: archive, measurer: PangoMeasurer(), settings: settings)
        try FileBytes.makeFolder(output)
        let themes: [ThemeChoice?] = themes.isEmpty ? [nil] : themes
        let total = specifications.count * languages.count * themes.count
        var progress = Progress(total: total)
        for spec in specifications {
            let isDraft = try warn(of: spec, archive, builder)
            for language in languages {
                for theme in themes {
                    let suffix = themes.count > 1 ? theme.map { ".\($0.name)" } ?? "" : ""
                    let name = "\(spec.name).\(language.rawValue)\(suffix)"
                    progress.step(name)
                    let scene = try builder.scene(
                        for: spec, language: language, theme: theme, isDraft: isDraft)
                    for format in formats {
                        let path = "\(output)/\(name).\(format.rawValue)"
                        try FileBytes.write(try bytes(of: scene, as: format, renderer), to: path)
                        progress.clear()
                        print(path)
                    }
                }
            }
        }
        progress.clear()
    }

    /// The figures behind a chart and what was decided for it.
    func explanation(
        of spec: ChartSpec, _ language: Language, archive: Archive, settings: EstimateSettings
    ) throws -> ChartExplanation {
        let builder = ChartBuilder(archive: archive, measurer: PangoMeasurer(), settings: settings)
        let isDraft = try warn(of: spec, archive, builder)
        return try builder.explanation(for: spec, language: language, isDraft: isDraft)
    }

    /// Says on standard error what keeps a chart from being final.
    ///
    /// - Returns: Whether there is anything.
    private func warn(
        of spec: ChartSpec, _ archive: Archive, _ builder: ChartBuilder
    ) throws -> Bool {
        let claims = try builder.claims(of: spec).compactMap(\.diagnostic)
        let programs = Set(spec.questions.compactMap { try? archive.findQuestion($0).program })
        let errors = ArchiveCheck(archive).errors(of: programs)
        for finding in claims { Failure.say("\(finding)") }
        if let first = errors.first {
            let more = errors.count > 1 ? ", and \(errors.count - 1) more" : ""
            Failure.say("\(spec.name) is marked as a draft, as its data have errors\(more):\n\(first)")
        }
        return !claims.isEmpty || !errors.isEmpty
    }

    private func bytes(of scene: Scene, as format: ImageFormat, _ renderer: SceneRenderer) throws -> [UInt8] {
        switch format {
        case .png: try renderer.png(scene, scale: scale)
        case .pdf: try renderer.pdf(scene)
        case .svg: outlines ? try renderer.outlinedSVG(scene) : Array(SVGWriter().svg(scene).utf8)
        }
    }
}

/// A line on the terminal that says how far the work is; nothing where nobody watches.
struct Progress {
    private let total: Int
    private let isShown: Bool
    private var done = 0

    init(total: Int) {
        self.total = total
        isShown = total > 3 && isatty(STDERR_FILENO) == 1
    }

    mutating func step(_ name: String) {
        done += 1
        if isShown { Failure.write("\r\u{1B}[K\(done)/\(total) \(name)") }
    }

    func clear() {
        if isShown { Failure.write("\r\u{1B}[K") }
    }
}
