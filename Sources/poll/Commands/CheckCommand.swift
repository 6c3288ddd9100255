import ArgumentParser
import PollData
import PollReports

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks the whole archive, or a release before it is added.",
        discussion: """
            Every finding has its place and a hint. Exit 0: clean. 1: warnings. 65: errors.

            EXAMPLES
              poll check                        the archive
              poll check new-release.csv        a release, against the archive
              poll check new-release.csv --json
            """)

    @Argument(help: "A release as CSV, or - for standard input; without it, the archive.")
    var file: String?

    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        do {
            let findings = try diagnostics()
            output.print(CheckReport(findings, language: output.lang).report)
            if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.badData }
            if !findings.isEmpty { throw ExitStatus.checkFound }
        } catch {
            throw Failure.exit(error)
        }
    }

    private func diagnostics() throws -> [Diagnostic] {
        do {
            let archive = try archiveOptions.load()
            guard let file else { return ArchiveCheck(archive).diagnostics() }
            return try Release.read(try FileBytes.read(file), file: file, against: archive).warnings
        } catch let error as DatasetError {
            return error.diagnostics
        } catch ArchiveLoader.Failure.data(let error) {
            return error.diagnostics
        }
    }
}
