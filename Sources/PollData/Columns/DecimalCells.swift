/// Reads a column of decimal numbers, such as percentages.
final class DecimalCells: CellColumn {
    static let bytesPerRow = 9
    private let numbers = ColumnMemory<Double>()
    private let decimals = ColumnMemory<UInt8>()
    private var count = 0
    private let range: ClosedRange<Double>
    private let isRequired: Bool
    /// Exact in a `Double`, like every whole number of eight digits: so the quotient is rounded once, correctly.
    private let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7]

    init(_ range: ClosedRange<Double>, isRequired: Bool) {
        self.range = range
        self.isRequired = isRequired
    }

    var values: ColumnValues {
        .decimals(
            DecimalColumn(
                values: ColumnArray(numbers, count: count), decimals: ColumnArray(decimals, count: count)))
    }

    func reserve(_ rows: Int) {
        numbers.reserve(rows, keeping: count)
        decimals.reserve(rows, keeping: count)
    }

    func take(_ batch: CellBatch, _ faults: inout CellFaults) {
        reserve(count + batch.rows)
        let (out, places) = (numbers.values + count, decimals.values + count)
        let (low, high) = (range.lowerBound, range.upperBound)
        powers.withUnsafeBufferPointer { powers in
            for row in 0..<batch.rows {
                let end = batch.end(row)
                let length = end &- batch.start(row)
                if length > 0, length <= 8 {
                    let digits = DigitWord.digits(batch.eight(at: end &- 8), length: length)
                    let (whole, decimals) = DigitWord.withoutPoint(digits, length: length)
                    if DigitWord.areDigits(whole), decimals >= 0 {
                        let number = Double(Int64(truncatingIfNeeded: DigitWord.number(whole))) / powers[decimals]
                        if number >= low, number <= high {
                            out[row] = number
                            places[row] = UInt8(truncatingIfNeeded: decimals)
                            continue
                        }
                    }
                }
                (out[row], places[row]) = slow(batch, row, &faults)
            }
        }
        count += batch.rows
    }

    @inline(never)
    private func slow(_ batch: CellBatch, _ row: Int, _ faults: inout CellFaults) -> (Double, UInt8) {
        let cell = batch.plain(row)
        if cell.isEmpty {
            if isRequired { faults.add(batch, row, .missing) }
        } else if let (number, decimals) = DecimalText.parse(cell) {
            if range.contains(number) { return (number, UInt8(clamping: decimals)) }
            faults.add(batch, row, .range(.decimal(range)))
        } else {
            faults.add(batch, row, .value(.decimal(range)))
        }
        return (.nan, 0)
    }
}
