#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FileBytes {
    /// Makes a folder and those above it; one that is there is fine.
    public static func makeFolder(_ path: String) throws(FileError) {
        var partial = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            partial += (partial.isEmpty || partial == "/" ? "" : "/") + part
            if mkdir(partial, 0o777) != 0, errno != EEXIST || !isFolder(partial) {
                throw FileError(path: partial, action: "write", code: errno)
            }
        }
    }

    /// Writes a file whole or not at all: into a new file beside it, then renamed.
    ///
    /// What is not a plain file (`/dev/stdout`, a pipe) is written to directly, for it cannot be replaced.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            if status.st_mode & S_IFMT == S_IFDIR { throw FileError(path: path, action: "write", code: EISDIR) }
            try fill(path, bytes, flags: O_WRONLY | O_CLOEXEC)
            return
        }
        let temporary = unfinishedPath(of: path)
        do {
            try fill(temporary, bytes, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
        } catch {
            throw FileError(path: path, action: "write", code: error.code)
        }
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw FileError(path: path, action: "write", code: code)
        }
    }

    /// Where the bytes lie until they are whole: in the same folder, so that a rename is all that is left to do.
    static func unfinishedPath(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return "\(path.dropLast(name.count)).\(name).\(getpid())"
    }

    private static func fill(_ path: String, _ bytes: [UInt8], flags: Int32) throws(FileError) {
        let descriptor = open(path, flags, 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, action: "write", code: errno) }
        var written = 0
        var failure: Int32 = 0
        while written < bytes.count, failure == 0 {
            let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno != EINTR { failure = errno }
            } else {
                written += count
            }
        }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        guard failure == 0 else {
            if flags & O_CREAT != 0 { unlink(path) }
            throw FileError(path: path, action: "write", code: failure)
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}
