/// Reads dates as spreadsheets, Japanese and Korean keyboards and pollsters write them.
enum SheetDate {
    /// No poll of these countries is older, and none is announced longer before.
    static let plausibleYears = 1945...2100

    static func read(_ text: String) -> SheetCell {
        if MissingMark.isSpreadsheetError(text) {
            return .doubtful(
                message: "is an error of the spreadsheet", hint: "widen the column or mend the formula, then save again"
            )
        }
        if MissingMark.isMissing(text) { return .missing }
        if CalendarDate(text) != nil { return .plain }
        switch date(text) {
        case .success(let date): return .repaired(date.description)
        case .failure(let doubt):
            return doubt.message.isEmpty ? .unreadable : .doubtful(message: doubt.message, hint: doubt.hint)
        }
    }

    /// Why a text is no date, or not surely one.
    struct Doubt: Error, Hashable {
        let message: String
        let hint: String

        static let unreadable = Doubt(message: "", hint: "")
    }

    /// - Parameter start: For the end of a period, whose year and month it may leave out.
    static func date(_ text: String, after start: CalendarDate? = nil) -> Result<CalendarDate, Doubt> {
        let plain = tidy(text)
        if plain.hasSuffix(" :") {
            return .failure(Doubt(message: "has a time of day", hint: "write \(plain.dropLast(2))"))
        }
        if let date = CalendarDate(plain) { return .success(date) }
        if let (era, rest) = JapaneseEra.prefix(of: plain) { return dated(era, rest) }
        if let date = EnglishDate.date(plain) { return date }
        guard let numbers = numbers(in: plain) else { return .failure(.unreadable) }
        if numbers.count == 1, numbers[0].count > 4 { return undivided(plain) }
        if numbers.count == 2, numbers[0].count == 5, plain.contains("."),
            case .success(let day) = undivided(numbers[0])
        {
            return .failure(Doubt(message: "is a spreadsheet's day with a time", hint: "write \(day)"))
        }
        let values = numbers.compactMap { Int($0) }
        guard let first = values.first, values.count <= 3 else { return .failure(.unreadable) }
        if numbers[0].count == 4 {
            // 42677 is a serial number, 2016 a year; 1234 is neither.
            return calendar(first, values.dropFirst().first, values.dropFirst(2).first)
        }
        if let start, let date = ending(values, after: start) { return date }
        return .failure(yearless(values, numbers))
    }

    /// Half-width, without weekdays, the time of midnight, and a stop at the end.
    private static func tidy(_ text: String) -> String {
        var plain = FullWidth.ascii(text).trimmedOfBlanks
        for suffix in [" 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00Z", "T00:00:00"]
        where plain.hasSuffix(suffix) {
            plain = String(plain.dropLast(suffix.count))
        }
        if let time = plain.firstIndex(of: ":"), let gap = plain[..<time].lastIndex(where: { $0 == " " || $0 == "T" }) {
            if case .success(let date) = date(String(plain[..<gap])) { return "\(date) :" }
        }
        if plain.hasSuffix(")"), let open = plain.lastIndex(of: "(") {
            let day = plain[plain.index(after: open)...].dropLast()
            if "日月火水木金土일월화수목금토".contains(day.prefix(1)), day.count <= 3 { plain = String(plain[..<open]) }
        }
        return plain.trimmedOfBlanks
    }

    /// The runs of digits of a text that has nothing else but marks of dates.
    private static func numbers(in text: String) -> [String]? {
        let marks: Set<Character> = ["-", "/", ".", " ", "年", "月", "日", "년", "월", "일", "‐", "–", "−"]
        guard text.allSatisfy({ marks.contains($0) || $0.isASCII && $0.isNumber }) else { return nil }
        let numbers = text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        return numbers.isEmpty ? nil : numbers
    }

    private static func calendar(_ year: Int, _ month: Int?, _ day: Int?) -> Result<CalendarDate, Doubt> {
        guard let date = CalendarDate(year: year, month: month, day: day) else { return .failure(.unreadable) }
        return .success(date)
    }

    private static func dated(_ era: JapaneseEra, _ rest: String) -> Result<CalendarDate, Doubt> {
        let text = rest.hasPrefix("元") ? "1" + rest.dropFirst() : rest
        guard let numbers = numbers(in: text)?.compactMap({ Int($0) }), let number = numbers.first, numbers.count <= 3,
            (1...99).contains(number)
        else { return .failure(.unreadable) }
        let year = era.year(number)
        guard
            let date = CalendarDate(
                year: year, month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
        else { return .failure(.unreadable) }
        guard let fault = era.fault(of: date) else { return .success(date) }
        return .failure(
            Doubt(message: "is \(date), but \(fault)", hint: "write \(date) if that is the day, or correct the era"))
    }

    /// 20161103, 201611, and Excel's count of days, 42677.
    private static func undivided(_ text: String) -> Result<CalendarDate, Doubt> {
        guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text) else {
            return .failure(.unreadable)
        }
        switch text.count {
        case 8: return calendar(number / 10000, number / 100 % 100, number % 100)
        case 6:
            guard plausibleYears.contains(number / 100) else { return .failure(.unreadable) }
            return calendar(number / 100, number % 100, nil)
        case 5:
            // Day 25569 of Excel's system of 1900 is 1970-01-01.
            let (year, month, day) = CalendarDate.day(number: number - 25569)
            guard plausibleYears.contains(year) else {
                return .failure(
                    Doubt(
                        message: "would be \(year) as a spreadsheet's count of days",
                        hint: "format the column as a date, or write YYYY-MM-DD"))
            }
            return calendar(year, month, day)
        default: return .failure(.unreadable)
        }
    }

    /// The end of a period: 2016/11/3～11/5, 2016年11月3日～5日.
    private static func ending(_ values: [Int], after start: CalendarDate) -> Result<CalendarDate, Doubt>? {
        guard let month = start.month, start.day != nil || values.count == 1 else { return nil }
        switch values.count {
        case 1:
            return start.day == nil ? calendar(start.year, values[0], nil) : calendar(start.year, month, values[0])
        case 2: return calendar(values[0] < month ? start.year + 1 : start.year, values[0], values[1])
        default: return nil
        }
    }

    private static func yearless(_ values: [Int], _ numbers: [String]) -> Doubt {
        guard values.count == 3 else {
            return values.count == 2 ? Doubt(message: "has no year", hint: "write YYYY-MM-DD") : .unreadable
        }
        let year = numbers[2].count == 4 ? values[2] : nil
        guard let year else {
            return Doubt(message: "has no year of four digits", hint: "write YYYY-MM-DD")
        }
        let readings = [
            CalendarDate(year: year, month: values[1], day: values[0]),
            CalendarDate(year: year, month: values[0], day: values[1]),
        ].compactMap(\.self)
        guard readings.count == 2 else {
            return readings.first.map {
                Doubt(message: "does not begin with the year", hint: "write \($0), if that is meant")
            } ?? .unreadable
        }
        if readings[0] == readings[1] {
            return Doubt(message: "does not begin with the year", hint: "write \(readings[0]), if that is meant")
        }
        return Doubt(message: "may be \(readings[0]) or \(readings[1])", hint: "write the one that is meant")
    }
}
