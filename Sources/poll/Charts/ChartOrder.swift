import PollCharts
import PollData

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

/// What is to be made of each specification.
struct ChartOrder: Sendable {
    let languages: [Language]
    /// Empty where each specification's own is drawn.
    let themes: [ThemeChoice]
    let files: [ChartFile]
    let outlines: Bool
    /// Pixels per point.
    let scale: Double
    let output: String
    let threads: Int

    /// A specification in one language and theme.
    struct Picture: Sendable {
        let spec: ChartSpec
        let language: Language
        /// In place of the specification's own.
        let theme: ThemeChoice?
        /// The beginning of its files' names; the theme is in it where there are several.
        let name: String
    }

    func pictures(of specifications: [ChartSpec]) -> [Picture] {
        let choices: [ThemeChoice?] = themes.isEmpty ? [nil] : themes
        return specifications.flatMap { spec in
            languages.flatMap { language in
                choices.map { theme in
                    let suffix = choices.count > 1 ? theme.map { ".\($0.name)" } ?? "" : ""
                    return Picture(
                        spec: spec, language: language, theme: theme,
                        name: "\(spec.name).\(language.rawValue)\(suffix)")
                }
            }
        }
    }
}
