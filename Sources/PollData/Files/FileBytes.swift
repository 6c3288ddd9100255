#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why a file or a folder could not be used.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    public let path: String
    /// What was tried: "read", "write", "list".
    public let action: String
    /// The system's error number.
    public let code: Int32

    public init(path: String, action: String, code: Int32) {
        self.path = path
        self.action = action
        self.code = code
    }

    public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    public var description: String { "cannot \(action) '\(path)': \(String(cString: strerror(code)))" }
}

/// Whole files and folders, by the system's own calls: a command that reads two hundred small files should not
/// notice it.
public enum FileBytes {
    /// The content of a file, or of standard input for `-`.
    ///
    /// - Parameters:
    ///   - limit: The most bytes that are read.
    ///   - plainOnly: Refuse what is not a plain file: a pipe left in an archive would be waited for without end.
    /// - Throws: `FileError`, also for a folder and for more than `limit` bytes (`EFBIG`).
    public static func read(
        _ path: String, limit: Int = 1 << 30, plainOnly: Bool = false
    ) throws(FileError) -> [UInt8] {
        let (descriptor, size) = try openForReading(path, plainOnly: plainOnly)
        defer { if descriptor != 0 { _ = close(descriptor) } }
        let expected = max(0, min(size, limit))
        var bytes = [UInt8](repeating: 0, count: expected + 1)
        var filled = 0
        while true {
            if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(65536, bytes.count))) }
            let room = bytes.count - filled
            var failure: FileError?
            let got = bytes.withUnsafeMutableBytes { buffer in
                guard let base = buffer.baseAddress else { return 0 }
                do throws(FileError) {
                    return try read(descriptor, of: path, into: base + filled, count: room)
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            if got == 0 { break }
            filled += got
            guard filled <= limit else { throw FileError(path: path, action: "read", code: EFBIG) }
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// Opens a file, or standard input for `-`, which has the descriptor 0 and is not to be closed.
    ///
    /// - Returns: The descriptor, and how many bytes the system says the file has: 0 for a pipe.
    static func openForReading(
        _ path: String, plainOnly: Bool = false
    ) throws(FileError) -> (descriptor: Int32, size: Int) {
        let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC | (plainOnly ? O_NONBLOCK : 0))
        guard descriptor >= 0 else { throw FileError(path: path, action: "read", code: errno) }
        var status = stat()
        var code = fstat(descriptor, &status) == 0 ? 0 : errno
        if code == 0, status.st_mode & S_IFMT == S_IFDIR { code = EISDIR }
        if code == 0, plainOnly, status.st_mode & S_IFMT != S_IFREG { code = EINVAL }
        if code != 0 {
            if descriptor != 0 { _ = close(descriptor) }
            throw FileError(path: path, action: "read", code: code)
        }
        return (descriptor, Int(status.st_size))
    }

    /// Reads once into memory of the caller's: how many bytes came, 0 at the end of the file.
    static func read(
        _ descriptor: Int32, of path: String, into memory: UnsafeMutableRawPointer, count: Int
    ) throws(FileError) -> Int {
        while true {
            let got = systemRead(descriptor, memory, count)
            if got >= 0 { return got }
            guard errno == EINTR else { throw FileError(path: path, action: "read", code: errno) }
        }
    }

    /// The names in a folder, sorted by bytes so that every machine has the same order; hidden ones are left out.
    public static func list(_ path: String) throws(FileError) -> [String] {
        guard let folder = opendir(path) else { throw FileError(path: path, action: "list", code: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func systemRead(_ descriptor: Int32, _ into: UnsafeMutableRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, into, count)
        #else
            Darwin.read(descriptor, into, count)
        #endif
    }
}
