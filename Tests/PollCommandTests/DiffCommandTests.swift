import Foundation
import Testing

@Suite("poll diff")
struct DiffCommandTests {
    @Test("says nothing differs between a poll and its own release, and exits 0")
    func same() throws {
        let archive = try SafetyArchive()
        let release = try archive.run("export", "--release", "genron-eai-2023")
        try release.output.write(toFile: archive.release, atomically: true, encoding: .utf8)
        let run = try archive.run("diff", "genron-eai-2023", archive.release)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasSuffix("No difference.\n"), "\(run.output)")
    }

    @Test("lists what was added, removed and changed, and what lies within rounding")
    func changed() throws {
        let archive = try SafetyArchive()
        let old = try archive.run("export", "--release", "genron-eai-2023").output
        let rows = old.split(separator: "\n").map(String.init)
        try #require(rows[1].contains(",37.4,1,"), "\(rows[1])")
        // The first share is printed to a whole percent, the second is gone, and the sample has other interviews.
        let new =
            ([rows[0], rows[1].replacing(",37.4,1,", with: ",37,0,")] + rows.dropFirst(3)).joined(separator: "\n")
            .replacing(",1008,", with: ",1009,") + "\n"
        try new.write(toFile: archive.release, atomically: true, encoding: .utf8)
        let run = try archive.run("diff", "genron-eai-2023", archive.release, "--json")
        #expect(run.status == 1, "\(run.errors)")
        let found = try run.rows()
        #expect(found.map { $0["kind"] as? String } == ["changed", "changed", "removed"], "\(run.output)")
        #expect(found[0]["fact"] as? String == "sample_size")
        #expect(found[1]["within_rounding"] as? Bool == true)
        #expect(found[1]["points"] as? Double == -0.4)
        #expect(found[2]["option"] as? String == "bad")
        let text = try archive.run("diff", "genron-eai-2023", archive.release).output
        #expect(text.contains("within rounding"))
        #expect(text.contains("Figures: 0 added, 1 removed, 1 changed. Facts of samples: 1."))
    }

    @Test("compares one poll in two archives")
    func against() throws {
        let archive = try SafetyArchive()
        let other = PollRun.package.appending(path: "Tests/SmallArchive").path
        #expect(try archive.run("diff", "genron-eai-2023", "--against", other).status == 0)
        let unknown = try archive.run("diff", "genron-eai-2032", "--against", other)
        #expect(unknown.status == 66)
        #expect(unknown.errors.contains("did you mean"))
        #expect(try archive.run("diff", "genron-eai-2023").status == 64)
    }

    @Test("poll check speaks as code review reads")
    func review() throws {
        let archive = try SafetyArchive()
        let file = archive.folder.appending(path: "samples.csv")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("face-to-face", with: "face").write(to: file, atomically: true, encoding: .utf8)
        let run = try archive.run("check", "--format", "github")
        #expect(run.status == 65)
        #expect(run.output.hasPrefix("::error file=\(file.path),line="), "\(run.output)")
        #expect(run.output.contains("%0Ahint: "))
    }

    @Test("poll check reads toplines of many polls by themselves")
    func toplines() throws {
        let archive = try SafetyArchive()
        let file = archive.folder.appending(path: "toplines.csv")
        let header = "poll_id,pollster,population,field_start,field_end,sample_size,question_id,option_id,percent\n"
        let row = "p1,NHK,JPN,2016-11-03,2016-11-05,1000,q1,fav,40\n"
        try (header + row).write(to: file, atomically: true, encoding: .utf8)
        let sound = try archive.run("check", file.path)
        #expect(sound.status == 0)
        #expect(sound.errors.contains("toplines: 1 row of 1 poll, fieldwork 2016-11-03/2016-11-05"))
        try (header + row + row).write(to: file, atomically: true, encoding: .utf8)
        let repeated = try archive.run("check", file.path)
        #expect(repeated.status == 65)
        #expect(repeated.output.contains("toplines.csv:3:1: error: the answer 'fav' stands twice in p1, JPN, q1"))
    }
}
