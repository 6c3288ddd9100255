import ArgumentParser
import PollAnalysis
import PollData
import PollReports

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a release to the archive: all of it, or nothing.",
        discussion: """
            A release is one CSV, a row for each figure, as a spreadsheet saves it. Required: poll, population, question,
            option, percent; for a new sample field_start or released. Any other column of samples.csv and of the results
            files may stand beside them. Headers and labels may be English, Japanese or Korean; numbers and dates may be
            written as they are there. Whatever is read otherwise than it is written is listed; what could mean two
            things is refused.

            EXAMPLES
              poll add genron-eai-2026.csv --dry-run    what would change
              poll add genron-eai-2026.csv
              poll add - < genron-eai-2026.csv
              poll add new-release.csv --encoding cp932 --decimals 1
              poll add new-release.csv --wide --map genron.yaml --poll genron-eai-2026
            """)

    @Argument(help: "The release, or - for standard input.")
    var file: String

    @Option(help: ArgumentHelp("The poll's name, where the file does not say it.", valueName: "name"))
    var poll: String?

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    @OptionGroup(title: "Reading the file") var fileOptions: ReleaseFileOptions
    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        do {
            let archive = try archiveOptions.load()
            let options = try fileOptions.reading(poll: poll)
            let (release, warnings, repairs) = try Release.read(
                try FileBytes.read(file), file: file, against: archive, options: options)
            for repair in Repair.summary(of: repairs) { Failure.say("\(file): repaired: \(repair)") }
            for warning in warnings { Failure.say("\(warning)") }
            let addition = try ReleaseAddition(release, to: archive)
            if !dryRun { try addition.write() }
            try fileOptions.saveLayout(options)
            let context = ReportContext(archive: archive, language: output.lang)
            try output.print(
                AdditionReport(addition, written: !dryRun, repairs: repairs, in: context).report, of: archive)
        } catch {
            throw Failure.exit(error)
        }
    }
}
