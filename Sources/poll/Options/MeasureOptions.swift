import ArgumentParser
import PollData

/// Which answer, or which net score, of a question.
struct MeasureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The answer to follow, or several joined by + (good+very-good); else the first favourable one.",
            valueName: "option"))
    var option: String?

    @Flag(help: "Favourable minus unfavourable, in points of all asked.")
    var net = false

    func validate() throws {
        if net, option != nil { throw ValidationError("choose --option or --net, not both") }
    }

    /// The measure named, or `nil` where nothing is.
    func named(of question: Question, in archive: Archive) throws -> Series.Measure? {
        if net { return .net }
        guard let option else { return nil }
        let options = try archive.findOptions(option, of: question).map(\.id)
        return options.count == 1 ? .option(options[0]) : .sum(options)
    }

    /// The measure named, or the question's leading answer.
    func measure(of question: Question, in archive: Archive) throws -> Series.Measure {
        if let named = try named(of: question, in: archive) { return named }
        guard let option = archive.leadingOption(of: question) else {
            throw LookupError(
                "no figure of \(question.qualifiedName) was published", hint: "'poll list questions' names others")
        }
        return .option(option.id)
    }
}

/// Comma-separated names, as `--population JP,KR` has them; one that stands twice counts once.
struct NameList: ExpressibleByArgument {
    let names: [String]

    init?(argument: String) {
        var seen: Set<String> = []
        names = argument.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter {
            !$0.isEmpty && seen.insert($0).inserted
        }
        if names.isEmpty { return nil }
    }
}
