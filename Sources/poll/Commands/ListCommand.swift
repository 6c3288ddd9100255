import ArgumentParser
import PollData
import PollReports

extension ListReport.Subject: ExpressibleByArgument {}

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "What is in the archive.",
        discussion: """
            EXAMPLES
              poll list                              the programs
              poll list polls --program genron-eai   its releases, with mode and n
              poll list series --json                every series of two waves or more
              poll list events --lang ko
            """)

    @Argument(help: "programs, polls, questions, series or events.")
    var subject: ListReport.Subject = .programs

    @Option(help: ArgumentHelp("Only this program.", valueName: "program"))
    var program: String?

    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        do {
            let archive = try archiveOptions.load()
            let program = try program.map { try archive.findProgram($0).id }
            let context = ReportContext(archive: archive, language: output.lang)
            try output.print(ListReport(subject, program: program, in: context).report, of: archive)
        } catch {
            throw Failure.exit(error)
        }
    }
}
