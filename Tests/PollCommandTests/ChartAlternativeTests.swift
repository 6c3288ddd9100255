import Foundation
import Testing

@Suite("poll chart --alt")
struct ChartAlternativeTests {
    @Test("prints title and summary of each chart and language, and draws nothing")
    func words() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "poll-alt-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try PollRun(
            ["chart", "genron-impressions", "genron-impressions-gap", "--alt", "--lang", "en,ja,ko"]
                + ["--output", folder.path])
        #expect(run.status == 0 && run.errors.isEmpty)
        let blocks = run.output.components(separatedBy: "\n\n")
        #expect(blocks.count == 6)
        #expect(
            blocks[0].hasPrefix(
                "genron-impressions.en\nJapan and South Korea: good impressions of each other\nLine chart, "))
        #expect(blocks[1].hasPrefix("genron-impressions.ja\n相手国に良い印象を持つ人の割合（日本・韓国）\n折れ線グラフ、"))
        #expect(blocks[5].hasPrefix("genron-impressions-gap.ko\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("every chart's words name first and last values, and no change")
    func modest() throws {
        let run = try PollRun("chart", "--all", "--alt", "--json", "--lang", "en,ja,ko")
        #expect(run.status == 0)
        let rows = try run.rows()
        let charts = try FileManager.default.contentsOfDirectory(atPath: PollRun.package.appending(path: "charts").path)
        #expect(rows.count == 3 * charts.count { $0.hasSuffix(".yaml") })
        let verbs = [
            " rose", " fell", " grew", " dropped", " increase", " decrease", " improve ", "上昇", "低下", "増え", "減っ",
            "상승", "하락", "늘었", "줄었",
        ]
        for row in rows {
            let title = try #require(row["title"] as? String)
            let summary = try #require(row["summary"] as? String)
            #expect(!title.isEmpty && summary.contains { $0.isNumber }, "\(row)")
            for verb in verbs { #expect(!summary.contains(verb), "\(verb): \(summary)") }
        }
    }

    @Test("--json without --alt is refused")
    func lone() throws {
        let run = try PollRun("chart", "genron-impressions", "--json")
        #expect(run.status == 64)
        #expect(run.errors.contains("--json belongs to --alt"))
    }
}
