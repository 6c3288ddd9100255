/// A release about to be added to an archive: every file that will change is planned before one is touched.
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
    }

    public let release: Release
    /// In the order in which they take effect.
    public let changes: [Change]

    /// Plans the addition.
    ///
    /// - Throws: `AdditionError`: the poll is there already, a file cannot be read or takes no more rows, or the
    ///   archive with the release in it would not be sound.
    public init(_ release: Release, to archive: Archive) throws(AdditionError) {
        let files = ArchiveFiles(folder: archive.folder)
        let results = files.path(ofPoll: release.poll.rawValue, program: release.program.rawValue)
        if archive.poll(release.poll) != nil || FileBytes.exists(results) {
            throw .pollExists(release.poll, file: results)
        }
        let samples = files.path(ofTable: "samples")
        let package = files.packagePath
        let notes = "\(archive.folder)/CHANGES.md"
        var planned: [Change] = []
        do {
            let header = CSVWriter.record(Columns.results)
            let figures = release.figureRows.map { CSVWriter.record($0) }.joined()
            planned.append(Change(path: results, isNew: true, bytes: Array((header + figures).utf8), before: nil))
            let table = try files.bytes(samples)
            planned.append(
                Change(
                    path: samples, isNew: false,
                    bytes: try Self.data { () throws(DatasetError) in
                        try SamplesTable(table, file: samples).adding(release)
                    }, before: table))
            if let old = try files.bytesIfPresent(package) {
                let listed = "results/\(release.program)/\(release.poll).csv"
                let new = try Self.data { () throws(DatasetError) in
                    try PackageListing(old, file: package).adding(listed)
                }
                if new != old { planned.append(Change(path: package, isNew: false, bytes: new, before: old)) }
            }
            if let old = try files.bytesIfPresent(notes) {
                planned.append(
                    Change(path: notes, isNew: false, bytes: ChangeLog(old).adding(release), before: old))
            }
        } catch let error as AdditionError {
            throw error
        } catch let error as FileError {
            throw .file(error)
        } catch {
            preconditionFailure("no other error is thrown above: \(error)")
        }
        self.release = release
        changes = planned
        try Self.verify(planned, of: archive, in: files)
    }

    /// Writes all changes, or none.
    public func write() throws(AdditionError) {
        try FileTransaction(changes).commit()
    }

    private static func data<Value>(_ make: () throws(DatasetError) -> Value) throws(AdditionError) -> Value {
        do {
            return try make()
        } catch {
            throw .data(error)
        }
    }

    /// Loads and checks the archive as it will be.
    private static func verify(
        _ changes: [Change], of old: Archive, in files: ArchiveFiles
    ) throws(AdditionError) {
        var planned = files
        for change in changes { planned.planned[change.path] = change.bytes }
        let archive: Archive
        do {
            archive = try ArchiveLoader(planned).load()
        } catch {
            switch error {
            case .file(let error): throw .file(error)
            case .data(let error): throw .data(error)
            }
        }
        // What was wrong before is not the release's fault; its lines may have moved, its words have not.
        let known = Set(ArchiveCheck(old, files: files).diagnostics().map(\.message))
        let faults = ArchiveCheck(archive, files: planned).diagnostics().filter {
            $0.severity == .error && !known.contains($0.message)
        }
        guard faults.isEmpty else { throw .data(DatasetError(faults)) }
    }
}
