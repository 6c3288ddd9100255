/// A piece of a file in memory: whole rows, and the start of one more, which goes before the next piece.
final class CellBlock {
    /// What may be read before and behind the block, so that eight bytes up to an end need no question.
    static let margin = 64

    private var memory: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    /// How many bytes are there.
    private(set) var count = 0
    /// Whether the file has no more; then the last row ends in a line end, the file's own or one that was added.
    private(set) var isLast = false

    var bytes: UnsafePointer<UInt8> { UnsafePointer(memory + Self.margin) }

    /// As far as rows can be found: a CR at the end of a block waits for the LF that may follow.
    var scannable: Int {
        !isLast && count > 0 && bytes[count - 1] == CSVScan.carriageReturn ? count - 1 : count
    }

    init(capacity: Int) {
        // A byte order mark must be seen whole.
        self.capacity = max(CSVScan.byteOrderMark.count, capacity)
        memory = Self.allocate(self.capacity)
    }

    deinit { memory.deallocate() }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 2 * margin + 1)
        memory.initialize(repeating: 0, count: capacity + 2 * margin + 1)
        return memory
    }

    /// Moves the bytes from `consumed` on to the front and reads behind them; grows when there is no room.
    func fill(from source: BlockSource, droppingFirst consumed: Int) throws(FileError) {
        // What stands behind the end is looked at, for the LF of a CR, and must not be of the block before.
        defer { memory[Self.margin + count] = 0 }
        let left = count - consumed
        if consumed > 0 { (memory + Self.margin).update(from: memory + Self.margin + consumed, count: left) }
        count = left
        if count == capacity { grow() }
        while count < capacity {
            let got = try source.read(into: memory + Self.margin + count, count: capacity - count)
            if got == 0 {
                isLast = true
                closeLastRow()
                return
            }
            count += got
        }
    }

    private func grow() {
        let larger = Self.allocate(2 * capacity)
        larger.update(from: memory, count: Self.margin + count)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }

    private func closeLastRow() {
        guard count > 0, !CSVScan.isLineEnd(bytes[count - 1]) else { return }
        memory[Self.margin + count] = CSVScan.lineFeed
        count += 1
    }
}
