import ArgumentParser
import PollData
import PollReports

struct GapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gap",
        abstract: "The gap between two populations, two answers or two polls, with its own interval.",
        discussion: """
            The variance follows from what is compared: independent samples, the multinomial covariance of one
            single-choice question, bounds where several answers were allowed, the remainder for a total and its part.

            EXAMPLES
              poll gap genron-eai/impression-of-other-country --option good --between JP,KR
              poll gap genron-eai/military-threat-countries --between china,north-korea
              poll gap yomiuri-hankook/us-or-china-more-important --between usa,china
              poll gap cabinet-office/affinity-south-korea \\
                --between cabinet-office-2024,cabinet-office-2023
            """)

    @Argument(help: "The question, as program/question, or the bare name where one program has it.")
    var question: String

    @Option(help: ArgumentHelp("Two populations (JP,KR), two answers (usa,china) or two polls.", valueName: "a,b"))
    var between: NameList

    @Option(help: ArgumentHelp("Only this poll, for two answers.", valueName: "poll"))
    var poll: String?

    @Option(help: ArgumentHelp("Only these populations, for two answers or two polls.", valueName: "list"))
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
            let sides = try GapReport.Sides(
                between: between.names, of: question, measure: try measure.named(of: question, in: archive),
                populations: populations, poll: try poll.map { try archive.findPoll($0) }, in: archive)
            if case .options = sides {
                if measure.option != nil || measure.net {
                    throw ValidationError("--option and --net go with two populations or polls, not with two answers")
                }
            } else if poll != nil {
                throw ValidationError("--poll goes with two answers; name two polls in --between to compare them")
            }
            let context = ReportContext(archive: archive, settings: settings, language: output.lang)
            try output.print(GapReport(question, sides, in: context).report, of: archive)
        } catch let error as ValidationError {
            throw error
        } catch {
            throw Failure.exit(error)
        }
    }
}
