/// Reads a column of counts.
final class IntegerCells: CellColumn {
    static let bytesPerRow = 4
    private let numbers = ColumnMemory<Int32>()
    private var count = 0
    private let range: ClosedRange<Int>
    private let isRequired: Bool
    private let kind: ColumnDescription.Kind

    init(_ range: ClosedRange<Int>, isRequired: Bool) {
        self.range = range.clamped(to: 0...Int(Int32.max))
        kind = .integer(self.range)
        self.isRequired = isRequired
    }

    var values: ColumnValues { .integers(IntegerColumn(values: ColumnArray(numbers, count: count))) }

    func reserve(_ rows: Int) { numbers.reserve(rows, keeping: count) }

    func take(_ batch: CellBatch, _ faults: inout CellFaults) {
        numbers.reserve(count + batch.rows, keeping: count)
        let out = numbers.values + count
        let (low, high) = (UInt64(range.lowerBound), UInt64(range.upperBound))
        for row in 0..<batch.rows {
            let end = batch.end(row)
            let length = end &- batch.start(row)
            if length > 0, length <= 8 {
                let digits = DigitWord.digits(batch.eight(at: end &- 8), length: length)
                let number = DigitWord.number(digits)
                if DigitWord.areDigits(digits), number >= low, number <= high {
                    out[row] = Int32(truncatingIfNeeded: number)
                    continue
                }
            }
            out[row] = slow(batch, row, &faults)
        }
        count += batch.rows
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
