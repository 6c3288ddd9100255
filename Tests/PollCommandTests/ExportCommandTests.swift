import Foundation
import Testing

@Suite("poll export")
struct ExportCommandTests {
    @Test("tidy CSV has one row for each figure that is used, and the newsroom's names first")
    func tidy() throws {
        let csv = try PollRun("export", "--tidy", "--program", "genron-eai")
        #expect(csv.status == 0)
        #expect(csv.output.hasPrefix("poll_id,question_id,program,pollster,sponsor,population,universe,"))
        let rows = try PollRun("export", "--tidy", "--program", "genron-eai", "--json").rows()
        #expect(rows.allSatisfy { $0["reading"] as? Int == 1 && $0["program"] as? String == "genron-eai" })
        let all = try PollRun("export", "--tidy", "--program", "genron-eai", "--all-readings", "--json").rows()
        #expect(all.count > rows.count)
        #expect(all.contains { $0["reading"] as? Int == 2 })
        let polls = try PollRun("list", "polls", "--program", "genron-eai", "--json").rows()
        #expect(all.count == polls.compactMap { $0["figures"] as? Int }.reduce(0, +))
        #expect(rows.contains { $0["status"] as? String == "quoted" })
    }

    @Test("a row carries the facts of its sample, its question and its rounding")
    func row() throws {
        let rows = try PollRun("export", "--tidy", "--question", "cabinet-office/affinity-south-korea", "--json").rows()
        let row = try #require(
            rows.first {
                $0["poll_id"] as? String == "cabinet-office-2016-11"
                    && $0["option"] as? String == "do-not-feel-affinity-net"
            })
        #expect(row["pct"] as? Double == 59.1)
        #expect(row["rounding"] as? Double == 0.05)
        #expect(row["sample_size"] as? Int == 1804)
        #expect(row["start_date"] as? String == "2016-10-27")
        #expect(row["methodology"] as? String == "face-to-face")
        #expect(row["is_subtotal"] as? Bool == true)
        #expect(row["valence"] as? Int == -1)
        let after = try #require(rows.first { $0["poll_id"] as? String == "cabinet-office-2020" })
        #expect(after["break_before"] as? String == "declared")
        #expect((after["break_kind"] as? String)?.contains("mode") == true)
    }

    @Test("the header is there also where no figure is wanted, and quoted rows are marked by their status")
    func header() throws {
        let copy = try ArchiveCopy()
        let file = copy.folder.appending(path: "results/pew/pew-2007.csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let row = try #require(lines.dropFirst().first)
        let quoted = row.replacing(",final,1,", with: ",quoted,1,")
        for name in try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path) {
            let path = file.deletingLastPathComponent().appending(path: name)
            try (lines[0] + "\n").write(to: path, atomically: true, encoding: .utf8)
        }
        let arguments = ["export", "--tidy", "--program", "pew", "--datasets", copy.folder.path]
        let empty = try PollRun(arguments)
        #expect(empty.status == 0)
        #expect(empty.output.split(separator: "\n").count == 1)
        #expect(empty.output.hasPrefix("poll_id,question_id,"))
        try (lines[0] + "\n" + quoted + "\n").write(to: file, atomically: true, encoding: .utf8)
        #expect(try PollRun(arguments + ["--json"]).rows().map { $0["status"] as? String } == ["quoted"])
    }

    @Test("answers and questions come in the language asked for")
    func languages() throws {
        let rows = try PollRun("export", "--tidy", "--question", "favourability-japan", "--lang", "ko", "--json").rows()
        #expect(rows.contains { ($0["answer"] as? String)?.unicodeScalars.contains { $0.value >= 0xAC00 } == true })
    }

    @Test("writes a file with a byte order mark, prints its path, and the same bytes as to standard output")
    func file() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "tidy-\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let run = try PollRun("export", "--tidy", "--program", "pew", "--bom", "--output", path)
        #expect(run.status == 0)
        #expect(run.output == path + "\n")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(try PollRun("export", "--tidy", "--program", "pew").output.utf8.elementsEqual(bytes.dropFirst(3)))
        let nowhere = try PollRun("export", "--tidy", "--output", "/nonexistent/tidy.csv")
        #expect(nowhere.status == 73)
        #expect(nowhere.errors == "error: cannot write '/nonexistent/tidy.csv': No such file or directory\n")
    }

    /// Polls of every kind: derived with wide rounding, two readings, a month or a year for a date, a sample without
    /// figures, several modes, a preliminary release.
    @Test(
        "a release goes out, is taken from the archive, comes back in, and goes out again with the same bytes",
        arguments: [
            "genron-eai-2016", "genron-eai-2019", "cabinet-office-2016-01", "cabinet-office-2025-prelim",
            "yomiuri-hankook-2013", "gallup-korea-1991", "asahi-donga-2005-03", "eai-api-kei-2025", "pew-2007",
        ])
    func roundTrip(_ poll: String) throws {
        let copy = try ArchiveCopy()
        let archive = copy.folder.path
        let first = try PollRun("export", "--release", poll, "--datasets", archive)
        #expect(first.status == 0)
        let file = try copy.release(first.output)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let shown = try PollRun("show", poll, "--json", "--datasets", archive)
        let removed = try copy.remove(poll)
        let added = try PollRun("add", file, "--datasets", archive)
        #expect(added.status == 0, "\(added.errors)")
        #expect(try PollRun("export", "--release", poll, "--datasets", archive).output == first.output)
        #expect(try String(contentsOf: removed.file, encoding: .utf8) == removed.text)
        #expect(try PollRun("show", poll, "--json", "--datasets", archive).output == shown.output)
    }

    @Test(
        "says what goes with what",
        arguments: [
            ([], "say --tidy or --release POLL, one of the two"),
            (["--tidy", "--release", "pew-2007"], "say --tidy or --release POLL, one of the two"),
            (
                ["--release", "pew-2007", "--json"],
                "--release gives one poll as it is; --program, --question, --all-readings, --json and --lang go with "
                    + "--tidy"
            ),
            (["--tidy", "--json", "--bom"], "--bom is for CSV; JSON must not begin with one"),
        ])
    func usage(_ arguments: [String], _ message: String) throws {
        let run = try PollRun(["export"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: \(message)\n"), "\(run.errors)")
    }

    @Test(
        "names that are not there",
        arguments: [
            (["--release", "pew-2070"], "no poll 'pew-2070'\n  hint: did you mean 'pew-2007'?"),
            (["--tidy", "--program", "pow"], "no program 'pow'\n  hint: did you mean 'pew'?"),
            (
                ["--tidy", "--program", "pew", "--question", "cabinet-office/affinity-south-korea"],
                "cabinet-office/affinity-south-korea is no question of pew\n"
                    + "  hint: leave --program away, or name cabinet-office"
            ),
        ])
    func names(_ arguments: [String], _ message: String) throws {
        let run = try PollRun(["export"] + arguments)
        #expect(run.status == 66)
        #expect(run.errors == "error: \(message)\n")
    }

    @Test("a poll without figures is no release")
    func noFigures() throws {
        let copy = try ArchiveCopy()
        let file = copy.folder.appending(path: "results/pew/pew-2007.csv")
        let header = try String(contentsOf: file, encoding: .utf8).prefix { $0 != "\n" }
        try (header + "\n").write(to: file, atomically: true, encoding: .utf8)
        let run = try PollRun("export", "--release", "pew-2007", "--datasets", copy.folder.path)
        #expect(run.status == 65)
        #expect(
            run.errors == "error: pew-2007 has no figures, and a release is a row for each figure\n"
                + "  hint: 'poll show pew-2007' prints what is known of its samples\n")
    }
}

extension ArchiveCopy {
    /// Takes a poll out of every file: its samples, its results, its line in `datapackage.json`, and the breaks beside it,
    /// which could not name it any more.
    ///
    /// - Returns: The results file and what it held.
    func remove(_ poll: String) throws -> (file: URL, text: String) {
        let samples = folder.appending(path: "samples.csv")
        let lines = try String(contentsOf: samples, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let rows = lines.filter { $0.hasPrefix(poll + ",") }
        let program = try #require(rows.first?.split(separator: ",", omittingEmptySubsequences: false)[1])
        try lines.filter { !$0.hasPrefix(poll + ",") }.joined(separator: "\n").write(
            to: samples, atomically: true, encoding: .utf8)
        let breaks = folder.appending(path: "breaks.csv")
        let others = try String(contentsOf: breaks, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        ).filter { !$0.contains(",\(poll),") }
        try others.joined(separator: "\n").write(to: breaks, atomically: true, encoding: .utf8)
        let results = folder.appending(path: "results/\(program)/\(poll).csv")
        let text = try String(contentsOf: results, encoding: .utf8)
        try FileManager.default.removeItem(at: results)
        try unlist("results/\(program)/\(poll).csv")
        return (results, text)
    }

    /// Takes a path out of the resource "results", where the archive has a `datapackage.json`.
    private func unlist(_ path: String) throws {
        let package = folder.appending(path: "datapackage.json")
        guard FileManager.default.fileExists(atPath: package.path) else { return }
        let text = try String(contentsOf: package, encoding: .utf8)
        let pattern = NSRegularExpression.escapedPattern(for: "\"\(path)\"")
        let without = text.replacingOccurrences(of: pattern + "\\s*,\\s*", with: "", options: .regularExpression)
        try without.write(to: package, atomically: true, encoding: .utf8)
    }
}
