/// Dates with an English month: 3 November 2016, Nov 3, 2016, November 2016.
enum EnglishDate {
    /// `nil` where no month is named.
    static func date(_ text: String) -> Result<CalendarDate, SheetDate.Doubt>? {
        let words = text.split { " ,.-/".contains($0) }
        guard (2...3).contains(words.count), words.filter({ month($0) != nil }).count == 1,
            let place = words.firstIndex(where: { month($0) != nil }), let month = month(words[place])
        else { return nil }
        let numbers = words.enumerated().filter { $0.offset != place }.map { number($0.element) }
        let years = numbers.filter { ($0 ?? 0) > 99 }
        guard !numbers.contains(nil) else { return .failure(.unreadable) }
        guard let year = years.first ?? nil, years.count == 1 else {
            // Excel makes Nov-16 of both 2016-11 and 16 November.
            return .failure(
                SheetDate.Doubt(message: "has no year of four digits", hint: "write YYYY-MM-DD, or YYYY-MM"))
        }
        let day = numbers.first { ($0 ?? 0) <= 99 } ?? nil
        guard let date = CalendarDate(year: year, month: month, day: day) else { return .failure(.unreadable) }
        return .success(date)
    }

    static func month(_ word: Substring) -> Int? {
        let name = word.lowercased()
        guard name.count >= 3, name != "mayor" else { return nil }
        return months.firstIndex { $0.hasPrefix(name) || (name == "sept" && $0 == "september") }.map { $0 + 1 }
    }

    private static func number(_ word: Substring) -> Int? {
        for suffix in ["st", "nd", "rd", "th"] where word.lowercased().hasSuffix(suffix) {
            return Int(word.dropLast(2))
        }
        return word.allSatisfy { $0.isASCII && $0.isNumber } ? Int(word) : nil
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
