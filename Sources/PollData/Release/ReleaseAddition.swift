/// Releases about to be added to an archive: every file that will change is planned before one is touched.
///
/// The rows of the samples go into `samples.csv` behind those of their program, the figures into a new file of
/// `results/`, and where `datapackage.json` and `CHANGES.md` stand beside them, a line into each. All other bytes
/// stay as they are. The archive that will result is loaded and checked in memory first.
public struct ReleaseAddition: Sendable {
    /// A file that the addition writes.
    public struct Change: Sendable, Hashable {
        public let path: String
        /// Whether the file is created; otherwise it is replaced.
        public let isNew: Bool
        /// What the file will hold.
        public let bytes: [UInt8]
        /// What it held when the addition was planned; `nil` for a new one.
        let before: [UInt8]?
        /// Whether it lies in a program's folder of `results/`.
        var isInResults: Bool = false
    }

    /// In the order in which they were given.
    public let releases: [Release]
    /// In the order in which they take effect.
    public let changes: [Change]
    /// The polls as they were that releases take the place of.
    public let replaced: [Poll.ID: Poll]
    /// The archive as it will be.
    public let outcome: Archive
    private let folder: String

    /// Plans the addition of one release.
    public init(_ release: Release, to archive: Archive) throws(AdditionError) {
        try self.init([release], to: archive)
    }

    /// Plans the addition of several releases, all of them or none.
    ///
    /// - Parameter replacing: Whether a release may take the place of its poll in the archive.
    /// - Throws: `AdditionError`: a poll is there already, a file cannot be read or takes no more rows, or the
    ///   archive with the releases in it would not be sound.
    public init(_ releases: [Release], to archive: Archive, replacing: Bool = false) throws(AdditionError) {
        var plan = AdditionPlan(ArchiveFiles(folder: archive.folder))
        var replaced: [Poll.ID: Poll] = [:]
        var seen: Set<Poll.ID> = []
        for release in releases {
            let results = plan.files.path(ofPoll: release.poll.rawValue, program: release.program.rawValue)
            let old = archive.poll(release.poll)
            let mayReplace = replacing && seen.insert(release.poll).inserted && old?.program == release.program
            guard mayReplace || (old == nil && !plan.exists(results)) else {
                throw .pollExists(release.poll, file: results)
            }
            replaced[release.poll] = old
            try plan.add(release, results: results, replacing: old != nil)
        }
        self.releases = releases
        self.replaced = replaced
        changes = plan.changes
        folder = archive.folder
        outcome = try plan.verified(beside: archive)
    }

    /// What is odd about the releases beside the waves before them, though it may well be right.
    public var warnings: [Diagnostic] { releases.flatMap { WaveSense($0, in: outcome).diagnostics() } }

    /// A poll of the outcome as the release that its files will give back.
    package func export(of poll: Poll) throws(ReleaseExport.Failure) -> ReleaseExport {
        var files = ArchiveFiles(folder: folder)
        for change in changes { files.planned[change.path] = change.bytes }
        return try ReleaseExport(of: poll, in: files)
    }

    /// Writes all changes, or none.
    ///
    /// - Parameter lock: The lock of the archive, where the caller has it; it is taken otherwise.
    public func write(under lock: ArchiveLock? = nil) throws(AdditionError) {
        let lock = if let lock { lock } else { try ArchiveLock(folder: folder) }
        try FileTransaction(changes, in: folder).commit(under: lock)
    }
}

/// The files of an archive while releases are laid over them, one after the other.
struct AdditionPlan {
    private(set) var files: ArchiveFiles
    private var results: [ReleaseAddition.Change] = []
    /// The tables that all releases change, by path, as they were.
    private var before: [(path: String, bytes: [UInt8])] = []

    init(_ files: ArchiveFiles) {
        self.files = files
    }

    func exists(_ path: String) -> Bool { files.exists(path) }

    /// New figures come first: without their samples they are noticed, while samples without figures are legal.
    var changes: [ReleaseAddition.Change] {
        results
            + before.compactMap { path, old in
                guard let new = files.planned[path], new != old else { return nil }
                return ReleaseAddition.Change(path: path, isNew: false, bytes: new, before: old)
            }
    }

    mutating func add(_ release: Release, results path: String, replacing: Bool) throws(AdditionError) {
        let header = CSVWriter.record(Columns.results)
        let bytes = Array((header + release.figureRows.map { CSVWriter.record($0) }.joined()).utf8)
        let old = try present(path)
        let untouched = replacing && old == bytes
        if !untouched {
            results.append(
                ReleaseAddition.Change(path: path, isNew: old == nil, bytes: bytes, before: old, isInResults: true))
        }
        files.planned[path] = bytes
        try change(files.path(ofTable: "samples"), mustExist: true) { table, file throws(DatasetError) in
            let samples = try SamplesTable(table, file: file)
            return replacing ? try samples.replacing(release) : try samples.adding(release)
        }
        if untouched, before.allSatisfy({ files.planned[$0.path] == $0.bytes }) { return }
        try change(files.packagePath) { package, file throws(DatasetError) in
            try PackageListing(package, file: file).adding("results/\(release.program)/\(release.poll).csv")
        }
        try change("\(files.folder)/CHANGES.md") { notes, _ throws(DatasetError) in
            ChangeLog(notes).adding(release, replaced: replacing)
        }
    }

    private mutating func change(
        _ path: String, mustExist: Bool = false, _ edit: ([UInt8], String) throws(DatasetError) -> [UInt8]
    ) throws(AdditionError) {
        guard let now = try present(path, mustExist: mustExist) else { return }
        if !before.contains(where: { $0.path == path }) { before.append((path, now)) }
        do {
            files.planned[path] = try edit(now, path)
        } catch {
            throw .data(error)
        }
    }

    private func present(_ path: String, mustExist: Bool = false) throws(AdditionError) -> [UInt8]? {
        do {
            return mustExist ? try files.bytes(path) : try files.bytesIfPresent(path)
        } catch {
            throw .file(error)
        }
    }

    /// Loads and checks the archive as it will be.
    func verified(beside old: Archive) throws(AdditionError) -> Archive {
        let archive: Archive
        do {
            archive = try ArchiveLoader(files).load()
        } catch {
            switch error {
            case .file(let error): throw .file(error)
            case .data(let error): throw .data(error)
            }
        }
        // What was wrong before is not the release's fault; its lines may have moved, its words have not.
        let known = Set(ArchiveCheck(old, files: ArchiveFiles(folder: files.folder)).diagnostics().map(\.message))
        let faults = ArchiveCheck(archive, files: files).diagnostics().filter {
            $0.severity == .error && !known.contains($0.message)
        }
        guard faults.isEmpty else { throw .data(DatasetError(faults)) }
        return archive
    }
}
