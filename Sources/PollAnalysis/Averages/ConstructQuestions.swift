import PollData

/// The questions that an average joins, and the answer followed in each.
public struct ConstructQuestions: Sendable, Hashable {
    /// As it was named: a construct, or one question.
    public let name: String
    public let questions: [Question]

    /// - Parameter name: A construct, `relations-current`, joins all programs' questions of it; a question with its
    ///   program, `genron-eai/current-bilateral-relations`, stands alone.
    /// - Throws: `LookupError` with the nearest name.
    public init(_ name: String, in archive: Archive) throws(LookupError) {
        let found = archive.questions.filter { $0.construct == name }
        guard found.isEmpty else {
            (self.name, questions) = (name, found)
            return
        }
        do {
            let question = try archive.findQuestion(name)
            (self.name, questions) = (question.qualifiedName, [question])
        } catch {
            let constructs = Array(Set(archive.questions.map(\.construct))).sorted()
            guard !name.contains("/"), let near = Spelling.nearest(to: name, among: constructs) else { throw error }
            throw LookupError("no construct or question '\(name)'", hint: "did you mean '\(near)'?")
        }
    }

    init(name: String, questions: [Question]) {
        (self.name, self.questions) = (name, questions)
    }

    /// Every construct of the archive, in the order in which it is first asked.
    public static func all(in archive: Archive) -> [ConstructQuestions] {
        var order: [String] = []
        var groups: [String: [Question]] = [:]
        for question in archive.questions {
            if groups[question.construct] == nil { order.append(question.construct) }
            groups[question.construct, default: []].append(question)
        }
        return order.map { ConstructQuestions(name: $0, questions: groups[$0] ?? []) }
    }

    public var isOneQuestion: Bool { questions.count == 1 }

    /// The populations that any of the questions was asked in.
    public func populations(in archive: Archive) -> [Population] {
        Array(Set(questions.flatMap { archive.populations(of: $0) })).sorted()
    }

    /// The answer followed in each question; those without it are left out.
    ///
    /// Without names it is each question's leading answer where that takes the favourable side; else the answer of the
    /// first question, by name.
    ///
    /// - Parameter options: Names in the order of preference; a question gives the first that it has.
    /// - Throws: Where no question has any of the names.
    public func answers(
        _ options: [String], in archive: Archive
    ) throws(LookupError) -> [(question: Question, option: Question.Option)] {
        var found: [(question: Question, option: Question.Option)] = []
        if options.isEmpty {
            let leading = questions.compactMap { question in
                archive.leadingOption(of: question).map { (question: question, option: $0) }
            }
            guard let first = leading.first else { return [] }
            if first.option.valence == 1 { return leading.filter { $0.option.valence == 1 } }
            return questions.compactMap { question in question.option(first.option.id).map { (question, $0) } }
        }
        for question in questions {
            let option = options.lazy.compactMap { question.option(Question.Option.ID($0)) }.first
            if let option { found.append((question, option)) }
        }
        if found.isEmpty, let question = questions.first { _ = try archive.findOption(options[0], of: question) }
        return found
    }

    /// The series of each question in a population, those without a poll there left out.
    public func series(
        _ answers: [(question: Question, option: Question.Option)], in population: Population, of archive: Archive,
        settings: EstimateSettings
    ) -> [Series] {
        answers.map { answer in
            archive.series(
                of: answer.question, .option(answer.option.id), in: population,
                includingQuoted: settings.includingQuoted)
        }.filter { !$0.waves.isEmpty || !$0.unplaced.isEmpty }
    }
}
