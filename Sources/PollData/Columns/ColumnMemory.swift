#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The memory of a column while it is read, and of a `ColumnArray` from then on.
///
/// Large columns lie on huge pages where the system has them: those of a million rows are otherwise ten thousand page faults,
/// a fourth of the time. What is not written takes no memory. Sendable because one pass fills it, and nobody writes to it
/// afterwards.
final class ColumnMemory<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private(set) var values: UnsafeMutablePointer<Element>
    private var capacity: Int

    init() {
        capacity = 256
        values = Self.allocate(capacity)
    }

    deinit { free(values) }

    /// Makes room for so many rows; what is there stays.
    ///
    /// - Parameters:
    ///   - rows: How many are needed.
    ///   - kept: How many are written so far.
    func reserve(_ rows: Int, keeping kept: Int) {
        guard rows > capacity else { return }
        // Where the size of a file is not known, room doubles.
        capacity = kept > 0 ? max(rows, 2 * capacity) : rows
        let larger = Self.allocate(capacity)
        larger.update(from: values, count: kept)
        free(values)
        values = larger
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        let hugePage = 2 << 20
        let bytes = capacity * MemoryLayout<Element>.stride
        let isLarge = bytes >= hugePage
        let rounded = isLarge ? (bytes + hugePage - 1) / hugePage * hugePage : bytes
        var memory: UnsafeMutableRawPointer?
        guard posix_memalign(&memory, isLarge ? hugePage : 64, rounded) == 0, let memory else {
            fatalError("no memory for \(bytes) bytes of a column")
        }
        #if os(Linux)
            if isLarge { madvise(memory, rounded, Int32(MADV_HUGEPAGE)) }
        #endif
        return memory.bindMemory(to: Element.self, capacity: capacity)
    }
}
