import PollAnalysis
import PollData

/// Looks up what a claim names, and takes from its chart what it leaves open.
struct ClaimNames {
    private let claim: SpecClaim
    private let path: String
    private let spec: ChartSpec
    private let archive: Archive
    private let settings: EstimateSettings

    init(_ claim: SpecClaim, path: String, in check: ClaimCheck) {
        self.claim = claim
        self.path = path
        spec = check.spec
        archive = check.archive
        settings = check.settings
    }

    func question() throws(ChartError) -> Question {
        let name = claim.question.isEmpty ? spec.question : claim.question
        guard !name.isEmpty else {
            throw fault("", "a claim beside 'series' without a question", hint: "name it: question: program/question")
        }
        return try found(at: claim.question.isEmpty ? "question" : "\(path).question") { () throws(LookupError) in
            try archive.findQuestion(name)
        }
    }

    func measure(of question: Question) throws(ChartError) -> Series.Measure {
        let name = claim.option.isEmpty ? spec.options.first ?? "" : claim.option
        if name == "net" { return .net }
        if name.isEmpty {
            guard let option = archive.leadingOption(of: question) else {
                throw fault("", "nothing was published for the claim", hint: "'poll list series' names what was")
            }
            return .option(option.id)
        }
        let options = try found(at: claim.option.isEmpty ? "options[0]" : "\(path).option") { () throws(LookupError) in
            try archive.findOptions(name, of: question).map(\.id)
        }
        return options.count == 1 ? .option(options[0]) : .sum(options)
    }

    func option(_ name: String, at key: String, of question: Question) throws(ChartError) -> Question.Option {
        try found(at: "\(path).\(key)") { () throws(LookupError) in try archive.findOption(name, of: question) }
    }

    func population(of question: Question) throws(ChartError) -> Population {
        let asked = archive.populations(of: question)
        var names = claim.population.isEmpty ? spec.populations : [claim.population]
        if names.isEmpty { names = asked.map(\.rawValue) }
        guard names.count == 1, let name = names.first else {
            throw fault(
                "", "the claim does not say which population",
                hint: "write population: \(names.joined(separator: " or population: "))")
        }
        guard asked.contains(Population(name)) else {
            throw fault(
                "population", "\(question.qualifiedName) was not asked in '\(name)'",
                hint: "it was asked in: \(asked.map(\.rawValue).joined(separator: ", "))")
        }
        return Population(name)
    }

    func series(of question: Question) throws(ChartError) -> Series {
        archive.series(
            of: question, try measure(of: question), in: try population(of: question),
            includingQuoted: settings.includingQuoted)
    }

    /// The poll of the claim, else the one that the chart shows, else the newest of those that published it.
    func poll(among published: [Poll.ID]) throws(ChartError) -> Poll.ID {
        if !claim.poll.isEmpty {
            return try found(at: "\(path).poll") { () throws(LookupError) in try archive.findPoll(claim.poll).id }
        }
        if spec.polls.count == 1 { return Poll.ID(spec.polls[0]) }
        let shown = spec.polls.isEmpty ? published : published.filter { spec.polls.contains($0.rawValue) }
        guard let newest = shown.last else {
            throw fault("", "nothing was published for the claim", hint: "'poll list series' names what was")
        }
        return newest
    }

    func wave(_ poll: String, _ key: String, in series: Series) throws(ChartError) -> Int {
        let id = try found(at: "\(path).\(key)") { () throws(LookupError) in try archive.findPoll(poll).id }
        guard let index = series.waves.firstIndex(where: { $0.poll == id }) else {
            throw fault(
                key, "\(poll) published no figure for the claim",
                hint: "these did: \(series.waves.map(\.poll.rawValue).joined(separator: ", "))")
        }
        return index
    }

    func subject(_ series: Series) -> String { "\(series.measure.name) in \(series.population)" }

    func fault(_ key: String, _ message: String, hint: String) -> ChartError {
        .unsuitable(message, hint: hint).located(at: key.isEmpty ? path : "\(path).\(key)", in: spec.places)
    }

    private func found<Value>(
        at path: String, _ look: () throws(LookupError) -> Value
    ) throws(ChartError) -> Value {
        do {
            return try look()
        } catch {
            throw ChartError.unknownName(error).located(at: path, in: spec.places)
        }
    }
}
