import PollData

extension ChartWords {
    private static let englishMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func month(_ number: Int) -> String {
        pick(Self.englishMonths[(number - 1) % 12], "\(number)月", "\(number)월")
    }

    /// `28 Dec 2015`, `2015年12月28日`, `2015년 12월 28일`, as precise as the date.
    func date(_ date: CalendarDate) -> String {
        let year = pick("\(date.year)", "\(date.year)年", "\(date.year)년")
        guard let number = date.month else { return year }
        let month = month(number)
        guard let day = date.day else { return pick("\(month) \(year)", year + month, "\(year) \(month)") }
        return pick("\(day) \(month) \(year)", "\(year)\(month)\(day)日", "\(year) \(month) \(day)일")
    }

    /// `18 Jun – 3 Jul 2016`, leaving out what both ends share.
    func period(_ period: FieldPeriod) -> String {
        let (start, end) = (period.start, period.end)
        if start == end { return date(start) }
        guard start.year == end.year, let startMonth = start.month, let endMonth = end.month else {
            return date(start) + dash + date(end)
        }
        guard let startDay = start.day, let endDay = end.day else {
            if start.precision != end.precision { return date(start) + dash + date(end) }
            return pick(
                "\(month(startMonth))–\(month(endMonth)) \(end.year)", "\(start.year)年\(startMonth)～\(endMonth)月",
                "\(start.year)년 \(startMonth)~\(endMonth)월")
        }
        if startMonth == endMonth {
            return pick(
                "\(startDay)–\(endDay) \(month(endMonth)) \(end.year)",
                "\(start.year)年\(startMonth)月\(startDay)～\(endDay)日",
                "\(start.year)년 \(startMonth)월 \(startDay)~\(endDay)일")
        }
        return pick(
            "\(startDay) \(month(startMonth)) – \(endDay) \(month(endMonth)) \(end.year)",
            "\(start.year)年\(startMonth)月\(startDay)日～\(endMonth)月\(endDay)日",
            "\(start.year)년 \(startMonth)월 \(startDay)일~\(endMonth)월 \(endDay)일")
    }

    /// `2013–2025`, `2013～2025年`, `2013~2025년`, or one year.
    func years(_ first: Int, _ last: Int) -> String {
        let range = first == last ? "\(first)" : "\(first)\(dash)\(last)"
        return range + pick("", "年", "년")
    }

    /// The label of a month on a time axis, with the year where it changes.
    func monthTick(_ number: Int, year: Int?) -> String {
        guard let year else { return month(number) }
        return pick("\(month(number)) \(year)", "\(year)年\(month(number))", "\(year)년 \(month(number))")
    }

    /// Years as a short list: runs of three and more as a range.
    func yearList(_ years: [Int]) -> String {
        let sorted = Set(years).sorted()
        var runs: [(Int, Int)] = []
        for year in sorted {
            if let last = runs.last, last.1 + 1 == year {
                runs[runs.count - 1].1 = year
            } else {
                runs.append((year, year))
            }
        }
        let items = runs.flatMap { run in
            run.1 - run.0 >= 2 ? ["\(run.0)\(dash)\(run.1)"] : run.1 > run.0 ? ["\(run.0)", "\(run.1)"] : ["\(run.0)"]
        }
        return items.joined(separator: pick(", ", "、", ", ")) + pick("", "年", "년")
    }
}
