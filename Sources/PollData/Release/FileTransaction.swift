#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes several files of an archive so that all of them change or none does, whenever the process ends.
///
/// 1. Every target is looked at: a plain file or nothing, no symbolic link on the way, unchanged since it was planned.
/// 2. The new bytes go into the hidden folder of `ChangeJournal` and to the disk (`fsync`), and second names of the
///    old files beside them.
/// 3. The journal is put there. From here on, whoever finds it takes the archive to be what it was.
/// 4. The new files take the targets' names one after the other, and the folders are brought to the disk.
/// 5. The journal is removed. Now, and not before, the change has happened.
///
/// A failure undoes the steps before it; a process that is killed leaves that to the next one that takes the lock.
struct FileTransaction {
    /// A point at which a test lets the next step fail.
    enum Step: Sendable, Hashable {
        case writing(Int)
        case renaming(Int)
        case settling
    }

    private let changes: [ReleaseAddition.Change]
    private let folder: String
    /// The error number that a step shall fail with; tests only.
    private let failure: @Sendable (Step) -> Int32?

    init(
        _ changes: [ReleaseAddition.Change], in folder: String,
        failure: @escaping @Sendable (Step) -> Int32? = { _ in nil }
    ) {
        self.changes = changes
        self.folder = folder
        self.failure = failure
    }

    /// - Parameter lock: The lock of the archive's folder, held while this runs.
    func commit(under lock: ArchiveLock) throws(AdditionError) {
        precondition(lock.folder == folder, "the lock of \(lock.folder) is none of \(folder)")
        for change in changes { try Self.inspect(change) }
        let journal = ChangeJournal(
            folder: folder,
            entries: changes.map { change in
                ChangeJournal.Entry(
                    path: String(change.path.dropFirst(folder.utf8.count + 1)),
                    before: change.before.map(Checksum.of), after: Checksum.of(change.bytes))
            })
        do {
            try prepare(journal)
        } catch {
            try? ChangeJournal.sweep(folder)
            throw error
        }
        do {
            try apply(journal)
        } catch {
            // Where even that fails, the journal stands, readers see the old files, and the next writer undoes it.
            guard (try? journal.undo()) != nil else { throw error }
            try? ChangeJournal.sweep(folder)
            throw error
        }
        try? ChangeJournal.sweep(folder)
    }

    /// Steps 2 and 3: the archive is untouched, whatever happens.
    private func prepare(_ journal: ChangeJournal) throws(AdditionError) {
        let staging = ChangeJournal.staging(in: folder)
        guard mkdir(staging, 0o777) == 0 else {
            throw .file(FileError(path: staging, action: "write", code: errno))
        }
        for (index, change) in changes.enumerated() {
            try check(.writing(index), change.path)
            let permissions = change.isNew ? nil : FilePath.permissions(of: change.path)
            try named(change.path) { () throws(FileError) in
                try FilePath.create(journal.newCopy(index), change.bytes, permissions: permissions)
                // A second name costs nothing; where the file system has none, a copy does.
                if let before = change.before, link(change.path, journal.oldCopy(index)) != 0 {
                    try FilePath.create(journal.oldCopy(index), before, permissions: permissions)
                }
            }
        }
        for change in changes { try Self.inspect(change) }
        try named(staging) { () throws(FileError) in try journal.write() }
    }

    /// Steps 4 and 5.
    private func apply(_ journal: ChangeJournal) throws(AdditionError) {
        for (index, change) in changes.enumerated() {
            try check(.renaming(index), change.path)
            try named(change.path) { () throws(FileError) in
                let parent = FilePath.folder(of: change.path)
                if FilePath.kind(of: parent) == .missing {
                    guard mkdir(parent, 0o777) == 0 else {
                        throw FileError(path: parent, action: "write", code: errno)
                    }
                    try FilePath.settle(folder: FilePath.folder(of: parent))
                }
                try FilePath.rename(journal.newCopy(index), to: change.path)
            }
        }
        try check(.settling, changes.first?.path ?? "")
        for parent in journal.folders {
            try named(parent) { () throws(FileError) in try FilePath.settle(folder: parent) }
        }
        try named(folder) { () throws(FileError) in try journal.close() }
    }

    private func check(_ step: Step, _ path: String) throws(AdditionError) {
        if let code = failure(step) { throw .file(FileError(path: path, action: "write", code: code)) }
    }

    /// Names the file that people know in place of the hidden one.
    private func named(_ path: String, _ act: () throws(FileError) -> Void) throws(AdditionError) {
        do {
            try act()
        } catch {
            throw .file(FileError(path: path, action: error.action, code: error.code))
        }
    }

    /// Refuses whatever is not a plain file, or nothing, where one is to be written.
    private static func inspect(_ change: ReleaseAddition.Change) throws(AdditionError) {
        let folder = FilePath.folder(of: change.path)
        // The folder of the datasets itself may be a link; results and its programs lie below it.
        for path in change.isNew || change.isInResults ? [FilePath.folder(of: folder), folder] : [] {
            switch FilePath.kind(of: path) {
            case .folder, .missing: break
            case .link: throw .unsafeTarget(path: path, reason: "is a symbolic link")
            case .file, .other: throw .unsafeTarget(path: path, reason: "is not a folder")
            }
        }
        switch FilePath.kind(of: change.path) {
        case .link: throw .unsafeTarget(path: change.path, reason: "is a symbolic link")
        case .folder, .other: throw .unsafeTarget(path: change.path, reason: "is not a plain file")
        case .missing where change.isNew: return
        case .missing, .file:
            let now: [UInt8]
            do {
                now = try FileBytes.read(change.path)
            } catch {
                throw .file(error)
            }
            if now != change.before { throw .changedMeanwhile(path: change.path) }
        }
    }
}
