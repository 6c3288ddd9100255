import ArgumentParser
import PollData
import PollReports

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One release: its disclosure items and its results with intervals.",
        discussion: """
            EXAMPLES
              poll show genron-eai-2016
              poll show gallup-korea-2023-03-w2 --lang ko
              poll show cabinet-office-2016-11 --json --deff 1.5
            """)

    @Argument(help: "The poll; 'poll list polls' names them.")
    var poll: String

    @OptionGroup var statistics: StatisticsOptions
    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        do {
            let archive = try archiveOptions.load(poll: poll)
            let context = ReportContext(
                archive: archive, settings: try statistics.settings(includingQuoted: true), language: output.lang)
            try output.print(ShowReport(try archive.findPoll(poll), in: context).report, of: archive)
        } catch {
            throw Failure.exit(error)
        }
    }
}
