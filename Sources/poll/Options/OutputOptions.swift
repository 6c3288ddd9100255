import ArgumentParser
import PollData
import PollReports

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Language: ExpressibleByArgument {}

/// In which format and language a table is printed.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print JSON: {command, selection, rows, words, notes, archive}, percentages as numbers in percent.")
    var json = false

    @Flag(help: "Print CSV, one row a record.")
    var csv = false

    @Flag(help: "Print a Markdown table.")
    var markdown = false

    @Option(help: "Language of words and labels: en, ja or ko.")
    var lang: Language = .english

    var isText: Bool { !json && !csv && !markdown }

    func validate() throws {
        if [json, csv, markdown].filter({ $0 }).count > 1 {
            throw ValidationError("choose one of --json, --csv and --markdown")
        }
    }

    /// Prints a report.
    ///
    /// - Parameter archive: Whose numbers they are; JSON carries its version. `nil` for numbers at hand.
    /// - Throws: `ExitStatus.cannotWrite`, already explained, where the output does not take it: a full disk, a closed
    ///   standard output.
    func print(_ report: Report, of archive: Archive? = nil, as named: ReportFormat? = nil) throws {
        let format: ReportFormat = named ?? (json ? .json : csv ? .csv : markdown ? .markdown : .text)
        let plain = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let text = report.formatted(
            as: format, styled: isatty(STDOUT_FILENO) == 1 && !plain, archive: archive?.version)
        try write(text)
    }

    /// Prints a text as it is.
    func write(_ text: String) throws {
        guard let code = Descriptor.write(text, to: STDOUT_FILENO) else { return }
        throw Failure.exit(FileError(path: "standard output", action: "write", code: code))
    }
}
