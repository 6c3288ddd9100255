import PollData
import Testing

@testable import PollCharts

@Suite("Ticks")
struct TickTests {
    @Test(
        "percentages step by round numbers, as many as have room",
        arguments: [
            (0.0, 52.0, 8, [0.0, 10, 20, 30, 40, 50, 60]), (0, 52, 4, [0, 20, 40, 60]), (0, 52, 3, [0, 30, 60]),
            (0, 100, 5, [0, 25, 50, 75, 100]), (0, 71, 8, [0, 20, 40, 60, 80]), (0, 71, 3, [0, 40, 80]),
            (0, 3.2, 8, [0, 1, 2, 3, 4]), (0, 0, 8, [0, 2, 4, 6, 8, 10]), (-30, 52, 3, [-30, 0, 60]),
        ])
    func percent(least: Double, greatest: Double, maximum: Int, expected: [Double]) {
        #expect(PercentTicks(least: least, greatest: greatest, fromZero: true, maximum: maximum).values == expected)
    }

    @Test("what an axis spans does not depend on the room for ticks", arguments: [(0.0, 71.0), (-28, 19), (12, 88)])
    func domain(least: Double, greatest: Double) {
        let domains = (2...12).map {
            PercentTicks(least: least, greatest: greatest, fromZero: true, maximum: $0).domain
        }
        #expect(Set(domains).count == 1)
        #expect(domains[0].contains(least) && domains[0].contains(greatest))
    }

    @Test("no axis of shares passes 100")
    func hundred() {
        for maximum in 2...9 {
            let ticks = PercentTicks(least: 0, greatest: 100, fromZero: true, maximum: maximum)
            #expect(ticks.domain == 0...100)
        }
    }

    @Test("a cut axis starts near the least value; a net score keeps zero")
    func cut() {
        #expect(PercentTicks(least: 43, greatest: 58, fromZero: false, maximum: 6).domain == 40...60)
        #expect(PercentTicks(least: -35, greatest: 12, fromZero: true, maximum: 6).values == [-40, -20, 0, 20])
    }

    private func labels(_ first: String, _ last: String, room: Int) throws -> [String] {
        let start = Double(try #require(CalendarDate(first)).firstDay)
        let end = Double(try #require(CalendarDate(last)).firstDay)
        return TimeTicks(domain: start...end, words: ChartWords(language: .english)) { $0.count <= room }.ticks.map(
            \.label)
    }

    @Test("years step by 1, 2, 5, 10, 20 as room allows")
    func years() throws {
        #expect(try labels("2013-01-01", "2023-09-10", room: 11).first == "2013")
        #expect(try labels("2013-01-01", "2023-09-10", room: 11).count == 11)
        #expect(try labels("2013-01-01", "2023-09-10", room: 6) == ["2014", "2016", "2018", "2020", "2022"])
        #expect(try labels("1978-01-01", "2024-10-10", room: 6) == ["1980", "1990", "2000", "2010", "2020"])
    }

    @Test("a short time has months, with the year where it changes")
    func months() throws {
        #expect(
            try labels("2022-11-15", "2023-05-02", room: 8) == ["Dec 2022", "Jan 2023", "Feb", "Mar", "Apr", "May"])
    }
}
