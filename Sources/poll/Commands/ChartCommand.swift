import ArgumentParser
import PollAnalysis
import PollCharts
import PollData
import PollRendering
import PollReports

extension ChartKind: ExpressibleByArgument {}
extension ChartSpec.Panels: ExpressibleByArgument {}
extension ChartSpec.Sort: ExpressibleByArgument {}
extension ChartSpec.Rows: ExpressibleByArgument {}

struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart", abstract: "Charts from charts/NAME.yaml, or straight from options: PNG, SVG, PDF, EPS.",
        discussion: """
            Writes NAME.LANG.FORMAT into the output folder and prints each path;
            with several themes, NAME.LANG.THEME.FORMAT. One that cannot be drawn does
            not stop the others; the exit code is then that of the first failure. One
            whose data have errors, or whose title claims what they do not support, is
            marked as a draft.

            EXAMPLES
              poll chart genron-impressions
              poll chart --all --lang en,ja,ko --format png,svg,pdf --output out
              poll chart genron-impressions --format svg --svg-text outlines
              poll chart genron-impressions --theme light,dark,print --format svg
              poll chart genron-impressions --alt --lang en,ja,ko
              poll chart genron-impressions --embed --lang ja
              poll chart genron-impressions --vega-lite
              poll chart genron-impressions --explain
              poll chart --schema
              poll chart --kind trend --question favourability-japan --lang ko
              poll chart --kind dots --poll genron-eai-2016 \\
                --question genron-eai/military-threat-countries
            """)

    enum SVGText: String, CaseIterable, ExpressibleByArgument {
        case text
        case outlines
    }

    @Argument(help: "Names of specifications, or paths of YAML files.")
    var names: [String] = []

    @Flag(help: "Every specification of the charts folder.")
    var all = false

    @Option(help: ArgumentHelp("Languages: en,ja,ko.", valueName: "list"))
    var lang: NameList?

    @Option(help: ArgumentHelp("Formats: png,svg,pdf,eps.", valueName: "list"))
    var format: NameList?

    @Flag(help: "NAME.LANG.html: light and dark SVG to put into a page, each shown where the reader's screen is so.")
    var embed = false

    @Flag(help: "NAME.LANG.vl.json: a Vega-Lite 5 picture with its data inside.")
    var vegaLite = false

    @Option(
        help: ArgumentHelp(
            "Themes: light,dark,print, or theme files ending in .yaml; else what the chart says.", valueName: "list"))
    var theme: NameList?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the files go; made if missing.", valueName: "dir"))
    var output: String = "."

    @Option(help: ArgumentHelp("Pixels per inch of a PNG.", valueName: "dpi"))
    var dpi: Double = 144

    @Option(help: "SVG with text that can be edited, or outlines that look the same everywhere.")
    var svgText: SVGText = .text

    @Option(help: ArgumentHelp("The folder of specifications; else charts/ here or above.", valueName: "dir"))
    var charts: String?

    @Option(help: ArgumentHelp("Charts drawn at once; else as many as there are processors.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Draw again whenever a specification, a theme file or the archive changes, until Ctrl-C.")
    var watch = false

    @Flag(help: "Print the text alternatives, title and summary, and draw nothing.")
    var alt = false

    @Flag(help: "Print the figures behind one chart and what was decided for it, and draw nothing.")
    var explain = false

    @Flag(help: "With --alt or --explain: JSON.")
    var json = false

    @Flag(help: "With --explain: CSV.")
    var csv = false

    @Flag(help: "With --explain: Markdown.")
    var markdown = false

    @Flag(help: "Print the JSON Schema of specifications, for editors: charts/schema.json.")
    var schema = false

    @Flag(help: "Print every key of a specification as a table.")
    var keys = false

    @OptionGroup(title: "A chart without a specification") var direct: DirectChartOptions
    @OptionGroup var statistics: StatisticsOptions
    @OptionGroup var archiveOptions: ArchiveOptions

    func validate() throws {
        guard dpi >= 36, dpi <= 2400 else { throw ValidationError("--dpi \(dpi) is outside 36 to 2400") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs \(jobs) is outside 1 to 256") }
        if [json, csv, markdown].filter({ $0 }).count > 1 {
            throw ValidationError("choose one of --json, --csv and --markdown")
        }
        if json, !alt, !explain { throw ValidationError("--json belongs to --alt and --explain") }
        if csv || markdown, !explain { throw ValidationError("--csv and --markdown belong to --explain") }
        if alt, explain { throw ValidationError("choose --alt or --explain, not both") }
        if alt || explain, watch || embed || vegaLite || format != nil {
            throw ValidationError(
                "--\(alt ? "alt" : "explain") prints and draws nothing; leave --watch, --embed, --vega-lite and "
                    + "--format out")
        }
        if explain, all || names.count + (direct.kind == nil ? 0 : 1) != 1 {
            throw ValidationError("--explain takes one chart")
        }
        if all, !names.isEmpty { throw ValidationError("name charts or say --all, not both") }
        if schema || keys {
            guard schema != keys, names.isEmpty, !all, direct.kind == nil else {
                throw ValidationError("--schema and --keys stand alone")
            }
            return
        }
        if names.isEmpty, !all, direct.kind == nil {
            throw ValidationError("name a chart, or say --all, or --kind and --question")
        }
    }

    func run() throws {
        do {
            if schema { return try Self.write(ChartSchema.text) }
            if keys { return try Self.write(SpecKeyTable.markdown) }
            let order = ChartOrder(
                languages: try languages(), themes: try themes(), files: try files(), outlines: svgText == .outlines,
                scale: dpi / 72, output: output, threads: jobs ?? Workers.processors)
            guard watch else { return try draw(order) }
            let library = ChartLibrary(folder: charts)
            let archive = try archiveOptions.folder()
            try ChartWatch.run(
                paths: {
                    let names = all ? (try? library.names()) ?? [] : self.names
                    return names.map(library.path) + themePaths(names, library) + ChartWatch.tree(archive)
                },
                draw: { try draw(order) })
        } catch let error as ValidationError {
            throw error
        } catch {
            throw Failure.exit(error)
        }
    }

    private static func write(_ text: String) throws {
        guard let code = Descriptor.write(text, to: 1) else { return }
        throw FileError(path: "standard output", action: "write", code: code)
    }

    private func explain(_ spec: ChartSpec, _ order: ChartOrder, _ review: ChartReview) throws {
        guard let language = order.languages.first else { return }
        let explanation = try review.builder.explanation(
            for: spec, language: language, theme: order.themes.first, isDraft: review.isDraft(spec))
        let report = ExplainReport(spec: spec, explanation: explanation, language: language).report
        let format: ReportFormat = json ? .json : csv ? .csv : markdown ? .markdown : .text
        try Self.write(report.formatted(as: format, archive: review.archive.version))
    }

    /// Reads everything and draws it.
    private func draw(_ order: ChartOrder) throws {
        var failures: [(name: String, error: any Error)] = []
        let specifications = try specifications(&failures)
        let questions = Set(specifications.flatMap(\.questions))
        let archive = try archiveOptions.load(figuresOf: { names in
            let programs = questions.map { (try? names.findQuestion($0))?.program }
            return programs.contains(nil) ? nil : Set(programs.compactMap { $0 })
        })
        let settings = try statistics.settings()
        let pictures = order.pictures(of: specifications)
        let review = ChartReview(specifications, archive: archive, settings: settings)
        if explain {
            for spec in specifications { try explain(spec, order, review) }
        } else if alt {
            try ChartAlternatives(pictures: pictures, json: json, review: review)
                .run(archive: archive, settings: settings, earlier: failures)
        } else {
            try ChartJob(pictures: pictures, order: order, review: review)
                .run(archive: archive, settings: settings, earlier: failures)
        }
    }

    /// The specifications that can be read; the others with what is wrong, unless it is all there is.
    private func specifications(_ failures: inout [(name: String, error: any Error)]) throws -> [ChartSpec] {
        var specs: [ChartSpec] = []
        if let spec = try direct.specification() { specs.append(spec) }
        let library = ChartLibrary(folder: charts)
        let wanted = all ? try library.names() : names
        for name in wanted {
            do {
                let spec = try direct.applied(to: library.specification(name))
                if let same = specs.first(where: { $0.name == spec.name }) {
                    guard same != spec else { continue }
                    throw ValidationError("two charts are called '\(spec.name)' and would be written to the same files")
                }
                specs.append(spec)
            } catch let error as ValidationError {
                throw error
            } catch {
                if specs.isEmpty, wanted.count == 1 { throw error }
                failures.append((name, error))
            }
        }
        return specs
    }

    /// The theme files that are asked for here and in specifications.
    private func themePaths(_ names: [String], _ library: ChartLibrary) -> [String] {
        let asked = (try? themes()) ?? []
        let own = names.compactMap { try? library.specification($0).theme }
        return (asked + own).compactMap { theme in
            guard case .file(let path) = theme else { return nil }
            return path
        }
    }

    private func languages() throws -> [Language] {
        try (lang?.names ?? ["en"]).map { name in
            guard let language = Language(rawValue: name) else {
                throw ValidationError("--lang \(name) is not known; choose from en, ja, ko")
            }
            return language
        }
    }

    /// Empty: each chart has its own.
    private func themes() throws -> [ThemeChoice] {
        var themes: [ThemeChoice] = []
        for text in theme?.names ?? [] {
            guard let choice = ThemeChoice(text) else {
                throw ValidationError("--theme \(text) is not known; \(ThemeChoice.hint(for: text))")
            }
            if let twin = themes.first(where: { $0.name == choice.name }), twin != choice {
                throw ValidationError("--theme names two themes '\(choice.name)', whose files would have one name")
            }
            if !themes.contains(choice) { themes.append(choice) }
        }
        return themes
    }

    /// The formats and what has an option of its own; PNG where nothing is asked for.
    private func files() throws -> [ChartFile] {
        var files: [ChartFile] = []
        for name in format?.names ?? (embed || vegaLite ? [] : ["png"]) {
            guard let file = ChartFile.formats.first(where: { $0.rawValue == name.lowercased() }) else {
                throw ValidationError("--format \(name) is not known; choose from png, svg, pdf, eps")
            }
            if !files.contains(file) { files.append(file) }
        }
        return files + (embed ? [.html] : []) + (vegaLite ? [.vegaLite] : [])
    }
}
