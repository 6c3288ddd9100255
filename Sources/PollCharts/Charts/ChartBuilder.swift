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

    /// - Parameters:
    ///   - theme: In place of the specification's own.
    ///   - isDraft: Marks the page, because its data did not pass the check; a claim that the data do not support marks
    ///     it too.
    public func scene(
        for spec: ChartSpec, language: Language, theme choice: ThemeChoice? = nil, isDraft: Bool = false
    ) throws(ChartError) -> Scene {
        let theme = try theme(choice, spec)
        let chart = try chart(for: spec, language: language, theme: theme)
        return try page(chart, spec, language, theme, isDraft).scene(identifier: identifier(spec, language, theme))
    }

    /// The data behind the picture of a specification, and every decision on the way.
    public func explanation(
        for spec: ChartSpec, language: Language, theme choice: ThemeChoice? = nil, isDraft: Bool = false
    ) throws(ChartError) -> ChartExplanation {
        let theme = try theme(choice, spec)
        let chart = try chart(for: spec, language: language, theme: theme)
        let (scene, decisions) = try page(chart, spec, language, theme, isDraft).layout(
            identifier: identifier(spec, language, theme))
        let request = try ChartRequest(
            spec: spec, archive: archive, settings: settings, language: language, theme: theme)
        return ChartExplanation(
            title: chart.text.title,
            figures: FigureTrace(request: request).figures(of: scene, sources: chart.sources), decisions: decisions)
    }

    /// What the data say to each claim of a specification.
    public func claims(of spec: ChartSpec) throws(ChartError) -> [ClaimFinding] {
        try ClaimCheck(spec, archive: archive, settings: settings).findings()
    }

    /// All that keeps a specification from being drawn, and the claims that the data do not support.
    public func diagnostics(of spec: ChartSpec) -> [Diagnostic] {
        do throws(ChartError) {
            _ = try chart(for: spec, language: .english, theme: try theme(nil, spec))
            return try claims(of: spec).compactMap(\.diagnostic)
        } catch {
            if case .located(let error) = error { return error.diagnostics }
            let place = SourceLocation(file: spec.name, line: 1, column: 1)
            return [Diagnostic(code: "chart", at: place, error.description, hint: "")]
        }
    }

    private func chart(
        for spec: ChartSpec, language: Language, theme: Theme
    ) throws(ChartError) -> any Chart {
        do throws(ChartError) {
            try spec.checkPanels()
            let request = try ChartRequest(
                spec: spec, archive: archive, settings: settings, language: language, theme: theme)
            guard let make = ChartCatalog.makers[spec.kind] else {
                throw .unsuitable("no chart of kind '\(spec.kind.rawValue)'", hint: "use kind: trend")
            }
            return try make(request)
        } catch {
            throw error.located(at: error.path, in: spec.places)
        }
    }

    private func theme(_ choice: ThemeChoice?, _ spec: ChartSpec) throws(ChartError) -> Theme {
        do throws(ChartError) {
            return try (choice ?? spec.theme).theme()
        } catch {
            throw choice == nil ? error.located(at: "theme", in: spec.places) : error
        }
    }

    private func page(
        _ chart: any Chart, _ spec: ChartSpec, _ language: Language, _ theme: Theme, _ isDraft: Bool
    ) throws(ChartError) -> Page {
        let isClaimed = try claims(of: spec).allSatisfy(\.isSupported)
        let sheet = Sheet(size: spec.size, theme: theme, language: language, measurer: measurer)
        return Page(chart: chart, sheet: sheet, isDraft: isDraft || !isClaimed)
    }

    /// One for each picture, so that the same chart in two themes can stand in one page.
    private func identifier(_ spec: ChartSpec, _ language: Language, _ theme: Theme) -> String {
        let name = "\(spec.name)-\(language.rawValue)"
        return theme.name == Theme.light.name ? name : "\(name)-\(theme.name)"
    }

    /// What the picture says to those who do not see it; nothing is laid out, so no font is needed.
    ///
    /// - Parameter isDraft: As for a scene.
    public func alternativeText(
        for spec: ChartSpec, language: Language, isDraft: Bool = false
    ) throws(ChartError) -> AlternativeText {
        let text = try chart(for: spec, language: language, theme: .light).text
        let findings = try claims(of: spec)
        let isFinal = !isDraft && findings.allSatisfy(\.isSupported)
        let words = ChartWords(language: language)
        return isFinal
            ? AlternativeText(title: text.title, summary: text.summary)
            : DraftMark.marked(title: text.title, summary: text.summary, words)
    }

    /// The chart as a Vega-Lite file with its data inside, for pages and notebooks that draw it themselves.
    ///
    /// - Parameters:
    ///   - theme: In place of the specification's own.
    ///   - isDraft: As for a scene.
    /// - Throws: `ChartError.unsuitable` for a kind in a theme that a Vega-Lite picture cannot show honestly.
    public func vegaLite(
        for spec: ChartSpec, language: Language, theme choice: ThemeChoice? = nil, isDraft: Bool = false
    ) throws(ChartError) -> String {
        let theme = try theme(choice, spec)
        let chart = try chart(for: spec, language: language, theme: theme)
        let sheet = Sheet(size: .web, theme: theme, language: language, measurer: measurer)
        guard let picture = chart.vegaPicture(sheet, width: VegaPage.width) else {
            throw .unsuitable(
                "a Vega-Lite picture cannot show kind '\(spec.kind.rawValue)' in theme '\(theme.name)' as it is",
                hint: "Vega-Lite has no hatches: write --theme light, or --format svg, which shows them")
        }
        let isClaimed = try claims(of: spec).allSatisfy(\.isSupported)
        return VegaPage(chart: chart, sheet: sheet, name: spec.name, isDraft: isDraft || !isClaimed).text(of: picture)
    }

    /// The chart as a snippet of HTML, for light and for dark screens; in one theme where that is neither.
    ///
    /// - Parameter theme: In place of the specification's own.
    public func embedding(
        for spec: ChartSpec, language: Language, theme choice: ThemeChoice? = nil, isDraft: Bool = false
    ) throws(ChartError) -> String {
        switch choice ?? spec.theme {
        case .light, .dark:
            let light = try scene(for: spec, language: language, theme: .light, isDraft: isDraft)
            return ChartEmbedding(
                light: light, dark: try scene(for: spec, language: language, theme: .dark, isDraft: isDraft)
            ).html
        case .print, .file:
            return ChartEmbedding(
                light: try scene(for: spec, language: language, theme: choice, isDraft: isDraft), dark: nil
            ).html
        }
    }
}

/// A chart in words: the short alternative and the long one.
public struct AlternativeText: Sendable, Hashable {
    /// The chart's title.
    public let title: String
    /// Kind, series, first and last values, their range, intervals, breaks.
    public let summary: String
}
