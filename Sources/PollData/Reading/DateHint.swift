/// What to try with a text that should have been a date.
///
/// Only an order that starts with the year is rewritten: 03/04/2016 may be March or April, and no hint should guess.
enum DateHint {
    static func hint(for text: String) -> String {
        let numbers = numbers(in: text)
        let general = "write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"
        guard (1...3).contains(numbers.count), let year = numbers.first, (1800...2199).contains(year),
            numbers.dropFirst().allSatisfy({ $0 < 100 })
        else { return general }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        if let date = CalendarDate(year: year, month: month, day: day) { return "write \(date)" }
        guard let month, (1...12).contains(month) else { return "the month is outside 1 to 12; \(general)" }
        return "\(year)-\(two(month)) has \(CalendarDate.days(inMonth: month, of: year)) days; \(general)"
    }

    /// The runs of digits, full-width ones included: 2016, 11 and 3 of `2016年11月3日`.
    private static func numbers(in text: String) -> [Int] {
        NumberHint.ascii(String(text.map { $0.isWhitespace ? "/" : $0 })).split { character in
            guard let byte = character.asciiValue else { return true }
            return !(48...57).contains(byte)
        }.compactMap { $0.count <= 4 ? Int($0) : Int.max }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
