import ArgumentParser
import PollAnalysis
import PollData
import PollReports

struct AverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "average",
        abstract: "The level under the polls of several houses, and what each house adds to it.",
        discussion: """
            A construct joins the questions of all programs that ask the same thing; a
            question with its program is one house alone. House effects need two houses
            with three polls each in the time that both cover; else the polls stand side
            by side, with the reason. A break makes two houses of one.

            EXAMPLES
              poll average relations-current --population KR
              poll average relations-current --population JP --option bad,bad-net
              poll average gallup-korea/president-approval --from 2022 --to 2024
              poll average affinity-other-country --population JP --json
              poll average --all
            """)

    @Argument(help: "A construct of 'poll list questions --json', or a question as program/question.")
    var name: String?

    @Flag(help: "Every construct that two programs asked, and whether it allows house effects.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "The answer, or several names for it: good,favourable; else the favourable one of each question.",
            valueName: "list"))
    var option: NameList?

    @Option(help: ArgumentHelp("The population, where several were asked: JP or KR.", valueName: "code"))
    var population: String?

    @Option(help: ArgumentHelp("Polls from this date on: 2022, 2022-05 or 2022-05-10.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Polls up to this date.", valueName: "date"))
    var to: String?

    @OptionGroup var series: SeriesOptions
    @OptionGroup var statistics: StatisticsOptions
    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if (name == nil) != all { throw ValidationError("name a construct or a question, or say --all") }
        if all, option != nil || population != nil || from != nil || to != nil {
            throw ValidationError("--option, --population, --from and --to go with a construct, not with --all")
        }
        _ = (try date(from, "--from"), try date(to, "--to"))
    }

    func run() throws {
        do {
            let settings = try statistics.settings(
                includingQuoted: series.includingQuoted, acrossBreaks: series.acrossBreaks)
            guard let name else {
                let archive = try archiveOptions.load()
                let context = ReportContext(archive: archive, settings: settings, language: output.lang)
                try output.print(AllAveragesReport(in: context).report, of: archive)
                return
            }
            let archive = try archiveOptions.load { names in
                (try? ConstructQuestions(name, in: names)).map { Set($0.questions.map(\.program)) }
            }
            let construct = try ConstructQuestions(name, in: archive)
            let context = ReportContext(archive: archive, settings: settings, language: output.lang)
            try output.print(
                AverageReport(
                    construct, options: option?.names ?? [], in: try population(of: construct, in: archive),
                    from: try date(from, "--from"), to: try date(to, "--to"), context: context
                ).report, of: archive)
        } catch {
            throw Failure.exit(error)
        }
    }

    private func population(of construct: ConstructQuestions, in archive: Archive) throws -> Population {
        let asked = construct.populations(in: archive)
        let codes = asked.map(\.rawValue).joined(separator: ", ")
        if let population {
            if let found = asked.first(where: { $0.rawValue == population.uppercased() }) { return found }
            throw LookupError("\(construct.name) was not asked in '\(population)'", hint: "its populations: \(codes)")
        }
        if asked.count == 1 { return asked[0] }
        if asked.isEmpty {
            throw LookupError(
                "no figure of \(construct.name) was published", hint: "'poll list questions' names others")
        }
        throw LookupError(
            "\(construct.name) was asked in \(codes); an average is of one population",
            hint: "name one with --population \(asked[0])")
    }

    private func date(_ text: String?, _ option: String) throws -> CalendarDate? {
        guard let text else { return nil }
        guard let date = CalendarDate(text) else {
            throw ValidationError("\(option) \(text) is not a date; write 2022, 2022-05 or 2022-05-10")
        }
        return date
    }
}
