/// One column of the rows of a block: where each cell starts and ends.
struct CellBatch {
    let bytes: UnsafePointer<UInt8>
    let rows: Int
    /// The offset before the cell's first byte, every `beforeStride` entries.
    let before: UnsafePointer<UInt32>
    let beforeStride: Int
    /// The offset behind its last byte, every `stride` entries.
    let ends: UnsafePointer<UInt32>
    let stride: Int

    init(_ scan: RowScan, of block: CellBlock, column: Int, width: Int) {
        bytes = block.bytes
        rows = scan.rows
        before = column == 0 ? UnsafePointer(scan.before) : UnsafePointer(scan.ends + (column - 1))
        beforeStride = column == 0 ? 1 : width
        ends = UnsafePointer(scan.ends + column)
        stride = width
    }

    @inline(__always)
    func start(_ row: Int) -> Int { Int(before[row &* beforeStride] &+ 1) }

    @inline(__always)
    func end(_ row: Int) -> Int { Int(ends[row &* stride]) }

    /// Eight bytes in the order of the file, the first in the lowest bits.
    @inline(__always)
    func eight(at offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self))
    }

    func raw(_ row: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + start(row), count: end(row) - start(row))
    }

    /// The cell without its quotes, and with each doubled quote as one.
    func plain(_ row: Int) -> [UInt8] {
        let raw = raw(row)
        guard raw.count > 1, raw.first == CSVScan.quote else { return Array(raw) }
        var plain: [UInt8] = []
        plain.reserveCapacity(raw.count)
        var skipsNext = false
        for byte in raw.dropFirst().dropLast() {
            if skipsNext {
                skipsNext = false
                continue
            }
            plain.append(byte)
            skipsNext = byte == CSVScan.quote
        }
        return plain
    }
}

/// The cells of one column of a file as they come, block by block.
protocol CellColumn: AnyObject {
    /// How many bytes a row takes.
    static var bytesPerRow: Int { get }

    /// Makes room for so many rows in all.
    func reserve(_ rows: Int)

    /// Takes the cells of a block; a cell that is no value counts as missing.
    func take(_ batch: CellBatch, _ faults: inout CellFaults)

    /// All that was taken.
    var values: ColumnValues { get }
}
