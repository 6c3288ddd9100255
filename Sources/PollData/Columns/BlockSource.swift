#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the bytes of a large file come from, a block at a time.
///
/// A file is read rather than mapped: what was read needs no memory any more, and a file that another program cuts short
/// meanwhile ends early, where a mapped one would end the process.
final class BlockSource {
    /// How many bytes there are, if that is known.
    let size: Int?
    private let path: String
    private let descriptor: Int32
    private let content: [UInt8]
    private var position = 0

    /// A file, or standard input for `-`.
    init(path: String) throws(FileError) {
        let (descriptor, size) = try FileBytes.openForReading(path)
        self.path = path
        self.descriptor = descriptor
        self.size = size > 0 ? size : nil
        content = []
    }

    init(bytes: [UInt8]) {
        path = ""
        descriptor = -1
        content = bytes
        size = bytes.count
    }

    deinit { if descriptor > 0 { _ = close(descriptor) } }

    /// Copies the next bytes: how many came, 0 at the end.
    func read(into memory: UnsafeMutableRawPointer, count: Int) throws(FileError) -> Int {
        if descriptor >= 0 { return try FileBytes.read(descriptor, of: path, into: memory, count: count) }
        let length = min(count, content.count - position)
        content.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { memory.copyMemory(from: base + position, byteCount: length) }
        }
        position += length
        return length
    }
}
