import ArgumentParser
import PollData
import PollReports

struct SummaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: "Each wave with interval, its change since the last comparable wave, and what it is worth.",
        discussion: """
            EXAMPLES
              poll summary cabinet-office/affinity-south-korea
              poll summary genron-eai/impression-of-other-country --population KR
              poll summary favourability-japan --net --lang ko
              poll summary yomiuri-hankook/current-bilateral-relations --json
            """)

    @Argument(help: "The question, as program/question, or the bare name where one program has it.")
    var question: String

    @Option(help: ArgumentHelp("Only these populations: JP,KR.", valueName: "list"))
    var population: NameList?

    @OptionGroup var measure: MeasureOptions
    @OptionGroup var series: SeriesOptions
    @OptionGroup var statistics: StatisticsOptions
    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        do {
            let archive = try archiveOptions.load(question: question)
            let question = try archive.findQuestion(question)
            let populations = try archive.findPopulations(population?.names ?? [], of: question)
            let settings = try statistics.settings(
                includingQuoted: series.includingQuoted, acrossBreaks: series.acrossBreaks)
            let context = ReportContext(archive: archive, settings: settings, language: output.lang)
            let measure = try measure.measure(of: question, in: archive)
            try output.print(
                SummaryReport(question, measure: measure, populations: populations, in: context).report, of: archive)
        } catch {
            throw Failure.exit(error)
        }
    }
}
