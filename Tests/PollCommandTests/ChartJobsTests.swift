import Foundation
import Testing

/// A folder that is there only meanwhile.
private func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "poll-jobs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

@Suite("Many charts at once")
struct ChartJobsTests {
    static let charts = [
        "genron-impressions", "genron-impressions-gap", "yomiuri-hankook-trust", "genron-military-threats-2016",
    ]
    static let options = ["--lang", "en,ja,ko", "--format", "svg,png,pdf,eps", "--dpi", "72"]

    @Test("the same bytes and the same lines at any number of threads")
    func threads() throws {
        var expected: [String: Data]?
        for jobs in ["1", "4"] {
            try withFolder { folder in
                let run = try PollRun(
                    ["chart"] + Self.charts + Self.options + ["--jobs", jobs, "--output", folder.path])
                #expect(run.status == 0 && run.errors.isEmpty)
                let names = Self.charts.flatMap { chart in
                    ["en", "ja", "ko"].flatMap { language in
                        ["svg", "png", "pdf", "eps"].map { "\(chart).\(language).\($0)" }
                    }
                }
                #expect(run.output.split(separator: "\n").map(String.init) == names.map { folder.path + "/" + $0 })
                var files: [String: Data] = [:]
                for name in names { files[name] = try Data(contentsOf: folder.appending(path: name)) }
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == names.count)
                #expect(expected == nil || expected == files)
                expected = files
            }
        }
    }

    @Test("one that fails does not stop the others, and is named once with its languages")
    func failure() throws {
        try withFolder { folder in
            try "kind: trend\nquestion: genron-eai/impresion\n".write(
                to: folder.appending(path: "misspelt.yaml"), atomically: true, encoding: .utf8)
            try "kind: trnd\n".write(to: folder.appending(path: "broken.yaml"), atomically: true, encoding: .utf8)
            try FileManager.default.copyItem(
                at: PollRun.package.appending(path: "charts/genron-impressions.yaml"),
                to: folder.appending(path: "sound.yaml"))
            let output = folder.appending(path: "out")
            let run = try PollRun(
                "chart", "--all", "--charts", folder.path, "--lang", "en,ko", "--format", "svg", "--output",
                output.path)
            #expect(run.status == 65)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: output.path).sorted() == [
                    "sound.en.svg", "sound.ko.svg",
                ])
            #expect(run.output == "\(output.path)/sound.en.svg\n\(output.path)/sound.ko.svg\n")
            #expect(run.errors.contains("broken.yaml:1:7: error:"))
            #expect(run.errors.contains("\n  not drawn: broken\n"))
            #expect(run.errors.contains("no question 'impresion' in genron-eai"))
            #expect(run.errors.contains("\n  not drawn: misspelt.en, misspelt.ko\n"))
        }
    }

    @Test("two charts of one name are refused, the same chart twice is drawn once")
    func names() throws {
        try withFolder { folder in
            try FileManager.default.copyItem(
                at: PollRun.package.appending(path: "charts/genron-impressions-gap.yaml"),
                to: folder.appending(path: "genron-impressions.yaml"))
            let options = ["--format", "svg", "--output", folder.path]
            let two = try PollRun(
                ["chart", "genron-impressions", folder.appending(path: "genron-impressions.yaml").path] + options)
            #expect(two.status == 64)
            #expect(two.errors.contains("two charts are called 'genron-impressions'"))
            let twice = try PollRun(["chart", "genron-impressions", "genron-impressions"] + options)
            #expect(twice.status == 0)
            #expect(twice.output == "\(folder.path)/genron-impressions.en.svg\n")
        }
    }

    @Test("a number of jobs that makes no sense is refused", arguments: ["0", "-1", "257"])
    func jobs(_ number: String) throws {
        let run = try PollRun("chart", "genron-impressions", "--jobs=\(number)")
        #expect(run.status == 64)
        #expect(run.errors.contains("--jobs \(number) is outside 1 to 256"))
    }
}
