import ArgumentParser
import PollAnalysis
import PollData
import PollReports

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds releases to the archive: all of them, or nothing.",
        discussion: """
            A release is one CSV, a row for each figure, as a spreadsheet saves it. Required: poll, population, question,
            option, percent; for a new sample field_start or released. Any other column of samples.csv and of the results
            files may stand beside them. Headers and labels may be English, Japanese or Korean; numbers and dates may be
            written as they are there. Whatever is read otherwise than it is written is listed; what could mean two
            things is refused.

            On a terminal it shows the figures beside the wave before and asks; elsewhere, and with --yes, it writes. A
            process that is killed leaves the archive as it was: the next 'poll add' or 'poll check' tidies up.

            EXAMPLES
              poll add genron-eai-2026.csv --dry-run    what would change
              poll add genron-eai-2026.csv --yes
              poll add genron-eai-2026.csv gallup-korea-2026.csv    both, or none
              poll add genron-eai-2026.csv --replace    a corrected print
              poll add - < genron-eai-2026.csv
              poll add new-release.csv --encoding cp932 --decimals 1
              poll add new-release.csv --wide --map genron.yaml --poll genron-eai-2026
            """)

    @Argument(help: "The releases, or - for standard input.")
    var files: [String]

    @Option(help: ArgumentHelp("The poll's name, where the file does not say it.", valueName: "name"))
    var poll: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Give the poll this name, whatever the file says.", valueName: "name"))
    var otherName: String?

    @Flag(help: "A release may take the place of its poll; what differs is listed.")
    var replace = false

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Write without asking, on a terminal too.")
    var yes = false

    @OptionGroup(title: "Reading the file") var fileOptions: ReleaseFileOptions
    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if files.count > 1, poll != nil || otherName != nil {
            throw ValidationError("--poll and --as name one poll; add the files one by one")
        }
        if files.count { $0 == "-" } > 1 { throw ValidationError("standard input can be read once") }
        if dryRun, yes { throw ValidationError("choose --dry-run or --yes, not both") }
    }

    func run() throws {
        do {
            let inputs = try files.map { (file: $0, bytes: try FileBytes.read($0)) }
            let folder = try archiveOptions.folder()
            let asks = !yes && !dryRun && Terminal.canAsk
            if dryRun || asks {
                let plan = try plan(inputs, folder: folder)
                plan.sayFindings()
                if dryRun {
                    try fileOptions.saveLayout(plan.options)
                    return try output.print(report(plan), of: plan.archive)
                }
                Failure.write(report(plan).formatted(as: .text, styled: Terminal.isStyled))
                guard Terminal.confirms("\nWrite this into \(folder)? [y/N] ") else {
                    Failure.say("nothing was changed")
                    throw ExitStatus.checkFound
                }
            }
            // Read and planned anew under the lock: another release may have come in meanwhile.
            let lock = try ArchiveLock(folder: folder)
            if let recovery = lock.recovery { Failure.say("note: \(recovery)") }
            let plan = try plan(inputs, folder: folder)
            if !asks { plan.sayFindings() }
            try plan.addition.write(under: lock)
            try fileOptions.saveLayout(plan.options)
            let done = report(plan, written: true)
            // Who was asked has seen the figures; programs get all of it.
            if asks, output.isText { return try output.write(done.notes.map { $0 + "\n" }.joined()) }
            try output.print(done, of: plan.archive)
        } catch {
            throw Failure.exit(error, command: "add", json: output.json)
        }
    }

    /// What one run adds, read and held against the archive.
    private struct Plan {
        let addition: ReleaseAddition
        let options: ReadingOptions
        let archive: Archive
        let repairs: [Repair]
        /// In the order in which they are told.
        let findings: [String]

        func sayFindings() { for finding in findings { Failure.say(finding) } }
    }

    private func plan(_ inputs: [(file: String, bytes: [UInt8])], folder: String) throws -> Plan {
        let archive = try ArchiveLoader(folder: folder).load()
        let options = try fileOptions.reading(poll: poll)
        var releases: [Release] = []
        var repairs: [Repair] = []
        var findings: [String] = []
        var faults: [Diagnostic] = []
        for (file, bytes) in inputs {
            do {
                let read = try Release.read(bytes, file: file, against: archive, options: options)
                releases.append(try otherName.map { try read.release.named($0) } ?? read.release)
                repairs += read.repairs
                findings += Repair.summary(of: read.repairs).map { "\(file): repaired: \($0)" }
                findings += read.warnings.map(\.description)
            } catch let error as DatasetError {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty else { throw DatasetError(faults) }
        let addition = try ReleaseAddition(releases, to: archive, replacing: replace)
        findings += addition.warnings.map(\.description)
        return Plan(
            addition: addition, options: options, archive: archive, repairs: repairs, findings: findings)
    }

    private func report(_ plan: Plan, written: Bool = false) -> Report {
        let context = ReportContext(archive: plan.archive, language: output.lang)
        let undo = written ? UndoAdvice.text(for: plan.addition) : nil
        return AdditionReport(
            plan.addition, written: written, repairs: plan.repairs, undo: undo, in: context
        ).report
    }
}

/// How a written addition is taken back.
enum UndoAdvice {
    static func text(for addition: ReleaseAddition) -> String? {
        let new = addition.changes.filter(\.isNew).map(\.path)
        let changed = addition.changes.filter { !$0.isNew }.map(\.path)
        guard let folder = addition.changes.first.map({ $0.path }) else { return nil }
        guard isInGit(folder) else {
            // Without a history there is nothing to go back to but the rows themselves.
            let polls = addition.releases.map(\.poll.rawValue).joined(separator: ", ")
            return new.isEmpty
                ? nil
                : "rm \(new.map(quoted).joined(separator: " ")), and delete the rows of \(polls) in "
                    + changed.joined(separator: ", ")
        }
        let back = changed.isEmpty ? [] : ["git checkout -- " + changed.map(quoted).joined(separator: " ")]
        let away = new.isEmpty ? [] : ["rm " + new.map(quoted).joined(separator: " ")]
        return (back + away).joined(separator: " && ")
    }

    private static func isInGit(_ file: String) -> Bool {
        var folder = file.contains("/") ? String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) : "."
        for _ in 0..<40 {
            if FileBytes.exists(folder + "/.git") { return true }
            folder += "/.."
        }
        return false
    }

    private static func quoted(_ path: String) -> String {
        let isPlain = path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._/-".contains($0)) }
        return isPlain ? path : "'" + path.replacing(each: "'", with: "'\\''") + "'"
    }
}
