import ArgumentParser
import PollAnalysis
import PollData
import PollReports

extension TrendMethod: ExpressibleByArgument {}
extension TrendMethod.RankP: ExpressibleByArgument {}
extension SmoothMethod: ExpressibleByArgument {}

struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend", abstract: "The slope of each run of comparable waves, with tests that fit short series.",
        discussion: """
            Waves scatter more than sampling error allows, so a slope's interval is the weighted standard error times
            the scatter about the line, by t with k − 2 degrees. No interval under four waves, no rank test under five.

            EXAMPLES
              poll trend cabinet-office/affinity-south-korea
              poll trend genron-eai/impression-of-other-country --population KR
              poll trend favourability-japan --sampling-error-only
              poll trend cabinet-office/affinity-south-korea --across-breaks
              poll trend cabinet-office/affinity-south-korea --method ols-newey-west
              poll trend genron-eai/impression-of-other-country --event 2015-12-28
              poll trend cabinet-office/affinity-south-korea --event Obuchi
              poll trend cabinet-office/affinity-south-korea --smooth loess
              poll trend gallup-korea/president-approval --change-points
              poll trend cabinet-office/affinity-south-korea --break-at 2012-08-10
              poll trend --all --csv
            """)

    @Argument(help: "The question, as program/question, or the bare name where one program has it.")
    var question: String?

    @Flag(
        help: "Every series of the archive with enough waves, p values adjusted by Holm within question and population."
    )
    var all = false

    @Option(help: ArgumentHelp("Only these populations: JP,KR.", valueName: "list"))
    var population: NameList?

    @Flag(help: "Intervals as if nothing but sampling moved the values.")
    var samplingErrorOnly = false

    @Option(help: ArgumentHelp("How the slope is estimated.", valueName: "method"))
    var method: TrendMethod = .weighted

    @Option(help: ArgumentHelp("The p value of Mann–Kendall; auto is exact to ten waves without ties.", valueName: "p"))
    var rankP: TrendMethod.RankP = .automatic

    @Option(
        help: ArgumentHelp(
            "The waves on either side of an event, by its date or part of its name.", valueName: "date|name"))
    var event: String?

    @Option(help: ArgumentHelp("A curve through each run, at its waves, in place of the slope.", valueName: "method"))
    var smooth: SmoothMethod?

    @Flag(help: "Where the level of a run shifts, from fifteen comparable waves on, with the nearest break and event.")
    var changePoints = false

    @Option(
        help: ArgumentHelp(
            "Chow's test of a date named beforehand: one line against one on each side.", valueName: "date"))
    var breakAt: String?

    @OptionGroup var measure: MeasureOptions
    @OptionGroup var series: SeriesOptions
    @OptionGroup var statistics: StatisticsOptions
    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if (question == nil) != all { throw ValidationError("name a question, or say --all") }
        if event != nil, all || samplingErrorOnly || method != .weighted {
            throw ValidationError("--event goes with a question, and without --method and --sampling-error-only")
        }
        let wanted = [event != nil, smooth != nil, changePoints, breakAt != nil].filter(\.self).count
        if wanted > 1 { throw ValidationError("choose one of --event, --smooth, --change-points and --break-at") }
        if smooth != nil || changePoints || breakAt != nil, all || samplingErrorOnly || method != .weighted {
            throw ValidationError(
                "--smooth, --change-points and --break-at go with a question, and without --method and "
                    + "--sampling-error-only")
        }
        if let breakAt, CalendarDate(breakAt) == nil {
            throw ValidationError("--break-at \(breakAt) is not a date; write 2012, 2012-08 or 2012-08-10")
        }
        if all, method != .weighted { throw ValidationError("--method goes with a question; --all is weighted") }
    }

    func run() throws {
        do {
            let settings = try statistics.settings(
                includingQuoted: series.includingQuoted, acrossBreaks: series.acrossBreaks)
            guard let question else {
                let archive = try archiveOptions.load()
                let context = ReportContext(archive: archive, settings: settings, language: output.lang)
                try output.print(AllTrendsReport(samplingErrorOnly: samplingErrorOnly, in: context).report, of: archive)
                return
            }
            let archive = try archiveOptions.load(question: question)
            let found = try archive.findQuestion(question)
            let context = ReportContext(archive: archive, settings: settings, language: output.lang)
            let measure = try measure.measure(of: found, in: archive)
            let populations = try archive.findPopulations(population?.names ?? [], of: found)
            if let event {
                try output.print(
                    EventReport(
                        found, measure: measure, populations: populations, event: try archive.findEvent(event),
                        in: context
                    ).report, of: archive)
            } else if let smooth {
                try output.print(
                    SmoothReport(
                        found, measure: measure, populations: populations, method: smooth, in: context
                    ).report, of: archive)
            } else if changePoints {
                try output.print(
                    ChangePointReport(found, measure: measure, populations: populations, in: context).report,
                    of: archive)
            } else if let date = breakAt.flatMap({ CalendarDate($0) }) {
                try output.print(
                    BreakTestReport(
                        found, measure: measure, populations: populations, at: date, in: context
                    ).report, of: archive)
            } else {
                try output.print(
                    TrendReport(
                        found, measure: measure, populations: populations, samplingErrorOnly: samplingErrorOnly,
                        method: method, rankP: rankP, in: context
                    ).report, of: archive)
            }
        } catch {
            throw Failure.exit(error)
        }
    }
}
