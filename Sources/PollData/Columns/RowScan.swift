import CCellScan

/// Where the cells of a block's whole rows lie.
///
/// Rows without quotes are found 64 bytes at a time by `cellScan`; a row with a quote is read alone, byte by byte.
final class RowScan {
    /// Every end of a cell in the order of the text, `CellScan.h` says how.
    private(set) var ends: UnsafeMutablePointer<UInt32>
    /// For each row the offset before its first byte, and one more: the offset before what was not scanned.
    private(set) var before: UnsafeMutablePointer<UInt32>
    /// For each row how many ends there are up to its own.
    private(set) var rowEnds: UnsafeMutablePointer<UInt32>
    private(set) var rows = 0
    /// How many line ends were passed, those within quotes too.
    private(set) var lineEnds = 0
    /// Whether a byte above 0x7F was seen, so that the encoding must be looked at.
    private(set) var hasHigh = false
    private(set) var faults = CellFaults()
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        ends = .allocate(capacity: capacity + CellBlock.margin)
        before = .allocate(capacity: capacity + CellBlock.margin)
        rowEnds = .allocate(capacity: capacity + CellBlock.margin)
    }

    deinit { free() }

    private func free() {
        ends.deallocate()
        before.deallocate()
        rowEnds.deallocate()
    }

    /// Where the next row starts: the bytes before it are done.
    var consumed: Int { Int(before[rows] &+ 1) }

    /// Finds the whole rows of a block from an offset on, at most `most`.
    func scan(_ block: CellBlock, from start: Int, most: Int = .max) {
        if block.capacity >= capacity {
            free()
            capacity = block.capacity + 1
            ends = .allocate(capacity: capacity + CellBlock.margin)
            before = .allocate(capacity: capacity + CellBlock.margin)
            rowEnds = .allocate(capacity: capacity + CellBlock.margin)
        }
        (rows, lineEnds, hasHigh, faults) = (0, 0, false, CellFaults())
        before[0] = UInt32(truncatingIfNeeded: start) &- 1
        while rows < most {
            guard let special = scanPlain(block, most: most) else { break }
            guard rows < most, readRow(block, special) else { break }
        }
    }

    /// Scans rows without quotes: the place of a quote or a NUL byte, or `nil` at the end of the block.
    private func scanPlain(_ block: CellBlock, most: Int) -> Int? {
        var state = CellScan()
        state.next = consumed
        state.rows = rows
        state.ends = endCount
        guard most == .max else { return consumed < block.scannable ? consumed : nil }
        cellScan(&state, block.bytes, block.scannable, CSVScan.comma, ends, rowEnds, before)
        lineEnds += state.rows - rows
        rows = state.rows
        hasHigh = hasHigh || state.high != 0
        return state.isSpecial ? state.next : nil
    }

    /// How many ends the rows so far have.
    private var endCount: Int { rows == 0 ? 0 : Int(rowEnds[rows - 1]) }

    /// Reads one row byte by byte; false when no row can be read behind it in this block.
    private func readRow(_ block: CellBlock, _ special: Int) -> Bool {
        var row = QuotedRow(bytes: block.bytes, limit: block.scannable, isLast: block.isLast, ends: ends + endCount)
        let outcome = row.read(from: consumed)
        switch outcome {
        case .row(let next):
            hasHigh = hasHigh || row.hasHigh
            lineEnds += row.lineEnds
            if row.faults.isEmpty {
                rowEnds[rows] = UInt32(truncatingIfNeeded: endCount + row.count)
                rows += 1
            }
            for fault in row.faults { faults.add(fault) }
            before[rows] = UInt32(truncatingIfNeeded: next) &- 1
            return true
        case .incomplete: return false
        case .nul(let offset):
            faults.encoding = CellFault(offset: offset, kind: .nul)
            return false
        }
    }

    /// Drops blank rows and those whose number of cells is not `width`, so that row r has the ends from r · width on.
    func level(to width: Int) {
        guard width == 1 || !isLevel(width) else { return }
        let next = before[rows]
        var (kept, first) = (0, 0)
        for row in 0..<rows {
            let (start, last) = (Int(before[row] &+ 1), Int(rowEnds[row]))
            let count = last - first
            if count == width, count > 1 || Int(ends[first]) > start {
                (ends + kept * width).update(from: ends + first, count: width)
                before[kept] = before[row]
                kept += 1
            } else if count > 1 || Int(ends[first]) > start {
                // The first cell that is too many, or the last where some are missing.
                let cell = count > width ? width : count - 1
                let offset = cell == 0 ? start : Int(ends[first + cell - 1]) + 1
                faults.add(CellFault(offset: offset, kind: .count(count, width)))
            }
            first = last
        }
        rows = kept
        before[rows] = next
        for row in 0..<rows { rowEnds[row] = UInt32(truncatingIfNeeded: (row + 1) * width) }
    }

    private func isLevel(_ width: Int) -> Bool {
        var expected: UInt32 = 0
        var difference: UInt32 = 0
        for row in 0..<rows {
            expected &+= UInt32(truncatingIfNeeded: width)
            difference |= rowEnds[row] ^ expected
        }
        return difference == 0
    }
}
