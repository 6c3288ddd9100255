import ArgumentParser
import PollAnalysis
import PollCharts
import PollData
import PollRendering
import PollReports

extension ChartKind: ExpressibleByArgument {}

struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart", abstract: "Charts from charts/NAME.yaml, or straight from options: PNG, SVG, PDF.",
        discussion: """
            Writes NAME.LANG.FORMAT into the output folder and prints each path; with several themes,
            NAME.LANG.THEME.FORMAT. A chart whose data have errors, or whose title claims what they do not support, is
            marked as a draft.

            EXAMPLES
              poll chart genron-impressions
              poll chart --all --lang en,ja,ko --format png,svg,pdf --output out
              poll chart genron-impressions --format svg --svg-text outlines
              poll chart genron-impressions --theme light,dark,print --format svg
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

    @Option(help: ArgumentHelp("Formats: png,svg,pdf.", valueName: "list"))
    var format: NameList?

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

    @Flag(help: "Print the figures behind one chart and what was decided for it, and draw nothing.")
    var explain = false

    @Flag(help: "With --explain, print JSON.")
    var json = false

    @Flag(help: "With --explain, print CSV.")
    var csv = false

    @Flag(help: "With --explain, print Markdown.")
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
        let formats = [json, csv, markdown].filter { $0 }.count
        if formats > 1 { throw ValidationError("choose one of --json, --csv and --markdown") }
        if formats > 0, !explain {
            throw ValidationError("--json, --csv and --markdown go with --explain; --format chooses pictures")
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
            let specifications = try specifications()
            let job = ChartJob(
                specifications: specifications, languages: try languages(), formats: try formats(),
                themes: try themes(),
                outlines: svgText == .outlines, scale: dpi / 72, output: output)
            let questions = Set(specifications.flatMap(\.questions))
            let archive = try archiveOptions.load(figuresOf: { names in
                let programs = questions.map { (try? names.findQuestion($0))?.program }
                return programs.contains(nil) ? nil : Set(programs.compactMap { $0 })
            })
            if explain { return try explain(specifications, job, archive) }
            try job.run(archive: archive, settings: try statistics.settings())
        } catch let error as ValidationError {
            throw error
        } catch {
            throw Failure.exit(error)
        }
    }

    private func explain(_ specifications: [ChartSpec], _ job: ChartJob, _ archive: Archive) throws {
        guard let spec = specifications.first, let language = job.languages.first else { return }
        let settings = try statistics.settings()
        let explanation = try job.explanation(of: spec, language, archive: archive, settings: settings)
        let report = ExplainReport(spec: spec, explanation: explanation, language: language).report
        let format: ReportFormat = json ? .json : csv ? .csv : markdown ? .markdown : .text
        try Self.write(report.formatted(as: format, archive: archive.version))
    }

    private static func write(_ text: String) throws {
        guard let code = Descriptor.write(text, to: 1) else { return }
        throw FileError(path: "standard output", action: "write", code: code)
    }

    private func specifications() throws -> [ChartSpec] {
        var specs: [ChartSpec] = []
        if let spec = try direct.specification() { specs.append(spec) }
        let library = ChartLibrary(folder: charts)
        for name in all ? try library.names() : names { specs.append(try library.specification(name)) }
        return specs
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

    private func formats() throws -> [ImageFormat] {
        try (format?.names ?? ["png"]).map { name in
            guard let format = ImageFormat(rawValue: name.lowercased()) else {
                throw ValidationError("--format \(name) is not known; choose from png, svg, pdf")
            }
            return format
        }
    }
}

/// The options that stand in for a specification.
struct DirectChartOptions: ParsableArguments {
    @Option(help: "What is drawn.")
    var kind: ChartKind?

    @Option(help: ArgumentHelp("The question, as program/question.", valueName: "question"))
    var question: String?

    @Option(help: ArgumentHelp("The answers shown.", valueName: "list"))
    var option: NameList?

    @Option(help: ArgumentHelp("The populations shown: JP,KR.", valueName: "list"))
    var population: NameList?

    @Option(help: ArgumentHelp("The polls shown, for bars, dots and stacked.", valueName: "list"))
    var poll: NameList?

    @Option(help: ArgumentHelp("web, social, slide, column, double-column, or WxH in mm, in or px.", valueName: "size"))
    var size: String?

    @Flag(help: "Also show figures that only an article states, hollow.")
    var includeQuoted = false

    func validate() throws {
        if (kind == nil) != (question == nil) { throw ValidationError("--kind and --question belong together") }
    }

    func specification() throws -> ChartSpec? {
        guard let kind, let question else { return nil }
        var page = PageSize.web
        if let size {
            guard let named = PageSize(size) else { throw ValidationError("--size \(size) is not known") }
            page = named
        }
        let name = question.split(separator: "/").joined(separator: "-") + "-" + kind.rawValue
        return ChartSpec(
            name: name, kind: kind, question: question, options: option?.names ?? [],
            populations: population?.names.map { $0.uppercased() } ?? [], polls: poll?.names ?? [], size: page,
            includeQuoted: includeQuoted)
    }
}
