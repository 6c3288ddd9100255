/// A name that the archive does not have, with the nearest that it has.
public struct LookupError: Error, Sendable, Hashable, CustomStringConvertible {
    public let message: String
    public let hint: String

    public init(_ message: String, hint: String) {
        self.message = message
        self.hint = hint
    }

    public var description: String { "\(message)\n  hint: \(hint)" }
}

extension Archive {
    /// The poll of a name.
    public func findPoll(_ name: String) throws(LookupError) -> Poll {
        if let poll = poll(Poll.ID(name)) { return poll }
        throw Self.unknown("poll", name, among: polls.map(\.id.rawValue), list: "poll list polls")
    }

    /// The program of a name.
    public func findProgram(_ name: String) throws(LookupError) -> Program {
        if let program = program(Program.ID(name)) { return program }
        throw Self.unknown("program", name, among: programs.map(\.id.rawValue), list: "poll list programs")
    }

    /// The question of a name: `genron-eai/military-threat-countries`, or the bare id where one program has it.
    ///
    /// - Parameter program: Narrows a bare id.
    public func findQuestion(_ name: String, program: Program.ID? = nil) throws(LookupError) -> Question {
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let id = Question.ID(parts.last ?? "")
        var owner = program
        if parts.count == 2 { owner = try findProgram(parts[0]).id }
        let matches = questions.filter { $0.id == id && (owner == nil || $0.program == owner) }
        if let question = matches.first, matches.count == 1 { return question }
        if matches.count > 1 {
            throw LookupError(
                "\(matches.count) programs ask '\(id)'",
                hint: "name one: " + matches.map(\.qualifiedName).joined(separator: ", "))
        }
        let candidates = questions.filter { owner == nil || $0.program == owner }
        let near = Spelling.nearest(to: id.rawValue, among: candidates.map(\.id.rawValue))
        let meant = near.flatMap { name in candidates.first { $0.id.rawValue == name } }
        let place = owner.map { " in \($0)" } ?? ""
        throw LookupError(
            "no question '\(id)'\(place)",
            hint: meant.map { "did you mean '\($0.qualifiedName)'?" } ?? "'poll list questions' names them all")
    }

    /// An option of a question.
    public func findOption(_ name: String, of question: Question) throws(LookupError) -> Question.Option {
        if let option = question.option(Question.Option.ID(name)) { return option }
        let names = question.options.map(\.id.rawValue)
        let near = Spelling.nearest(to: name, among: names)
        throw LookupError(
            "\(question.qualifiedName) has no option '\(name)'",
            hint: near.map { "did you mean '\($0)'?" } ?? "its options: \(names.joined(separator: ", "))")
    }

    /// The options of a sum, `good+very-good`, or of one name.
    ///
    /// - Throws: Also where somebody could have given two of them: such shares do not add up to a share.
    public func findOptions(_ sum: String, of question: Question) throws(LookupError) -> [Question.Option] {
        var found: [Question.Option] = []
        for name in sum.split(separator: "+", omittingEmptySubsequences: false) {
            let option = try findOption(String(name), of: question)
            for other in found {
                guard question.kind.partsSumToWhole else {
                    throw LookupError(
                        "\(question.qualifiedName) allows several answers, so '\(sum)' counts some people twice",
                        hint: "name one answer")
                }
                guard question.answers(of: other).isDisjoint(with: question.answers(of: option)) else {
                    throw LookupError(
                        "'\(other.id)' and '\(option.id)' share answers, so '\(sum)' counts some people twice",
                        hint: "name answers that exclude each other")
                }
            }
            found.append(option)
        }
        return found
    }

    /// The populations of these names, each of them asked the question; none for none.
    public func findPopulations(_ names: [String], of question: Question) throws(LookupError) -> [Population] {
        let asked = populations(of: question)
        var found: [Population] = []
        for name in names {
            guard let population = asked.first(where: { $0.rawValue == name.uppercased() }) else {
                throw LookupError(
                    "\(question.qualifiedName) was not asked in '\(name)'",
                    hint: "its populations: \(asked.map(\.rawValue).joined(separator: ", "))")
            }
            found.append(population)
        }
        return found
    }

    private static func unknown(_ kind: String, _ name: String, among names: [String], list: String) -> LookupError {
        let near = Spelling.nearest(to: name, among: names)
        return LookupError(
            "no \(kind) '\(name)'", hint: near.map { "did you mean '\($0)'?" } ?? "'\(list)' names them all")
    }
}
