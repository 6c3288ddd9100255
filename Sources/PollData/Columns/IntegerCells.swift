/// Reads a column of counts.
final class IntegerCells: CellColumn {
    static let bytesPerRow = 4
    private var numbers: [Int32] = []
    private var batchNumbers: [Int32] = []
    private let range: ClosedRange<Int>
    private let isRequired: Bool
    private let kind: ColumnDescription.Kind

    init(_ range: ClosedRange<Int>, isRequired: Bool) {
        kind = .integer(range)
        self.range = range.clamped(to: 0...Int(Int32.max))
        self.isRequired = isRequired
    }

    var values: ColumnValues { .integers(IntegerColumn(values: numbers)) }

    func reserve(_ rows: Int) { numbers.reserveForFile(rows) }

    func take(_ batch: CellBatch, _ faults: inout CellFaults) {
        batchNumbers.room(for: batch.rows)
        batchNumbers.withUnsafeMutableBufferPointer { buffer in
            guard let out = buffer.baseAddress else { return }
            let (low, high) = (UInt64(range.lowerBound), UInt64(range.upperBound))
            for row in 0..<batch.rows {
                let end = batch.end(row)
                let length = end &- batch.start(row)
                if length &- 1 < 8, length > 0 {
                    let digits = DigitWord.digits(batch.eight(at: end &- 8), length: length)
                    let number = DigitWord.number(digits)
                    if DigitWord.areDigits(digits), number >= low, number <= high {
                        out[row] = Int32(truncatingIfNeeded: number)
                        continue
                    }
                }
                out[row] = slow(batch, row, &faults)
            }
            numbers.append(contentsOf: UnsafeBufferPointer(start: out, count: batch.rows))
        }
    }

    @inline(never)
    private func slow(_ batch: CellBatch, _ row: Int, _ faults: inout CellFaults) -> Int32 {
        let cell = batch.plain(row)
        if cell.isEmpty {
            if isRequired { faults.add(batch, row, .missing) }
        } else if let number = DecimalText.parseInteger(cell) {
            if range.contains(number) { return Int32(truncatingIfNeeded: number) }
            faults.add(batch, row, .range(kind))
        } else {
            faults.add(batch, row, .value(kind))
        }
        return IntegerColumn.missing
    }
}
