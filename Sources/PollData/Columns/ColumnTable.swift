/// The columns of a large file, each an array of its own type.
public struct ColumnTable: Sendable {
    /// The name that diagnostics show.
    public let file: String
    /// How many rows every column has.
    public let count: Int
    let columns: [String: ColumnValues]

    /// The column of a name, or `nil` where there is none of this kind.
    public func text(_ name: String) -> TextColumn? {
        if case .text(let column) = columns[name] { column } else { nil }
    }

    public func dates(_ name: String) -> DateColumn? {
        if case .dates(let column) = columns[name] { column } else { nil }
    }

    public func integers(_ name: String) -> IntegerColumn? {
        if case .integers(let column) = columns[name] { column } else { nil }
    }

    public func decimals(_ name: String) -> DecimalColumn? {
        if case .decimals(let column) = columns[name] { column } else { nil }
    }
}

/// One column of whichever kind.
enum ColumnValues: Sendable {
    case text(TextColumn)
    case dates(DateColumn)
    case integers(IntegerColumn)
    case decimals(DecimalColumn)
}

/// Texts by number: the same label has the same code, and codes count from 0 in the order of first appearance.
public struct TextColumn: Sendable {
    /// For each row the number of its label in `labels`; `missing` for an empty cell.
    public let codes: ColumnArray<Int32>
    public let labels: LabelList

    public static let missing: Int32 = -1

    /// The text of a row; `nil` for an empty cell.
    public subscript(row: Int) -> String? { codes[row] == Self.missing ? nil : labels[Int(codes[row])] }
}

/// The days of a column.
public struct DateColumn: Sendable {
    /// For each row the days since 1970-01-01 of the first day that its date can mean; `missing` for an empty cell.
    public let days: ColumnArray<Int32>
    /// How much of each date is known; `nil` when every date has its day.
    let precisions: ColumnArray<UInt8>?

    public static let missing = Int32.min

    public subscript(row: Int) -> CalendarDate? {
        guard days[row] != Self.missing else { return nil }
        let (year, month, day) = CalendarDate.day(number: Int(days[row]))
        switch precisions.map({ CalendarDate.Precision(rawValue: Int($0[row])) }) ?? .day {
        case .year: return CalendarDate(year: year)
        case .month: return CalendarDate(year: year, month: month)
        default: return CalendarDate(year: year, month: month, day: day)
        }
    }
}

/// Counts, such as the interviews of a sample.
public struct IntegerColumn: Sendable {
    /// One for each row; `missing` for an empty cell.
    public let values: ColumnArray<Int32>

    public static let missing = Int32.min

    public subscript(row: Int) -> Int? { values[row] == Self.missing ? nil : Int(values[row]) }
}

/// Decimal numbers, such as percentages, each the `Double` nearest to what is printed.
public struct DecimalColumn: Sendable {
    /// One for each row; NaN for an empty cell.
    public let values: ColumnArray<Double>
    /// How many digits each has behind its point: 59.0 was published more exactly than 59.
    public let decimals: ColumnArray<UInt8>

    public subscript(row: Int) -> Double? { values[row].isNaN ? nil : values[row] }
}
