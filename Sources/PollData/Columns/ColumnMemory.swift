#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Array where Element: BitwiseCopyable {
    /// Makes room for a whole column at once, on huge pages where the system has them: what is not filled takes no memory,
    /// and the pages of a million rows are otherwise ten thousand page faults.
    mutating func reserveForFile(_ rows: Int) {
        guard rows > capacity else { return }
        reserveCapacity(rows)
        #if os(Linux)
            let hugePage = 2 << 20
            guard capacity * MemoryLayout<Element>.stride >= 2 * hugePage else { return }
            withUnsafeBufferPointer { buffer in
                guard let base = UnsafeRawPointer(buffer.baseAddress) else { return }
                let first = (UInt(bitPattern: base) + UInt(hugePage) - 1) & ~(UInt(hugePage) - 1)
                let end = (UInt(bitPattern: base) + UInt(rows * MemoryLayout<Element>.stride)) & ~(UInt(hugePage) - 1)
                guard end > first, let page = UnsafeMutableRawPointer(bitPattern: first) else { return }
                madvise(page, Int(end - first), Int32(MADV_HUGEPAGE))
            }
        #endif
    }
}

extension Array where Element: FixedWidthInteger & BitwiseCopyable {
    /// Grows to at least so many entries; what they hold is to be written.
    mutating func room(for rows: Int) {
        if count < rows { append(contentsOf: repeatElement(0, count: rows - count)) }
    }
}

extension [Double] {
    mutating func room(for rows: Int) {
        if count < rows { append(contentsOf: repeatElement(0, count: rows - count)) }
    }
}
