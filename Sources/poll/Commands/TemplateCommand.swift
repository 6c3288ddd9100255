import ArgumentParser
import PollData

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "The CSV of a program's next release, to be filled in.",
        discussion: """
            It has the questions and answers of the last wave, with their labels in columns that begin with #, and what
            stays the same of each sample. Fill in dates, sizes and shares in a spreadsheet, save it, and give it to
            'poll add': rows that stay empty are left out.

            EXAMPLES
              poll template genron-eai --output genron-eai-2026.csv
              poll template yomiuri-hankook --lang ja --bom    for Excel
              poll template genron-eai --like genron-eai-2023 --poll genron-eai-2026
            """)

    @Argument(help: "Whose release.")
    var program: String

    @Option(help: ArgumentHelp("The wave whose questions are asked again; else the last.", valueName: "poll"))
    var like: String?

    @Option(
        help: ArgumentHelp(
            "The name of the new poll; else the next year's, where names end in years.", valueName: "name"))
    var poll: String?

    @Flag(help: "Begin with a byte order mark, by which Excel knows UTF-8.")
    var bom = false

    @Option(help: "Language of the labels: en, ja or ko.")
    var lang: Language = .english

    @Option(name: .shortAndLong, help: ArgumentHelp("Write into this file, and print its path.", valueName: "file"))
    var output: String?

    @OptionGroup var archiveOptions: ArchiveOptions

    func run() throws {
        do {
            let name = program
            let archive = try archiveOptions.load { names in (try? names.findProgram(name)).map { [$0.id] } }
            let program = try archive.findProgram(name)
            let last = try wave(of: program, in: archive)
            let template = ReleaseTemplate(
                like: last, poll: poll ?? ReleaseTemplate.nextName(after: last.id), in: archive, language: lang)
            let text = (bom ? "\u{FEFF}" : "") + template.text
            guard let output else { return print(text, terminator: "") }
            try FileBytes.write(Array(text.utf8), to: output)
            print(output)
        } catch {
            throw Failure.exit(error)
        }
    }

    /// The wave that is named, else the last that has figures.
    private func wave(of program: Program, in archive: Archive) throws -> Poll {
        if let like {
            let poll = try archive.findPoll(like)
            guard poll.program == program.id else {
                throw LookupError(
                    "\(poll.id) is a poll of \(poll.program), not of \(program.id)",
                    hint: "'poll list polls' names those of \(program.id)")
            }
            return poll
        }
        guard let last = archive.polls(of: program.id).last(where: { !$0.figures.isEmpty }) else {
            throw LookupError(
                "\(program.id) has no poll with figures yet", hint: "docs/data.md says what columns a release has")
        }
        return last
    }
}
