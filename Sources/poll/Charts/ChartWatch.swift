import ArgumentParser
import PollData

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Draws, and draws again whenever one of the files behind the pictures changes, until Ctrl-C.
enum ChartWatch {
    /// The status of a program that Ctrl-C ended.
    static let interrupted = ExitCode(130)

    /// - Parameters:
    ///   - paths: The files that matter, asked anew each time; those that are missing count as well.
    ///   - draw: What fails in it is explained, and the watch goes on.
    /// - Throws: `interrupted` at Ctrl-C.
    static func run(paths: () -> [String], draw: () throws -> Void) throws {
        let interrupt = try Interrupt()
        while true {
            // What changes while the pictures are drawn is then new.
            let before = FileStamp.of(paths())
            do {
                try draw()
            } catch let error as ValidationError {
                Failure.say("error: \(error.message)")
            } catch {
                _ = Failure.exit(error)
            }
            fflush(nil)
            Failure.say("watching \(before.count) files; Ctrl-C ends")
            while FileStamp.of(paths()) == before {
                let changes = FolderChanges(folders: folders(of: paths()))
                guard FileStamp.of(paths()) == before else { break }
                guard changes.wait(unless: interrupt) else { throw interrupted }
            }
            guard settle(paths, interrupt) else { throw interrupted }
        }
    }

    /// All plain files of a folder and the folders in it.
    static func tree(_ folder: String) -> [String] {
        let names = (try? FileBytes.list(folder)) ?? []
        return names.flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            return FileBytes.isFolder(path) ? [path] + tree(path) : [path]
        }
    }

    /// Waits until nothing changes any more: editors save in several steps, a checkout changes many files.
    private static func settle(_ paths: () -> [String], _ interrupt: Interrupt) -> Bool {
        var last = FileStamp.of(paths())
        for _ in 0..<20 {
            guard !interrupt.wait(milliseconds: 100) else { return false }
            let now = FileStamp.of(paths())
            if now == last { break }
            last = now
        }
        return true
    }

    /// Editors replace a file instead of writing into it, so its folder is what can be watched.
    private static func folders(of paths: [String]) -> [String] {
        var found: Set<String> = []
        for path in paths {
            guard let slash = path.lastIndex(of: "/") else {
                found.insert(".")
                continue
            }
            found.insert(slash == path.startIndex ? "/" : String(path[..<slash]))
        }
        return found.sorted()
    }
}

/// What tells that a file was changed or replaced.
struct FileStamp: Hashable {
    let path: String
    let inode: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int

    static func of(_ paths: [String]) -> [FileStamp] {
        paths.map { path in
            var status = stat()
            guard stat(path, &status) == 0 else {
                return FileStamp(path: path, inode: 0, size: -1, seconds: 0, nanoseconds: 0)
            }
            #if canImport(Glibc)
                let time = status.st_mtim
            #else
                let time = status.st_mtimespec
            #endif
            // A folder changes whenever a file in it does, also one that does not matter.
            if status.st_mode & S_IFMT == S_IFDIR {
                return FileStamp(path: path, inode: UInt64(status.st_ino), size: 0, seconds: 0, nanoseconds: 0)
            }
            return FileStamp(
                path: path, inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: time.tv_sec,
                nanoseconds: time.tv_nsec)
        }
    }
}
