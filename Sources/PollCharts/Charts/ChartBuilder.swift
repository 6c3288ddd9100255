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
        let chart = try chart(for: spec, language: language, theme: theme)
        let sheet = Sheet(size: spec.size, theme: theme, language: language, measurer: measurer)
        return Page(chart: chart, sheet: sheet).scene(identifier: identifier(spec, language, theme))
    }

    /// One for each picture, so that the same chart in two themes can stand in one page.
    private func identifier(_ spec: ChartSpec, _ language: Language, _ theme: Theme) -> String {
        let name = "\(spec.name)-\(language.rawValue)"
        return theme.name == Theme.light.name ? name : "\(name)-\(theme.name)"
    }

    /// What the picture says to those who do not see it; nothing is laid out, so no font is needed.
    public func alternativeText(for spec: ChartSpec, language: Language) throws(ChartError) -> AlternativeText {
        let text = try chart(for: spec, language: language, theme: .light).text
        return AlternativeText(title: text.title, summary: text.summary)
    }

    /// The chart as a Vega-Lite file with its data inside, for pages and notebooks that draw it themselves.
    ///
    /// - Parameter theme: In place of the specification's own.
    /// - Throws: `ChartError.unsuitable` for a kind that a Vega-Lite picture cannot show honestly.
    public func vegaLite(
        for spec: ChartSpec, language: Language, theme choice: ThemeChoice? = nil
    ) throws(ChartError) -> String {
        let theme = try (choice ?? spec.theme).theme()
        let chart = try chart(for: spec, language: language, theme: theme)
        let sheet = Sheet(size: .web, theme: theme, language: language, measurer: measurer)
        guard let picture = chart.vegaPicture(sheet) else {
            throw .unsuitable(
                "a Vega-Lite picture cannot show kind '\(spec.kind.rawValue)' in theme '\(theme.name)' as it is",
                hint: "write --format svg or --embed, which show all of it")
        }
        return VegaPage(chart: chart, sheet: sheet, name: spec.name).text(of: picture)
    }

    /// The chart as a snippet of HTML, for light and for dark screens; in one theme where that is neither.
    ///
    /// - Parameter theme: In place of the specification's own.
    public func embedding(
        for spec: ChartSpec, language: Language, theme choice: ThemeChoice? = nil
    ) throws(ChartError) -> String {
        switch choice ?? spec.theme {
        case .light, .dark:
            let light = try scene(for: spec, language: language, theme: .light)
            return ChartEmbedding(light: light, dark: try scene(for: spec, language: language, theme: .dark)).html
        case .print, .file:
            return ChartEmbedding(light: try scene(for: spec, language: language, theme: choice), dark: nil).html
        }
    }

    private func chart(for spec: ChartSpec, language: Language, theme: Theme) throws(ChartError) -> any Chart {
        let request = try ChartRequest(
            spec: spec, archive: archive, settings: settings, language: language, theme: theme)
        guard let make = ChartCatalog.makers[spec.kind] else {
            throw .unsuitable("no chart of kind '\(spec.kind.rawValue)'", hint: "use kind: trend")
        }
        return try make(request)
    }
}

/// A chart in words: the short alternative and the long one.
public struct AlternativeText: Sendable, Hashable {
    /// The chart's title.
    public let title: String
    /// Kind, series, first and last values, their range, intervals, breaks.
    public let summary: String
}
