/// Reads a column of texts: looks the code of each label up.
final class TextCells: CellColumn {
    static let bytesPerRow = 4
    private let codes = ColumnMemory<Int32>()
    private var count = 0
    private let index = LabelCodes()
    private let isRequired: Bool

    init(isRequired: Bool) { self.isRequired = isRequired }

    var values: ColumnValues { .text(TextColumn(codes: ColumnArray(codes, count: count), labels: index.labels)) }

    func reserve(_ rows: Int) { codes.reserve(rows, keeping: count) }

    func take(_ batch: CellBatch, _ faults: inout CellFaults) {
        codes.reserve(count + batch.rows, keeping: count)
        let (index, out) = (index, codes.values + count)
        // The rows of one poll stand together, so a label is often that of the row above.
        var (lastFront, lastBack, lastLength, lastStart): (UInt64, UInt64, Int, Int) = (0, 0, 0, 0)
        var code = TextColumn.missing
        for row in 0..<batch.rows {
            let start = batch.start(row)
            let end = batch.end(row)
            let length = end &- start
            if length == 0 {
                out[row] = TextColumn.missing
                if isRequired { faults.add(batch, row, .missing) }
            } else if length <= LabelCodes.shortest {
                let isLong = length > 8
                let shift = UInt64(truncatingIfNeeded: isLong ? 0 : 64 &- 8 &* length)
                let back = batch.eight(at: end &- 8) &>> shift
                let front = isLong ? batch.eight(at: start) : 0
                if back != lastBack || front != lastFront || length != lastLength {
                    code = index.shortCode(front, back, length) ?? slow(batch, row, &faults)
                    // A missing text in quotes is looked at again in every row, for it may be a fault.
                    (lastFront, lastBack, lastLength) = (front, back, code == TextColumn.missing ? 0 : length)
                }
                out[row] = code
            } else {
                if length != lastLength || !batch.isEqual(start, lastStart, length) {
                    code = slow(batch, row, &faults)
                    (lastLength, lastStart) = (length, start)
                }
                out[row] = code
            }
        }
        count += batch.rows
    }

    @inline(never)
    private func slow(_ batch: CellBatch, _ row: Int, _ faults: inout CellFaults) -> Int32 {
        let raw = batch.raw(row)
        let code: Int32?
        if raw.first == CSVScan.quote {
            code = batch.plain(row).withUnsafeBufferPointer { index.code(of: $0) }
            if let code, code != TextColumn.missing { index.rememberSpelling(raw, as: code) }
        } else {
            code = index.code(of: raw)
        }
        guard let code else {
            faults.add(batch, row, .labels)
            return TextColumn.missing
        }
        if code == TextColumn.missing, isRequired { faults.add(batch, row, .missing) }
        return code
    }
}
