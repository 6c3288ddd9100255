/// Every poll, question, break and event of a `datasets/` folder, read and checked.
public struct Archive: Sendable {
    /// The folder it was read from.
    public let folder: String
    /// As `datapackage.json` gives it, "2026.11.1"; "unversioned" where it gives none.
    public let version: String
    public var isVersioned: Bool { version != ArchiveVersion.unversioned }
    public let programs: [Program]
    public let questions: [Question]
    /// By program in the order of `programs.csv`, then by time, then by name.
    public let polls: [Poll]
    public let breaks: [Break]
    /// By date.
    public let events: [Event]
    public let wordings: [Wording]

    private let pollIndex: [Poll.ID: Int]
    private let questionIndex: [QuestionKey: Int]

    init(
        folder: String, version: String, programs: [Program], questions: [Question], polls: [Poll], breaks: [Break],
        events: [Event], wordings: [Wording]
    ) {
        self.folder = folder
        self.version = version
        self.programs = programs
        self.questions = questions
        self.polls = polls
        self.breaks = breaks
        self.events = events.sorted { $0.date < $1.date }
        self.wordings = wordings
        pollIndex = Dictionary(polls.indices.map { (polls[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        questionIndex = Dictionary(
            questions.indices.map { (QuestionKey(program: questions[$0].program, question: questions[$0].id), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    public func program(_ id: Program.ID) -> Program? { programs.first { $0.id == id } }

    public func poll(_ id: Poll.ID) -> Poll? { pollIndex[id].map { polls[$0] } }

    public func question(_ id: Question.ID, of program: Program.ID) -> Question? {
        questionIndex[QuestionKey(program: program, question: id)].map { questions[$0] }
    }

    /// The polls of a program, by time.
    public func polls(of program: Program.ID) -> [Poll] { polls.filter { $0.program == program } }
}
