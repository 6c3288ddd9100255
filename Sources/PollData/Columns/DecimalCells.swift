/// Reads a column of decimal numbers, such as percentages.
final class DecimalCells: CellColumn {
    static let bytesPerRow = 9
    private var numbers: [Double] = []
    private var decimals: [UInt8] = []
    private var batchNumbers: [Double] = []
    private var batchDecimals: [UInt8] = []
    private let range: ClosedRange<Double>
    private let isRequired: Bool
    /// Exact in a `Double`, like every whole number of eight digits: so the quotient is rounded once, correctly.
    private let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7]

    init(_ range: ClosedRange<Double>, isRequired: Bool) {
        self.range = range
        self.isRequired = isRequired
    }

    var values: ColumnValues { .decimals(DecimalColumn(values: numbers, decimals: decimals)) }

    func reserve(_ rows: Int) {
        numbers.reserveForFile(rows)
        decimals.reserveForFile(rows)
    }

    func take(_ batch: CellBatch, _ faults: inout CellFaults) {
        batchNumbers.room(for: batch.rows)
        batchDecimals.room(for: batch.rows)
        batchNumbers.withUnsafeMutableBufferPointer { numberBuffer in
            batchDecimals.withUnsafeMutableBufferPointer { decimalBuffer in
                powers.withUnsafeBufferPointer { powers in
                    guard let out = numberBuffer.baseAddress, let places = decimalBuffer.baseAddress,
                        let power = powers.baseAddress
                    else { return }
                    let (low, high) = (range.lowerBound, range.upperBound)
                    for row in 0..<batch.rows {
                        let end = batch.end(row)
                        let length = end &- batch.start(row)
                        if length &- 1 < 8, length > 0 {
                            let digits = DigitWord.digits(batch.eight(at: end &- 8), length: length)
                            let (whole, count) = DigitWord.withoutPoint(digits, length: length)
                            if DigitWord.areDigits(whole), count >= 0 {
                                let number = Double(Int64(truncatingIfNeeded: DigitWord.number(whole))) / power[count]
                                if number >= low, number <= high {
                                    out[row] = number
                                    places[row] = UInt8(truncatingIfNeeded: count)
                                    continue
                                }
                            }
                        }
                        (out[row], places[row]) = slow(batch, row, &faults)
                    }
                    numbers.append(contentsOf: UnsafeBufferPointer(start: out, count: batch.rows))
                    decimals.append(contentsOf: UnsafeBufferPointer(start: places, count: batch.rows))
                }
            }
        }
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
