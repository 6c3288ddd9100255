import Foundation
import Testing

@Suite("poll add by several at once")
struct AdditionsAtOnceTests {
    @Test("loses none of them, and readers never see a half")
    func several() async throws {
        let archive = try SafetyArchive()
        let polls = (0..<6).map { "genron-eai-2026-\($0)" }
        let files = polls.map { archive.folder.path + "-\($0).csv" }
        defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
        for (poll, file) in zip(polls, files) {
            try SafetyArchive.text(poll).write(toFile: file, atomically: true, encoding: .utf8)
        }
        let folder = archive.folder.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for file in files {
                group.addTask {
                    let run = try PollRun(["add", file, "--datasets", folder])
                    #expect(run.status == 0, "\(run.errors)")
                }
            }
            for _ in 0..<6 {
                group.addTask {
                    let run = try PollRun(["summary", "genron-eai/impression-of-other-country", "--datasets", folder])
                    #expect(run.status == 0, "\(run.errors)")
                }
            }
            try await group.waitForAll()
        }
        let samples = try String(contentsOfFile: folder + "/samples.csv", encoding: .utf8)
        let listed = try String(contentsOfFile: folder + "/datapackage.json", encoding: .utf8)
        for poll in polls {
            #expect(samples.contains("\n\(poll),"))
            #expect(listed.contains("\(poll).csv\""))
        }
        let check = try archive.run("check")
        #expect(check.status == 0, "\(check.output)")
        #expect(try !archive.content().keys.contains { $0.hasPrefix(".") })
    }

    @Test("several files are added together, or none of them")
    func together() throws {
        let archive = try SafetyArchive()
        let second = archive.folder.path + "-2.csv"
        defer { try? FileManager.default.removeItem(atPath: second) }
        let before = try archive.content()
        try SafetyArchive.text("genron-eai-2027", percent: "126").write(
            toFile: second, atomically: true, encoding: .utf8)
        let bad = try archive.run("add", archive.release, second)
        #expect(bad.status == 65)
        #expect(try archive.content() == before)
        try SafetyArchive.text("genron-eai-2027").write(toFile: second, atomically: true, encoding: .utf8)
        let good = try archive.run("add", archive.release, second)
        #expect(good.status == 0, "\(good.errors)")
        #expect(try archive.content().count == before.count + 2)
        #expect(good.output.hasPrefix("Added genron-eai-2026, genron-eai-2027\n"))
    }

    @Test("a poll is replaced when asked to be, and what differs is said")
    func replaced() throws {
        let archive = try SafetyArchive()
        #expect(try archive.run("add", archive.release).status == 0)
        let whole = try archive.content()
        try SafetyArchive.text(SafetyArchive.poll, percent: "27.9").write(
            toFile: archive.release, atomically: true, encoding: .utf8)
        #expect(try archive.run("add", archive.release).status == 65)
        let run = try archive.run("add", archive.release, "--replace")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Japan impression-of-other-country/good: 26.9 → 27.9"))
        let now = try archive.content()
        #expect(now["samples.csv"] == whole["samples.csv"])
        #expect(now.keys == whole.keys)
        let check = try archive.run("check")
        #expect(check.status == 0, "\(check.output)")
        let again = try archive.run("add", archive.release, "--replace")
        #expect(again.status == 0)
        #expect(try archive.content() == now)
    }

    @Test("another name, and JSON for what went wrong")
    func named() throws {
        let archive = try SafetyArchive()
        let run = try archive.run("add", archive.release, "--as", "genron-eai-2028")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try archive.content().keys.contains("results/genron-eai/genron-eai-2028.csv"))
        let bad = try archive.run("add", archive.release, "--as", "Genron ../x", "--json")
        #expect(bad.status == 65)
        #expect(bad.errors.isEmpty)
        let errors = try #require(try bad.json()["errors"] as? [[String: Any]])
        #expect(errors.first?["code"] as? String == "bad-poll-name")
        #expect(errors.first?["line"] as? Int == 1)
        let missing = try archive.run("add", "no-such.csv", "--json")
        #expect(missing.status == 66)
        #expect(missing.output.contains("\"code\": \"file\""))
    }

    /// Runs a program at a terminal; both of its streams come out as one.
    static let terminal = "/usr/bin/script"

    @Test(
        "on a terminal it asks, and takes only a yes",
        .enabled(if: FileManager.default.isExecutableFile(atPath: terminal), "script(1) is not installed"),
        arguments: ["y", "n", ""])
    func asked(_ answer: String) throws {
        let archive = try SafetyArchive()
        let before = try archive.content()
        let run = try PollRun(
            ["add", archive.release], environment: ["POLL_DATASETS": archive.folder.path],
            through: ["/bin/sh", "-c", "exec \(Self.terminal) -qefc \"$*\" /dev/null", "sh"], input: answer + "\n")
        #expect(run.output.contains("[y/N]"))
        #expect(run.output.contains("Would add genron-eai-2026"))
        #expect(run.status == (answer == "y" ? 0 : 1))
        #expect(try (archive.content() == before) == (answer != "y"))
        #expect(run.output.contains(answer == "y" ? "wrote " : "nothing was changed"))
    }
}
