import Testing

@testable import PollData

@Suite("Check of toplines of many polls")
struct ToplinesCheckTests {
    private static let header =
        "poll_id,pollster,population,field_start,field_end,sample_size,question_id,option_id,percent\n"

    private func check(_ rows: String) throws -> ToplinesCheck {
        let folder = try FixtureArchive()
        try folder.write("toplines.csv", Self.header + rows)
        return try ToplinesCheck(folder.path("toplines.csv"))
    }

    private func found(_ check: ToplinesCheck) -> [String] {
        check.diagnostics.map { "\($0.location.line):\($0.location.column) \($0.code): \($0.message)" }
    }

    @Test("a sound file says what it holds")
    func sound() throws {
        let check = try check(
            """
            p1,NHK,JPN,2016-11-03,2016-11-05,1000,q1,fav,40
            p1,NHK,JPN,2016-11-03,2016-11-05,1000,q1,unfav,60
            p1,NHK,KOR,2016-11,2016-11-20,1000,q1,fav,40
            p2,NHK,JPN,2016-11-28,2016-11,1000,q1,fav,40
            """)
        #expect(check.diagnostics.isEmpty)
        #expect(check.rows == 4)
        #expect(check.polls == 2)
        #expect(check.fieldwork?.description == "2016-11/2016-11-20")
    }

    @Test("fieldwork that ends before it starts and an answer that stands twice are found where they stand")
    func findings() throws {
        let check = try check(
            """
            p1,"N
            HK",JPN,2016-11-03,2016-11-05,1000,q1,fav,40
            p1,NHK,JPN,2016-11-03,2016-11-02,1000,q1,unfav,60
            p1,NHK,JPN,2016-11-03,2016-11-05,1000,q1,fav,41
            p2,NHK,JPN,2016-12,2016-11,1000,q1,fav,41
            """)
        #expect(
            found(check) == [
                "4:1 ends-before-start: the fieldwork ends on 2016-11-02, before it starts on 2016-11-03",
                "5:1 duplicate-answer: the answer 'fav' stands twice in p1, JPN, q1",
                "6:1 ends-before-start: the fieldwork ends on 2016-11, before it starts on 2016-12",
            ])
    }

    @Test("fifty findings are shown and the others counted; a wrong cell comes before them")
    func many() throws {
        let row = "p1,NHK,JPN,2016-11-03,2016-11-05,1000,q1,fav,40\n"
        let repeated = found(try check(String(repeating: row, count: 80)))
        #expect(repeated.count == 51)
        #expect(repeated.last == "52:1 more-faults: 29 more faults from here on")
        let wrong = found(try check(row + row.replacing("40", with: "4O")))
        #expect(wrong == ["3:46 not-a-number: percent '4O' is not a number"])
    }

    @Test("only a file with all columns counts as toplines")
    func recognised() throws {
        let folder = try FixtureArchive()
        try folder.write("toplines.csv", Self.header)
        try folder.write("release.csv", FixtureArchive.release)
        #expect(ToplinesCheck.isToplines(folder.path("toplines.csv")))
        #expect(!ToplinesCheck.isToplines(folder.path("release.csv")))
        #expect(!ToplinesCheck.isToplines(folder.path("missing.csv")))
        #expect(!ToplinesCheck.isToplines("-"))
    }
}
