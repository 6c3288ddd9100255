#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Paths, and what stands at them, links not followed.
enum FilePath {
    enum Kind: Sendable, Hashable {
        case missing
        case file
        case folder
        case link
        case other
    }

    static func kind(of path: String) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .missing }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    static func permissions(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }

    /// When a name was last made or removed in a folder, in nanoseconds.
    static func changeTime(ofFolder path: String) -> Int64 {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        #if canImport(Glibc)
            let time = status.st_mtim
        #else
            let time = status.st_mtimespec
        #endif
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Writes a new file and brings its bytes to the disk.
    ///
    /// - Parameter permissions: Those of the file it will replace, whatever the user's mask; `nil` keeps to the mask.
    static func create(_ path: String, _ bytes: [UInt8], permissions: mode_t? = nil) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions ?? 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, action: "write", code: errno) }
        if let permissions { fchmod(descriptor, permissions) }
        var code: Int32 = 0
        var written = 0
        while written < bytes.count, code == 0 {
            let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { written += count } else if count == 0 || errno != EINTR { code = count == 0 ? EIO : errno }
        }
        if code == 0, fsync(descriptor) != 0 { code = errno }
        if close(descriptor) != 0, code == 0 { code = errno }
        guard code == 0 else { throw FileError(path: path, action: "write", code: code) }
    }

    static func rename(_ old: String, to new: String) throws(FileError) {
        guard systemRename(old, new) == 0 else { throw FileError(path: new, action: "write", code: errno) }
    }

    /// Brings a folder's entries to the disk.
    static func settle(folder: String) throws(FileError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: folder, action: "write", code: errno) }
        defer { close(descriptor) }
        // Some file systems cannot sync a folder and say so; that is no failure.
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw FileError(path: folder, action: "write", code: errno)
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ from: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
        Glibc.write(descriptor, from, count)
    #else
        Darwin.write(descriptor, from, count)
    #endif
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
    #if canImport(Glibc)
        Glibc.rename(old, new)
    #else
        Darwin.rename(old, new)
    #endif
}
