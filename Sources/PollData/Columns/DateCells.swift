/// Reads a column of dates. The rows of one poll stand together, so a date is often that of the row above.
final class DateCells: CellColumn {
    static let bytesPerRow = 4
    private let days = ColumnMemory<Int32>()
    private var count = 0
    private let precisions = ColumnMemory<UInt8>()
    private var knownPrecisions = 0
    private let isRequired: Bool

    init(isRequired: Bool) { self.isRequired = isRequired }

    var values: ColumnValues {
        let known = knownPrecisions > 0 ? ColumnArray(precisions, count: count) : nil
        return .dates(DateColumn(days: ColumnArray(days, count: count), precisions: known))
    }

    func reserve(_ rows: Int) { days.reserve(rows, keeping: count) }

    func take(_ batch: CellBatch, _ faults: inout CellFaults) {
        days.reserve(count + batch.rows, keeping: count)
        let out = days.values + count
        var partial: [(row: Int, precision: UInt8)] = []
        // No date has these bytes.
        var (lastFront, lastBack): (UInt64, UInt64) = (0, 0)
        var lastDay = DateColumn.missing
        for row in 0..<batch.rows {
            let start = batch.start(row)
            if batch.end(row) &- start == 10 {
                let (front, back) = (batch.eight(at: start), batch.eight(at: start &+ 2))
                if front == lastFront, back == lastBack {
                    out[row] = lastDay
                    continue
                }
                if let day = Self.day(front, back &>> 48) {
                    out[row] = day
                    (lastFront, lastBack, lastDay) = (front, back, day)
                    continue
                }
            }
            let (day, precision) = slow(batch, row, &faults)
            out[row] = day
            if let precision { partial.append((count + row, precision)) }
        }
        count += batch.rows
        keep(partial)
    }

    /// Keeps how much is known of each date, from the first that lacks a day or a month.
    private func keep(_ partial: [(row: Int, precision: UInt8)]) {
        guard knownPrecisions > 0 || !partial.isEmpty else { return }
        precisions.reserve(count, keeping: knownPrecisions)
        let full = UInt8(CalendarDate.Precision.day.rawValue)
        (precisions.values + knownPrecisions).update(repeating: full, count: count - knownPrecisions)
        for (row, precision) in partial { precisions.values[row] = precision }
        knownPrecisions = count
    }

    /// The day of `YYYY-MM-` and `DD`, or `nil` for what is not a day.
    @inline(__always)
    private static func day(_ front: UInt64, _ back: UInt64) -> Int32? {
        // Both hyphens become 0, the digits 0 to 9.
        let digits = front ^ 0x2D30_302D_3030_3030
        let last = back ^ 0x3030
        guard DigitWord.areDigits(digits), DigitWord.areDigits(last), (digits & 0xFF00_00FF_0000_0000) == 0 else {
            return nil
        }
        func digit(_ index: UInt64) -> Int { Int(truncatingIfNeeded: (digits &>> (8 &* index)) & 0xFF) }
        let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
        let month = digit(5) &* 10 &+ digit(6)
        let day = Int(truncatingIfNeeded: (last & 0xFF) &* 10 &+ (last &>> 8))
        guard year >= 1800, year <= 2199, month >= 1, month <= 12, day >= 1 else { return nil }
        guard day <= 28 || day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
        return Int32(truncatingIfNeeded: CalendarDate.dayNumber(year: year, month: month, day: day))
    }

    @inline(never)
    private func slow(_ batch: CellBatch, _ row: Int, _ faults: inout CellFaults) -> (day: Int32, precision: UInt8?) {
        let cell = batch.plain(row)
        if cell.isEmpty {
            if isRequired { faults.add(batch, row, .missing) }
        } else if cell.count <= 10, let date = CalendarDate(String(decoding: cell, as: UTF8.self)) {
            let day = Int32(truncatingIfNeeded: date.firstDay)
            return (day, date.precision == .day ? nil : UInt8(date.precision.rawValue))
        } else {
            faults.add(batch, row, .value(.date))
        }
        return (DateColumn.missing, nil)
    }
}
