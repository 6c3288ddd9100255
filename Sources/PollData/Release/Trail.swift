#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a transaction has done so far, so that it can be undone.
struct Trail {
    private var folders: [String] = []
    private var temporaries: Set<String> = []
    /// Targets that are in place; `backup` is the second name of what stood there before.
    private var replaced: [(path: String, backup: String?)] = []

    /// Makes the folder of a new file where there is none.
    mutating func makeFolder(of path: String) throws(AdditionError) {
        let folder = FilePath.folder(of: path)
        guard FilePath.kind(of: folder) == .missing else { return }
        guard mkdir(folder, 0o777) == 0 else { throw Self.failure(folder) }
        folders.append(folder)
        try FilePath.settle(folder: FilePath.folder(of: folder))
    }

    /// Writes a change's bytes to a new hidden file beside its target and brings them to the disk.
    mutating func writeTemporary(_ change: ReleaseAddition.Change) throws(AdditionError) -> String {
        let path = FilePath.hiddenSibling(of: change.path)
        let mode = FilePath.permissions(of: change.path) ?? 0o666
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Self.failure(change.path) }
        temporaries.insert(path)
        var isOpen = true
        defer { if isOpen { close(descriptor) } }
        // The user's mask cut the mode of a replaced file; a new one keeps to the mask.
        if !change.isNew { fchmod(descriptor, mode) }
        var written = 0
        while written < change.bytes.count {
            let count = change.bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { systemWrite(descriptor, $0 + written, buffer.count - written) } ?? 0
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(change.path) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw Self.failure(change.path) }
        isOpen = false
        guard close(descriptor) == 0 else { throw Self.failure(change.path) }
        return path
    }

    /// Gives a temporary file its target's name.
    mutating func rename(_ temporary: String, to change: ReleaseAddition.Change) throws(AdditionError) {
        if change.isNew {
            // Unlike a rename, a link never replaces what another process put there meanwhile.
            guard link(temporary, change.path) == 0 else { throw Self.failure(change.path) }
            replaced.append((change.path, nil))
            return
        }
        let backup = FilePath.hiddenSibling(of: change.path)
        guard link(change.path, backup) == 0 else { throw Self.failure(change.path) }
        temporaries.insert(backup)
        guard systemRename(temporary, change.path) == 0 else { throw Self.failure(change.path) }
        temporaries.remove(temporary)
        replaced.append((change.path, backup))
    }

    /// Puts everything back as it was, as far as the system lets it.
    mutating func undo() {
        for (path, backup) in replaced.reversed() {
            if let backup {
                if systemRename(backup, path) == 0 { temporaries.remove(backup) }
            } else {
                unlink(path)
            }
        }
        finish()
        for folder in folders.reversed() { rmdir(folder) }
    }

    /// Removes the temporary files and the second names.
    mutating func finish() {
        for path in temporaries { unlink(path) }
        temporaries = []
    }

    private static func failure(_ path: String) -> AdditionError {
        .file(FileError(path: path, action: "write", code: errno))
    }
}

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

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A name in the same folder that nothing has and that listings leave out.
    static func hiddenSibling(of path: String) -> String {
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        return "\(folder(of: path))/.\(name).\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).tmp"
    }

    /// Brings a folder's entries to the disk.
    static func settle(folder: String) throws(AdditionError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(FileError(path: folder, action: "write", code: errno)) }
        defer { close(descriptor) }
        // Some file systems cannot sync a folder and say so; that is no failure.
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw .file(FileError(path: folder, action: "write", code: errno))
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ from: UnsafeRawPointer, _ count: Int) -> Int {
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
