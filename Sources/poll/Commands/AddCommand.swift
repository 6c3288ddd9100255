import ArgumentParser
import PollAnalysis
import PollData
import PollReports

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a release to the archive: all of it, or nothing.",
        discussion: """
            A release is one CSV in long form, a row for each figure. Required: poll, population, question, option,
            percent; for a new sample field_start or released. Any other column of samples.csv and of the results
            files may stand beside them.

            EXAMPLES
              poll add genron-eai-2026.csv --dry-run    what would change
              poll add genron-eai-2026.csv
              poll add - < genron-eai-2026.csv
            """)

    @Argument(help: "The release, or - for standard input.")
    var file: String

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        do {
            let archive = try archiveOptions.load()
            let (release, warnings, _) = try Release.read(try FileBytes.read(file), file: file, against: archive)
            for warning in warnings { Failure.say("\(warning)") }
            let addition = try ReleaseAddition(release, to: archive)
            if !dryRun { try addition.write() }
            let context = ReportContext(archive: archive, language: output.lang)
            try output.print(AdditionReport(addition, written: !dryRun, in: context).report, of: archive)
        } catch {
            throw Failure.exit(error)
        }
    }
}
