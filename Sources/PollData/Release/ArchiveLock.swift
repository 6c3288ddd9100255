#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The right to change an archive; one process has it at a time, and the system takes it back when that process ends.
///
/// Whoever gets it finds the archive whole: a change that was cut short is undone first.
public final class ArchiveLock: Sendable {
    public let folder: String
    /// What was undone on the way in, to be told; `nil` where all was well.
    public let recovery: String?

    private let descriptor: Int32
    private let path: String

    /// Waits for the lock and undoes what an interrupted process left.
    ///
    /// - Parameter seconds: How long to wait for another process.
    /// - Throws: `AdditionError.busy` when it is not free in time; `.interrupted` and `.file` where a change cannot be
    ///   undone.
    public init(folder: String, waiting seconds: Double = 10) throws(AdditionError) {
        path = "\(folder)/.pollkit-lock"
        self.folder = folder
        descriptor = try Self.acquire(path, seconds: seconds)
        do {
            recovery = try Self.recover(folder)
        } catch {
            Self.release(descriptor, path)
            throw error
        }
    }

    deinit { Self.release(descriptor, path) }

    /// Whether a process that is gone, or one at work, has left a change unfinished.
    public static func findsUnfinishedChange(in folder: String) -> Bool {
        FilePath.kind(of: ChangeJournal.staging(in: folder)) != .missing
    }

    private static func acquire(_ path: String, seconds: Double) throws(AdditionError) -> Int32 {
        let pause = 0.02
        var waited = 0.0
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o666)
            guard descriptor >= 0 else {
                if errno == ELOOP { throw .unsafeTarget(path: path, reason: "is a symbolic link") }
                throw .file(FileError(path: path, action: "write", code: errno))
            }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                if isSame(descriptor, path) {
                    ftruncate(descriptor, 0)
                    let text = "\(getpid())\n"
                    _ = text.withCString { pwrite(descriptor, $0, text.utf8.count, 0) }
                    return descriptor
                }
                // The holder before us has removed the file; the next one makes a new one.
                close(descriptor)
                continue
            }
            let code = errno
            close(descriptor)
            guard code == EWOULDBLOCK || code == EINTR else {
                throw .file(FileError(path: path, action: "write", code: code))
            }
            guard waited < seconds else { throw .busy(process: holder(path)) }
            usleep(UInt32(pause * 1e6))
            waited += pause
        }
    }

    private static func release(_ descriptor: Int32, _ path: String) {
        unlink(path)
        close(descriptor)
    }

    /// Whether an open file is the one that has the name now.
    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var (open, named) = (stat(), stat())
        return fstat(descriptor, &open) == 0 && lstat(path, &named) == 0 && open.st_ino == named.st_ino
            && open.st_dev == named.st_dev
    }

    private static func holder(_ path: String) -> Int? {
        let text = (try? FileBytes.read(path, limit: 100, plainOnly: true)).map { String(decoding: $0, as: UTF8.self) }
        return text.flatMap { Int($0.prefix { $0.isNumber }) }
    }

    private static func recover(_ folder: String) throws(AdditionError) -> String? {
        let staging = ChangeJournal.staging(in: folder)
        switch FilePath.kind(of: staging) {
        case .missing: return nil
        case .folder: break
        case .link: throw .unsafeTarget(path: staging, reason: "is a symbolic link")
        case .file, .other: throw .unsafeTarget(path: staging, reason: "is not a folder")
        }
        let journal = try ChangeJournal.standing(in: folder)
        try journal?.undo()
        do {
            try ChangeJournal.sweep(folder)
        } catch {
            throw .file(error)
        }
        return journal.map { journal in
            "a change that was cut short has been undone: \(journal.entries.map(\.path).joined(separator: ", "))"
        }
    }
}
