import Foundation
import PollData
import Testing

/// A copy of the archive that a test may change, removed at its end.
final class ArchiveCopy {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "poll-archive-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: PollRun.package.appending(path: "datasets"), to: folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Every file's bytes by its path.
    func content() throws -> [String: Data] {
        var content: [String: Data] = [:]
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        for case let file as URL in files where !file.hasDirectoryPath {
            content[file.path] = try Data(contentsOf: file)
        }
        return content
    }

    /// Writes a release outside the archive and returns its path.
    func release(_ text: String) throws -> String {
        let file = folder.deletingLastPathComponent().appending(path: folder.lastPathComponent + ".csv")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }
}

@Suite("poll add")
struct AddCommandTests {
    static let header = "poll,population,field_start,field_end,sample_size,question,option,percent,source_url\n"
    static let good = """
        gallup-korea-2025-08-w9,KR,2025-08-26,2025-08-28,1001,favourability-japan,favourable,38,https://example.org/a
        gallup-korea-2025-08-w9,KR,2025-08-26,2025-08-28,1001,favourability-japan,unfavourable,45,https://example.org/a

        """

    /// A change to the good release, and the findings it must give: place and code words, in order.
    struct Damage: CustomTestStringConvertible, Sendable {
        let name: String
        let from: String
        let to: String
        let findings: [String]

        var testDescription: String { name }
    }

    static let damages = [
        Damage(
            name: "a letter in a number", from: "favourable,38", to: "favourable,3B",
            findings: ["2:86: error: percent '3B' is not a number"]),
        Damage(
            name: "an option misspelt and a share over 100", from: "unfavourable,45", to: "unfavorable,145",
            findings: ["3:75: error: unknown option 'unfavorable'", "3:87: error: percent 145 is outside 0 to 100"]),
        Damage(
            name: "a question misspelt in every row", from: "favourability-japan", to: "favorability-japan",
            findings: [
                "2:55: error: unknown question 'favorability-japan'",
                "3:55: error: unknown question 'favorability-japan'",
            ]),
        Damage(
            name: "fieldwork that ends before it starts", from: "2025-08-26,2025-08-28", to: "2025-08-28,2025-08-26",
            findings: ["2:39: error: the fieldwork ends on 2025-08-26"]),
        Damage(
            name: "a date that may be two", from: "2025-08-26", to: "08/07/2025",
            findings: ["2:28: error: field_start '08/07/2025' may be 2025-07-08 or 2025-08-07"]),
        Damage(
            name: "sums over 100", from: "favourable,38", to: "favourable,58",
            findings: ["error: the options of 'favourability-japan'"]),
        Damage(
            name: "the same answer twice", from: "unfavourable,45", to: "favourable,45",
            findings: ["3:", "stands twice, first in line 2"]),
        Damage(
            name: "an unknown column", from: "sample_size", to: "sampel_size",
            findings: ["1:39: error: unknown column 'sampel_size'", "did you mean 'sample_size'?"]),
        Damage(
            name: "an open quote", from: "favourable,38", to: "\"favourable,38",
            findings: ["error: a quote opens here and never closes"]),
        Damage(
            name: "a missing field", from: ",1001,favourability-japan,favourable",
            to: ",favourability-japan,favourable",
            findings: ["error: this record has 8 fields; the header names 9"]),
        Damage(
            name: "no interviews", from: ",1001,", to: ",0,",
            findings: ["2:50: error: sample_size 0 is outside 1 to 10000000"]),
        Damage(
            name: "a poll's name that climbs out of the folder", from: "gallup-korea-2025-08-w9",
            to: "gallup-korea-../../x", findings: ["2:1: error: "]),
    ]

    @Test("names every fault with its place and a hint, exits 65 and changes nothing", arguments: damages)
    func damaged(_ damage: Damage) throws {
        let archive = try ArchiveCopy()
        let before = try archive.content()
        let text = (Self.header + Self.good).replacing(damage.from, with: damage.to)
        try #require(text != Self.header + Self.good)
        let file = try archive.release(text)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let run = try PollRun("add", file, "--datasets", archive.folder.path)
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        for finding in damage.findings { #expect(run.errors.contains(finding), "\(run.errors)") }
        #expect(run.errors.contains("\n  hint: "))
        #expect(try archive.content() == before)
    }

    @Test("writes the sample and the results, and the next summary shows them")
    func added() throws {
        let archive = try ArchiveCopy()
        let before = try archive.content()
        let file = try archive.release(Self.header + Self.good)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let dry = try PollRun("add", file, "--dry-run", "--datasets", archive.folder.path)
        #expect(dry.status == 0)
        #expect(try archive.content() == before)
        let run = try PollRun("add", file, "--datasets", archive.folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try archive.content().count == before.count + 1)
        let summary = try PollRun(
            "summary", "gallup-korea/favourability-japan", "--json", "--datasets", archive.folder.path)
        let last = try #require(try summary.rows().last)
        #expect(last["poll"] as? String == "gallup-korea-2025-08-w9")
        #expect(last["percent"] as? Double == 38)
        let again = try PollRun("add", file, "--datasets", archive.folder.path)
        #expect(again.status == 65)
        #expect(
            again.errors.hasPrefix("error: the poll 'gallup-korea-2025-08-w9' is in the archive already\n  hint: "))
    }

    @Test("takes what a spreadsheet in Seoul saves, and lists on standard error and in JSON what it read otherwise")
    func korean() throws {
        let archive = try ArchiveCopy()
        let file = PollRun.package.appending(path: "Tests/PollDataTests/Spreadsheet/Files/gallup-korea-cp949.csv").path
        let run = try PollRun("add", file, "--json", "--datasets", archive.folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("repaired: text in CP949 read as UTF-8\n"))
        #expect(
            run.errors.contains(
                "repaired: 4 dates written '2025. 8. 26.' read as 2025-08-26, first at line 2, column 28\n"))
        #expect(
            run.output.contains(
                #"{"code": "date", "line": 2, "column": 28, "written": "2025. 8. 26.", "read": "2025-08-26"}"#))
        let check = try PollRun("check", "--datasets", archive.folder.path)
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test("a check of a release lists in JSON what it read otherwise")
    func repairsInJSON() throws {
        let file = PollRun.package.appending(path: "Tests/PollDataTests/Spreadsheet/Files/gallup-korea-cp949.csv").path
        let run = try PollRun("check", file, "--json")
        #expect(
            run.output.contains(
                #"{"code": "date", "line": 2, "column": 28, "written": "2025. 8. 26.", "read": "2025-08-26"}"#))
        #expect(try !PollRun("check", "--json").output.contains(#""repairs""#))
    }

    @Test(
        "takes what LibreOffice saves, and every figure keeps the decimals it was printed with",
        arguments: ["japanese-cp932", "japanese-utf8", "korean-cp949", "korean-utf8"])
    func libreOffice(name: String) throws {
        let archive = try ArchiveCopy()
        let file = PollRun.package.appending(
            path: "Tests/PollDataTests/Spreadsheet/Files/libreoffice-\(name).csv"
        ).path
        // LibreOffice wrote 56 where 56.0 stood in the Japanese sheet.
        let run = try PollRun(
            "add", file, "--replace", "--yes", "--decimals", "1", "--datasets", archive.folder.path)
        #expect(run.status == 0, "\(run.errors)")
        let show = try PollRun("show", "genron-eai-2017", "--json", "--datasets", archive.folder.path)
        let rows = try show.rows()
        #expect(rows.compactMap { $0["percent"] as? Double } == [26.9, 48.6, 26.8, name.hasPrefix("j") ? 56 : 56.1])
        #expect(rows.allSatisfy { $0["rounding"] as? Double == 0.05 }, "\(show.output)")
        let check = try PollRun("check", "--datasets", archive.folder.path)
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test("a wide table is added, and its layout kept for next year")
    func wide() throws {
        let archive = try ArchiveCopy()
        let map = archive.folder.deletingLastPathComponent().appending(path: archive.folder.lastPathComponent + ".yaml")
        let file = try archive.release("표 1,,\n,2024,2025\n호감이 간다,41,38\n호감이 가지 않는다,48,45\n사례수,1000,1001\n")
        defer {
            try? FileManager.default.removeItem(atPath: file)
            try? FileManager.default.removeItem(at: map)
        }
        let fixed = [
            "--wide", "--poll", "gallup-korea-2025-08-w9", "--set", "released=2025-08-29", "--set",
            "source_url=https://example.org/a", "--dry-run", "--datasets", archive.folder.path,
        ]
        let layout = ["--question", "favourability-japan", "--column", "2024=skip", "--column", "2025=KR"]
        let first = try PollRun(["add", file] + layout + fixed + ["--save-map", map.path])
        #expect(first.status == 0, "\(first.errors)")
        let text = try String(contentsOf: map, encoding: .utf8)
        #expect(text.contains("question: favourability-japan\n"))
        let second = try PollRun(["add", file, "--map", map.path] + fixed)
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.output == first.output)
        try (text + "colums: {}\n").write(to: map, atomically: true, encoding: .utf8)
        let misspelt = try PollRun(["add", file, "--map", map.path] + fixed)
        #expect(misspelt.status == 65)
        #expect(misspelt.errors.contains("did you mean 'columns'?"))
        var bomb = "skip: &a0 [x, x]\n"
        for level in 1...30 { bomb += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: x\n" }
        try bomb.write(to: map, atomically: true, encoding: .utf8)
        let endless = try PollRun(["add", file, "--map", map.path] + fixed)
        #expect(endless.status == 65)
        #expect(endless.errors.contains("anchors and aliases"))
    }

    @Test("a template that was filled in is a release")
    func template() throws {
        let archive = try ArchiveCopy()
        let template = try PollRun(
            "template", "gallup-korea", "--like", "gallup-korea-2025-08-w2", "--poll", "gallup-korea-2025-08-w9",
            "--lang",
            "ko", "--bom", "--datasets", archive.folder.path)
        #expect(template.status == 0, "\(template.errors)")
        #expect(template.output.hasPrefix("\u{FEFF}poll,program,population"))
        let filled = template.output.replacing(",favourable,,,", with: ",favourable,38,https://example.org/a,")
            .replacing(",unfavourable,,,", with: ",unfavourable,45,https://example.org/a,")
        let file = try archive.release(filled)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let run = try PollRun(
            "add", file, "--set", "released=2025-08-29", "--set", "sample_size=1001", "--datasets", archive.folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("repaired: the byte order mark at the start left out\n"))
        let check = try PollRun("check", "--datasets", archive.folder.path)
        #expect(check.status == 0, "\(check.errors)")
        let last = try PollRun("template", "no-such-program")
        #expect(last.status == 66)
    }

    @Test("says which file is missing and exits 66")
    func missing() throws {
        let run = try PollRun("add", "no-such-release.csv")
        #expect(run.status == 66)
        #expect(run.errors == "error: cannot read 'no-such-release.csv': No such file or directory\n")
    }
}
