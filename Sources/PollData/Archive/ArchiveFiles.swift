#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files of a `datasets/` folder, with a planned change laid over them.
///
/// The loader and the checks read through it, so that what is about to be written can be loaded before it is written.
/// Of a change that is under way, or was cut short, they see the files from before it: all of them, or none.
struct ArchiveFiles: Sendable {
    /// One file of `results/`, which is named for its poll and stands in the folder of its program.
    struct Results: Sendable, Hashable {
        let path: String
        let program: String
        let poll: String
    }

    static let tables = ["programs", "options", "questions", "samples", "breaks", "events", "wordings"]

    let folder: String
    /// Bytes that stand for those on the disk, by path.
    var planned: [String: [UInt8]] = [:]
    /// The change under way when this value was made.
    private let unfinished: ChangeJournal?

    init(folder: String) {
        self.folder = folder
        // A journal that says nothing hides nothing; the next writer explains it.
        unfinished = try? ChangeJournal.standing(in: folder)
    }

    func path(ofTable name: String) -> String { "\(folder)/\(name).csv" }

    func path(ofPoll poll: String, program: String) -> String { "\(folder)/results/\(program)/\(poll).csv" }

    func bytes(_ path: String) throws(FileError) -> [UInt8] {
        if let bytes = planned[path] { return bytes }
        if let unfinished {
            if unfinished.hides(path) { throw FileError(path: path, action: "read", code: ENOENT) }
            // Where the copy is gone, the old file is back in its place.
            if let copy = unfinished.oldCopy(of: path), let old = try? FileBytes.read(copy, plainOnly: true) {
                return old
            }
        }
        return try FileBytes.read(path, plainOnly: true)
    }

    /// The bytes of a file that need not be there.
    func bytesIfPresent(_ path: String) throws(FileError) -> [UInt8]? {
        exists(path) ? try bytes(path) : nil
    }

    func exists(_ path: String) -> Bool {
        planned[path] != nil || (FileBytes.exists(path) && unfinished?.hides(path) != true)
    }

    /// The description of the tables for other people's tools; an archive need not have one.
    var packagePath: String { "\(folder)/datapackage.json" }

    /// The version in `datapackage.json`. A file that cannot be read or is no JSON is a finding of `ArchiveCheck`, and
    /// no reason not to load the polls.
    var version: String {
        let bytes = try? bytesIfPresent(packagePath)
        return bytes.flatMap { ArchiveVersion($0).text } ?? ArchiveVersion.unversioned
    }

    /// Every results file, sorted by program and name.
    func results() throws(FileError) -> [Results] {
        let root = "\(folder)/results"
        var found: Set<Results> = []
        for program in try FileBytes.list(root) where FileBytes.isFolder("\(root)/\(program)") {
            for name in try FileBytes.list("\(root)/\(program)") where name.hasSuffix(".csv") {
                let file = result(program: program, name: name)
                if unfinished?.hides(file.path) != true { found.insert(file) }
            }
        }
        for path in planned.keys where path.hasPrefix(root + "/") {
            let parts = path.dropFirst(root.count + 1).split(separator: "/")
            if parts.count == 2 { found.insert(result(program: String(parts[0]), name: String(parts[1]))) }
        }
        return found.sorted { ($0.program, $0.poll) < ($1.program, $1.poll) }
    }

    private func result(program: String, name: String) -> Results {
        Results(path: "\(folder)/results/\(program)/\(name)", program: program, poll: String(name.dropLast(4)))
    }
}

/// What tells a reader that a change began or ended while it read: the archive's folder got or lost a name, or the
/// journal came or went.
struct ArchiveMoment: Equatable {
    private let folderChanged: Int64
    private let isChanging: Bool

    init(_ folder: String) {
        folderChanged = FilePath.changeTime(ofFolder: folder)
        isChanging = ChangeJournal.stands(in: folder)
    }
}
