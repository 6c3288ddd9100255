import Foundation
import Testing

@Suite("poll cite")
struct CiteCommandTests {
    @Test("a poll: publisher, program, dates, sources, version and commands")
    func poll() throws {
        let run = try PollRun("cite", "yomiuri-hankook-2025")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[0].hasPrefix("Yomiuri Shimbun – Hankook Ilbo joint poll (Yomiuri Shimbun; Hankook Ilbo). "))
        #expect(lines[0].contains("PollKit archive of opinion polls on Japan and South Korea, "))
        let release = try #require(lines.first { $0.hasPrefix("yomiuri-hankook-2025: ") })
        #expect(release.contains("Japan 2025-06-13 – 2025-06-15, n = 1,014; South Korea"))
        #expect(release.contains("[1] [2]"))
        #expect(lines.contains { $0.hasPrefix("[1] ") && $0.contains(". https://") })
        #expect(lines.contains("poll show yomiuri-hankook-2025"))
        #expect(lines.contains("poll show yomiuri-hankook-2025 --json"))
    }

    @Test("a question: the sources of all its waves, each once and in order of first use")
    func question() throws {
        let run = try PollRun("cite", "gallup-korea/favourability-japan", "--json")
        let rows = try run.rows()
        let addresses = rows.compactMap { $0["url"] as? String }
        #expect(addresses.count == Set(addresses).count)
        #expect(rows.compactMap { $0["number"] as? Int } == Array(1...rows.count))
        let selection = try #require(try run.json()["selection"] as? [String: Any])
        let releases = try #require(selection["releases"] as? [[String: Any]])
        let waves = try PollRun("summary", "gallup-korea/favourability-japan", "--json").rows()
        let cited = Set(releases.compactMap { $0["poll"] as? String })
        #expect(Set(waves.compactMap { $0["poll"] as? String }).isSubset(of: cited))
        let used = releases.flatMap { $0["sources"] as? [Int] ?? [] }
        #expect(Set(used) == Set(1...rows.count))
        var seen: [Int] = []
        for number in used where !seen.contains(number) { seen.append(number) }
        #expect(seen == Array(1...rows.count))
    }

    @Test("its commands run, in every language", arguments: ["en", "ja", "ko"])
    func commands(_ language: String) throws {
        for subject in ["genron-eai-2016", "cabinet-office/affinity-south-korea"] {
            let run = try PollRun("cite", subject, "--json", "--lang", language)
            let selection = try #require(try run.json()["selection"] as? [String: Any])
            let commands = try #require(selection["commands"] as? [String])
            #expect(commands.count == 3)
            for command in commands {
                let again = try PollRun(command.split(separator: " ").dropFirst().map(String.init))
                #expect(again.status == 0, "\(command): \(again.errors)")
                #expect(!again.output.isEmpty)
            }
        }
    }

    @Test("names the program in the language asked for, and the archive's version where there is one")
    func version() throws {
        let copy = try ArchiveCopy()
        let package = copy.folder.appending(path: "datapackage.json")
        try #"{"name": "polls", "version": "2026.11.1"}"#.write(to: package, atomically: true, encoding: .utf8)
        let japanese = try PollRun("cite", "genron-eai-2016", "--lang", "ja", "--datasets", copy.folder.path).output
        #expect(japanese.contains("「日韓共同世論調査」"))
        #expect(japanese.contains("第2026.11.1版"))
        let json = try PollRun("cite", "genron-eai-2016", "--json", "--datasets", copy.folder.path).json()
        #expect(json["archive"] as? String == "2026.11.1")
        try FileManager.default.removeItem(at: package)
        let english = try PollRun("cite", "genron-eai-2016", "--datasets", copy.folder.path).output
        #expect(english.contains("South Korea, unversioned."))
    }

    @Test("BibTeX has an entry for each release and one for the archive, with balanced braces")
    func bibTeX() throws {
        let text = try PollRun("cite", "gallup-korea/favourability-japan", "--bibtex", "--lang", "ko").output
        let keys = text.split(separator: "\n").filter { $0.hasPrefix("@misc{") }
        #expect(keys.contains("@misc{gallup-korea-2015-02-w4,"))
        #expect(keys.last == "@misc{pollkit:gallup-korea:favourability-japan,")
        #expect(keys.count == Set(keys).count)
        var depth = 0
        for character in text {
            depth += character == "{" ? 1 : character == "}" ? -1 : 0
            try #require(depth >= 0)
        }
        #expect(depth == 0)
    }

    @Test("Markdown links the sources and sets the commands as code")
    func markdown() throws {
        let text = try PollRun("cite", "genron-eai-2016", "--markdown").output
        #expect(text.contains("\n1. ["))
        #expect(text.contains("](<https://www.genron-npo.net/world/archives/6313.html>)"))
        #expect(text.hasSuffix("poll export --release genron-eai-2016\n```\n"))
    }

    @Test("an unknown name gets the near poll or question, and a name of several programs their list")
    func unknown() throws {
        let poll = try PollRun("cite", "genron-eai-2061")
        #expect(poll.status == 66)
        #expect(
            poll.errors == "error: no poll or question 'genron-eai-2061'\n  hint: did you mean 'genron-eai-2016'?\n")
        #expect(
            try PollRun("cite", "zzzzzzzzzz").errors
                == "error: no poll or question 'zzzzzzzzzz'\n"
                + "  hint: 'poll list polls' and 'poll list questions' name them all\n")
        #expect(
            try PollRun("cite", "genron-eai/impresion-of-other-country").errors
                == "error: no question 'impresion-of-other-country' in genron-eai\n"
                + "  hint: did you mean 'genron-eai/impression-of-other-country'?\n")
        let shared = try PollRun("cite", "military-threat-countries")
        #expect(shared.status == 66)
        #expect(shared.errors.contains("programs ask 'military-threat-countries'\n  hint: name one: "))
        let formats = try PollRun("cite", "genron-eai-2016", "--bibtex", "--json")
        #expect(formats.status == 64)
        #expect(formats.errors.hasPrefix("Error: choose one of --bibtex, --json, --csv and --markdown\n"))
    }
}
