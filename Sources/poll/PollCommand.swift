import ArgumentParser

@main
struct PollCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll",
        abstract: "Published polls of Japan and South Korea: honest numbers and printable charts.",
        discussion: """
            EXAMPLES
              poll list questions
              poll summary cabinet-office/affinity-south-korea
              poll gap genron-eai/impression-of-other-country --between JP,KR
              poll trend yomiuri-hankook/current-bilateral-relations
              poll average relations-current --population KR
              poll chart genron-impressions --lang ja --format png,svg
              poll cite genron-eai-2016 --bibtex
              poll export --tidy --output polls.csv
              poll add new-release.csv --dry-run

            Results go to standard output, everything else to standard error. Exit
            codes: 0 fine, 1 a check found something, 64 usage, 65 bad data, 66 no
            such input, 73 cannot write.
            """,
        version: "0.1.0",
        subcommands: [
            ListCommand.self, ShowCommand.self, SummaryCommand.self, GapCommand.self,
            TrendCommand.self, AverageCommand.self, CompareCommand.self, ChartCommand.self, CiteCommand.self,
            ExportCommand.self, CheckCommand.self, TemplateCommand.self, AddCommand.self, DiffCommand.self,
            CalcCommand.self,
        ])
}
