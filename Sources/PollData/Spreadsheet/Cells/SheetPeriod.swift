/// Reads a field period that stands in one cell: 2016年6月18日～7月3日, 2016-06-18/2016-07-03, 18 June – 3 July 2016.
enum SheetPeriod {
    /// No period is longer in bytes; every mark of a text is tried as its cut, so that long ones would take forever.
    static let longest = 200

    static func read(_ text: String) -> Result<FieldPeriod, SheetDate.Doubt> {
        guard text.utf8.count <= longest else { return .failure(.unreadable) }
        if case .success(let date) = SheetDate.date(text) { return period(date, date) }
        var failure = SheetDate.Doubt.unreadable
        for (first, second) in cuts(of: text) {
            // "18–19 June 2016", "18 June – 3 July 2016": the beginning takes what it lacks from the end.
            if let end = english(second), let start = english(first, completedBy: end) { return period(start, end) }
            guard case .success(let start) = SheetDate.date(first) else {
                if case .failure(let doubt) = SheetDate.date(first), failure == .unreadable { failure = doubt }
                continue
            }
            switch SheetDate.date(second, after: start) {
            case .success(let end): return period(start, end)
            case .failure(let doubt): if failure == .unreadable { failure = doubt }
            }
        }
        return .failure(failure)
    }

    private static func period(_ start: CalendarDate, _ end: CalendarDate) -> Result<FieldPeriod, SheetDate.Doubt> {
        guard let period = FieldPeriod(start: start, end: end) else {
            return .failure(
                SheetDate.Doubt(
                    message: "ends on \(end), before it starts on \(start)",
                    hint: "see whether the two dates are swapped or the year is wrong"))
        }
        return .success(period)
    }

    /// Every way to cut a text into a beginning and an end, at marks that can mean nothing else first.
    private static func cuts(of text: String) -> [(String, String)] {
        let plain = FullWidth.ascii(text).map { "〜∼～".contains($0) ? "~" : "–—―ー−‐".contains($0) ? "–" : $0 }
        var found: [(String, String)] = []
        let words = String(plain).replacing("から", with: "~").replacing("부터", with: "~").replacing("まで", with: "")
            .replacing("까지", with: "").replacing(" to ", with: "~")
        for marks in ["~", "–", "/", "-"] {
            let places = words.indices.filter { marks.contains(words[$0]) }
            // In 2016/6/18/2016/7/3 the cut is the middle one.
            for place in places.sorted(by: { distance($0, words) < distance($1, words) }) {
                found.append(
                    (
                        String(words[..<place]).trimmedOfBlanks,
                        String(words[words.index(after: place)...]).trimmedOfBlanks
                    ))
            }
            if !found.isEmpty, marks == "~" { break }
        }
        return found
    }

    private static func distance(_ place: String.Index, _ text: String) -> Int {
        abs(text.distance(from: text.startIndex, to: place) * 2 - text.count)
    }

    private static func english(_ text: String) -> CalendarDate? {
        if case .success(let date)? = EnglishDate.date(text) { return date }
        return nil
    }

    private static func english(_ text: String, completedBy end: CalendarDate) -> CalendarDate? {
        if let date = english(text) { return date }
        if let date = english("\(text) \(end.year)") {
            return date <= end ? date : english("\(text) \(end.year - 1)")
        }
        guard let day = Int(text), end.day != nil else { return nil }
        return CalendarDate(year: end.year, month: end.month, day: day)
    }
}
