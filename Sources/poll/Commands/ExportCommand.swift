import ArgumentParser
import PollData
import PollReports

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "The figures as one tidy CSV, or a poll as the release it came as.",
        discussion: """
            --tidy has a row for each figure, joined with its sample and question. Percentages are in pct; dates are as
            precise as known (YYYY, YYYY-MM or YYYY-MM-DD); population is the country asked. What is unknown is empty.
            A cell that a spreadsheet would take for a formula gets an apostrophe in front.

            --release gives back the CSV that 'poll add' takes, cell for cell; with --bom, guarded likewise.

            EXAMPLES
              poll export --tidy > polls.csv
              poll export --tidy --program pew --bom -o pew.csv    for Excel
              poll export --tidy --question cabinet-office/affinity-south-korea --json
              poll export --release genron-eai-2016 --output genron-eai-2016.csv
            """)

    @Flag(help: "Every figure in a row of its own.")
    var tidy = false

    @Option(help: ArgumentHelp("One poll, in the long form that 'poll add' takes.", valueName: "poll"))
    var release: String?

    @Option(help: ArgumentHelp("With --tidy, only this program.", valueName: "program"))
    var program: String?

    @Option(help: ArgumentHelp("With --tidy, only this question.", valueName: "question"))
    var question: String?

    @Flag(help: "With --tidy, also the other prints of figures on which reports differ.")
    var allReadings = false

    @Flag(help: "With --tidy, JSON in place of CSV.")
    var json = false

    @Flag(help: "Begin with a byte order mark, by which Excel knows UTF-8.")
    var bom = false

    @Option(help: "Language of questions and answers: en, ja or ko.")
    var lang: Language = .english

    @Option(name: .shortAndLong, help: ArgumentHelp("Write into this file, and print its path.", valueName: "file"))
    var output: String?

    @OptionGroup var archiveOptions: ArchiveOptions

    func validate() throws {
        if tidy == (release != nil) { throw ValidationError("say --tidy or --release POLL, one of the two") }
        if release != nil, program != nil || question != nil || allReadings || json || lang != .english {
            throw ValidationError(
                "--release gives one poll as it is; --program, --question, --all-readings, --json and --lang go with --tidy"
            )
        }
        if bom, json { throw ValidationError("--bom is for CSV; JSON must not begin with one") }
    }

    func run() throws {
        do {
            let text = try release.map { try releaseText($0) } ?? (try tidyText())
            let bytes = Array(((bom ? "\u{FEFF}" : "") + text).utf8)
            guard let output else { return print(String(decoding: bytes, as: UTF8.self), terminator: "") }
            try FileBytes.write(bytes, to: output)
            print(output)
        } catch {
            throw Failure.exit(error)
        }
    }

    private func releaseText(_ name: String) throws -> String {
        let archive = try archiveOptions.load(poll: name)
        return try ReleaseExport(of: try archive.findPoll(name), in: archive, guardingFormulas: bom).text
    }

    private func tidyText() throws -> String {
        let archive = try archiveOptions.load { (names: Archive) -> Set<Program.ID>? in
            if let question, let found = try? find(question, in: names) { return [found.program] }
            return program.flatMap { try? names.findProgram($0).id }.map { [$0] }
        }
        let owner = try program.map { try archive.findProgram($0).id }
        let export = TidyExport(
            of: archive, program: owner, question: try question.map { try find($0, in: archive) },
            includingAllReadings: allReadings, language: lang)
        return json ? export.report.formatted(as: .json, archive: archive.version) : export.csv
    }

    /// The question, in the program where one is named.
    private func find(_ name: String, in archive: Archive) throws -> Question {
        let owner = try program.map { try archive.findProgram($0).id }
        let found = try archive.findQuestion(name, program: owner)
        if let owner, found.program != owner {
            throw LookupError(
                "\(found.qualifiedName) is no question of \(owner)",
                hint: "leave --program away, or name \(found.program)"
            )
        }
        return found
    }
}
