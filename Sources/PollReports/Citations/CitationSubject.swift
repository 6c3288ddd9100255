import PollData

extension Citation.Subject {
    /// The poll of a name, else the question.
    ///
    /// - Throws: `LookupError` with the nearest poll or question.
    public init(named name: String, in archive: Archive) throws(LookupError) {
        if let poll = archive.poll(Poll.ID(name)) {
            self = .poll(poll)
            return
        }
        let isBare = !name.contains("/")
        if isBare, !archive.questions.contains(where: { $0.id.rawValue == name }) {
            let polls = archive.polls.map(\.id.rawValue)
            let questions = archive.questions.map(\.id.rawValue)
            let near = Spelling.nearest(to: name, among: polls + questions)
            throw LookupError(
                "no poll or question '\(name)'",
                hint: near.map { "did you mean '\($0)'?" }
                    ?? "'poll list polls' and 'poll list questions' name them all")
        }
        self = .question(try archive.findQuestion(name))
    }
}
