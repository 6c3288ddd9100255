import Testing

@testable import PollData

@Suite("Numbers in data files")
struct DecimalTextTests {
    @Test(
        "decimals are read with their count, correctly rounded",
        arguments: [
            ("59.1", 59.1, 1), ("80", 80, 0), ("55.00", 55, 2), ("-26.9", -26.9, 1), ("0.285", 0.285, 3), ("007", 7, 0),
        ])
    func decimals(_ text: String, _ value: Double, _ count: Int) throws {
        let number = try #require(DecimalText.parse(text.utf8))
        #expect(number.value == value)
        #expect(number.decimals == count)
    }

    @Test(
        "nothing else is a number",
        arguments: [
            "", ".", "-", "5.", ".5", "1e3", "0x1A", "+5", "5 ", " 5", "1.2.3", "nan", "inf", "５", "12-3", "59,1", "5%",
            "1234567890123456",
        ])
    func refused(_ text: String) { #expect(DecimalText.parse(text.utf8) == nil) }

    @Test(
        "hints for shares",
        arguments: [
            ("８O％", "the second character is the letter O; write 80"),
            ("O.5", "the first character is the letter O; write 0.5"), ("５９．１", "write 59.1"), ("59.1%", "write 59.1"),
            (" 59.1 ", "write 59.1"), ("59,1", "use a point for decimals: 59.1"), (".5", "write 0.5"),
            ("NO", "write a plain number such as 59.1, or leave the cell empty if nothing was published"),
            ("…", "write a plain number such as 59.1, or leave the cell empty if nothing was published"),
        ])
    func hints(_ text: String, _ hint: String) { #expect(NumberHint.decimal(text) == hint) }

    @Test(
        "hints for counts",
        arguments: [
            ("1,003", "write 1003"), ("１０００", "write 1000"), ("1000.0", "write 1000"),
            ("1OO0", "the second character is the letter O; write 1000"),
            ("-5", "write a whole number such as 1000, or leave the cell empty if it is unknown"),
            ("1003.5", "write a whole number such as 1000, or leave the cell empty if it is unknown"),
        ])
    func countHints(_ text: String, _ hint: String) { #expect(NumberHint.integer(text) == hint) }

    @Test(
        "hints for dates",
        arguments: [
            ("2016/11/3", "write 2016-11-03"), ("2016年11月3日", "write 2016-11-03"), ("2016년 11월 3일", "write 2016-11-03"),
            ("2016. 11. 3.", "write 2016-11-03"), ("２０１６年１１月", "write 2016-11"), ("2016年", "write 2016"),
            ("2016-11-31", "2016-11 has 30 days; write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"),
            ("2016-13-01", "the month is outside 1 to 12; write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"),
            ("03/04/2016", "write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"),
            ("平成28年11月3日", "write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"),
        ])
    func dateHints(_ text: String, _ hint: String) { #expect(DateHint.hint(for: text) == hint) }
}
