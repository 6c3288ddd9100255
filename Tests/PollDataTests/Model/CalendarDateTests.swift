import Testing

@testable import PollData

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test("are read as precisely as they are written", arguments: ["2016", "2016-11", "2016-11-03", "2000-02-29"])
    func reading(_ text: String) throws {
        #expect(try #require(CalendarDate(text)).description == text)
    }

    @Test(
        "other forms and days that no calendar has are refused",
        arguments: [
            "", "16", "2016-1", "2016-13", "2016-00", "2016-11-31", "2015-02-29", "1900-02-29", "2016/11/03", " 2016",
            "2016-11-03T00", "２０１６", "2016-11-", "-2016", "+201-01",
        ])
    func refused(_ text: String) { #expect(CalendarDate(text) == nil) }

    @Test("every day from 1900 to 2100 has one number, and its number gives it back")
    func numbers() throws {
        var expected = CalendarDate.dayNumber(year: 1900, month: 1, day: 1)
        #expect(expected == -25567)
        #expect(CalendarDate.dayNumber(year: 1970, month: 1, day: 1) == 0)
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...CalendarDate.days(inMonth: month, of: year) {
                    #expect(CalendarDate.dayNumber(year: year, month: month, day: day) == expected)
                    let back = CalendarDate.day(number: expected)
                    #expect(back.year == year && back.month == month && back.day == day)
                    expected += 1
                }
            }
        }
    }

    @Test("a period may end within its first month, and not surely before it starts")
    func periods() throws {
        let month = try #require(CalendarDate("2016-06"))
        let day = try #require(CalendarDate("2016-06-18"))
        let before = try #require(CalendarDate("2016-05"))
        #expect(FieldPeriod(start: day, end: month)?.precision == .month)
        #expect(FieldPeriod(start: day, end: before) == nil)
        #expect(FieldPeriod(start: day, end: day)?.description == "2016-06-18")
        #expect(FieldPeriod(start: month, end: month)?.middle == Double(month.firstDay) + 14.5)
    }
}
