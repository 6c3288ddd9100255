import PollData

extension CompareReport {
    /// Reads what `--between A,B` means: two populations in one poll, or two polls in one population.
    ///
    /// - Throws: `LookupError` that lists what could have been meant.
    public static func sides(
        between names: [String], of question: Question, poll: Poll?, populations: [Population], in archive: Archive
    ) throws(LookupError) -> (Side, Side) {
        guard names.count == 2, names[0] != names[1] else {
            throw LookupError(
                "--between takes two different names, found \(names.isEmpty ? "none" : names.joined(separator: ","))",
                hint: "for example --between JP,KR, or two polls of \(question.program)")
        }
        func asked(_ poll: Poll) -> [Population] {
            poll.samples.map(\.population).filter { population in
                poll.figures.contains { $0.question == question.id && $0.population == population }
            }
        }
        let known = archive.populations(of: question)
        let found = names.map { name in known.first { $0.rawValue == name.uppercased() } }
        if let a = found[0], let b = found[1] {
            let polls = archive.polls(of: question.program).filter { asked($0).contains(a) && asked($0).contains(b) }
            guard let chosen = poll ?? polls.last else {
                throw LookupError("no poll asked \(question.qualifiedName) in both", hint: "'poll summary' shows each")
            }
            guard polls.contains(where: { $0.id == chosen.id }) else {
                throw LookupError(
                    "\(chosen.id) did not ask \(question.qualifiedName) in both \(a) and \(b)",
                    hint: polls.isEmpty ? "no poll did" : "polls that did: \(list(polls))")
            }
            return (Side(chosen, a), Side(chosen, b))
        }
        if let wrong = zip(names, found).first(where: { $0.1 == nil })?.0, found.contains(where: { $0 != nil }) {
            throw LookupError(
                "\(question.qualifiedName) was not asked in '\(wrong)'",
                hint: "its populations: \(known.map(\.rawValue).joined(separator: ", "))")
        }
        let first = try archive.findPoll(names[0])
        let second = try archive.findPoll(names[1])
        let both = asked(first).filter { asked(second).contains($0) }
        let wanted = populations.isEmpty ? both : both.filter(populations.contains)
        guard let population = wanted.first else {
            throw LookupError(
                "\(first.id) and \(second.id) did not both ask \(question.qualifiedName) in one population",
                hint: "'poll summary \(question.qualifiedName)' shows who asked when")
        }
        guard wanted.count == 1 else {
            throw LookupError(
                "both polls asked it in \(wanted.map(\.rawValue).joined(separator: " and "))",
                hint: "name one: --population \(population)")
        }
        return (Side(first, population), Side(second, population))
    }

    private static func list(_ polls: [Poll]) -> String { polls.map(\.id.rawValue).joined(separator: ", ") }
}
