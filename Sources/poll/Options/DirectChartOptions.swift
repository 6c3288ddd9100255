import ArgumentParser
import PollCharts

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

    @Option(
        help: ArgumentHelp(
            "web, social, slide, column, double-column, or WxH in mm, in or px; for named charts too.",
            valueName: "size"))
    var size: String?

    @Option(help: "Small panels, one for each population, answer or poll.")
    var panels: ChartSpec.Panels = .none

    @Option(help: "The order of rows and of panels.")
    var sort: ChartSpec.Sort = .questionnaire

    @Option(help: "What a row is.")
    var rows: ChartSpec.Rows = .options

    @Flag(help: "Also show figures that only an article states, hollow.")
    var includeQuoted = false

    func validate() throws {
        if (kind == nil) != (question == nil) { throw ValidationError("--kind and --question belong together") }
        let asked = [
            option != nil, population != nil, poll != nil, panels != .none, sort != .questionnaire, rows != .options,
        ]
        if kind == nil, asked.contains(true) {
            throw ValidationError(
                "--option, --population, --poll, --panels, --sort and --rows go with --kind; a named chart says them itself"
            )
        }
        _ = try page()
    }

    /// The page of `--size`; `nil` where none is asked for.
    private func page() throws -> PageSize? {
        guard let size else { return nil }
        guard let page = PageSize(size) else {
            throw ValidationError(
                "--size \(size) is not known; choose from \(PageSize.named.map(\.name).joined(separator: ", ")), or 120x80mm"
            )
        }
        return page
    }

    /// A named chart on the page that is asked for, with the figures that are asked for.
    func applied(to spec: ChartSpec) throws -> ChartSpec {
        var spec = spec
        if let page = try page() { spec.size = page }
        spec.includeQuoted = spec.includeQuoted || includeQuoted
        return spec
    }

    func specification() throws -> ChartSpec? {
        guard let kind, let question else { return nil }
        let name = question.split(separator: "/").joined(separator: "-") + "-" + kind.rawValue
        return ChartSpec(
            name: name, kind: kind, question: question, options: option?.names ?? [],
            populations: population?.names.map { $0.uppercased() } ?? [], polls: poll?.names ?? [],
            size: try page() ?? .web,
            includeQuoted: includeQuoted, sort: sort, rows: rows, panels: panels)
    }
}
