import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test("prints results to standard output and nothing else to it")
    func streams() throws {
        let run = try PollRun("summary", "favourability-japan", "--csv")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasPrefix("poll,population,date,"))
    }

    @Test(
        "every command has examples in its help",
        arguments: [
            ["list"], ["show"], ["summary"], ["gap"], ["trend"], ["chart"], ["cite"], ["export"], ["check"], ["add"],
            ["calc"],
            ["calc", "interval"],
            ["calc", "difference"], ["calc", "lead"], ["calc", "sample-size"],
        ])
    func help(_ command: [String]) throws {
        let run = try PollRun(command + ["--help"])
        #expect(run.status == 0)
        #expect(run.output.contains("EXAMPLE"))
    }

    @Test("an unknown poll, question and program get the near spelling and exit 66")
    func spelling() throws {
        let poll = try PollRun("show", "genron-eai-2061")
        #expect(poll.status == 66)
        #expect(poll.errors == "error: no poll 'genron-eai-2061'\n  hint: did you mean 'genron-eai-2016'?\n")
        let question = try PollRun("summary", "cabinet-office/afinity-south-korea")
        #expect(
            question.errors
                == "error: no question 'afinity-south-korea' in cabinet-office\n  hint: did you mean 'cabinet-office/affinity-south-korea'?\n"
        )
        let program = try PollRun("list", "polls", "--program", "gallup-corea")
        #expect(program.errors == "error: no program 'gallup-corea'\n  hint: did you mean 'gallup-korea'?\n")
    }

    @Test("answers that the same people can give are not added up")
    func overlappingSums() throws {
        let impression = "genron-eai/impression-of-other-country"
        let twice = try PollRun("summary", impression, "--option", "good+good")
        #expect(twice.status == 66)
        #expect(
            twice.errors
                == "error: 'good' and 'good' share answers, so 'good+good' counts some people twice\n  hint: name answers that exclude each other\n"
        )
        let affinity = "cabinet-office/affinity-south-korea"
        #expect(try PollRun("summary", affinity, "--option", "feel-affinity-net+feel-affinity").status == 66)
        let several = try PollRun("summary", "genron-eai/military-threat-countries", "--option", "china+japan")
        #expect(
            several.errors
                == "error: genron-eai/military-threat-countries allows several answers, so 'china+japan' counts some people twice\n  hint: name one answer\n"
        )
        #expect(try PollRun("summary", impression, "--option", "+").status == 66)
        #expect(try PollRun("summary", impression, "--option", "good+bad").status == 0)
    }

    @Test("names the level as it was asked for", arguments: ["99.9", "99.99", "57", "95", "68.27"])
    func level(_ level: String) throws {
        let difference = try PollRun("calc", "difference", "35", "39", "--n", "1000", "--confidence", level)
        #expect(difference.output.contains(" \(level) % interval"))
        let gap = try PollRun(
            "gap", "genron-eai/impression-of-other-country", "--between", "JP,KR", "--confidence", level)
        #expect(gap.output.contains(" \(level) % interval"))
        let summary = try PollRun("summary", "favourability-japan", "--confidence", level)
        #expect(summary.output.contains(" \(level) % Wilson"))
    }

    @Test(
        "says which design effect is in the numbers",
        arguments: [
            ["calc", "difference", "35", "39", "--n", "1000"], ["show", "genron-eai-2016"],
            ["summary", "favourability-japan"],
            ["gap", "genron-eai/impression-of-other-country", "--between", "JP,KR"],
            ["gap", "yomiuri-hankook/us-or-china-more-important", "--between", "usa,china"],
        ])
    func designEffect(_ command: [String]) throws {
        let run = try PollRun(command + ["--deff", "1.5"])
        #expect(run.output.contains("• Design effect 1.5 assumed where none is published (--deff)."))
    }

    @Test("no share has a margin of error of zero, and a method that another stands in for says so")
    func zeroPercent() throws {
        let run = try PollRun("calc", "interval", "0", "--n", "1000", "--all-methods")
        #expect(!run.output.contains("Margin of error"))
        #expect(run.output.contains("\nWald → Wilson  "))
        #expect(run.output.contains("\nlogit → Wilson  "))
        #expect(try PollRun("calc", "interval", "1", "--n", "1000").output.contains("Margin of error ±0.6 points"))
    }

    @Test("the sample size for a fine margin names that margin, and a population of nobody is refused")
    func sampleSize() throws {
        #expect(try PollRun("calc", "sample-size", "--margin", "0.04").output.contains("\n±0.04 "))
        #expect(try PollRun("calc", "sample-size", "--margin", "3").output.contains("\n±3 "))
        #expect(try PollRun("calc", "sample-size", "--margin", "3", "--population-size", "0").status == 64)
    }

    @Test("a series runs from its first day of fieldwork to its last, not between the middles")
    func seriesDates() throws {
        let rows = try PollRun("list", "series", "--program", "gallup-korea", "--json").rows()
        let row = try #require(rows.first { $0["question"] as? String == "gallup-korea/favourability-japanese-people" })
        #expect(row["from"] as? String == "2019-07-09")
        #expect(row["to"] as? String == "2025-08-14")
    }

    @Test("an empty POLL_DATASETS is none")
    func emptyVariable() throws {
        #expect(try PollRun(["list"], environment: ["POLL_DATASETS": ""]).status == 0)
    }

    @Test("one theme leaves the file its name, several each write their own, and a wrong one is named")
    func themes() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "themes-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        func chart(_ themes: String) throws -> PollRun {
            try PollRun(
                "chart", "genron-impressions", "--format", "svg", "--theme", themes, "--output", folder.path)
        }
        #expect(try chart("dark").status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["genron-impressions.en.svg"])
        let dark = try String(contentsOf: folder.appending(path: "genron-impressions.en.svg"), encoding: .utf8)
        #expect(dark.contains("#15181c"))
        #expect(try chart("light,print,light").status == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                "genron-impressions.en.light.svg", "genron-impressions.en.print.svg", "genron-impressions.en.svg",
            ])
        let wrong = try chart("drak")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("--theme drak is not known; did you mean 'dark'?"))
        #expect(try chart("a/house.yaml,b/house.yaml").errors.contains("two themes 'house'"))
        #expect(try chart("none.yaml").status == 66)
    }

    @Test("a population counts once, and in small letters too, in tables and charts")
    func populations() throws {
        let impression = "genron-eai/impression-of-other-country"
        let once = try PollRun("summary", impression, "--population", "jp", "--csv")
        #expect(try PollRun("summary", impression, "--population", "JP,JP", "--csv").output == once.output)
        let folder = FileManager.default.temporaryDirectory.appending(path: "chart-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        func chart(_ populations: String) throws -> Data {
            let run = try PollRun(
                "chart", "--kind", "trend", "--question", impression, "--population", populations, "--format", "svg",
                "--output", folder.path)
            #expect(run.status == 0, "\(run.errors)")
            return try Data(contentsOf: folder.appending(path: "genron-eai-impression-of-other-country-trend.en.svg"))
        }
        let drawn = try chart("JP")
        #expect(try chart("jp") == drawn)
        #expect(try chart("JP,JP") == drawn)
    }

    @Test("a picture that is too large says so once")
    func tooLarge() throws {
        let run = try PollRun(
            "chart", "--kind", "trend", "--question", "favourability-japan", "--size", "1000x1000mm", "--dpi", "2400",
            "--output", FileManager.default.temporaryDirectory.path)
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("error: a picture of "))
    }

    @Test("wrong usage exits 64")
    func usage() throws {
        #expect(try PollRun("summary").status == 64)
        #expect(try PollRun("summary", "favourability-japan", "--confidence", "0").status == 64)
        #expect(try PollRun("calc", "interval", "1O1", "--n", "1000").status == 64)
        #expect(try PollRun("list", "nothing").status == 64)
    }

    @Test("an output that takes nothing exits 73", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullDisk() throws {
        let process = Process()
        process.executableURL = PollRun.program
        process.arguments = ["calc", "interval", "50", "--n", "1000"]
        process.currentDirectoryURL = PollRun.package
        process.standardOutput = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 73)
        let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(message == "error: cannot write 'standard output': No space left on device\n")
    }

    @Test("a folder that is not there exits 66")
    func noFolder() throws {
        let run = try PollRun("list", "--datasets", "nowhere")
        #expect(run.status == 66)
        #expect(run.errors == "error: cannot read 'nowhere/programs.csv': No such file or directory\n")
    }

    @Test("JSON keeps the design's shape in every language", arguments: ["en", "ja", "ko"])
    func json(_ language: String) throws {
        let object = try PollRun("summary", "favourability-japan", "--json", "--lang", language).json()
        #expect(object["command"] as? String == "summary")
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(!rows.isEmpty)
        #expect(object["selection"] is [String: Any])
        #expect(object["notes"] is [String])
        let interval = try #require(rows.compactMap { $0["interval"] as? [String: Any] }.first)
        #expect(Set(interval.keys) == ["lower", "upper", "level", "method"])
        for row in rows where row["n"] is NSNull {
            #expect(row["interval"] is NSNull)
            #expect(row["reason"] is String)
        }
    }

    @Test(
        "JSON ends with the version of the archive that the numbers come from",
        arguments: [
            ["list"], ["show", "genron-eai-2016"], ["summary", "favourability-japan"],
            ["gap", "genron-eai/impression-of-other-country", "--between", "JP,KR"], ["trend", "favourability-japan"],
            ["trend", "--all"], ["cite", "genron-eai-2016"], ["check"], ["check", "--disclosure"],
            ["export", "--tidy", "--program", "pew"],
            ["add", "--dry-run", "RELEASE"],
        ])
    func archiveVersion(_ command: [String]) throws {
        let copy = try ArchiveCopy()
        try #"{"version": "2026.11.1"}"#.write(
            to: copy.folder.appending(path: "datapackage.json"), atomically: true, encoding: .utf8)
        let file = try copy.release(AddCommandTests.header + AddCommandTests.good)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let arguments = command.map { $0 == "RELEASE" ? file : $0 }
        let run = try PollRun(arguments + ["--json", "--datasets", copy.folder.path])
        #expect(run.output.hasSuffix("],\n  \"archive\": \"2026.11.1\"\n}\n"))
    }

    @Test("gives the same bytes under another time zone, locale, home and working directory")
    func environment() throws {
        let here = try PollRun("summary", "favourability-japan", "--json")
        let elsewhere = try PollRun(
            [
                "summary", "favourability-japan", "--json", "--datasets",
                PollRun.package.appending(path: "datasets").path,
            ],
            environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "de_DE.UTF-8", "HOME": "/nonexistent"],
            folder: FileManager.default.temporaryDirectory)
        #expect(here.output == elsewhere.output)
    }

    @Test("35 against 39 with a thousand each depends on rounding")
    func rounding() throws {
        let row = try #require(try PollRun("calc", "difference", "35", "39", "--n", "1000", "--json").rows().first)
        let comparison = try #require(row["comparison"] as? [String: Any])
        #expect(comparison["verdict"] as? String == "depends-on-rounding")
        let exact = try PollRun("calc", "difference", "35", "39", "--n", "1000", "--exact", "--json").rows().first
        #expect((exact?["comparison"] as? [String: Any])?["verdict"] as? String == "does-not-hold")
    }
}
