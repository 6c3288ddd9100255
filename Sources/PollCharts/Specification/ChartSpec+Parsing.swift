import PollData
import Yams

extension ChartSpec {
    /// Reads a specification, or reports all that is wrong with it.
    ///
    /// Every scalar is text (`NO` is a country, `yes` an answer). Aliases are refused, so that a small
    /// file stays small.
    ///
    /// - Parameters:
    ///   - file: The path that faults are reported with.
    ///   - name: The chart's name, usually the file's without its ending.
    public static func parse(_ yaml: String, file: String, name: String) throws(DatasetError) -> ChartSpec {
        try parse(Array(yaml.utf8), file: file, name: name)
    }

    /// What is said of a file too large to be a specification, without reading it to its end.
    public static func tooLarge(_ file: String) -> DatasetError { SpecBytes.tooLarge(file) }

    /// Reads the bytes of a file, which need not be text.
    public static func parse(_ bytes: [UInt8], file: String, name: String) throws(DatasetError) -> ChartSpec {
        let yaml = try SpecBytes(bytes: bytes, file: file).text()
        var reader = ChartSpecReader(file: file)
        let spec = reader.read(yaml, name: name)
        guard let spec, reader.faults.isEmpty else { throw DatasetError(reader.faults) }
        return spec
    }
}

/// Reads the keys of a specification one by one and collects the faults.
struct ChartSpecReader {
    private var document: SpecDocument

    var faults: [Diagnostic] { document.faults }

    init(file: String) {
        document = SpecDocument(file: file)
    }

    mutating func read(_ yaml: String, name: String) -> ChartSpec? {
        guard document.load(yaml, keys: SpecKey.all.map(\.name)) else { return nil }
        let kind = document.choice("kind", of: ChartKind.self)
        if kind == nil, !document.has("kind") {
            document.fault(
                "missing-key", at: nil, "'kind' is missing",
                hint: "write one of: \(ChartKind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let question = document.text("question")
        let series = document.series("series")
        if question == nil, !document.has("question"), !document.has("series") {
            document.fault(
                "missing-key", at: nil, "'question' is missing",
                hint: "name what was asked, such as genron-eai/impression-of-other-country")
        }
        var spec = ChartSpec(name: name, kind: kind ?? .trend, question: question ?? "")
        spec.series = series
        spec.options = document.list("option", "options")
        spec.populations = document.list("population", "populations")
        spec.polls = document.list("poll", "polls")
        spec.events = document.events("events")
        spec.from = document.date("from")
        spec.to = document.date("to")
        if let from = spec.from, let to = spec.to, to.lastDay < from.firstDay {
            document.fault(
                "dates", at: "to", "'to' (\(to)) is before 'from' (\(from))", hint: "exchange the two")
        }
        spec.title = document.words("title")
        spec.claims = document.claims("claim")
        spec.subtitle = document.words("subtitle")
        spec.note = document.words("note")
        spec.size = document.size("size") ?? .web
        spec.includeQuoted = document.flag("quoted") ?? false
        spec.intervals = document.flag("intervals") ?? true
        spec.axis = document.choice("axis", of: Axis.self) ?? .zero
        spec.sort = document.choice("sort", of: Sort.self) ?? .questionnaire
        spec.rows = document.choice("rows", of: Rows.self) ?? .options
        spec.panels = document.choice("panels", of: Panels.self) ?? .none
        spec.neutral = document.choice("neutral", of: Neutral.self) ?? .aside
        readAnnotations(into: &spec)
        spec.theme = document.theme("theme") ?? .light
        spec.axes = document.choice("axes", of: Axes.self) ?? .shared
        checkTogether(spec, hasKind: kind != nil)
        spec.places = document.places
        return spec
    }

    private mutating func readAnnotations(into spec: inout ChartSpec) {
        spec.annotations.spans = document.spans("spans")
        spec.annotations.callouts = document.callouts("callouts")
        spec.annotations.lines = document.lines("lines")
        spec.annotations.records = document.flag("records") ?? false
        spec.annotations.differences = document.flag("differences") ?? false
        spec.annotations.latest = document.flag("latest") ?? true
    }

    /// Keys that contradict each other, or that the kind has no use for.
    private mutating func checkTogether(_ spec: ChartSpec, hasKind: Bool) {
        if document.has("series") {
            for key in ["question", "option", "options", "population", "populations"] where document.has(key) {
                document.fault(
                    "contradiction", at: key, "'\(key)' beside 'series'",
                    hint: "each item of 'series' names its own question, option and population")
            }
        }
        if document.has("axes"), spec.panels == .none {
            document.fault(
                "contradiction", at: "axes", "'axes' without 'panels'",
                hint: "one panel has one scale; write panels: options")
        }
        if spec.panels == .series, !document.has("series") {
            document.fault(
                "contradiction", at: "panels", "'panels: series' without 'series'",
                hint: "list the lines under 'series:', or write panels: populations")
        }
        guard hasKind else { return }
        if spec.panels != .none, !spec.kind.panels.isEmpty, !spec.kind.panels.contains(spec.panels) {
            document.fault(
                "contradiction", at: "panels",
                "'panels: \(spec.panels.rawValue)' in a chart of kind '\(spec.kind.rawValue)'",
                hint: spec.kind.hint(without: spec.panels))
        }
        for key in SpecKey.all where document.has(key.name) && !key.kinds.list.contains(spec.kind) {
            let kinds = key.kinds.list.map(\.rawValue)
            document.fault(
                "contradiction", at: key.name, "'\(key.name)' in a chart of kind '\(spec.kind.rawValue)'",
                hint: kinds.count == 1
                    ? "only 'kind: \(kinds[0])' has \(key.name)"
                    : "these kinds have \(key.name): \(kinds.joined(separator: ", "))")
        }
    }

    private typealias Axis = ChartSpec.Axis
    private typealias Sort = ChartSpec.Sort
    private typealias Rows = ChartSpec.Rows
    private typealias Panels = ChartSpec.Panels
    private typealias Neutral = ChartSpec.Neutral
    private typealias Axes = ChartSpec.Axes
}
