/// The eras in which Japanese dates count years, with their ranges.
///
/// Source: Era Name Act (昭和54年法律第43号) and the cabinet orders on 平成 (1989) and 令和 (2019).
enum JapaneseEra: CaseIterable {
    case showa
    case heisei
    case reiwa

    var name: String {
        switch self {
        case .showa: "昭和"
        case .heisei: "平成"
        case .reiwa: "令和"
        }
    }

    /// What a date may begin with: the name, its letter, its sign.
    private var marks: [String] {
        switch self {
        case .showa: ["昭和", "S", "㍼", "昭"]
        case .heisei: ["平成", "H", "㍻", "平"]
        case .reiwa: ["令和", "R", "㋿", "令"]
        }
    }

    /// The year before its first.
    private var offset: Int {
        switch self {
        case .showa: 1925
        case .heisei: 1988
        case .reiwa: 2018
        }
    }

    /// Its first day, and its last where it has ended.
    private var range: (first: (Int, Int, Int), last: (Int, Int, Int)?) {
        switch self {
        case .showa: ((1926, 12, 25), (1989, 1, 7))
        case .heisei: ((1989, 1, 8), (2019, 4, 30))
        case .reiwa: ((2019, 5, 1), nil)
        }
    }

    /// The era that a text begins with, and the rest of it.
    static func prefix(of text: String) -> (era: JapaneseEra, rest: String)? {
        for era in allCases {
            for mark in era.marks where text.prefix(mark.count).uppercased() == mark {
                let rest = String(text.dropFirst(mark.count))
                if rest.first.map({ $0.isNumber || $0 == "元" }) == true { return (era, rest) }
            }
        }
        return nil
    }

    /// A year of the era in the Gregorian calendar.
    func year(_ number: Int) -> Int { offset + number }

    /// Why a date does not lie in the era, or `nil`: 平成 ended on 2019-04-30.
    func fault(of date: CalendarDate) -> String? {
        let first = CalendarDate.dayNumber(year: range.first.0, month: range.first.1, day: range.first.2)
        if date.lastDay < first { return "\(name) began on \(Self.text(range.first))" }
        guard let last = range.last else { return nil }
        let end = CalendarDate.dayNumber(year: last.0, month: last.1, day: last.2)
        return date.firstDay > end ? "\(name) ended on \(Self.text(last))" : nil
    }

    private static func text(_ day: (Int, Int, Int)) -> String {
        CalendarDate(year: day.0, month: day.1, day: day.2)?.description ?? ""
    }
}
