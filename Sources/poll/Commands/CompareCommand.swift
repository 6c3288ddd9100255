import ArgumentParser
import PollAnalysis
import PollData
import PollReports
import PollStatistics

extension DistributionComparison.DontKnow: ExpressibleByArgument {}

struct CompareCommand: ParsableCommand {
    enum Adjustment: String, CaseIterable, ExpressibleByArgument {
        case holm, bonferroni, hochberg, hommel, bh, by, none

        var method: MultiplicityMethod? {
            switch self {
            case .holm: .holm
            case .bonferroni: .bonferroni
            case .hochberg: .hochberg
            case .hommel: .hommel
            case .bh: .benjaminiHochberg
            case .by: .benjaminiYekutieli
            case .none: nil
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "All answers of two populations or two polls, one by one and as a whole.",
        discussion: """
            Distances between whole distributions need parts that sum to 100 within their rounding; otherwise each
            answer is compared alone, and the output says why. p values are adjusted for the number of answers.

            EXAMPLES
              poll compare yomiuri-hankook/current-bilateral-relations --between JP,KR --poll yomiuri-hankook-2023
              poll compare cabinet-office/affinity-south-korea --between cabinet-office-2023,cabinet-office-2022
              poll compare genron-eai/current-bilateral-relations --between JP,KR --dont-know out --adjust bh
            """)

    @Argument(help: "The question, as program/question, or the bare name where one program has it.")
    var question: String

    @Option(help: ArgumentHelp("Two populations (JP,KR) or two polls.", valueName: "a,b"))
    var between: NameList

    @Option(help: ArgumentHelp("The poll, for two populations; else the last that asked both.", valueName: "poll"))
    var poll: String?

    @Option(help: ArgumentHelp("Only this population, for two polls.", valueName: "list"))
    var population: NameList?

    @Option(help: "Don't know as a part of the whole, or left out.")
    var dontKnow: DistributionComparison.DontKnow = .included

    @Option(help: "How p values are adjusted for the number of answers.")
    var adjust: Adjustment = .holm

    @OptionGroup var series: SeriesOptions
    @OptionGroup var statistics: StatisticsOptions
    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        do {
            let archive = try archiveOptions.load(question: question)
            let question = try archive.findQuestion(question)
            let settings = try statistics.settings(
                includingQuoted: series.includingQuoted, acrossBreaks: series.acrossBreaks)
            let context = ReportContext(archive: archive, settings: settings, language: output.lang)
            let sides = try CompareReport.sides(
                between: between.names, of: question, poll: try poll.map { try archive.findPoll($0) },
                populations: try archive.findPopulations(population?.names ?? [], of: question), in: archive)
            try output.print(
                CompareReport(
                    question, sides.0, sides.1, dontKnow: dontKnow, adjustment: adjust.method, in: context
                ).report)
        } catch {
            throw Failure.exit(error)
        }
    }
}
