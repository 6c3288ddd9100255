import PollData

/// The annotations of a chart over time, with their waves found.
struct TrendAnnotations: Sendable {
    struct Callout: Sendable {
        /// The line that it is about.
        let line: String
        let poll: Poll.ID
        let text: LocalizedText
        /// For its key in the footer: `Japan, Jun 2019`.
        let name: LocalizedText
    }

    var spans: [SpecSpan] = []
    var callouts: [Callout] = []
    var lines: [SpecLine] = []
    var records = false
    var latest = true

    /// Whether anything looks for a place among the marks.
    var needPlaces: Bool { !callouts.isEmpty || !lines.isEmpty || records }

    init() {}

    init(_ spec: SpecAnnotations, lines trends: [TrendLine], isNet: Bool) throws(ChartError) {
        spans = spec.spans.sorted { $0.from.firstDay < $1.from.firstDay }
        lines = spec.lines
        records = spec.records
        latest = spec.latest
        if !isNet, let line = spec.lines.first(where: { $0.value < 0 }) {
            throw .unsuitable(
                "a line at \(line.value.fixed(0)) in a chart of shares", hint: "shares lie between 0 and 100")
        }
        var found: [(day: Double, callout: Callout)] = []
        for item in spec.callouts {
            let line = try Self.line(of: item, in: trends)
            let point = try Self.point(of: item, in: line)
            found.append((point.day, Self.callout(item, line, point, isAlone: trends.count == 1)))
        }
        // Numbers in the footer follow the time.
        callouts = found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element.callout)
    }

    private static func line(of item: SpecCallout, in lines: [TrendLine]) throws(ChartError) -> TrendLine {
        let found = lines.filter { line in
            let question = line.series.question.qualifiedName
            return
                (item.population.isEmpty || line.populations.split(separator: " ").contains { $0 == item.population })
                && (item.option.isEmpty || line.series.measure.name == item.option)
                && (item.question.isEmpty || question == item.question || question.hasSuffix("/" + item.question))
        }
        guard let first = found.first else {
            throw .unsuitable(
                "the callout '\(item.text[.english])' is on none of the lines", hint: "the lines are: \(names(lines))")
        }
        guard found.count == 1 else {
            throw .unsuitable(
                "the callout '\(item.text[.english])' could be on several lines",
                hint: "say which with 'population', 'option' or 'question': \(names(found))")
        }
        return first
    }

    private static func names(_ lines: [TrendLine]) -> String {
        lines.map { "\($0.populations) \($0.series.measure.name)" }.joined(separator: ", ")
    }

    private static func point(of item: SpecCallout, in line: TrendLine) throws(ChartError) -> TrendPoint {
        if let date = item.date {
            let days = Double(date.firstDay)...Double(date.lastDay + 1)
            let found = line.points.filter { days.contains($0.day) }
            if let point = found.first, found.count == 1 { return point }
            guard found.isEmpty else {
                throw .unsuitable(
                    "'\(date)' has \(found.count) waves for the callout '\(item.text[.english])'",
                    hint: "name one: \(found.map(\.wave.poll.rawValue).joined(separator: ", "))")
            }
            let middle = (days.lowerBound + days.upperBound) / 2
            let near = line.points.min { abs($0.day - middle) < abs($1.day - middle) }
            throw .unsuitable(
                "no wave in '\(date)' for the callout '\(item.text[.english])'",
                hint: near.map { "the nearest is \($0.wave.poll)" } ?? "the line has no waves")
        }
        if let point = line.points.first(where: { $0.wave.poll.rawValue == item.poll }) { return point }
        let near = Spelling.nearest(to: item.poll, among: line.points.map(\.wave.poll.rawValue))
        throw .unsuitable(
            "no wave '\(item.poll)' for the callout '\(item.text[.english])'",
            hint: near.map { "did you mean '\($0)'?" }
                ?? "the line goes from \(line.points.first?.wave.poll.rawValue ?? "") to "
                + "\(line.points.last?.wave.poll.rawValue ?? "")")
    }

    private static func callout(_ item: SpecCallout, _ line: TrendLine, _ point: TrendPoint, isAlone: Bool) -> Callout {
        func name(_ language: Language) -> String {
            let words = ChartWords(language: language)
            let date = point.wave.placement?.date.flatMap { CalendarDate(year: $0.year, month: $0.month) }
            let time = date.map { words.date($0) } ?? "\(point.year)"
            return isAlone || line.name.isEmpty ? time : line.name + words.pick(", ", "、", ", ") + time
        }
        let hollow = point.hollow
        func text(_ language: Language) -> String {
            let words = ChartWords(language: language)
            let text = item.text[language]
            return hollow.isEmpty ? text : text + words.parenthesised(words.list(hollow.map { words.shortHollow($0) }))
        }
        return Callout(
            line: line.key, poll: point.wave.poll,
            text: LocalizedText(english: text(.english), japanese: text(.japanese), korean: text(.korean)),
            name: LocalizedText(english: name(.english), japanese: name(.japanese), korean: name(.korean)))
    }

    /// For the text alternative.
    func summaries(_ trends: [TrendLine], isNet: Bool, words: ChartWords) -> [String] {
        let language = words.language
        var parts = spans.map { $0.label[language] + words.parenthesised(words.dates(of: $0)) }
        parts += lines.map { line in
            let value = words.value(line.value, isNet: isNet)
            return words.referenceLine + words.colon + (line.label.map { "\($0[language]) (\(value))" } ?? value)
        }
        parts += callouts.map { $0.name[language] + words.colon + $0.text[language] }
        return parts
    }
}

extension TrendLine {
    /// Tells the line apart from all others of a picture.
    var key: String { "\(series.question.qualifiedName) \(series.measure.name) \(populations)" }
}
