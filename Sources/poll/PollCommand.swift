import ArgumentParser

@main
struct PollCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll",
        abstract: "Published polls of Japan and South Korea: honest numbers and printable charts.",
        discussion: """
            EXAMPLES
              poll list questions                                        what was asked
              poll summary cabinet-office/affinity-south-korea           each wave, and what its change is worth
              poll gap genron-eai/impression-of-other-country --option good --between JP,KR
              poll trend yomiuri-hankook/current-bilateral-relations     slopes of comparable waves
              poll chart genron-impressions --lang ja --format png,svg   from charts/genron-impressions.yaml
              poll cite genron-eai-2016 --bibtex                         sources, archive version and commands
              poll export --tidy --output polls.csv                      every figure, for R, Python and Excel
              poll add new-release.csv --dry-run                         what a new release would change

            Results go to standard output, everything else to standard error.
            Exit codes: 0 fine, 1 a check found something, 64 usage, 65 bad data, 66 no such input, 73 cannot write.
            """,
        version: "0.1.0",
        subcommands: [
            ListCommand.self, ShowCommand.self, SummaryCommand.self, GapCommand.self,
            TrendCommand.self, ChartCommand.self, CiteCommand.self, ExportCommand.self,
            CheckCommand.self, AddCommand.self, CalcCommand.self,
        ])
}
