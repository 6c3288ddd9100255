import ArgumentParser
import PollData
import PollReports

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What differs between two releases: figures, and how they were asked.",
        discussion: """
            Each side is a poll of the archive or the CSV of a release. With --against, the second side is taken from
            another archive: the same poll, or the one that is named. Sources and notes are not compared.

            Like diff(1), it exits 0 where nothing differs and 1 where something does.

            EXAMPLES
              poll diff genron-eai-2015 genron-eai-2016
              poll diff genron-eai-2016 new-release.csv
              poll diff genron-eai-2016 --against ../old/datasets
            """)

    @Argument(help: "A poll, or a release as CSV.")
    var first: String

    @Argument(help: "Another; with --against it may be left away.")
    var second: String?

    @Option(help: ArgumentHelp("Take the second side from this archive.", valueName: "dir"))
    var against: String?

    @OptionGroup(title: "Reading a file") var fileOptions: ReleaseFileOptions
    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if second == nil, against == nil {
            throw ValidationError("name a second poll or file, or another archive with --against DIR")
        }
    }

    func run() throws {
        do {
            let archive = try archiveOptions.load()
            let other = try against.map { try ArchiveLoader(folder: $0).load() } ?? archive
            let name = second ?? first
            let difference = PollDifference(from: try side(first, archive), to: try side(name, other))
            let shown = against.map { "\($0): \(name)" } ?? name
            try output.print(
                DifferenceReport(difference, from: first, to: shown, language: output.lang).report, of: archive)
            if !difference.isEmpty { throw ExitStatus.checkFound }
        } catch {
            throw Failure.exit(error)
        }
    }

    /// A poll by its name, else the release of that file.
    private func side(_ name: String, _ archive: Archive) throws -> Poll {
        if let poll = archive.poll(Poll.ID(name)) { return poll }
        guard name == "-" || name.hasSuffix(".csv") || FileBytes.exists(name) else { return try archive.findPoll(name) }
        return try Release.read(
            try FileBytes.read(name), file: name, against: archive, options: try fileOptions.reading()
        ).release.asPoll
    }
}
