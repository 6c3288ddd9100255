import Foundation
import Testing

@testable import PollData

@Suite("Adding a release")
struct ReleaseAdditionTests {
    private func release(_ text: String = FixtureArchive.release, in archive: FixtureArchive) throws -> Release {
        try Release.read(Array(text.utf8), file: "release.csv", against: archive.load()).release
    }

    @Test("puts the samples behind those of their program and keeps every other byte")
    func samples() throws {
        let archive = try FixtureArchive()
        let text = """
            poll,population,field_start,field_end,released,sample_size,question,option,percent,source_url,source_title
            cabinet-office-2024,JP,2024-10-17,2024-11-24,2025-02-14,,affinity-south-korea,feel-affinity-net,56.3,https://a.org/,"Outline, 2025"

            """
        try ReleaseAddition(release(text, in: archive), to: archive.load()).write()
        let row =
            "cabinet-office-2024,cabinet-office,JP,,,,,,,,2024-10-17,2024-11-24,2025-02-14,,,,,,,,https://a.org/,"
            + "\"Outline, 2025\",\n"
        var lines = FixtureArchive.samples.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
        lines.removeLast()
        lines.insert(row, at: 5)
        #expect(try archive.text("samples.csv") == lines.joined())
    }

    @Test("writes the values as they were printed, in the columns of a results file")
    func results() throws {
        let archive = try FixtureArchive()
        let text = FixtureArchive.release.replacing("26.9", with: "27.0").replacing("48.6", with: "48")
        let addition = try ReleaseAddition(release(text, in: archive), to: archive.load())
        #expect(addition.changes.map(\.isNew) == [true, false])
        #expect(
            addition.changes.map(\.path) == [
                archive.path("results/genron-eai/genron-eai-2017.csv"), archive.path("samples.csv"),
            ])
        try addition.write()
        let url = "https://genron-npo.net/world/archives/6678.html"
        #expect(
            try archive.text("results/genron-eai/genron-eai-2017.csv") == FixtureArchive.resultsHeader + """
                genron-eai-2017,JP,,,impression-of-other-country,good,percent,27.0,1,,,,,final,1,\(url),,,
                genron-eai-2017,JP,,,impression-of-other-country,bad,percent,48,0,,,,,final,1,\(url),,,
                genron-eai-2017,KR,,,impression-of-other-country,good,percent,26.8,1,,,,,final,1,\(url),,,
                genron-eai-2017,KR,,,impression-of-other-country,bad,percent,56.1,1,,,,,final,1,\(url),,,

                """)
        let poll = try #require(try archive.load().poll(Poll.ID("genron-eai-2017")))
        #expect(poll.samples.map(\.size) == [1000, 1003])
        #expect(poll.figures[0].value == PublishedValue(percent: 27, decimals: 1))
        #expect(poll.figures[1].value == PublishedValue(percent: 48, decimals: 0))
        #expect(try archive.findings().isEmpty)
        #expect(try archive.snapshot().keys.allSatisfy { !$0.contains(".tmp") })
    }

    @Test("keeps the line ends and the missing last one of samples.csv, and its order of columns")
    func lineEnds() throws {
        let samples =
            "program,poll,population,released,field_start,field_end,sample_size,source_url\r\n"
            + FixtureArchive.samples.split(separator: "\n").dropFirst().compactMap { line -> String? in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return cells.count < 4 ? nil : "\(cells[1]),\(cells[0]),\(cells[2]),2013,,,,https://a.org/"
            }.joined(separator: "\r\n")
        let archive = try FixtureArchive(["samples.csv": samples])
        try ReleaseAddition(release(in: archive), to: archive.load()).write()
        let url = "https://genron-npo.net/world/archives/6678.html"
        #expect(
            try archive.text("samples.csv") == samples + "\r\n"
                + "genron-eai,genron-eai-2017,JP,2017-07-21,2017-06-17,2017-07-02,1000,\(url)\r\n"
                + "genron-eai,genron-eai-2017,KR,2017-07-21,2017-06-11,2017-06-29,1003,\(url)\r\n")
    }

    @Test("makes the folder of a program's first release")
    func firstOfProgram() throws {
        let programs = try #require(FixtureArchive.files["programs.csv"]) + "gallup-korea,Gallup Korea,,,KR,,\n"
        let questions =
            try #require(FixtureArchive.files["questions.csv"]) + "gallup-korea,approval,,single,,,Approve?,,,\n"
        let archive = try FixtureArchive([
            "programs.csv": programs, "questions.csv": questions,
            "options.csv": FixtureArchive.options + "gallup-korea,approval,approve,1,substantive,1,,,Approve,,,,\n",
        ])
        let text =
            "poll,population,released,question,option,percent,source_url\n"
            + "gallup-korea-2023-03-w2,KR,2023-03-10,approval,approve,34,https://a.org/\n"
        try ReleaseAddition(release(text, in: archive), to: archive.load()).write()
        #expect(try archive.load().poll(Poll.ID("gallup-korea-2023-03-w2"))?.figures.count == 1)
        #expect(try archive.text("samples.csv").hasPrefix(FixtureArchive.samples))
    }

    @Test("a poll that is there already is refused with what to do")
    func exists() throws {
        let archive = try FixtureArchive()
        let text = FixtureArchive.release.replacing("2017", with: "2016")
        let before = try archive.snapshot()
        let error = #expect(throws: AdditionError.self) {
            try ReleaseAddition(release(text, in: archive), to: archive.load())
        }
        #expect(
            error?.description.replacing("\(archive.folder)/", with: "") == """
                the poll 'genron-eai-2016' is in the archive already
                  hint: 'poll diff' shows what differs, 'poll add --replace' puts the release in its place; or edit \
                'results/genron-eai/genron-eai-2016.csv'
                """)
        #expect(try archive.snapshot() == before)
    }

    @Test("a samples.csv without a column that the release fills is refused")
    func missingColumn() throws {
        let samples =
            "poll,program,population,source_url\n"
            + FixtureArchive.samples.split(separator: "\n").dropFirst().map { line in
                line.split(separator: ",").prefix(3).joined(separator: ",") + ",https://a.org/\n"
            }.joined()
        let archive = try FixtureArchive([
            "samples.csv": samples,
            "breaks.csv": "program,population,question,last_before,first_after,kind,certainty,label_en\n",
        ])
        let release = try release(in: archive)
        let before = try archive.snapshot()
        let error = #expect(throws: AdditionError.self) { try ReleaseAddition(release, to: archive.load()) }
        #expect(
            error?.description.replacing("\(archive.folder)/", with: "") == """
                samples.csv:1:1: error: the column 'field_start' is missing
                  hint: the release has '2017-06-17' for it; add the column to samples.csv
                nothing was changed; mend the archive, then add the release again
                """)
        #expect(try archive.snapshot() == before)
    }

    @Test("datapackage.json and CHANGES.md get a line each")
    func listings() throws {
        let package = """
            {
              "name": "polls",
              "resources": [
                { "name": "programs", "path": "programs.csv" },
                {
                  "name": "results",
                  "path": [
                    "results/genron-eai/genron-eai-2016.csv",
                    "results/yomiuri-hankook/yomiuri-hankook-2018.csv"
                  ]
                }
              ]
            }

            """
        let archive = try FixtureArchive([
            "datapackage.json": package, "CHANGES.md": "# Changes\n\n## Unreleased\n\n- Older.\n\n## 1.0\n",
        ])
        try ReleaseAddition(release(in: archive), to: archive.load()).write()
        #expect(
            try archive.text("datapackage.json")
                == package.replacing(
                    "eai-2016.csv\",\n", with: "eai-2016.csv\",\n        \"results/genron-eai/genron-eai-2017.csv\",\n")
        )
        #expect(
            try archive.text("CHANGES.md") == """
                # Changes

                ## Unreleased

                - Added genron-eai-2017: JP (n = 1000), KR (n = 1003); 4 figures.
                - Older.

                ## 1.0

                """)
    }
}
