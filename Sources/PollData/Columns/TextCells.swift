/// Reads a column of texts: looks the code of each label up.
final class TextCells: CellColumn {
    static let bytesPerRow = 4
    private var codes: [Int32] = []
    private var batchCodes: [Int32] = []
    private let index = LabelCodes()
    private let isRequired: Bool

    init(isRequired: Bool) { self.isRequired = isRequired }

    var values: ColumnValues { .text(TextColumn(codes: codes, labels: index.labels)) }

    func reserve(_ rows: Int) { codes.reserveForFile(rows) }

    func take(_ batch: CellBatch, _ faults: inout CellFaults) {
        batchCodes.room(for: batch.rows)
        batchCodes.withUnsafeMutableBufferPointer { buffer in
            guard let out = buffer.baseAddress else { return }
            let index = index
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
                    continue
                }
                if length <= LabelCodes.shortest {
                    let isLong = length > 8
                    let back =
                        batch.eight(at: end &- 8) &>> UInt64(truncatingIfNeeded: isLong ? 0 : 64 &- 8 &* length)
                    let front = isLong ? batch.eight(at: start) : 0
                    if back == lastBack, front == lastFront, length == lastLength {
                        out[row] = code
                        continue
                    }
                    code = index.shortCode(front, back, length) ?? slow(batch, row, &faults)
                    // A missing text in quotes is looked at again in every row, for it may be a fault.
                    (lastFront, lastBack, lastLength) = (front, back, code == TextColumn.missing ? 0 : length)
                } else {
                    let isSame = length == lastLength && batch.isEqual(start, lastStart, length)
                    if !isSame { code = slow(batch, row, &faults) }
                    (lastLength, lastStart) = (length, start)
                }
                out[row] = code
            }
            codes.append(contentsOf: UnsafeBufferPointer(start: out, count: batch.rows))
        }
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
