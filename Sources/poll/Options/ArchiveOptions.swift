import ArgumentParser
import PollData

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the data are.
struct ArchiveOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The archive's folder; else POLL_DATASETS, else datasets/ here or above, else the installed one.",
            valueName: "dir"))
    var datasets: String?

    /// The folder that holds the archive.
    func folder() throws -> String {
        if let datasets { return datasets }
        if let path = getenv("POLL_DATASETS"), path.pointee != 0 { return String(cString: path) }
        if let found = ProjectFolder.find("datasets") { return found }
        throw LookupError(
            "no datasets/ folder here or above, and none installed",
            hint: "name one with --datasets DIR or POLL_DATASETS")
    }

    /// The charts that belong to the archive: beside a folder that was named, else here or above; `nil` for none.
    func chartsFolder() throws -> String? {
        let folder = try folder()
        guard folder != ProjectFolder.find("datasets") else { return ProjectFolder.find("charts") }
        let beside = folder + "/../charts"
        return FileBytes.isFolder(beside) ? beside : nil
    }

    func load() throws -> Archive { try ArchiveLoader(folder: try folder()).load() }

    /// The archive with the figures of some programs, chosen by its names; of all for `nil`.
    func load(figuresOf programs: @escaping (_ names: Archive) -> Set<Program.ID>?) throws -> Archive {
        try ArchiveLoader(folder: try folder()).load(figuresOf: programs)
    }

    /// The archive with the figures of one question's program; of all where the question is not known.
    func load(question: String) throws -> Archive {
        try ArchiveLoader(folder: try folder()).load { names in
            (try? names.findQuestion(question)).map { [$0.program] }
        }
    }

    /// The archive with the figures of one poll's program; of all where the poll is not known.
    func load(poll: String) throws -> Archive {
        try ArchiveLoader(folder: try folder()).load { names in (try? names.findPoll(poll)).map { [$0.program] } }
    }
}

/// Finds the folders that a checkout or an installation has.
enum ProjectFolder {
    /// `name` in the working directory or above it, or beside the installed program.
    static func find(_ name: String) -> String? {
        var path = name
        for _ in 0..<40 {
            if FileBytes.isFolder(path) { return path }
            path = "../" + path
        }
        return installed(name)
    }

    private static func installed(_ name: String) -> String? {
        guard let program = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil) else {
            return nil
        }
        defer { free(program) }
        let parts = String(cString: program).split(separator: "/").dropLast(2)
        let path = "/" + parts.joined(separator: "/") + "/share/pollkit/" + name
        return FileBytes.isFolder(path) ? path : nil
    }
}
