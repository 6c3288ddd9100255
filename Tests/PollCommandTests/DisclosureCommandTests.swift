import Foundation
import Testing

@Suite("poll check: disclosure")
struct DisclosureCommandTests {
    @Test("prints a score for each program and one for all, in every language", arguments: ["en", "ja", "ko"])
    func score(_ language: String) throws {
        let run = try PollRun("check", "--json", "--lang", language)
        let object = try run.json()
        let selection = try #require(object["selection"] as? [String: Any])
        let programs = try #require(selection["disclosure"] as? [[String: Any]])
        let words = try #require(object["words"] as? [String])
        #expect(words.count == programs.count + 2)
        for (program, line) in zip(programs, words.dropFirst()) {
            #expect(line.hasPrefix(try #require(program["program"] as? String)))
            let aapor = try #require(program["aapor"] as? [String: Double])
            #expect(abs(aapor.values.reduce(0, +) - 11) < 0.02)
            let minimum = try #require(program["esomar_wapor"] as? [String: Double])
            #expect(abs(minimum.values.reduce(0, +) - 6) < 0.02)
        }
    }

    @Test("the exit code depends on what was found, not on the score")
    func exitCode() throws {
        let run = try PollRun("check", "--json")
        let selection = try #require(try run.json()["selection"] as? [String: Any])
        let isClean = selection["errors"] as? Int == 0 && selection["warnings"] as? Int == 0
        #expect(run.status == (isClean ? 0 : 1))
        #expect(try PollRun("check", "--disclosure").status == 0)
    }

    @Test("lists a known sample item by item, and its rate with its definition")
    func items() throws {
        let run = try PollRun("check", "--disclosure", "--poll", "cabinet-office-2016-11", "--json")
        let row = try #require(try run.rows().first)
        let items = try #require(row["aapor"] as? [String: String])
        #expect(items.count == 11)
        #expect(items["dates"] == "known")
        #expect(items["processing"] == "unknown")
        #expect((row["esomar_wapor"] as? [String: String])?["size"] == "known")
        #expect(row["response_rate"] as? Double == 60.1)
        #expect(row["response_rate_kind"] as? String == "valid-return")
        let text = try PollRun("check", "--disclosure", "--poll", "cabinet-office-2016-11").output
        #expect(text.contains("Japan – known: strategy, population, mode, dates of fieldwork"))
        #expect(text.contains("Japan – valid return rate: 60.1 %"))
    }

    @Test("lists rates of different definitions apart and says that they are not compared")
    func rates() throws {
        let notes = try #require(try PollRun("check", "--disclosure", "--json").json()["notes"] as? [String])
        let note = try #require(notes.first { $0.hasPrefix("Response rates") })
        #expect(note.contains("never averaged or compared"))
        #expect(note.contains("有効回収率") && note.contains("응답률"))
    }

    @Test("a release is scored before it is added")
    func release() throws {
        let archive = try ArchiveCopy()
        let file = try archive.release(AddCommandTests.header + AddCommandTests.good)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let run = try PollRun("check", file)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Clean: nothing found.\ngallup-korea (1 sample): AAPOR "))
    }

    @Test(
        "says what goes with what",
        arguments: [
            (
                ["--program", "pew"],
                "--program and --poll choose what --disclosure lists; say --disclosure too"
            ),
            (["--disclosure", "--program", "pew", "--poll", "pew-2015"], "choose --program or --poll, not both"),
            (["--disclosure", "release.csv"], "--disclosure lists the archive; leave the file away"),
        ])
    func usage(_ arguments: [String], _ message: String) throws {
        let run = try PollRun(["check"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: \(message)\n"), "\(run.errors)")
    }

    @Test("an unknown program or poll gets the near spelling")
    func spelling() throws {
        let program = try PollRun("check", "--disclosure", "--program", "genron-aei")
        #expect(program.status == 66)
        #expect(program.errors == "error: no program 'genron-aei'\n  hint: did you mean 'genron-eai'?\n")
        let poll = try PollRun("check", "--disclosure", "--poll", "genron-eai-2061")
        #expect(poll.errors == "error: no poll 'genron-eai-2061'\n  hint: did you mean 'genron-eai-2016'?\n")
    }
}
