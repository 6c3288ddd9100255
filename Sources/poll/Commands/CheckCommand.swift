import ArgumentParser
import PollCharts
import PollData
import PollRendering
import PollReports

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks the whole archive with its charts, or a release before it is added.",
        discussion: """
            Every finding has its place and a hint. A chart whose title claims what the data do not support is found
            too. Below stands how much is known of the samples: AAPOR's eleven items of disclosure and the six that
            ESOMAR and WAPOR ask at the least. Exit 0: clean. 1: warnings and claims without support. 65: errors; what
            is not disclosed does not change it. A release is also held against the waves before it. What a 'poll
            add' that was cut short left behind is undone first.

            EXAMPLES
              poll check
              poll check new-release.csv
              poll check new-release.csv --json
              poll check --format github    for the code review of a pull request
              poll check --disclosure --program genron-eai
              poll check --disclosure --poll genron-eai-2016
            """)

    @Argument(help: "A release as CSV, or - for standard input; without it, the archive.")
    var file: String?

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case csv
        case markdown
        case github
    }

    @Option(help: ArgumentHelp("text, json, csv, markdown, or github: workflow commands.", valueName: "format"))
    var format: Format?

    @Flag(help: "Instead of checking, list the disclosure items of every sample.")
    var disclosure = false

    @Option(help: ArgumentHelp("With --disclosure, only this program.", valueName: "program"))
    var program: String?

    @Option(help: ArgumentHelp("With --disclosure, only this poll.", valueName: "poll"))
    var poll: String?

    @Option(
        help: ArgumentHelp(
            "The folder of specifications; else charts/ beside the archive, or here or above.", valueName: "dir"))
    var charts: String?

    @OptionGroup(title: "Reading the file") var fileOptions: ReleaseFileOptions
    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if !disclosure, program != nil || poll != nil {
            throw ValidationError("--program and --poll choose what --disclosure lists; say --disclosure too")
        }
        if format != nil, output.json || output.csv || output.markdown {
            throw ValidationError("choose --format or one of --json, --csv and --markdown")
        }
        if format == .github, disclosure { throw ValidationError("--format github is for findings") }
        if program != nil, poll != nil { throw ValidationError("choose --program or --poll, not both") }
        if charts != nil, file != nil || disclosure {
            throw ValidationError("--charts goes with a check of the archive")
        }
        if disclosure, file != nil { throw ValidationError("--disclosure lists the archive; leave the file away") }
    }

    func run() throws {
        do {
            if disclosure { return try listDisclosure() }
            try tidyUp()
            let (findings, repairs, disclosures, archive) = try check()
            if format == .github {
                try output.write(WorkflowCommands(findings).text)
            } else {
                let report = CheckReport(
                    findings, repairs: repairs, disclosures: disclosures, language: output.lang
                ).report
                try output.print(report, of: archive, as: format.flatMap { ReportFormat(rawValue: $0.rawValue) })
            }
            if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.badData }
            if !findings.isEmpty { throw ExitStatus.checkFound }
        } catch {
            throw Failure.exit(error)
        }
    }

    /// Undoes a change that was cut short; one that is at work is left alone, for readers see past it.
    private func tidyUp() throws {
        let folder = try archiveOptions.folder()
        guard ArchiveLock.findsUnfinishedChange(in: folder) else { return }
        do {
            if let recovery = try ArchiveLock(folder: folder, waiting: 0).recovery { Failure.say("note: \(recovery)") }
        } catch AdditionError.busy {
            return
        } catch AdditionError.file(let error) {
            Failure.say(
                "note: a change was cut short and cannot be undone here, so the files are read as before it: \(error)")
        }
    }

    private func listDisclosure() throws {
        let archive = try archiveOptions.load()
        let context = ReportContext(archive: archive, language: output.lang)
        let program = try program.map { try archive.findProgram($0).id }
        let poll = try poll.map { try archive.findPoll($0) }
        let polls = poll.map { [$0] } ?? archive.polls.filter { program == nil || $0.program == program }
        try output.print(DisclosureReport(polls, program: program, poll: poll?.id, in: context).report, of: archive)
    }

    /// What was found, and what is known of the samples as far as they could be read.
    private func check() throws -> (
        findings: [Diagnostic], repairs: [Repair]?, disclosures: [SampleDisclosure], archive: Archive?
    ) {
        var loaded: Archive?
        do {
            let archive = try archiveOptions.load()
            loaded = archive
            guard let file else {
                let found = ArchiveCheck(archive).diagnostics() + (try checkCharts(against: archive))
                return (found, nil, archive.disclosures(of: archive.polls), archive)
            }
            let (release, warnings, repairs) = try Release.read(
                try FileBytes.read(file), file: file, against: archive, options: try fileOptions.reading())
            for repair in Repair.summary(of: repairs) { Failure.say("\(file): repaired: \(repair)") }
            var found = warnings
            do {
                found += try ReleaseAddition([release], to: archive, replacing: true).warnings
            } catch AdditionError.data(let error) {
                found += error.diagnostics
            }
            return (found, repairs, archive.disclosures(of: [release.asPoll]), archive)
        } catch let error as DatasetError {
            return (error.diagnostics, nil, [], loaded)
        } catch ArchiveLoader.Failure.data(let error) {
            return (error.diagnostics + (file == nil ? try checkCharts(against: nil) : []), nil, [], loaded)
        }
    }

    /// What is wrong with the charts; without an archive only what can be seen in their files.
    private func checkCharts(against archive: Archive?) throws -> [Diagnostic] {
        guard let folder = try charts ?? archiveOptions.chartsFolder() else { return [] }
        let builder = archive.map { ChartBuilder(archive: $0, measurer: PangoMeasurer()) }
        return try ChartLibrary(folder: folder).diagnostics(against: builder)
    }
}
