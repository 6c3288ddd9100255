import PollAnalysis
import PollData

/// A specification with its names looked up in the archive.
struct ChartRequest: Sendable {
    let spec: ChartSpec
    let archive: Archive
    let settings: EstimateSettings
    let language: Language
    let question: Question
    let populations: [Population]
    let events: [Event]

    var words: ChartWords { ChartWords(language: language) }

    init(
        spec: ChartSpec, archive: Archive, settings: EstimateSettings, language: Language
    ) throws(ChartError) {
        self.spec = spec
        self.archive = archive
        var settings = settings
        settings.includingQuoted = settings.includingQuoted || spec.includeQuoted
        self.settings = settings
        self.language = language
        do {
            question = try archive.findQuestion(spec.question)
        } catch {
            throw .unknownName(error)
        }
        guard question.kind != .mean else { throw .notAShare(question: question.qualifiedName) }
        populations = try Self.populations(spec, question, archive)
        events = try Self.events(spec, archive)
    }

    /// An option of the question, by name.
    func option(_ name: String) throws(ChartError) -> Question.Option {
        do {
            return try archive.findOption(name, of: question)
        } catch {
            throw .unknownName(error)
        }
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
        let newest = archive.polls(of: question.program).last { poll in
            poll.figures.contains {
                $0.question == question.id && populations.contains($0.population)
                    && (settings.includingQuoted || $0.status != .quoted)
            }
        }
        guard let newest else { throw noData() }
        return [newest]
    }

    func noData() -> ChartError {
        let program = question.program
        return .noData(
            chart: spec.name,
            hint:
                "'poll list series' names what \(program) published; figures that only articles state need 'quoted: yes'"
        )
    }

    private static func populations(
        _ spec: ChartSpec, _ question: Question, _ archive: Archive
    ) throws(ChartError) -> [Population] {
        let asked = archive.populations(of: question)
        if spec.populations.isEmpty { return asked }
        var found: [Population] = []
        for code in spec.populations {
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

    private static func events(_ spec: ChartSpec, _ archive: Archive) throws(ChartError) -> [Event] {
        var found: [Event] = []
        for text in spec.events {
            guard let range = EventRange(text) else {
                throw .noEvent(text, hint: "write 2015-12-28, or 2015…2019 for all events of a period")
            }
            let events = archive.events.filter { range.contains($0) }
            if events.isEmpty {
                let near = archive.events.min {
                    abs($0.date.firstDay - range.first.firstDay) < abs($1.date.firstDay - range.first.firstDay)
                }
                throw .noEvent(
                    text,
                    hint: near.map { "the nearest is \($0.date): \($0.label[.english])" }
                        ?? "'poll list events' names them")
            }
            for event in events where !found.contains(event) { found.append(event) }
        }
        return found.sorted { $0.date < $1.date }
    }
}
