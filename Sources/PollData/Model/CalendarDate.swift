/// A date as precisely as it is known: a year, a month or a day of the Gregorian calendar.
///
/// Written `2016`, `2016-11` or `2016-11-03`. A missing day is never invented; what needs a point in time asks for
/// `middle`, which says by its name that it is an assumption.
public struct CalendarDate: Sendable, Hashable {
    /// How much of the date is known.
    public enum Precision: Int, Sendable, Hashable, Comparable {
        case year
        case month
        case day

        public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
    }

    public let year: Int
    public let month: Int?
    public let day: Int?

    /// `nil` for a year outside 1800...2199 and for days that the calendar does not have.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1800...2199).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day {
                guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
            }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and nothing else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard (1...3).contains(parts.count) else { return nil }
        var numbers: [Int] = []
        for (part, width) in zip(parts, widths) {
            guard part.utf8.count == width, part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

    /// Days since 1970-01-01 of the first day the date can mean.
    public var firstDay: Int { Self.dayNumber(year: year, month: month ?? 1, day: day ?? 1) }

    /// Days since 1970-01-01 of the last day the date can mean.
    public var lastDay: Int {
        let month = month ?? 12
        return Self.dayNumber(year: year, month: month, day: day ?? Self.days(inMonth: month, of: year))
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    ///
    /// Source: Fliegel & Van Flandern (1968), Communications of the ACM 11(10), 657, with the epoch moved.
    public static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let a = (month - 14) / 12
        let julian =
            (1461 * (year + 4800 + a)) / 4 + (367 * (month - 2 - 12 * a)) / 12 - (3 * ((year + 4900 + a) / 100)) / 4
            + day - 32075
        return julian - 2_440_588
    }

    /// The calendar day of a number of days since 1970-01-01.
    public static func day(number: Int) -> (year: Int, month: Int, day: Int) {
        var l = number + 2_440_588 + 68569
        let n = 4 * l / 146_097
        l -= (146_097 * n + 3) / 4
        let i = 4000 * (l + 1) / 1_461_001
        l = l - 1461 * i / 4 + 31
        let j = 80 * l / 2447
        let day = l - 2447 * j / 80
        l = j / 11
        return (100 * (n - 49) + i + l, j + 2 - 12 * l, day)
    }
}

extension CalendarDate: CustomStringConvertible {
    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        guard let month else { return "\(year)" }
        guard let day else { return "\(year)-\(two(month))" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}

extension CalendarDate: Comparable {
    /// By the first day each can mean, then the coarser date first.
    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.firstDay, a.precision.rawValue) < (b.firstDay, b.precision.rawValue)
    }
}

/// The days between which the respondents were asked, each as precisely as it is known.
public struct FieldPeriod: Sendable, Hashable {
    public let start: CalendarDate
    public let end: CalendarDate

    /// `nil` when the period surely ends before it starts.
    public init?(start: CalendarDate, end: CalendarDate) {
        guard end.lastDay >= start.firstDay else { return nil }
        self.start = start
        self.end = end
    }

    /// The coarser of the two ends.
    public var precision: CalendarDate.Precision { min(start.precision, end.precision) }

    /// The middle of the period in days since 1970-01-01; half days occur.
    public var middle: Double { (Double(start.firstDay) + Double(end.lastDay)) / 2 }
}

extension FieldPeriod: CustomStringConvertible {
    /// `2016-06-18/2016-07-03`, an ISO 8601 interval, or one date when both ends are the same.
    public var description: String { start == end ? "\(start)" : "\(start)/\(end)" }
}
