import PollAnalysis
import PollData

/// Makes the scene of a specification from an archive.
public struct ChartBuilder: Sendable {
    private let archive: Archive
    private let measurer: any TextMeasurer
    private let settings: EstimateSettings

    /// - Parameters:
    ///   - measurer: Sizes text as the renderer will draw it.
    ///   - settings: How intervals are estimated; quoted figures are in where these or the specification ask for them.
    public init(archive: Archive, measurer: any TextMeasurer, settings: EstimateSettings = .init()) {
        self.archive = archive
        self.measurer = measurer
        self.settings = settings
    }

    /// - Parameter theme: In place of the specification's own.
    public func scene(
        for spec: ChartSpec, language: Language, theme choice: ThemeChoice? = nil
    ) throws(ChartError) -> Scene {
        let theme = try (choice ?? spec.theme).theme()
        let request = try ChartRequest(
            spec: spec, archive: archive, settings: settings, language: language, theme: theme)
        guard let make = ChartCatalog.makers[spec.kind] else {
            throw .unsuitable("no chart of kind '\(spec.kind.rawValue)'", hint: "use kind: trend")
        }
        let chart = try make(request)
        let sheet = Sheet(size: spec.size, theme: theme, language: language, measurer: measurer)
        return Page(chart: chart, sheet: sheet).scene(identifier: identifier(spec, language, theme))
    }
    /// One for each picture, so that the same chart in two themes can stand in one page.
    private func identifier(_ spec: ChartSpec, _ language: Language, _ theme: Theme) -> String {
        let name = "\(spec.name)-\(language.rawValue)"
        return theme.name == Theme.light.name ? name : "\(name)-\(theme.name)"
    }
}
