#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes several files so that all of them change or none does.
///
/// 1. Every target is looked at: a plain file or nothing, no symbolic link on the way, unchanged since it was planned.
/// 2. The new bytes go into temporary files beside the targets, and from there to the disk (`fsync`).
/// 3. The temporary files take the targets' names one after the other; a file that is replaced keeps a second name
///    until the end, so that a failure can put it back.
/// 4. The folders are brought to the disk.
///
/// A failure at any step undoes the steps before it. A process that is killed between two renames leaves the files
/// that were renamed so far; the journal that completes or undoes such a half change belongs between 2 and 3.
struct FileTransaction {
    /// A point at which a test lets the next step fail.
    enum Step: Sendable, Hashable {
        case writing(Int)
        case renaming(Int)
        case settling
    }

    private let changes: [ReleaseAddition.Change]
    /// The error number that a step shall fail with; tests only.
    private let failure: @Sendable (Step) -> Int32?

    init(_ changes: [ReleaseAddition.Change], failure: @escaping @Sendable (Step) -> Int32? = { _ in nil }) {
        self.changes = changes
        self.failure = failure
    }

    func commit() throws(AdditionError) {
        for change in changes { try Self.inspect(change) }
        var trail = Trail()
        do {
            var temporaries: [String] = []
            for (index, change) in changes.enumerated() {
                if change.isNew { try trail.makeFolder(of: change.path) }
                try check(.writing(index), change.path)
                temporaries.append(try trail.writeTemporary(change))
            }
            for change in changes { try Self.inspect(change) }
            for (index, change) in changes.enumerated() {
                try check(.renaming(index), change.path)
                try trail.rename(temporaries[index], to: change)
            }
            try check(.settling, changes.first?.path ?? "")
            for folder in Set(changes.map { FilePath.folder(of: $0.path) }).sorted() {
                try FilePath.settle(folder: folder)
            }
        } catch {
            trail.undo()
            throw error
        }
        trail.finish()
    }

    private func check(_ step: Step, _ path: String) throws(AdditionError) {
        if let code = failure(step) { throw .file(FileError(path: path, action: "write", code: code)) }
    }

    /// Refuses whatever is not a plain file, or nothing, where one is to be written.
    private static func inspect(_ change: ReleaseAddition.Change) throws(AdditionError) {
        let folder = FilePath.folder(of: change.path)
        // The folder of the datasets itself may be a link; results and its programs lie below it.
        for path in change.isNew ? [FilePath.folder(of: folder), folder] : [] {
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
