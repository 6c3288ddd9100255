/// The values of a column, one for each row, in one piece of memory.
public struct ColumnArray<Element: BitwiseCopyable & Sendable>: Sendable, RandomAccessCollection {
    private let memory: ColumnMemory<Element>
    public let count: Int

    /// The first `count` values, to which nothing is written any more.
    init(_ memory: ColumnMemory<Element>, count: Int) {
        self.memory = memory
        self.count = count
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    public subscript(row: Int) -> Element {
        precondition(row >= 0 && row < count, "a row outside the column")
        return memory.values[row]
    }

    /// All values as they lie in memory, for loops over millions of them.
    public func withUnsafeBufferPointer<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result {
        try withExtendedLifetime(memory) { try body(UnsafeBufferPointer(start: memory.values, count: count)) }
    }

    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        try withUnsafeBufferPointer(body)
    }
}
