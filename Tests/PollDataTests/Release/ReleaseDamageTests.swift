import Testing

@testable import PollData

/// One way to spoil the release of the fixture, and all that is to be said about it.
struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let replacements: [(String, String)]
    /// The messages; where a line starts with a colon, the file's name precedes it.
    let expected: String

    init(_ description: String, _ replacements: [(String, String)], _ expected: String) {
        testDescription = description
        self.replacements = replacements
        self.expected = expected
    }

    var text: String {
        replacements.reduce(FixtureArchive.release) { $0.replacing($1.0, with: $1.1) }
    }

    func messages(file: String) -> String {
        expected.split(separator: "\n").map { $0.hasPrefix(":") ? file + $0 : String($0) }.joined(separator: "\n")
    }
}

@Suite("Damaged releases")
struct ReleaseDamageTests {
    @Test("give all their errors with place and hint, and change nothing", arguments: Damage.cells + Damage.shape)
    func damage(_ damage: Damage) throws {
        let archive = try FixtureArchive()
        let before = try archive.snapshot()
        let faults = try archive.faults(of: damage.text, file: "genron-eai-2017.csv")
        #expect(faults.joined(separator: "\n") == damage.messages(file: "genron-eai-2017.csv"))
        #expect(try archive.snapshot() == before)
    }

    @Test("the undamaged release has nothing to report")
    func sound() throws {
        #expect(try FixtureArchive().faults(of: FixtureArchive.release).isEmpty)
    }

    @Test(
        "bytes that are no text, and files without rows",
        arguments: [
            (
                "",
                "1:1: error: the file is empty\n"
                    + "  hint: the first line names the columns: poll,population,question,option,percent,…"
            ),
            (
                "poll,population,question,option,percent\n",
                "1:1: error: the file has a header and no rows\n"
                    + "  hint: write one row for each published share"
            ),
            (
                "poll,population,question,option,percent\n,,,,\n",
                "1:1: error: the file has a header and no rows\n"
                    + "  hint: write one row for each published share"
            ),
            (
                "poll,\u{0}population\n",
                "1:6: error: the file has NUL bytes and is not UTF-16\n"
                    + "  hint: it is not a text; save the table as CSV UTF-8"
            ),
        ])
    func noRows(_ text: String, _ message: String) throws {
        #expect(try FixtureArchive().faults(of: text) == ["release.csv:" + message])
    }

    @Test("subtotals are held against their parts, within the rounding of all")
    func subtotals() throws {
        let header = "poll,population,released,question,option,percent,source_url\n"
        func release(_ rows: [(String, String)]) -> String {
            header
                + rows.map {
                    "cabinet-office-2024,JP,2025-02-14,affinity-south-korea,\($0.0),\($0.1),https://example.org/\n"
                }.joined()
        }
        let archive = try FixtureArchive()
        let sound = [("feel-affinity", "14.3"), ("rather-feel-affinity", "42.1"), ("feel-affinity-net", "56.3")]
        #expect(try archive.faults(of: release(sound)).isEmpty)
        #expect(
            try archive.faults(of: release([sound[0], ("rather-feel-affinity", "41.0"), sound[2]])) == [
                "release.csv:4:74: error: 'feel-affinity-net' is 56.3, but its parts sum to 55.3 (lines 2, 3)\n"
                    + "  hint: rounding explains at most 0.15 between them; correct the one that is wrong"
            ])
        #expect(
            try archive.faults(of: release([("feel-affinity", "57"), sound[2]])) == [
                "release.csv:2:70: warning: percent 57 stands beside 56.3, so 57.0 may have been printed; "
                    + "it is read as rounded to a whole percent\n"
                    + "  hint: write 57.0, or fill decimals with 1 or 0; --decimals 1 says it for all",
                "release.csv:3:74: error: 'feel-affinity-net' is 56.3, but its parts sum to 57 (line 2)\n"
                    + "  hint: rounding explains at most 0.55 between them; correct the one that is wrong",
            ])
        #expect(
            try archive.faults(of: release([("feel-affinity-net", "56.3"), ("do-not-feel-affinity-net", "46.4")])) == [
                "release.csv:3:81: error: the options of 'affinity-south-korea' in JP sum to 102.7; "
                    + "with rounding at most 100.1 is possible\n"
                    + "  hint: compare lines 2, 3 with the source; a subtotal needs its parts in options.csv"
            ])
    }
}
