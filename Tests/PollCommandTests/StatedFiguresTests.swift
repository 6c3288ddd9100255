import Foundation
import PollData
import Testing

@Suite("Figures that published articles state")
struct StatedFiguresTests {
    struct Stated: CustomTestStringConvertible, Sendable {
        let poll, population, question, option, remark: String
        let percent: Double

        var testDescription: String { "\(poll) \(population) \(question)/\(option) \(percent)" }
    }

    static func load() throws -> [Stated] {
        let path = PollRun.package.appending(path: "Tests/PollCommandTests/Cases/stated-figures.csv").path
        let table = try CSVReader().read(FileBytes.read(path), file: path)
        func column(_ name: String) throws -> Int { try #require(table.header.firstIndex(of: name)) }
        let columns = try ["poll_id", "population", "question_id", "option_id", "percent", "remark"].map(column)
        return try (0..<table.count).map { row in
            let cells = columns.map { table.text(row, $0) }
            return Stated(
                poll: cells[0], population: cells[1], question: cells[2], option: cells[3], remark: cells[5],
                percent: try #require(Double(cells[4])))
        }
    }

    @Test("come out of poll show, by poll, population, question and option", arguments: try load())
    func found(_ stated: Stated) throws {
        let run = try PollRun("show", stated.poll, "--json")
        #expect(run.status == 0, "\(run.errors)")
        let row = try #require(
            try run.rows().first {
                $0["population"] as? String == stated.population && $0["question"] as? String == stated.question
                    && $0["option"] as? String == stated.option
            })
        let readings = (row["readings"] as? [[String: Any]] ?? []) + [row]
        let match = try #require(
            readings.first { ($0["percent"] as? Double) == stated.percent },
            "\(stated.percent) is no reading of \(row["percent"] ?? "nothing")")
        // What no release supports says so, and has no address.
        if match["status"] as? String == "quoted" {
            #expect(match["source_url"] is NSNull)
            #expect((match["source_title"] as? String)?.isEmpty == false)
        }
        if stated.remark.hasPrefix("disputed") { #expect(row["disputed"] as? Bool == true) }
        if stated.remark.hasPrefix("a coarser print") { #expect(row["disputed"] as? Bool == false) }
    }

    @Test("are fourteen")
    func count() throws {
        #expect(try Self.load().count == 14)
    }
}
