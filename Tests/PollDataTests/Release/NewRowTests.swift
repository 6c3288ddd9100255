import Testing

@testable import PollData

@Suite("The row that an unknown name needs")
struct NewRowTests {
    @Test(
        "appended as the hint has it, makes the release readable",
        arguments: ["相手国への信頼", "Trust in it", "신뢰", "new-one"])
    func appended(_ question: String) throws {
        let text = """
            program,poll,population,released,question,option,percent,source_url
            shinbun-poll,shinbun-poll-2017,JP,2017-07-21,\(question),とてもある,26.9,https://a.org/
            shinbun-poll,shinbun-poll-2017,JP,2017-07-21,\(question),Not at all,48.6,https://a.org/

            """
        let fixture = try FixtureArchive()
        var rounds = 0
        while rounds < 4 {
            let hints = try fixture.hints(of: text)
            if hints.isEmpty { break }
            rounds += 1
            for (table, row) in hints { try fixture.write(table, fixture.text(table) + row + "\n") }
        }
        #expect(rounds == 4, "a program, a question, and two answers")
        let release = try Release.read(Array(text.utf8), file: "r.csv", against: fixture.load()).release
        #expect(release.figures.map(\.option.rawValue) == ["option-1", "not-at-all"])
        #expect(try fixture.load().program(Program.ID("shinbun-poll"))?.name.english == "Shinbun poll")
    }
}

extension FixtureArchive {
    /// The rows that the hints of a release's findings offer, each once, with the tables that they belong to.
    fileprivate func hints(of release: String) throws -> [(table: String, row: String)] {
        var found: [(String, String)] = []
        for fault in try faults(of: release) {
            guard let start = fault.range(of: "append to ") else { continue }
            let parts = fault[start.upperBound...].split(separator: ": ", maxSplits: 1).map(String.init)
            if !found.contains(where: { $0.1 == parts[1] }), !found.contains(where: { $0.0 == parts[0] }) {
                found.append((parts[0], parts[1]))
            }
        }
        return found
    }
}
