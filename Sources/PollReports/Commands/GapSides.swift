import PollAnalysis
import PollData

extension GapReport.Sides {
    /// Reads what `--between A,B` means for a question: two populations, two answers, or two polls.
    ///
    /// - Parameters:
    ///   - names: The two names.
    ///   - measure: What is compared between populations and polls; answers are their own measure.
    ///   - populations: Only these, for answers and polls; empty for all.
    ///   - poll: Only this poll, for answers.
    /// - Throws: `LookupError` that lists what could have been meant.
    public init(
        between names: [String], of question: Question, measure: Series.Measure?, populations: [Population],
        poll: Poll?, in archive: Archive
    ) throws(LookupError) {
        guard names.count == 2, names[0] != names[1] else {
            throw LookupError(
                "--between takes two different names, found \(names.isEmpty ? "none" : names.joined(separator: ","))",
                hint: "for example --between JP,KR, or two options: --between \(Self.example(question))")
        }
        let asked = archive.populations(of: question)
        let found = names.map { name in asked.first { $0.rawValue == name.uppercased() } }
        if let first = found[0], let second = found[1] {
            self = .populations(try Self.measure(measure, question, archive), first, second)
            return
        }
        if let first = archive.poll(Poll.ID(names[0])), let second = archive.poll(Poll.ID(names[1])) {
            self = .polls(
                try Self.measure(measure, question, archive), first.id, second.id,
                populations: populations.isEmpty ? asked : populations)
            return
        }
        if found.contains(where: { $0 != nil }) {
            let wrong = found[0] == nil ? names[0] : names[1]
            throw LookupError(
                "\(question.qualifiedName) was not asked in '\(wrong)'",
                hint: "its populations: \(asked.map(\.rawValue).joined(separator: ", "))")
        }
        let first = try archive.findOption(names[0], of: question)
        let second = try archive.findOption(names[1], of: question)
        self = .options(first, second, populations: populations, poll: poll)
    }

    private static func measure(
        _ measure: Series.Measure?, _ question: Question, _ archive: Archive
    ) throws(LookupError) -> Series.Measure {
        if let measure { return measure }
        guard let option = archive.leadingOption(of: question) else {
            throw LookupError(
                "no figure of \(question.qualifiedName) was published", hint: "'poll list questions' names others")
        }
        return .option(option.id)
    }

    private static func example(_ question: Question) -> String {
        question.options.prefix(2).map(\.id.rawValue).joined(separator: ",")
    }
}
