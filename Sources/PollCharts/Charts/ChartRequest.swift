import PollAnalysis
import PollData

/// A specification with its names looked up in the archive.
struct ChartRequest: Sendable {
    private(set) var spec: ChartSpec
    let archive: Archive
    let settings: EstimateSettings
    let language: Language
    let theme: Theme
    /// The question, or the first of several.
    private(set) var question: Question
    private(set) var populations: [Population]
    /// The lines of a specification that names each; else empty.
    private(set) var series: [Line]
    let events: [ChartEvent]

    /// A line whose names were found.
    struct Line: Sendable {
        let question: Question
        let population: Population
        let measure: Series.Measure
        /// The answer that is followed; `nil` for a net score.
        let option: Question.Option?
        let label: LocalizedText?
    }

    /// What the small panel that is drawn stands for; `none` for a whole picture.
    private(set) var panel: ChartSpec.Panels = .none

    /// The request of one panel of this one.
    func narrowed(to spec: ChartSpec) throws(ChartError) -> ChartRequest {
        var spec = spec
        let panel = spec.panels
        spec.panels = .none
        var request = try ChartRequest(
            spec: spec, archive: archive, settings: settings, language: language, theme: theme)
        request.panel = panel
        return request
    }

    var words: ChartWords { ChartWords(language: language, isBrief: spec.size.isNarrow) }

    init(
        spec: ChartSpec, archive: Archive, settings: EstimateSettings, language: Language, theme: Theme
    ) throws(ChartError) {
        guard spec.axis == .zero || [.trend, .slope, .cloud].contains(spec.kind) else {
            throw .unsuitable(
                "a cut axis in a chart of kind '\(spec.kind.rawValue)'",
                hint: "these kinds may start above zero: trend, slope, cloud")
        }
        self.spec = spec
        self.archive = archive
        var settings = settings
        settings.includingQuoted = settings.includingQuoted || spec.includeQuoted
        self.settings = settings
        self.language = language
        self.theme = theme
        try SpecNames(spec: spec, archive: archive).check()
        series = try Self.series(spec, archive)
        if let first = series.first {
            question = first.question
            populations = series.map(\.population).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        } else {
            question = try Self.question(spec.question, archive)
            populations = try Self.populations(spec.populations, question, archive)
        }
        events = try Self.events(spec, archive)
    }

    /// An option of the question, by name.
    func option(_ name: String) throws(ChartError) -> Question.Option {
        do {
            return try archive.findOption(name, of: question)
        } catch {
            let place = spec.options.firstIndex(of: name) ?? 0
            throw ChartError.unknownName(error).located(at: "options[\(place)]", in: spec.places)
        }
    }

    /// The wanted answers of a chart that shows parts of a whole; `nil` for all that were published.
    ///
    /// Refuses several answers a respondent, and a total beside its parts.
    func answersOfWhole() throws(ChartError) -> [Question.Option]? {
        guard question.kind.partsSumToWhole else { throw .cannotStack(question: question.qualifiedName) }
        var wanted: [Question.Option] = []
        for name in spec.options { wanted.append(try option(name)) }
        for whole in wanted {
            if let part = wanted.first(where: { whole.parts.contains($0.id) }) {
                throw .overlappingOptions(whole.id.rawValue, part.id.rawValue)
            }
        }
        return wanted.isEmpty ? nil : wanted
    }

    /// The polls of the specification, or the newest that published the question in one of the populations.
    func polls() throws(ChartError) -> [Poll] {
        if !spec.polls.isEmpty {
            var found: [Poll] = []
            for name in spec.polls {
                do {
                    found.append(try archive.findPoll(name))
                } catch {
                    throw .unknownName(error)
                }
            }
            return found
        }
        let published = archive.polls(of: question.program).filter { poll in
            poll.figures.contains {
                $0.question == question.id && populations.contains($0.population)
                    && (settings.includingQuoted || $0.status != .quoted)
            }
        }
        if spec.kind.showsPeriods, spec.from != nil || spec.to != nil {
            let found = published.filter(isInPeriod)
            if found.isEmpty { throw noData() }
            return found
        }
        guard let newest = published.last else { throw noData() }
        return [newest]
    }

    /// Whether a poll lies between `from` and `to`.
    private func isInPeriod(_ poll: Poll) -> Bool {
        poll.samples.contains { sample in
            guard let day = sample.placement?.day else { return false }
            return day >= (spec.from.map { Double($0.firstDay) } ?? -.infinity)
                && day <= (spec.to.map { Double($0.lastDay) } ?? .infinity)
        }
    }

    /// The same request for a picture without intervals, of all answers where none is named.
    func asTable(options: [String]) -> ChartRequest {
        var request = self
        request.spec.intervals = false
        request.spec.axis = .zero
        if request.spec.options.isEmpty { request.spec.options = options }
        return request
    }

    /// The same request for one of its lines: the line's question in its population.
    func asking(_ line: Line) -> ChartRequest {
        var request = self
        request.question = line.question
        request.populations = [line.population]
        request.series = []
        return request
    }

    func noData() -> ChartError {
        let program = question.program
        return .noData(
            chart: spec.name,
            hint:
                "'poll list series' names what \(program) published; figures that only articles state need 'quoted: yes'"
        )
    }

    static func question(_ name: String, _ archive: Archive) throws(ChartError) -> Question {
        let question: Question
        do {
            question = try archive.findQuestion(name)
        } catch {
            throw .unknownName(error)
        }
        guard question.kind != .mean else { throw .notAShare(question: question.qualifiedName) }
        return question
    }

    private static func series(_ spec: ChartSpec, _ archive: Archive) throws(ChartError) -> [Line] {
        var lines: [Line] = []
        for item in spec.series {
            let question = try question(item.question, archive)
            let asked = try populations(item.population.isEmpty ? [] : [item.population], question, archive)
            guard let population = asked.first, asked.count == 1 else {
                throw .unsuitable(
                    "\(question.qualifiedName) was asked in \(asked.map(\.rawValue).joined(separator: ", "))",
                    hint: "say which with 'population' in the item of 'series'")
            }
            var option: Question.Option?
            if item.option.isEmpty {
                option = archive.leadingOption(of: question)
                if option == nil {
                    throw .noData(chart: spec.name, hint: "'poll list series' names what was published")
                }
            } else if item.option != "net" {
                do {
                    option = try archive.findOption(item.option, of: question)
                } catch {
                    throw .unknownName(error)
                }
            }
            lines.append(
                Line(
                    question: question, population: population, measure: option.map { .option($0.id) } ?? .net,
                    option: option, label: item.label))
        }
        if let net = lines.first(where: { $0.option == nil }), lines.contains(where: { $0.option != nil }) {
            throw .unsuitable(
                "the net score of \(net.question.qualifiedName) beside shares",
                hint: "percentages and points need a chart each")
        }
        return lines
    }

    static func populations(
        _ names: [String], _ question: Question, _ archive: Archive
    ) throws(ChartError) -> [Population] {
        let asked = archive.populations(of: question)
        if names.isEmpty { return asked }
        var found: [Population] = []
        for code in names {
            let population = Population(code)
            guard asked.contains(population) else {
                throw .unknownName(
                    LookupError(
                        "\(question.qualifiedName) was not asked in '\(code)'",
                        hint: "it was asked in: \(asked.map(\.rawValue).joined(separator: ", "))"))
            }
            found.append(population)
        }
        return found
    }

    private static func events(_ spec: ChartSpec, _ archive: Archive) throws(ChartError) -> [ChartEvent] {
        var found: [ChartEvent] = []
        for item in spec.events {
            for event in try events(of: item, archive) where !found.contains(where: { $0.event == event }) {
                found.append(ChartEvent(event: event, label: item.label ?? event.label))
            }
        }
        return found.sorted { $0.date < $1.date }
    }

    /// The events of one date or period.
    static func events(of item: SpecEvent, _ archive: Archive) throws(ChartError) -> [Event] {
        guard let range = EventRange(item.date) else {
            throw .noEvent(item.date, hint: "write 2015-12-28, or 2015…2019 for all events of a period")
        }
        let events = archive.events.filter { range.contains($0) }
        guard events.isEmpty else { return events }
        let near = archive.events.min {
            abs($0.date.firstDay - range.first.firstDay) < abs($1.date.firstDay - range.first.firstDay)
        }
        throw .noEvent(
            item.date,
            hint: near.map { "the nearest is \($0.date): \($0.label[.english])" } ?? "'poll list events' names them")
    }
}

/// An event as a chart names it.
struct ChartEvent: Sendable, Hashable {
    let event: Event
    let label: LocalizedText

    var date: CalendarDate { event.date }
}
